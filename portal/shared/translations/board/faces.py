"""What exists in which language: pages and translatable snippets, with one query for each model."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.text import capfirst
from wagtail.models import Page, TranslatableMixin
from wagtail.snippets.models import get_snippet_models

FIELDS = (
    *("pk", "translation_key", "locale__language_code", "content_type_id", "draft_title"),
    *("live", "latest_revision_id", "last_published_at"),
)


@dataclass(frozen=True)
class Face:
    """One page or snippet in one language. `kind` is the label of its model, e.g. "guides.sectionpage".

    `place` sorts things as they stand in the tree; snippets come after the pages.
    """

    key: uuid.UUID
    kind: str
    language: str
    pk: int
    title: str
    place: str
    is_page: bool = True
    is_live: bool = True
    revision: int | None = None
    published_at: datetime | None = None


def all_faces() -> Iterator[Face]:
    """Yield everything that can be translated; an alias is no face of its own, it shows another's text."""
    yield from page_faces()
    for model in translatable_snippets():
        yield from snippet_faces(model)


def page_faces() -> Iterator[Face]:
    """Yield the pages below the root."""
    kinds = {kind.pk: f"{kind.app_label}.{kind.model}" for kind in ContentType.objects.all()}
    rows = Page.objects.filter(depth__gt=1, alias_of=None).values_list("path", *FIELDS)
    for path, pk, key, language, kind, title, live, revision, published_at in rows:
        yield Face(key, kinds[kind], language, pk, title, f"1 {path}", True, live, revision, published_at)


def snippet_faces(model: type[models.Model]) -> Iterator[Face]:
    """Yield the snippets of one model."""
    kind = model._meta.label_lower
    for snippet in model._default_manager.select_related("locale"):
        title = str(snippet)
        language = snippet.locale.language_code
        yield Face(snippet.translation_key, kind, language, snippet.pk, title, f"2 {kind} {title}", is_page=False)


def translatable_snippets() -> list[type[models.Model]]:
    """Return the snippet models that are translated, by name."""
    found = [model for model in get_snippet_models() if issubclass(model, TranslatableMixin)]
    return sorted(found, key=lambda model: model._meta.label_lower)


def name_of(kind: str) -> str:
    """Return what editors call a kind."""
    app_label, model = kind.split(".")
    return capfirst(ContentType.objects.get_by_natural_key(app_label, model).name)
