"""The report as a PDF: vectors and selectable text, tagged so that screen readers read it in order.

It is drawn in a thread from a snapshot of the data. Its numbers are those of ``report.py``.
"""
