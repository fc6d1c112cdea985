"""Examples: what people read in lessons and in the guide."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.safestring import mark_safe
from django.utils.translation import gettext

from portal.shared.pictures import picture_names
from portal.shared.styleguide.example import Example


@dataclass(frozen=True)
class _Provision:
    """A legal provision as components/legal_basis.html reads it."""

    country: str
    title: str
    text: str
    link: str = "https://www.mevzuat.gov.tr/"
    checked_on: date = date(2026, 11, 1)

    def get_country_display(self) -> str:
        return {"tr": "Türkiye", "ma": "المغرب", "eu": "EU"}[self.country]

    def get_certainty_display(self) -> str:
        return gettext("Read in the official text")


def reading(t: dict[str, str]) -> list[Example]:
    """Return the examples in one language; `t` holds its words."""
    return [*_boxes(t), *_tables(t), *_drawn(t), *_guide(t)]


def _rich(text: str) -> Any:
    return mark_safe(f"<p>{text}</p>")  # noqa: S308 our own words


def _money(t: dict[str, str]) -> dict[str, Any]:
    figures = [(t["tomatoes"], "30,000", "50.00"), (t["rent"], "9,900", "16.50"), (t["total"], "39,900", "66.50")]
    return {
        "caption": t["caption"],
        "columns": [{"text": t[key], "numeric": key != "cost"} for key in ("cost", "all", "one")],
        "rows": [{"cells": cells, "is_total": cells[0] == t["total"]} for cells in figures],
    }


def _boxes(t: dict[str, str]) -> list[Example]:
    example = {"title": t["case"], "text": _rich(t["story"]), "table": [{"value": _money(t)}], "result": t["step"]}
    note = {"title": t["lots"], "text": _rich(t["together"])}
    return [
        Example("text", "paragraphs", {"value": _rich(t["passage"])}),
        *(Example("callout", kind, {"value": {"kind": kind, **note}}) for kind in ("note", "tip", "warning")),
        Example("term", "word", {"value": {"term": t["cost_price"], "definition": t["cost_price_is"]}}),
        Example("worked_example", "fictional", {"value": {**example, "fictional": True, "steps": [t["step"]] * 2}}),
        Example("checklist", "boxes", {"value": {"title": t["bring"], "items": [t["receipts"], t["cash_book"]]}}),
        Example("summary_points", "points", {"value": {"title": t["remember"], "items": [t["write_down"]] * 2}}),
        Example("listen", "hidden until a voice is found", {}),
        Example("tag", "label", {"text": t["edition"]}),
    ]


def _tables(t: dict[str, str]) -> list[Example]:
    words = {
        "caption": t["lots"],
        "columns": [{"text": t["lot"], "numeric": False}, {"text": t["who"], "numeric": False}],
        "rows": [{"cells": [t["bread"], t["two_firms"]], "is_total": False}] * 2,
    }
    return [Example("table", "figures", {"value": _money(t)}), Example("table", "words", {"value": words})]


def _drawn(t: dict[str, str]) -> list[Example]:
    stacked = [{"label": t["jars"], "values": ["50", "33"]}, {"label": t["more_jars"], "values": ["50", "11"]}]
    single = [{"label": t["jars"], "values": ["83.00"]}, {"label": t["more_jars"], "values": ["61.00"]}]
    chart = {"title": t["caption"], "note": t["story"]}
    picture = {"alt": t["purses"], "caption": t["never_one"]}
    series = [t["variable"], t["fixed"]]
    return [
        Example("chart", "stacked", {"value": {**chart, "kind": "stacked", "series": series, "rows": stacked}}),
        Example("chart", "bars", {"value": {**chart, "kind": "bars", "series": [t["total"]], "rows": single}}),
        *(Example("picture", name, {"value": {"name": name, **picture}}) for name in sorted(picture_names())[:2]),
    ]


def _guide(t: dict[str, str]) -> list[Example]:
    laws = [_Provision(country, t["law"], f"<p>{t['law_says']}</p>") for country in ("tr", "ma", "eu")]
    languages = [{"code": "tr", "name": "Türkçe", "url": "#"}, {"code": "ar", "name": "العربية", "url": "#"}]
    cite = {"id": "cite-1", "text": f"{t['guide']}, {t['edition']}, 2.3.4", "address": "imece.example/ar/p/x7k2m9/"}
    passage = {"value": _rich(t["passage"]), "number": "2.3.4", "anchor": "p-x7k2m9", "url": "#p-x7k2m9"}
    countries = [{"code": code, "name": name} for code, name in (("tr", "Türkiye"), ("ma", "المغرب"), ("eu", "EU"))]
    return [
        Example("passage", "press its number", {**passage, "cite": {**cite, "id": "cite-2", "languages": languages}}),
        Example("legal_basis", "three countries", {"value": laws, "country": "ma"}),
        Example("cite", "with languages", {**cite, "label": t["copy"], "languages": languages, "tip": t["hint"]}),
        Example("imprint", "on paper", {"title": t["guide"], "portal_url": "imece.example"}),
        Example("country_choice", "one chosen", {"countries": countries, "country": "ma"}),
        Example("related", "lesson", {"label": t["next"], "title": t["course"], "url": "#", "motif": "eye"}),
        Example("cover", "guide", {"small": t["edition"], "title": t["guide"], "lead": t["lead"],
                                   "button_text": t["begin"], "button_url": "#"}),
    ]  # fmt: skip
