"""What the portal remembers of translations beside wagtail-localize's own rows."""

from django.db import models
from wagtail_localize.models import Translation


class OutdatedSince(models.Model):
    """When a translation that was complete fell behind its source.

    The row stays when the translation is brought up to date: it counts only while it is younger than the last time
    the translation was saved. That it exists says that the translation was complete once.
    """

    translation = models.OneToOneField(Translation, on_delete=models.CASCADE, related_name="outdated_since")
    since = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.translation_id}: {self.since:%Y-%m-%d %H:%M}"
