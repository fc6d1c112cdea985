"""The look in templates: icons, motifs, cloth, drawings, charts, numbers, direction, language switch."""

from decimal import Decimal
from typing import Any

from django import template
from django.conf import settings
from django.templatetags.static import static
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext

from portal.language.direction import direction
from portal.language.names import own_name
from portal.language.numbers import format_number
from portal.shared import bar_chart, motifs
from portal.shared.drawing import safe_drawing
from portal.shared.icons import POINTING
from portal.shared.number_isolation import isolate_numbers
from portal.shared.page_weight import PLACE
from portal.shared.static_join import SITE_CSS, SPRITE

register = template.Library()

# The first part of a path after its language -> the door of the header it belongs to.
DOORS = {
    "learn": "learn",
    "attempts": "learn",
    "learning": "learn",
    "guide": "buy",
    "p": "buy",
    "about": "about",
    "news": "about",
}
DYES = {"finance": "madder", "accounting": "indigo", "marketing": "green"}
LONGEST_BAND = 20


@register.simple_tag
def interface_direction() -> str:
    """Return "rtl" or "ltr" for the language of the page."""
    return direction(get_language() or settings.LANGUAGE_CODE)


@register.simple_tag
def site_css() -> str:
    """Return the address of the one style sheet."""
    return static(SITE_CSS)


@register.simple_tag
def page_script(kind: str) -> SafeString:
    """Return the script element of a kind of page (see SCRIPTS in static_join)."""
    return format_html('<script type="module" src="{}"></script>', static(f"js/pages/{kind}.js"))


@register.simple_tag
def page_weight() -> SafeString:
    """Return the place where PageWeightMiddleware writes what the page weighs."""
    return mark_safe(PLACE.decode())  # noqa: S308 a constant


@register.simple_tag
def icon(name: str, modifier: str = "") -> SafeString:
    """Return an icon, hidden from screen readers; `modifier` is back or text. A word must stand beside it."""
    classes = ["icon"]
    if modifier:
        classes.append(f"icon--{modifier}")
    elif name in POINTING:
        classes.append("icon--points")
    return format_html(
        '<svg class="{}" aria-hidden="true"><use href="{}#i-{}"/></svg>', " ".join(classes), static(SPRITE), name
    )


@register.simple_tag
def motif_symbol(name: str, css_class: str = "motif") -> SafeString:
    """Return a motif, hidden from screen readers."""
    return format_html('<svg class="{}" aria-hidden="true"><use href="{}#{}"/></svg>', css_class, static(SPRITE), name)


@register.filter
def motif_name(name: str) -> str:
    """Return what a motif is called in the language of the page; an unknown one has no name."""
    return str(motifs.NAMES.get(name, ""))


@register.filter
def dye(subject: str) -> str:
    """Return the dye of a subject: madder, indigo or green."""
    return DYES.get(subject, "madder")


@register.simple_tag
def cell(motif: str, state: str, css_class: str = "") -> SafeString:
    """Return one piece of cloth; `state` is done, half or bare."""
    use = format_html('href="{}#{}"', static(SPRITE), motif)
    inside = format_html("<use {}/>", use)
    if state == "half":
        inside = format_html('<use class="bare" {}/><use class="woven" {}/>', use, use)
    classes = f"{css_class} {({'done': 'd', 'half': 'h'}).get(state, '')}".strip()
    opening = format_html('<svg class="{}" aria-hidden="true">', classes) if classes else mark_safe("<svg>")
    return format_html("{}{}</svg>", opening, inside)


@register.simple_tag
def band(motif: str, n: int, done: int = 0, half: int = 0, dye: str = "", modifier: str = "") -> SafeString:
    """Return the horizontal cloth: `n` pieces, `done` of them woven, the next half woven if `half`.

    Hidden from readers of the screen: a tally in words must stand beside it. Above 20 pieces the numbers are scaled.
    """
    done, half = int(done or 0), int(half or 0)  # a component's missing input arrives as ""
    if n > LONGEST_BAND:
        done, n = done * LONGEST_BAND // n, LONGEST_BAND
    states = ["done" if i < done else "half" if i < done + half else "bare" for i in range(n)]
    names = [*modifier.split(), *(["full"] if 0 < n <= done else [])]
    classes = " ".join(["band", f"n{n}", *([f"d-{dye}"] if dye else []), *(f"band--{name}" for name in names)])
    pieces = format_html_join("", "{}", ((cell(motif, state),) for state in states))
    return format_html('<span class="{}" aria-hidden="true">{}</span>', classes, pieces)


