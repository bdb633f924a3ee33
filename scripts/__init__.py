"""Scripts to develop, test and measure the integration."""
