"""Client of the official Dexcom API, version 3.

The package does not depend on Home Assistant and could be published as is. Facts about the
API come from Dexcom's documentation (developer.dexcom.com, "Dexcom v3" and "Authentication")
and, where it is silent, from what other clients of the API have observed.
"""
