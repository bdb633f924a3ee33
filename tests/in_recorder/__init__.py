"""Tests with a real recorder."""
