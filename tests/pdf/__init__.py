"""Tests of reports as PDFs."""
