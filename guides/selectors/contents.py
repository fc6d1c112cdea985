"""The contents of a guide: its chapters and sections in order, with their numbers."""

from django.http import HttpRequest
from wagtail.models import Page

from guides.models import SectionPage
from portal.shared.alternates import address
from portal.shared.openness import open_to_all


def contents(guide: Page, request: HttpRequest | None = None) -> list[dict]:
    """Return the chapters of a guide in order: {key, number, title, url, sections: [the same]}; live, public pages."""
    chapters: list[dict] = []
    for page in open_to_all(guide.get_descendants().live(), request).order_by("path"):
        entry = {"key": page.pk, "title": page.title, "url": address(page, request), "sections": []}
        if page.depth == guide.depth + 1:
            chapters.append({**entry, "number": str(len(chapters) + 1), "path": page.path})
        elif chapters and page.path.startswith(chapters[-1]["path"]):
            of = chapters[-1]
            of["sections"].append({**entry, "number": f"{of['number']}.{len(of['sections']) + 1}"})
    return chapters


def sections_in(chapters: list[dict]) -> list[dict]:
    """Return the sections of all chapters in order."""
    return [section for chapter in chapters for section in chapter["sections"]]


def details(entries: list[dict]) -> dict[int, dict]:
    """Return {key: {summary, stage}} of sections; one query."""
    found = SectionPage.objects.filter(pk__in=[entry["key"] for entry in entries]).values("pk", "summary", "stage")
    return {row["pk"]: row for row in found}


def around(entries: list[dict], key: int) -> tuple[dict | None, dict | None, dict | None]:
    """Return the entry before, the one of `key`, and the one after; nothing where there is none."""
    place = next((i for i, entry in enumerate(entries) if entry["key"] == key), None)
    if place is None:
        return None, None, None
    labelled = [{**entry, "label": entry["number"]} for entry in entries]
    before = labelled[place - 1] if place else None
    after = labelled[place + 1] if place + 1 < len(labelled) else None
    return before, entries[place], after
