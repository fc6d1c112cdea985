"""The page of results in parts: groups by kind, ways to narrow, other languages."""

from urllib.parse import urlencode

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from portal.language.names import own_name
from portal.shared.documents import registry
from search.engines.contract import Engine
from search.selectors import Hit, Results, count_in

FACET_NAMES: dict[str, Promise] = {
    "kind": _("Kind"),
    "stage": _("Stage"),
    "country": _("Country"),
    "audience": _("For whom"),
    "subject": _("Subject"),
}


def groups_of(results: Results, text: str, chosen: dict[str, list[str]]) -> list[dict]:
    """Return {kind, label, hits, count, more_url} by kind, the kind of the best hit first.

    `more_url` leads to all hits of the kind; empty when all stand here.
    """
    groups: dict[str, dict] = {}
    for hit in results.hits:
        kind = hit.document.kind
        group = groups.setdefault(kind, {"kind": kind, "label": registry.label_of("kind", kind), "hits": []})
        group["hits"].append(_shown(hit))
    for kind, group in groups.items():
        group["count"] = results.facets.get("kind", {}).get(kind, 0)
        is_whole = len(group["hits"]) >= group["count"] or chosen.get("kind") == [kind]
        query = urlencode({**chosen, "q": text, "kind": kind}, doseq=True)
        group["more_url"] = "" if is_whole else f"?{query}"
    return list(groups.values())


def facet_fields(counts: dict[str, dict[str, int]], chosen: dict[str, list[str]], names: tuple[str, ...]) -> list[dict]:
    """Return {name, label, options: {value, label, count, is_chosen}} of the facets that narrow something."""
    fields = []
    for name in names:
        found, ticked = counts.get(name, {}), chosen.get(name, [])
        options = [
            {
                "value": value,
                "label": registry.label_of(name, value),
                "count": found.get(value, 0),
                "is_chosen": value in ticked,
            }
            for value in registry.values(name)
            if found.get(value) or value in ticked
        ]
        if len(options) > 1 or ticked:
            fields.append({"name": name, "label": FACET_NAMES[name], "options": options})
    return fields


def other_languages(searcher: Engine, text: str, language: str) -> list[dict]:
    """Return {code, name, count, url} of the languages in which the same words are found."""
    counted = [(code, count_in(searcher, text, code)) for code in settings.LANGUAGE_CODES if code != language]
    return [
        {"code": code, "name": own_name(code), "count": count, "url": f"/{code}/search/?{urlencode({'q': text})}"}
        for code, count in counted
        if count
    ]


def _shown(hit: Hit) -> dict:
    """Return a hit for its component: a part of a page is named by its heading, with its page in the note."""
    facets = hit.document.facets
    labels = [registry.label_of(name, value) for name in FACET_NAMES for value in facets.get(name, ())]
    page = [hit.document.title] if hit.document.heading else []
    return {
        "title": hit.heading or hit.title,
        "url": hit.url,
        "snippet": hit.snippet,
        "note": " · ".join([*page, *labels]),
    }
