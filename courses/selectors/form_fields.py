"""A stored answer as the fields of a form hold it."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from courses.grading.result import Json
from portal.language.numbers import format_number


def form_fields(response: Mapping[str, Json], language: str) -> dict[str, Any]:
    """Return what the fields of a form hold when they show a stored answer.

    A number is written as `language`, that of the texts shown, writes it: so it is read again as the same number.
    Rows stand by their places.
    """
    value = response.get("value")
    if isinstance(value, str):
        return {"typed": [format_number(Decimal(value), language)]}
    return {name: _field(each, language) for name, each in response.items()}


def _field(value: Json, language: str) -> Any:
    if isinstance(value, dict):
        return form_fields(value, language)
    if isinstance(value, bool):
        return ["true" if value else "false"]
    if isinstance(value, list) and any(isinstance(each, dict) for each in value):
        return {str(place): _field(each, language) for place, each in enumerate(value)}
    return [str(each) for each in value] if isinstance(value, list) else [str(value)]


def is_as_shown(posted: Mapping[str, Any], response: Mapping[str, Json], language: str) -> bool:
    """Return whether posted fields hold just what the page showed for a stored answer."""
    return _filled(posted) == _filled(form_fields(response, language))


def _filled(value: Any) -> Any:
    """Return fields without empty ones, trimmed, with lists in one order."""
    if isinstance(value, Mapping):
        found = {name: _filled(each) for name, each in value.items()}
        return {name: each for name, each in found.items() if each}
    return sorted({text.strip() for text in value if text.strip()})
