"""Files, their encoding, and the recorder."""
