"""Descriptions of the sensor entities."""
