"""A question as a form shows it. Nothing here reads a key or a feedback text."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from wagtail.rich_text import RichText

from courses.grading.result import Json
from portal.language.numbers import format_number

# The template of each question type; a further type is one line and one template.
TEMPLATES = {
    "single_choice": "courses/questions/single_choice.html",
    "multiple_choice": "courses/questions/multiple_choice.html",
    "true_false": "courses/questions/true_false.html",
    "number": "courses/questions/number.html",
}
PREFIX = "q"


@dataclass(frozen=True)
class GivenAnswer:
    """What was answered: `client_id` names the answer that a page shows, so that the same fields are no answer."""

    response: Mapping[str, Json] = field(default_factory=dict)
    client_id: str = ""
    at: datetime | None = None


@dataclass(frozen=True)
class ShownQuestion:
    """What a template of a question gets.

    `fields`: what each field holds, by its name without the prefix. `parts`: what can be chosen: {value, text,
    checked}. `said`: the answer in words, a number as it was read.
    """

    number: int
    block_id: str
    template: str
    points: Decimal
    prompt: RichText
    unit: str
    fields: Mapping[str, Any]
    parts: list[dict]
    answer: GivenAnswer
    said: list[str]
    error: str = ""

    @property
    def prefix(self) -> str:
        """What the names of its fields begin with."""
        return f"{PREFIX}.{self.block_id}"

    @property
    def is_answered(self) -> bool:
        """Whether an answer is saved."""
        return bool(self.answer.response)

    @property
    def field_id(self) -> str:
        """The id of its field, where it has one field."""
        return f"{PREFIX}{self.number}"

    @property
    def is_typed(self) -> bool:
        """Whether the answer is typed and not chosen."""
        return not self.parts

    @property
    def typed(self) -> str:
        """What the field of a typed answer holds."""
        return "".join(self.fields.get("typed", [])[-1:])


def show_question(
    item: Mapping[str, Json],
    texts: Mapping[str, Any],
    number: int,
    language: str,
    *,
    answer: GivenAnswer | None = None,
    posted: Mapping[str, Any] | None = None,
    error: str = "",
) -> ShownQuestion:
    """Return a question with its saved answer, or with the fields as they were posted."""
    answer = answer or GivenAnswer()
    fields = form_fields(answer.response, language) if posted is None else posted
    return ShownQuestion(
        number=number,
        block_id=str(item["block_id"]),
        template=TEMPLATES[str(item["type"])],
        points=Decimal(str(item["points"])),
        prompt=RichText(texts.get("prompt", "")),
        unit=texts.get("unit", ""),
        fields=fields,
        parts=_parts(item, texts, fields),
        answer=answer,
        said=say_answer(answer.response, texts, language),
        error=error,
    )


def form_fields(response: Mapping[str, Json], language: str) -> dict[str, Any]:
    """Return what the fields of a form hold when they show a stored answer.

    A number is written as `language`, that of the texts shown, writes it: so it is read again as the same number.
    """
    if "typed" in response and "value" in response:
        return {"typed": [format_number(Decimal(str(response["value"])), language)]}
    return {name: _field(value) for name, value in response.items()}


def _field(value: Json) -> Any:
    if isinstance(value, dict):
        return {name: _field(each) for name, each in value.items()}
    if isinstance(value, bool):
        return ["true" if value else "false"]
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


def _parts(item: Mapping[str, Any], texts: Mapping[str, Any], fields: Mapping[str, Any]) -> list[dict]:
    """Return what can be chosen, in the frozen order, with what is chosen."""
    if item["type"] == "true_false":
        chosen = fields.get("value", [])
        return [
            {"value": value, "text": text, "checked": value in chosen}
            for value, text in (("true", _("True")), ("false", _("False")))
        ]
    chosen = [*fields.get("choice", []), *fields.get("choices", [])]
    shown = texts.get("choices", {})
    return [
        {"value": each["id"], "text": shown.get(each["id"], ""), "checked": each["id"] in chosen}
        for each in item.get("choices", [])
    ]


def say_answer(response: Mapping[str, Json], texts: Mapping[str, Any], language: str) -> list[str]:
    """Return an answer in words: the chosen texts, true or false, or the number as it was read, with its unit."""
    value = response.get("value")
    if isinstance(value, bool):
        return [_("True") if value else _("False")]
    if isinstance(value, str):
        number = format_number(Decimal(value), language)
        return [f"{number} {texts['unit']}" if texts.get("unit") else number]
    ids = response.get("choices") or [response.get("choice")]
    shown = texts.get("choices", {})
    return [shown[each] for each in ids if each in shown]
