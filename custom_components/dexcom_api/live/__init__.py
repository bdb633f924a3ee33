"""Live values of another integration's entity, which only cards show, next to the readings."""
