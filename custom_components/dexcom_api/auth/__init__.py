"""Signing in to Dexcom, and keeping the tokens safe."""
