"""After a minor edit, the translation of the old wording is the translation of the new one."""

from collections import defaultdict

from django.db import models, transaction
from wagtail_localize.models import StringSegment, StringTranslation, TranslationSource
from wagtail_localize.strings import extract_ids

Places = dict[int, list[StringSegment]]


class _NotAlike(Exception):  # noqa: N818 leaves the transaction, is never seen outside
    """Old and new text cannot be laid side by side."""


def carry_over(source: TranslationSource, instance: models.Model) -> bool:
    """Take down the new wording and let the translations serve it; outdate nothing.

    Where paragraphs, links or linked snippets came or went, nothing is taken down (return False): translators then
    see the change with the next edit that is not minor.
    """
    try:
        with transaction.atomic():
            _carry(source, instance)
    except _NotAlike:
        return False
    return True


def _carry(source: TranslationSource, instance: models.Model) -> None:
    before, links = _places(source), _links(source)
    changed, _ = TranslationSource.update_or_create_from_instance(instance)
    after = _places(changed)
    if before.keys() != after.keys() or links != _links(changed):
        raise _NotAlike
    for place, old in before.items():
        new = after[place]
        if len(old) != len(new):
            raise _NotAlike
        for was, now in zip(old, new, strict=True):
            if was.string_id != now.string_id:
                _serve(was, now)
    TranslationSource.objects.filter(pk=source.pk).update(last_updated_at=source.last_updated_at)


def _places(source: TranslationSource) -> Places:
    """Return the texts of the source by their place, in order; a place with several paragraphs has several."""
    found: Places = defaultdict(list)
    for segment in StringSegment.objects.filter(source=source).select_related("string").order_by("order"):
        found[segment.context_id].append(segment)
    return dict(found)


def _links(source: TranslationSource) -> set:
    return set(source.relatedobjectsegment_set.values_list("context_id", "object_id"))


def _serve(was: StringSegment, now: StringSegment) -> None:
    """Let every translation of the old wording serve the new one; one that is there already stays."""
    if extract_ids(was.string.data) != extract_ids(now.string.data):
        raise _NotAlike
    for old in StringTranslation.objects.filter(translation_of_id=was.string_id, context_id=was.context_id):
        StringTranslation.objects.get_or_create(
            translation_of_id=now.string_id,
            context_id=now.context_id,
            locale_id=old.locale_id,
            defaults={
                "data": old.data,
                "translation_type": old.translation_type,
                "tool_name": old.tool_name,
                "last_translated_by_id": old.last_translated_by_id,
                "has_error": old.has_error,
                "field_error": old.field_error,
            },
        )
