"""Answers for voice assistants and language models."""
