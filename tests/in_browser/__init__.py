"""Tests in a real browser: Debian's Chromium at the Home Assistant of `scripts/develop`."""
