"""What happens when pages change: a row in the outbox, in the transaction of the change."""

from collections.abc import Collection
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.db.models.signals import post_delete, post_save
from wagtail.models import Page, PageViewRestriction, ReferenceIndex
from wagtail.signals import page_slug_changed
from wagtail.snippets.models import get_snippet_models

from portal.shared.signals import content_loaded
from search import outbox
from search.indexing import drain_now

# Saving a draft writes only these; readers see nothing of it.
DRAFT_FIELDS = {"draft_title", "latest_revision", "latest_revision_created_at", "has_unpublished_changes"}


def connect() -> None:
    """Listen to what changes pages, who may read them, and the snippets that they show."""
    uid = "search_outbox"
    post_save.connect(on_save, dispatch_uid=uid)
    post_delete.connect(on_delete, dispatch_uid=uid)
    page_slug_changed.connect(on_slug_change, dispatch_uid=uid)
    content_loaded.connect(on_load, dispatch_uid=uid)


def on_save(
    sender: type[models.Model],
    instance: models.Model,
    raw: bool = False,
    update_fields: Collection[str] | None = None,
    **_signal: Any,
) -> None:
    """Note a page that was saved, the pages under a restriction, the pages that show a snippet."""
    if raw or (update_fields and set(update_fields) <= DRAFT_FIELDS):
        return
    if isinstance(instance, Page):
        # Wagtail saves a moved page as a plain Page; what is below a page that moves or goes depends on it.
        _changed([instance], with_descendants=sender is Page or not instance.live)
    else:
        _related(sender, instance)


def on_delete(sender: type[models.Model], instance: models.Model, **_signal: Any) -> None:
    """Note a page that was deleted (each page below it is told of too), a restriction, a snippet."""
    if sender is Page:
        _changed([instance])
    elif not isinstance(instance, Page):
        _related(sender, instance)


def on_slug_change(sender: type[Page], instance: Page, **_signal: Any) -> None:
    """Note that the addresses of a page and of all below it changed."""
    _changed([instance], with_descendants=True)


def on_load(sender: Any, instances: list, **_signal: Any) -> None:
    """Note the pages of a bulk load; so many are left to the worker."""
    outbox.add(instance for instance in instances if isinstance(instance, Page))


def _related(sender: type[models.Model], instance: models.Model) -> None:
    if sender is PageViewRestriction:
        _changed(Page.objects.filter(pk=instance.page_id).select_related("locale"), with_descendants=True)
    elif sender in get_snippet_models():
        _changed(_pages_that_show(instance))


def _changed(pages: Collection[Page] | models.QuerySet[Page], *, with_descendants: bool = False) -> None:
    outbox.add(pages, with_descendants=with_descendants)
    transaction.on_commit(drain_now, robust=True)


def _pages_that_show(snippet: models.Model) -> models.QuerySet[Page]:
    page_type = ContentType.objects.get_for_model(Page)
    references = ReferenceIndex.get_references_to(snippet).filter(base_content_type=page_type)
    keys = [int(key) for key in references.values_list("object_id", flat=True).distinct()]
    return Page.objects.filter(pk__in=keys).select_related("locale")
