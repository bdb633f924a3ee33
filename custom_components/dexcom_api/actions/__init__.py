"""The actions: what automations, scripts, and people ask of an account."""
