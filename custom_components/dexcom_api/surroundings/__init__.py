"""What else the home knows of a window: states, numbers, events, and calendars of any integration."""
