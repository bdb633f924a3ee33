"""Tests of what else the home knows."""
