"""Which events change what translators work from."""

from typing import Any

from django.db import models
from django.db.models.signals import post_save
from wagtail.models import DraftStateMixin, Page, Revision, TranslatableMixin
from wagtail.signals import page_published

from portal.shared.translations.minor_edit import KEY
from portal.shared.translations.source_changes import note_source_change


def connect() -> None:
    """Listen to published pages and to saved snippets (which have no drafts: saved is published)."""
    page_published.connect(after_publish, dispatch_uid="translations_of_a_published_page")
    post_save.connect(after_save, dispatch_uid="translations_of_a_saved_snippet")


def after_publish(sender: type[Page], instance: Page, revision: Revision | None = None, **signal: Any) -> None:
    """Note what the published page says now; an alias says what its original does."""
    if instance.alias_of_id is None:
        is_minor = bool(revision and revision.content.get(KEY))
        instance.is_minor_edit = False  # so that the mark is not taken down with the content
        note_source_change(instance, is_minor=is_minor)


def after_save(sender: type[models.Model], instance: models.Model, raw: bool = False, **signal: Any) -> None:
    """Note what the saved snippet says now."""
    is_snippet = isinstance(instance, TranslatableMixin) and not isinstance(instance, DraftStateMixin)
    if is_snippet and not raw:
        note_source_change(instance)
