"""Which model an entry becomes, and the values of its fields."""

import json
from collections.abc import Callable
from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Locale

from home.starter.blocks import BlockMaker
from home.starter.files import ContentError, Entry

MODELS = {
    "home": "home.HomePage",
    "page": "home.ContentPage",
    "news_index": "home.NewsIndexPage",
    "news": "home.NewsPage",
    "course_index": "courses.CourseIndexPage",
    "course": "courses.CoursePage",
    "module": "courses.ModulePage",
    "lesson": "courses.LessonPage",
    "quiz": "courses.QuizPage",
    "guide_index": "guides.GuideIndexPage",
    "guide": "guides.GuidePage",
    "chapter": "guides.ChapterPage",
    "section": "guides.SectionPage",
    "law": "guides.LegalProvision",
    "term": "guides.GlossaryTerm",
}
# Entries of a file that are no field of the model: structure, checks, and what becomes a record of its own.
NOT_FIELDS = {"type", "children", "checks", "edition", "edition_date", "sources", "slug"}


def model_of(entry: Entry) -> type[models.Model]:
    """Return the model of an entry; raise ContentError for an unknown type."""
    try:
        return apps.get_model(MODELS[entry.type])
    except KeyError:
        raise ContentError(f"{entry.path}: there is no type “{entry.type}”") from None


def field_values(entry: Entry, language: str, *, rich: Callable[[str], str], snippet_pk: Callable[[str], int]) -> dict:
    """Return the model's field values of `entry` in `language`."""
    model = model_of(entry)
    maker = BlockMaker(entry, rich=rich, snippet_pk=snippet_pk)
    content = entry.in_language(language)
    values = {
        name: _value(entry, model, name, value, maker) for name, value in content.items() if name not in NOT_FIELDS
    }
    if language != "en" and entry.type == "term":
        values["morocco"] = entry.texts[language].get("morocco", "")
    return values


def _value(entry: Entry, model: type[models.Model], name: str, value: Any, maker: BlockMaker) -> Any:
    try:
        field = model._meta.get_field(name)
    except FieldDoesNotExist:
        raise ContentError(f"{entry.path}: “{name}” is no field of {entry.type}") from None
    if isinstance(field, StreamField):
        items = (
            [{"key": item["key"], "outcome": item.get("outcome", item.get("text"))} for item in value]
            if name == "outcomes"
            else value
        )
        return json.dumps(maker.stream(items))
    if isinstance(field, RichTextField):
        return maker.rich(value)
    if isinstance(field, models.DateField):
        return _date(value)
    if isinstance(value, list):
        return "\n".join(str(line) for line in value)
    return value


def _date(value: Any) -> Any:
    """Return a date; a month (2026-11) stands for its first day."""
    return f"{value}-01" if isinstance(value, str) and value.count("-") == 1 else value


def make_instance(entry: Entry, locale: Locale, values: dict) -> models.Model:
    """Return an unsaved page or snippet with the entry's identity in one language."""
    instance = model_of(entry)(translation_key=entry.key, locale=locale)
    set_values(instance, values)
    if not entry.is_snippet:
        instance.slug = _slug(entry, locale)
        instance.draft_title = instance.title
    return instance


def set_values(instance: models.Model, values: dict) -> None:
    """Set field values, each turned into what its field holds."""
    for name, value in values.items():
        setattr(instance, name, instance._meta.get_field(name).to_python(value))


def _slug(entry: Entry, locale: Locale) -> str:
    """The last part of the path; a home page stands beside those of the other languages and is named after its own."""
    return entry.slug if entry.path else f"home-{locale.language_code}"