@register.simple_tag
def picture(name: str, alt: str) -> SafeString:
    """Return a drawing of ours inside the page, named by its description; nothing when it is gone."""
    try:
        drawing = safe_drawing(name)
    except KeyError:
        return mark_safe("")
    return format_html('<svg role="img" aria-label="{}" {}', alt, mark_safe(drawing.removeprefix("<svg ")))  # noqa: S308 checked


@register.simple_tag
def chart_bars(block: Any) -> dict:
    """Return {bars, table} of a chart block: lengths to draw, and every figure written out."""
    rows = [(row["label"], [Decimal(value) for value in row["values"]]) for row in block["rows"]]
    decimals, language = bar_chart.places(rows), get_language() or settings.LANGUAGE_CODE

    def written(value: Decimal) -> str:
        return format_number(value, language, decimals)

    drawn = [
        {
            "label": bar.label,
            "total": written(bar.total),
            "parts": [(part, written(part.value)) for part in bar.parts],
        }
        for bar in bar_chart.bars(rows)
    ]
    return {"bars": drawn, "table": [(label, [written(value) for value in values]) for label, values in rows]}


def written_number(value: Decimal | int | str, places: int | None = None) -> str:
    """Return a number written by the rules of the page's language."""
    return format_number(Decimal(value), get_language() or settings.LANGUAGE_CODE, places)


@register.simple_tag
def number(value: Decimal | int | str, places: int | None = None) -> SafeString:
    """Return a number written by the rules of the page's language, isolated from the text around it."""
    return format_html("<bdi>{}</bdi>", written_number(value, places))


@register.simple_tag
def percent(value: Decimal | int | str) -> SafeString:
    """Return a share of a hundred with its sign where the page's language puts it, isolated."""
    return format_html("<bdi>{}</bdi>", gettext("%(number)s%%") % {"number": written_number(value)})


@register.filter
def bdi_numbers(text: Any) -> SafeString:
    """Return text or rich text with its numbers isolated, in right-to-left pages; unchanged in others."""
    html = str(conditional_escape(text))
    if direction(get_language() or settings.LANGUAGE_CODE) == "rtl":
        html = isolate_numbers(html)
    return mark_safe(html)  # noqa: S308 escaped above


@register.simple_tag
def by_country(provisions: list, chosen: str = "") -> list[dict]:
    """Return provisions grouped by country in their order; one group is marked as shown first."""
    groups: dict[str, dict] = {}
    for provision in provisions:
        new = {"code": provision.country, "name": provision.get_country_display(), "provisions": []}
        groups.setdefault(provision.country, new)["provisions"].append(provision)
    shown = chosen if chosen in groups else next(iter(groups), "")
    return [{**group, "is_shown": code == shown} for code, group in groups.items()]


@register.simple_tag(takes_context=True)
def door(context: dict) -> str:
    """Return learn, buy, about or nothing: the door of the header that the address belongs to."""
    request = context.get("request")
    parts = request.path.split("/") if request else []
    return DOORS.get(parts[2], "") if len(parts) > 2 else ""


@register.simple_tag(takes_context=True)
def language_links(context: dict) -> list[dict]:
    """Return every language of the portal for the switch: {code, name, dir, url, is_current}.

    `alternates` in the context, a list of {lang, url}, says in which languages the page exists; the others have no url.
    Without it the page exists in all languages under the same address.
    """
    current, request = get_language(), context.get("request")
    path = request.path.partition("/")[2].partition("/")[2] if request else ""
    known = context.get("alternates")
    urls = {entry["lang"]: entry["url"] for entry in known} if known is not None else None
    return [
        {
            "code": code,
            "name": own_name(code),
            "dir": direction(code),
            "url": f"/{code}/{path}" if urls is None else urls.get(code, ""),
            "is_current": code == current,
        }
        for code, _ in settings.LANGUAGES
    ]


@register.simple_tag
def has_figures(columns: list) -> bool:
    """Return whether a table has a column of figures; then it keeps its columns on phones."""
    return any(column["numeric"] for column in columns)


@register.simple_tag
def table_cells(row: Any, columns: list) -> list[dict]:
    """Return the cells of a row with what their columns say: {text, numeric, label}."""
    return [
        {"text": text, "numeric": column["numeric"], "label": column["text"]}
        for text, column in zip(row["cells"], columns, strict=False)
    ]
