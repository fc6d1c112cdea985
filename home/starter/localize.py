"""wagtail-localize's rows, written in bulk: the library's calls one by one need 372 ms a page and language.

The library's own code extracts the segments; only the INSERTs are ours. The translated instance is already built
from its file, so its segments are extracted too and meet the source's one by one.
"""

import json
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils import timezone
from modelcluster.models import ClusterableModel, get_serializable_data_for_fields
from wagtail.models import Locale
from wagtail_localize import models as localize
from wagtail_localize.segments import (
    OverridableSegmentValue,
    RelatedObjectSegmentValue,
    StringSegmentValue,
    TemplateSegmentValue,
)
from wagtail_localize.segments.extract import extract_segments

from home.starter.files import ContentError


@dataclass
class Written:
    """What was written for a source: its row, its segments, and the strings by value."""

    source: localize.TranslationSource
    segments: list[Any]


class LocalizeRows:
    """Collects and writes the rows of one load."""

    def __init__(self, source_locale: Locale) -> None:
        self.locale = source_locale
        self.now = timezone.now()
        self.strings = {row.data: row for row in localize.String.objects.filter(locale=source_locale)}
        self.contexts: dict[tuple, localize.TranslationContext] = {}
        self.templates = {row.uuid: row for row in localize.Template.objects.all()}

    def write(self, instance: models.Model, targets: dict[Locale, models.Model], path: str) -> None:
        """Write the source of `instance` and the finished translations in `targets` (locale → instance)."""
        content_type = ContentType.objects.get_for_model(type(instance))
        found, _ = localize.TranslatableObject.objects.get_or_create_from_instance(instance)
        source = localize.TranslationSource.objects.create(
            object=found,
            specific_content_type=content_type,
            locale=self.locale,
            object_repr=str(instance)[:200],
            content_json=_content_json(instance),
            schema_version=localize.get_schema_version(instance._meta.app_label),
            last_updated_at=self.now,
        )
        segments = extract_segments(instance)
        self._prepare(instance, segments)
        self._write_segments(source, instance, segments)
        for locale, target in targets.items():
            self._write_translation(source, instance, segments, locale, target, path)

    def add_languages(self, instance: models.Model, targets: dict[Locale, models.Model], path: str) -> None:
        """Write finished translations of a source that is there, in languages that it did not have."""
        source = self._read_source(instance)
        segments = extract_segments(instance)
        for locale, target in targets.items():
            self._write_translation(source, instance, segments, locale, target, path)

    def follow(self, instance: models.Model, locale: Locale, target: models.Model, path: str, *, is_ours: bool) -> None:
        """Bring the texts of one translation in line with `target`, made from the file.

        Where it is not ours any more, only texts without a translation get one, for the translator to look at.
        """
        source = self._read_source(instance)
        texts = _paired(extract_segments(instance), extract_segments(target), f"{path} ({locale.language_code})")
        known = localize.StringTranslation.objects.filter(context__object_id=instance.translation_key, locale=locale)
        rows = {(row.translation_of_id, row.context_id): row for row in known}
        changed = []
        for (data, place), text in texts.items():
            string, context = self.strings[data], self.contexts[instance.translation_key, place]
            row = rows.get((string.pk, context.pk))
            if row is None:
                self._string_translation(string, context, locale, text).save()
            elif is_ours and (row.data != text or row.has_error):
                row.data, row.has_error, row.field_error = text, False, ""
                changed.append(row)
        localize.StringTranslation.objects.bulk_update(changed, ["data", "has_error", "field_error"])
        if is_ours:
            standing = instance.get_translation(locale)
            revision = getattr(standing, "latest_revision", None)
            localize.TranslationLog.objects.create(source=source, locale=locale, revision=revision)

    def _read_source(self, instance: models.Model) -> localize.TranslationSource:
        """Return the source of an instance that is there, and remember its strings and contexts."""
        source = localize.TranslationSource.objects.get_for_instance(instance)
        for row in localize.String.objects.filter(segments__source=source).distinct():
            self.strings[row.data] = row
        for row in localize.TranslationContext.objects.filter(object_id=instance.translation_key):
            self.contexts[instance.translation_key, row.path] = row
        return source

    def _write_segments(self, source, instance, segments: list) -> None:
        rows: dict[type, list] = {}
        for value in segments:
            model, extra = self._segment(source, value)
            row = model(
                source=source, context=self.contexts[instance.translation_key, value.path], order=value.order, **extra
            )
            rows.setdefault(model, []).append(row)
        for model, batch in rows.items():
            model.objects.bulk_create(batch)

    def _segment(self, source, value) -> tuple[type, dict]:
        if isinstance(value, TemplateSegmentValue):
            return localize.TemplateSegment, {"template": localize.Template.from_value(value)}
        if isinstance(value, RelatedObjectSegmentValue):
            row, _ = localize.TranslatableObject.objects.get_or_create(
                translation_key=value.translation_key, defaults={"content_type": value.content_type}
            )
            return localize.RelatedObjectSegment, {"object": row}
        if isinstance(value, OverridableSegmentValue):
            return localize.OverridableSegment, {"data_json": json.dumps(value.data, cls=DjangoJSONEncoder)}
        attrs = json.dumps(value.attrs, cls=DjangoJSONEncoder)
        return localize.StringSegment, {"string": self.strings[value.string.data], "attrs": attrs}

    def _prepare(self, instance: models.Model, segments: list) -> None:
        """Write the strings and places of an instance that are not there yet, each kind at once."""
        texts = {value.string.data for value in segments if isinstance(value, StringSegmentValue)}
        new = sorted(texts - self.strings.keys())
        strings = [
            localize.String(locale=self.locale, data=data, data_hash=localize.String._get_data_hash(data))
            for data in new
        ]
        self.strings.update({row.data: row for row in localize.String.objects.bulk_create(strings)})
        key = instance.translation_key
        paths = dict.fromkeys(value.path for value in segments if (key, value.path) not in self.contexts)
        contexts = localize.TranslationContext.objects.bulk_create([_context(instance, path) for path in paths])
        self.contexts.update({(key, row.path): row for row in contexts})

    def _write_translation(self, source, instance, segments, locale, target, path) -> None:
        texts = _paired(segments, extract_segments(target), f"{path} ({locale.language_code})")
        localize.Translation.objects.create(source=source, target_locale=locale)
        localize.StringTranslation.objects.bulk_create(
            [
                self._string_translation(
                    self.strings[data], self.contexts[instance.translation_key, place], locale, text
                )
                for (data, place), text in texts.items()
            ]
        )
        revision = getattr(target, "latest_revision", None)
        localize.TranslationLog.objects.create(source=source, locale=locale, revision=revision)

    def _string_translation(self, string, context, locale: Locale, text: str) -> localize.StringTranslation:
        return localize.StringTranslation(
            translation_of=string,
            context=context,
            locale=locale,
            data=text,
            translation_type=localize.StringTranslation.TRANSLATION_TYPE_MANUAL,
        )


