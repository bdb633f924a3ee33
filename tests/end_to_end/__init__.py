"""Tests with a real Home Assistant, from the first start to the removal of the account."""
