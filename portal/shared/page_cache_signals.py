"""Which changes raise the generation of the pages. Apps add theirs in `AppConfig.ready`."""

from django.db import models
from django.db.models.signals import post_delete, post_save
from django.dispatch import Signal

from portal.shared import signals
from portal.shared.generation import raise_after_commit

_watched: set[type[models.Model]] = set()


def raise_on(*events: Signal) -> None:
    """Raise the generation whenever one of these signals is sent."""
    for event in events:
        event.connect(raise_after_commit, dispatch_uid="page_cache")


def raise_when_written(*kinds: type[models.Model]) -> None:
    """Raise the generation whenever an instance of one of these models is saved or deleted."""
    _watched.update(kinds)


def connect() -> None:
    """Watch what all readers can see: pages, snippets, privacy, redirects, sites, languages, pictures and files."""
    from wagtail import signals as wagtail_signals
    from wagtail.contrib.redirects.models import Redirect
    from wagtail.documents import get_document_model
    from wagtail.images import get_image_model
    from wagtail.models import Locale, PageViewRestriction, Site

    raise_on(
        wagtail_signals.page_published,
        wagtail_signals.page_unpublished,
        wagtail_signals.page_slug_changed,
        wagtail_signals.post_page_move,
        wagtail_signals.published,
        wagtail_signals.unpublished,
        signals.content_loaded,
    )
    raise_when_written(Redirect, Site, Locale, PageViewRestriction, get_image_model(), get_document_model())
    post_save.connect(_on_save, dispatch_uid="page_cache")
    post_delete.connect(_on_delete, dispatch_uid="page_cache")


def _on_save(sender: type[models.Model], **_signal: object) -> None:
    # Pages are not here: saving a draft changes nothing that readers see; publishing sends its own signal.
    if _is_seen_by_readers(sender):
        raise_after_commit()


def _on_delete(sender: type[models.Model], **_signal: object) -> None:
    from wagtail.models import Page

    if issubclass(sender, Page) or _is_seen_by_readers(sender):
        raise_after_commit()


def _is_seen_by_readers(model: type[models.Model]) -> bool:
    from wagtail.contrib.settings.models import AbstractSetting
    from wagtail.snippets.models import get_snippet_models

    return model in _watched or model in get_snippet_models() or issubclass(model, AbstractSetting)
