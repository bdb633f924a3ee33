"""The diary of an account: what a person logged, alerts, and calibrations."""