def _context(instance: models.Model, path: str) -> localize.TranslationContext:
    """Return the unsaved place of a text in an instance."""
    path_id = localize.TranslationContext._get_path_id(path)
    row = localize.TranslationContext(object_id=instance.translation_key, path=path, path_id=path_id)
    row.save = lambda **kwargs: None  # get_field_path() would update a row that is not there yet
    row.get_field_path(instance)
    del row.save
    return row


def _content_json(instance: models.Model) -> str:
    if isinstance(instance, ClusterableModel):
        return instance.to_json()
    return json.dumps(get_serializable_data_for_fields(instance), cls=DjangoJSONEncoder)


def _paired(source: list, target: list, where: str) -> dict[tuple[str, str], str]:
    """Return {(source string, path): translated string}; raise ContentError where structure differs."""
    strings = [value for value in source if isinstance(value, StringSegmentValue)]
    translated = [value for value in target if isinstance(value, StringSegmentValue)]
    if [value.path for value in strings] != [value.path for value in translated]:
        ours, theirs = {value.path for value in strings}, {value.path for value in translated}
        raise ContentError(f"{where}: paragraphs, lists or links differ from the source: {sorted(ours ^ theirs)[:4]}")
    return {(old.string.data, old.path): new.string.data for old, new in zip(strings, translated, strict=True)}
