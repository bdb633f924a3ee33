"""Questions for the tools for language models, with answers that are known."""
