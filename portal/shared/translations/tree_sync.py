"""Pages that are made by code need their place in the other languages too; the library looks after the admin's only."""

from collections.abc import Iterable

from wagtail.models import Locale, Page
from wagtail_localize.models import LocaleSynchronization


def ensure_aliases(pages: Iterable[Page]) -> int:
    """Give new pages an alias in every language that is kept in step with theirs; return how many were made.

    Give parents before their children. Call it after pages were made by code; one query when no language is in step.
    """
    in_step: dict[int, list[Locale]] = {}
    for link in LocaleSynchronization.objects.select_related("locale"):
        in_step.setdefault(link.sync_from_id, []).append(link.locale)
    return sum(_follow(page, in_step) for page in pages) if in_step else 0


def _follow(page: Page, in_step: dict[int, list[Locale]]) -> int:
    made = 0
    for locale in in_step.get(page.locale_id, []):
        if page.get_translation_or_none(locale) is None:
            alias = page.copy_for_translation(locale, copy_parents=True, alias=True)
            made += 1 + _follow(alias, in_step)
    return made
