"""What the pages of the guide show."""

from datetime import date

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Page

from guides.models import Country, GuidePage, SectionPage
from guides.selectors.citation import Source, cite_passages, edition_of, section_words
from guides.selectors.contents import around, contents, details, sections_in
from guides.selectors.passages import numbered, on_this_page
from guides.selectors.stages import stages_of
from portal.language.names import own_name
from portal.shared.alternates import address, alternates, ancestors, trail
from portal.shared.block_text import text_of
from portal.shared.country import chosen_country
from portal.shared.openness import open_to_all
from portal.shared.reading_time import minutes_to_read


def index_context(index: Page, request: HttpRequest) -> dict:
    """Return what the list of guides shows."""
    guides = open_to_all(GuidePage.objects.child_of(index).live(), request)
    items = [{"title": guide.title, "url": address(guide, request), "note": guide.summary} for guide in guides]
    return {**_frame(index, request), "guides": items}


def guide_context(guide: Page, request: HttpRequest) -> dict:
    """Return what the cover of a guide shows: edition, stages, contents, how to cite it."""
    chapters, edition = contents(guide, request), edition_of(guide)
    sections = sections_in(chapters)
    known = details(sections)
    return {
        **_frame(guide, request),
        "chapters": chapters,
        "first": sections[0] if sections else None,
        "stages": stages_of(sections, known),
        "edition": edition,
        "countries": [{"code": country.value, "name": country.label} for country in Country],
        "country": chosen_country(request),
        "cite_text": Source(guide.title, edition, edition.date if edition else None).cite(""),
        "cite_address": f"{settings.PORTAL_URL}{request.path}",
    }


def chapter_context(chapter: Page, request: HttpRequest) -> dict:
    """Return what a chapter shows: its number, its sections in a sentence each, the chapters beside it."""
    above = ancestors(chapter)
    chapters = contents(above[-1], request) if above else []
    previous, here, following = around(chapters, chapter.pk)
    sections = here["sections"] if here else []
    known = details(sections)
    return {
        **_frame(chapter, request, above),
        "here": here,
        "sections": [{**entry, "note": known.get(entry["key"], {}).get("summary", "")} for entry in sections],
        "edition": edition_of(above[-1]) if above else None,
        "previous": previous,
        "next": following,
    }


def section_context(section: SectionPage, request: HttpRequest) -> dict:
    """Return what a section shows: numbers, passages, contents, neighbours and how to cite it."""
    above = {page.depth: page for page in ancestors(section)}
    guide, frame = above.get(section.depth - 2), _frame(section, request, list(above.values()))
    chapters = contents(guide, request) if guide else []
    previous, here, following = around(sections_in(chapters), section.pk)
    number, parts = here["number"] if here else "", numbered(section, here["number"] if here else "")
    own_chapter = next((chapter for chapter in chapters if here in chapter["sections"]), None)
    return {
        **frame,
        **_citation(section, guide, number, parts, _others(frame["alternates"], request)),
        "number": number,
        "on_page": on_this_page(parts),
        "chapter": own_chapter,
        "chapter_list": _beside(own_chapter, section),
        "previous": previous,
        "next": following,
        "has_law": any(block.block_type == "legal_basis" and len(block.value) for block in section.body),
        "is_overdue": is_overdue(section, timezone.localdate()),
        "minutes": reading_minutes(section, request),
        "country": chosen_country(request),
    }


def _citation(section: SectionPage, guide: Page | None, number: str, parts: list[dict], others: list[dict]) -> dict:
    """Return how to cite a section and each of its passages; `others`, its other languages as {lang, url}."""
    edition = edition_of(guide) if guide else None
    source = Source(guide.title if guide else "", edition, changed_on(section))
    return {
        "edition": edition,
        "changed": source.day,
        "parts": cite_passages(parts, source, [entry["lang"] for entry in others]),
        "cite_text": source.cite(section_words(number, section.title)),
        "cite_address": f"{settings.PORTAL_URL}{address(section)}",
        "cite_languages": [
            {"code": entry["lang"], "name": own_name(entry["lang"]), "url": entry["url"]} for entry in others
        ],
    }


def changed_on(page: Page) -> date | None:
    """Return the day on which a page was last published."""
    return timezone.localtime(page.last_published_at).date() if page.last_published_at else None


def is_overdue(section: SectionPage, today: date) -> bool:
    """Return whether the day has passed on which a section was to be looked through again."""
    return section.review_on is not None and section.review_on < today


def reading_minutes(section: SectionPage, request: HttpRequest) -> int:
    """Return how long a section takes to read."""
    words = sum(len(text_of(block.block, block.value).split()) for block in section.body)
    return minutes_to_read(words, getattr(request, "LANGUAGE_CODE", settings.LANGUAGE_CODE))


def _beside(chapter: dict | None, section: Page) -> list[dict]:
    """Return the sections of a chapter; the one that is open is marked."""
    return [{**entry, "is_here": entry["key"] == section.pk} for entry in chapter["sections"]] if chapter else []


def _others(known: list[dict], request: HttpRequest) -> list[dict]:
    """Return the other languages of a page: {lang, url}."""
    return [entry for entry in known if entry["url"] != request.path]


def _frame(page: Page, request: HttpRequest, above: list[Page] | None = None) -> dict:
    """Return what the frame of every page of the guide needs; `above` if the pages above it are known."""
    above = ancestors(page) if above is None else above
    return {"alternates": alternates(page, request), "trail": trail(above, request)}
