"""Files with readings and entries: Clarity's CSV and our own JSON."""
