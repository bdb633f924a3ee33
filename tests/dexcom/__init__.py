"""Tests of the client of the Dexcom API."""
