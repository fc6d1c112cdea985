"""A question as a form shows it. Nothing here reads a key or a feedback text."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any

from wagtail.rich_text import RichText

from courses.grading.result import Json
from courses.selectors.form_fields import form_fields
from courses.selectors.question_types.question_type import Asked
from courses.selectors.question_types.registry import TYPES

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

    `fields`: what each field holds, by its name without the prefix. `parts`: what its template goes through, such as
    {value, text, checked} of each choice. `said`: the answer in words, a number as it was read. `is_typed`, `is_read`:
    see QuestionType.
    """

    number: int
    block_id: str
    type: str
    points: Decimal
    prompt: RichText
    unit: str
    fields: Mapping[str, Any]
    parts: Any
    answer: GivenAnswer
    said: list[str]
    is_typed: bool
    is_read: bool
    error: str = ""

    @property
    def template(self) -> str:
        """The template of its fields."""
        return f"courses/questions/{self.type}.html"

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
    def typed(self) -> str:
        """What the field of a typed answer holds."""
        return "".join(self.fields.get("typed", [])[-1:])


def show_question(
    asked: Asked,
    number: int,
    *,
    answer: GivenAnswer | None = None,
    posted: Mapping[str, Any] | None = None,
    error: str = "",
) -> ShownQuestion:
    """Return a question with its saved answer, or with the fields as they were posted."""
    answer = answer or GivenAnswer()
    its = TYPES[str(asked.item["type"])]
    texts = its.drawn(asked, False)
    fields = form_fields(answer.response, asked.language) if posted is None else posted
    return ShownQuestion(
        number=number,
        block_id=str(asked.item["block_id"]),
        type=str(asked.item["type"]),
        points=Decimal(str(asked.item["points"])),
        prompt=RichText(texts.get("prompt", "")),
        unit=texts.get("unit", ""),
        fields=fields,
        parts=its.parts(asked, fields),
        answer=answer,
        said=its.say(asked, dict(answer.response)),
        is_typed=its.is_typed,
        is_read=its.is_read,
        error=error,
    )
