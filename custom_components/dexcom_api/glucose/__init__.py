"""What glucose readings mean: pure Python that doesn't depend on Home Assistant."""
