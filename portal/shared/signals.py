"""Signals between apps that may not import one another."""

from django.dispatch import Signal

# Sent inside the transaction of a bulk load, which skips save() and so its signals.
# Arguments: sender (the loader), instances (list of specific pages and snippets that were written).
content_loaded = Signal()
