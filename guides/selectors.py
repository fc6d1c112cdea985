"""What the guide's pages show: contents with numbers, numbered passages, what stands before and after."""

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page

from guides.models import Edition
from portal.language.names import own_name
from portal.shared.alternates import address, addresses_of, alternates, ancestors, trail
from portal.shared.passages import Passage

MOST_MERGERS = 10


def contents(guide: Page, request: HttpRequest | None = None) -> list[dict]:
    """Return the chapters of a guide in order: {key, number, title, url, sections: [the same]}; live, public pages."""
    chapters: list[dict] = []
    for page in guide.get_descendants().live().public().order_by("path"):
        entry = {"key": page.pk, "title": page.title, "url": address(page, request), "sections": []}
        if page.depth == guide.depth + 1:
            chapters.append({**entry, "number": str(len(chapters) + 1), "path": page.path})
        elif chapters and page.path.startswith(chapters[-1]["path"]):
            of = chapters[-1]
            of["sections"].append({**entry, "number": f"{of['number']}.{len(of['sections']) + 1}"})
    return chapters


def guide_context(guide: Page, request: HttpRequest) -> dict:
    """Return what the cover of a guide shows."""
    chapters = contents(guide, request)
    first = next((section for chapter in chapters for section in chapter["sections"]), None)
    return {**_frame(guide, request), "chapters": chapters, "first": first, "edition": edition_of(guide)}


def index_context(index: Page, request: HttpRequest) -> dict:
    """Return what the list of guides shows."""
    guides = index.get_children().live().public().specific()
    items = [{"title": guide.title, "url": address(guide, request), "note": guide.summary} for guide in guides]
    return {**_frame(index, request), "guides": items}


def chapter_context(chapter: Page, request: HttpRequest) -> dict:
    """Return what a chapter shows: its number, its sections, the chapters beside it."""
    above = ancestors(chapter)
    chapters = contents(above[-1], request) if above else []
    previous, here, following = _around(chapters, chapter.pk)
    return {**_frame(chapter, request, above), "here": here, "previous": previous, "next": following}


def section_context(section: Page, request: HttpRequest) -> dict:
    """Return what a section shows: numbers, passages, contents, neighbours and how to cite it."""
    above = ancestors(section)
    guide, chapter = above[-2:]
    chapters = contents(guide, request)
    every = [entry for other in chapters for entry in other["sections"]]
    previous, here, following = _around(every, section.pk)
    own_chapter = next((other for other in chapters if other["key"] == chapter.pk), None)
    number = here["number"] if here else ""
    parts = numbered(section, number)
    frame = _frame(section, request, above)
    return {
        **frame,
        "number": number,
        "parts": parts,
        "on_page": [part for part in parts if part["heading"]],
        "chapter": own_chapter,
        "chapter_list": [
            {**entry, "is_here": entry["key"] == section.pk} for entry in (own_chapter or {}).get("sections", [])
        ],
        "previous": previous,
        "next": following,
        **_citation(section, guide, number, frame["alternates"]),
    }


def numbered(section: Page, number: str) -> list[dict]:
    """Return the blocks of a section in order: {block, number, anchor, url, heading}.

    Passages are counted (1.3.4); their anchor is made of their code and so the same in all languages.
    """
    codes = dict(Passage.objects.filter(page_key=section.translation_key).values_list("block_id", "short"))
    parts, count = [], 0
    for block in section.body:
        part = {"block": block, "number": "", "anchor": "", "url": "", "heading": None}
        if block.block_type == "passage":
            count += 1
            code = codes.get(block.id)
            part["number"] = f"{number}.{count}" if number else str(count)
            part["anchor"] = anchor(code) if code else f"b-{block.id}"
            part["url"] = reverse("passage", args=[code]) if code else ""
        elif block.block_type == "heading":
            part["anchor"] = f"h-{block.id}"
            part["heading"] = {"title": block.value, "url": f"#h-{block.id}"}
        parts.append(part)
    return parts


def anchor(short: str) -> str:
    """Return the id of a passage in its page."""
    return f"p-{short}"


def passage_address(short: str, language: str, request: HttpRequest | None = None) -> str:
    """Return path and anchor of a passage in a language, else in the source language; "" when it is nowhere."""
    passage = Passage.objects.select_related("retired_into").filter(short=short.lower()).first()
    for _step in range(MOST_MERGERS):
        if passage is None or passage.retired_into is None:
            break
        passage = passage.retired_into
    if passage is None:
        return ""
    urls = {entry["lang"]: entry["url"] for entry in addresses_of(passage.page_key, request)}
    url = urls.get(language) or urls.get(settings.LANGUAGE_CODE, "")
    return f"{url}#{anchor(passage.short)}" if url else ""


def edition_of(guide: Page) -> Edition | None:
    """Return the newest edition of a guide."""
    return Edition.objects.filter(guide_key=guide.translation_key).first()


def _around(entries: list[dict], key: int) -> tuple[dict | None, dict | None, dict | None]:
    """Return the entry before, the one of `key`, and the one after; nothing where there is none."""
    place = next((i for i, entry in enumerate(entries) if entry["key"] == key), None)
    if place is None:
        return None, None, None
    labelled = [{**entry, "label": entry["number"]} for entry in entries]
    before = labelled[place - 1] if place else None
    after = labelled[place + 1] if place + 1 < len(labelled) else None
    return before, entries[place], after


def _citation(section: Page, guide: Page, number: str, known: list[dict]) -> dict:
    """Return how to cite a section, its address and its other languages."""
    edition = edition_of(guide)
    names = {"guide": guide.title, "number": number, "title": section.title}
    if edition:
        text = _("İmece, %(guide)s, edition %(edition)s, section %(number)s “%(title)s”.") % {
            **names,
            "edition": edition.label,
        }
    else:
        text = _("İmece, %(guide)s, section %(number)s “%(title)s”.") % names
    own = section.locale.language_code
    others = [
        {"code": entry["lang"], "name": own_name(entry["lang"]), "url": entry["url"]}
        for entry in known
        if entry["lang"] != own
    ]
    return {"edition": edition, "cite_text": text, "cite_languages": others}


def _frame(page: Page, request: HttpRequest, above: list[Page] | None = None) -> dict:
    """Return what the frame of every page of the guide needs; `above` if the pages above it are known."""
    above = ancestors(page) if above is None else above
    return {"alternates": alternates(page, request), "trail": trail(above, request)}
