"""The page of the style guide."""

from itertools import groupby

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.safestring import mark_safe

from portal.language.direction import direction
from portal.language.names import own_name
from portal.shared.icons import GRIDS as ICONS
from portal.shared.motifs import NAMES as MOTIFS
from portal.shared.styleguide.controls import controls
from portal.shared.styleguide.example import Example
from portal.shared.styleguide.reading import reading
from portal.shared.styleguide.texts import TEXTS
from portal.shared.styleguide.weaving import weaving

TOKENS = [
    *("wool", "fleece", "field", "ink", "ink-2", "hair", "thread", "warp", "ghost", "tint", "sel"),
    *("madder", "indigo", "green", "walnut", "weld", "act"),
]


def all_examples(language: str) -> list[Example]:
    """Return every example, with the words of a language (English where we have none)."""
    words = TEXTS.get(language, TEXTS["en"])
    return [*controls(words), *reading(words), *weaving(words)]


def styleguide(request: HttpRequest) -> HttpResponse:
    """Show every component in every state, in the language that ?lang= names."""
    known = dict(settings.LANGUAGES)
    language = request.GET.get("lang", settings.LANGUAGE_CODE)
    language = language if language in known else settings.LANGUAGE_CODE
    with translation.override(language):
        return HttpResponse(render_to_string("styleguide/page.html", _context(language, known)))


def _context(language: str, known: dict[str, str]) -> dict:
    parts = groupby(all_examples(language), key=lambda example: example.component)
    return {
        "language": language,
        "direction": direction(language),
        "languages": [{"code": code, "name": own_name(code)} for code in known],
        "tokens": TOKENS,
        "icons": sorted(ICONS),
        "motifs": sorted(MOTIFS),
        "components": [(name, [_drawn(example) for example in examples]) for name, examples in parts],
    }


def _drawn(example: Example) -> tuple[str, str]:
    html = render_to_string(example.template, example.fill)
    return example.state, mark_safe(html)  # noqa: S308 rendered by a template of ours
