"""Tests of files: what they hold, and what is wrong with them."""
