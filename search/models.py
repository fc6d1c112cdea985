"""The outbox: which pages the indexes must read again."""

from django.db import models
from django.utils import timezone


class OutboxRow(models.Model):
    """A page changed, or with `with_descendants` what all pages below it depend on.

    Rows are written in the page's own transaction, so that none is lost; each index remembers which it holds.
    """

    page_key = models.UUIDField()
    locale = models.CharField(max_length=100)
    with_descendants = models.BooleanField(default=False)
    created = models.DateTimeField(default=timezone.now, db_index=True)
