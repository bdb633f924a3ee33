"""Tests of live values."""
