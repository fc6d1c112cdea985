"""The numbered passages of a section, and where a passage stands now."""

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from wagtail.models import Page

from portal.shared.alternates import addresses_of
from portal.shared.block_text import heading_anchor
from portal.shared.passages import Passage

MOST_MERGERS = 10


def numbered(section: Page, number: str) -> list[dict]:
    """Return the blocks of a section in order: {block, number, anchor, code, url, heading}.

    Passages are counted (1.3.4); their anchor is made of their code and so the same in all languages.
    """
    codes = dict(Passage.objects.filter(page_key=section.translation_key).values_list("block_id", "short"))
    parts, count = [], 0
    for block in section.body:
        part = {"block": block, "number": "", "anchor": "", "code": "", "url": "", "heading": None}
        if block.block_type == "passage":
            count += 1
            code = codes.get(block.id, "")
            part["number"] = f"{number}.{count}" if number else str(count)
            part["anchor"] = anchor(code) if code else f"b-{block.id}"
            part["code"], part["url"] = code, reverse("passage", args=[code]) if code else ""
        elif block.block_type == "heading":
            part["anchor"] = heading_anchor(block.id)
            part["heading"] = {"title": block.value, "url": f"#{part['anchor']}"}
        parts.append(part)
    return parts


def on_this_page(parts: list[dict]) -> list[dict]:
    """Return the headings of a section in order: {title, url, range}; `range` is the numbers of what stands below.

    Numbers are "1.3.4–1.3.6", or "1.3.4" of a single passage, or nothing.
    """
    entries: list[dict] = []
    for part in parts:
        if part["heading"]:
            entries.append({**part["heading"], "numbers": []})
        elif entries and part["number"]:
            entries[-1]["numbers"].append(part["number"])
    return [{"title": e["title"], "url": e["url"], "range": _range(e["numbers"])} for e in entries]


def _range(numbers: list[str]) -> str:
    return "–".join(dict.fromkeys([numbers[0], numbers[-1]])) if numbers else ""


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
