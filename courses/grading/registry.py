"""Which question types there are. A new type is one file and one line here."""

from collections.abc import Mapping
from typing import Any

from courses.grading import (
    calculated,
    fill_gaps,
    journal_entry,
    matching,
    multiple_choice,
    number,
    ordering,
    short_answer,
    single_choice,
    true_false,
)
from courses.grading.result import Context, Grader, Json, Response, Result, SpecError

_GRADERS: Mapping[str, Grader[Any]] = {
    each.GRADER.type: each.GRADER
    for each in (
        single_choice,
        multiple_choice,
        true_false,
        number,
        short_answer,
        fill_gaps,
        matching,
        ordering,
        journal_entry,
        calculated,
    )
}


def types() -> tuple[str, ...]:
    """Return the names of all question types."""
    return tuple(_GRADERS)


def grader(type: str) -> Grader[Any]:
    """Return the grader of a question type, or raise SpecError."""
    if type in _GRADERS:
        return _GRADERS[type]
    raise SpecError(f"There is no question type “{type}”. Known types: {', '.join(_GRADERS)}.")


def validate_item(item: Mapping[str, Json], raw: Mapping[str, object], context: Context) -> Response:
    """Return the answer to a frozen item as it is stored, or raise ResponseError."""
    its = grader(str(item.get("type")))
    return its.validate(its.parse(item), raw, context)


def grade_item(item: Mapping[str, Json], response: Response, context: Context) -> Result:
    """Return the mark of a stored answer to a frozen item."""
    its = grader(str(item.get("type")))
    return its.grade(its.parse(item), response, context)
