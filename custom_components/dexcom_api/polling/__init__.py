"""What both coordinators of an account share."""
