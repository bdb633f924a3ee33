"""Tests of the answers for voice assistants and language models."""
