"""What wagtail-localize knows of every translation: five queries, however many pages there are."""

import uuid
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Count, Exists, F, Max, OuterRef
from wagtail_localize.models import (
    RelatedObjectSegment,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationLog,
    TranslationSource,
)

Place = tuple[uuid.UUID, str]  # translation key, language


@dataclass(frozen=True)
class Link:
    """A translation record: whether it is enabled, and since when its text is behind."""

    is_enabled: bool
    outdated_since: datetime | None


@dataclass
class Progress:
    """Everything by translation key, or by key and language."""

    source_language: dict[uuid.UUID, str] = field(default_factory=dict)
    changed_at: dict[uuid.UUID, datetime] = field(default_factory=dict)
    texts: dict[uuid.UUID, int] = field(default_factory=dict)
    links: dict[Place, Link] = field(default_factory=dict)
    missing: dict[Place, int] = field(default_factory=dict)
    saved: dict[Place, tuple[datetime, int | None]] = field(default_factory=dict)
    related: dict[uuid.UUID, set[uuid.UUID]] = field(default_factory=lambda: defaultdict(set))


def read_progress() -> Progress:
    """Read all translations."""
    progress = Progress()
    sources = TranslationSource.objects.annotate(texts=Count("stringsegment"))
    for key, language, changed_at, texts in sources.values_list(
        "object_id", "locale__language_code", "last_updated_at", "texts"
    ):
        progress.source_language[key] = language
        progress.changed_at[key] = changed_at
        progress.texts[key] = texts
    for key, language, is_enabled, since in Translation.objects.values_list(
        "source__object_id", "target_locale__language_code", "enabled", "outdated_since__since"
    ):
        progress.links[key, language] = Link(is_enabled, since)
    progress.missing = _missing()
    progress.saved = _saved()
    for key, linked in RelatedObjectSegment.objects.values_list("source__object_id", "object_id").distinct():
        progress.related[key].add(linked)
    return progress


def _missing() -> dict[Place, int]:
    """Return how many texts each translation lacks, where it lacks any."""
    translated = StringTranslation.objects.filter(
        translation_of_id=OuterRef("string_id"),
        context_id=OuterRef("context_id"),
        locale_id=OuterRef("target"),
        has_error=False,
    )
    rows = (
        StringSegment.objects.filter(source__translations__isnull=False)
        .annotate(target=F("source__translations__target_locale_id"))
        .filter(~Exists(translated))
        .values_list("source__object_id", "source__translations__target_locale__language_code")
        .annotate(number=Count("pk"))
    )
    return {(key, language): number for key, language, number in rows}


def _saved() -> dict[Place, tuple[datetime, int | None]]:
    """Return when each translation was saved last, and the revision that this made (pages only)."""
    newest = TranslationLog.objects.values("source_id", "locale_id").annotate(newest=Max("pk")).values("newest")
    rows = TranslationLog.objects.filter(pk__in=newest).values_list(
        "source__object_id", "locale__language_code", "created_at", "revision_id"
    )
    return {(key, language): (created_at, revision) for key, language, created_at, revision in rows}
