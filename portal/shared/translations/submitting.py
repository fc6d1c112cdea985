"""Sending pages and snippets to translation.

A new translation starts as a draft. What is translated already is left alone: the library would save it again and
publish the source's text where a translation is missing.
"""

from collections.abc import Iterable
from typing import Any

from django.db import models, transaction
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation
from wagtail_localize.operations import TranslationCreator

from portal.shared.translations.completeness import missing_in


class NewTranslations(TranslationCreator):
    """Makes the translations that are not there yet, of an object and of the snippets it links to."""

    def create_translations(self, instance: models.Model, include_related_objects: bool = True) -> None:
        """Start translating `instance`; the library calls this again for each linked snippet."""
        wanted = self.target_locales
        self.target_locales = [locale for locale in wanted if not is_translated(instance, locale)]
        try:
            super().create_translations(instance, include_related_objects)
        finally:
            self.target_locales = wanted


def is_translated(instance: models.Model, locale: Locale) -> bool:
    """Say whether a face of its own exists in `locale`; an alias has none."""
    other = instance.get_translation_or_none(locale)
    return other is not None and getattr(other, "alias_of_id", None) is None


@transaction.atomic
def start_translation(instance: models.Model, locales: Iterable[Locale], *, user: Any) -> None:
    """Send one object, and the snippets it links to, to translation into `locales`."""
    locales = list(locales)
    aliases = _live_aliases(instance, locales)
    NewTranslations(user, locales).create_translations(instance)
    for page in Page.objects.filter(pk__in=aliases, alias_of=None, live=True):
        _hide_if_incomplete(page, user)


def start_subtree(page: Page, locales: Iterable[Locale], *, user: Any) -> int:
    """Send everything below `page` to translation, parents first; return how many pages.

    Each page is a transaction of its own: one for all would keep learners' answers waiting for minutes. A run that was
    cut off can be repeated.
    """
    number = 0
    for child in page.get_descendants().order_by("path").iterator():
        start_translation(child.specific, locales, user=user)
        number += 1
    return number


def _live_aliases(instance: models.Model, locales: list[Locale]) -> list[int]:
    if not isinstance(instance, Page):
        return []
    faces = Page.objects.filter(translation_key=instance.translation_key, locale__in=locales)
    return list(faces.filter(live=True).exclude(alias_of=None).values_list("pk", flat=True))


def _hide_if_incomplete(page: Page, user: Any) -> None:
    """An alias that becomes a page of its own would show the source's language as its own."""
    translation = Translation.objects.get(
        source__object_id=page.translation_key, target_locale_id=page.locale_id, enabled=True
    )
    if not missing_in(translation).is_nothing:
        page.specific.unpublish(user=user)
