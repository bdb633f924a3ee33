"""Pictures of glucose, 800 by 480 pixels, for notifications and for electronic paper.

They are drawn in a thread from a snapshot of the data.
"""
