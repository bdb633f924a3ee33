"""Tests of the Dexcom API integration."""
