"""The readings of an account: fetched, kept, and written to long-term statistics."""
