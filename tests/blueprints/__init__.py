"""Tests of the blueprints: what automations made from them tell, and when they are silent."""
