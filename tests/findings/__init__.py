"""Tests of what stands out, and of everything that says so."""
