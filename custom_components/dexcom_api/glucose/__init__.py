"""What glucose readings mean. Pure Python that does not depend on Home Assistant."""
