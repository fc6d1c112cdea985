"""Examples: what people press, fill in and choose."""

from portal.shared.styleguide.example import Example


def controls(t: dict[str, str]) -> list[Example]:
    """Return the examples in one language; `t` holds its words."""
    return [*_buttons(t), *_fields(t), *_choices(t)]


def _buttons(t: dict[str, str]) -> list[Example]:
    return [
        Example("btn", "rest", {"text": t["continue"], "icon_after": "arrow"}),
        Example("btn", "link", {"text": t["continue"], "url": "#", "icon_after": "arrow"}),
        Example("btn", "second", {"text": t["copy"], "second": True, "icon_before": "copy"}),
        Example("btn", "not available: says why", {"text": t["hand_in"], "second": True, "why": t["missing"]}),
        Example("actions", "with a quieter way", {"text": t["continue"], "later_text": t["later"], "later_url": "#"}),
        Example("actions", "bar", {"text": t["continue"], "later_text": t["later"], "later_url": "#", "bar": True}),
        Example("search_box", "rest", {"label": t["search"], "id": "q-rest"}),
        Example(
            "search_box", "filled", {"label": t["search"], "id": "q-filled", "query": t["lot"], "often": [t["total"]]}
        ),
    ]


def _fields(t: dict[str, str]) -> list[Example]:
    user = {"name": "user", "label": t["user"]}
    wrong = {"name": "passphrase", "label": t["passphrase"], "value": "mavi kapı", "error": t["too_short"]}
    items = [{"text": f"{t['passphrase']}: {t['too_short']}", "url": "#f-wrong"}, {"text": t["missing"], "url": ""}]
    number = {"name": "price", "label": t["price"], "unit": t["unit"], "inputmode": "decimal"}
    return [
        Example("field", "rest", {"id": "f-rest", "hint": t["hint"], **user}),
        Example("field", "filled, read only", {"id": "f-filled", "value": "emine-nar", "readonly": True, **user}),
        Example("field", "not right yet", {"id": "f-wrong", "hint": t["hint"], **wrong}),
        Example("field", "number with unit", {"id": "f-number", "value": "66.50", **number}),
        Example("errors", "summary", {"id": "e-summary", "title": t["not_right"], "items": items}),
    ]


def _choices(t: dict[str, str]) -> list[Example]:
    options = [{"value": "1", "text": t["same"]}, {"value": "2", "text": t["smaller"], "checked": True}]
    noted = [{**option, "note": t["hint"]} for option in options]
    countries = [{"value": code, "text": code.upper(), "checked": code == "tr"} for code in ("tr", "ma", "eu")]
    accounts = [{"value": "102", "text": "102"}, {"value": "150", "text": "150"}]
    journal = {
        "id": "j", "unit": t["unit"], "accounts": accounts, "total_debit": "7,200", "total_credit": "0",
        "lines": [{"account": "150", "debit": "7,200", "credit": ""}, {"account": "", "debit": "", "credit": ""}],
    }  # fmt: skip
    return [
        Example("opts", "one choice", {"name": "o-one", "options": options}),
        Example("opts", "several choices", {"name": "o-many", "type": "checkbox", "options": options}),
        Example("opts", "locked", {"name": "o-locked", "options": options, "locked": True}),
        Example("opts", "ticks", {"name": "o-ticks", "type": "checkbox", "options": noted, "ticks": True}),
        Example("tabs", "chosen", {"legend": t["country"], "name": "c-tabs", "options": countries}),
        Example("journal", "does not balance yet", journal),
    ]
