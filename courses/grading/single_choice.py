"""Single choice: one choice earns the points; an author may give another choice a share of them.

Response: `{"choice": ID}`. Feedback key: the chosen id.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from courses.grading.choices import Choice, check_known, read_choices
from courses.grading.fields import fault, read_points
from courses.grading.points import to_result, unanswered
from courses.grading.posted import many_texts
from courses.grading.result import Context, Grader, Json, Response, ResponseError, Result


@dataclass(frozen=True)
class SingleChoice:
    """`choices`: two or more; exactly one is correct."""

    points: Decimal
    choices: tuple[Choice, ...]


def parse(item: Mapping[str, Json]) -> SingleChoice:
    """Read `{"points": "1", "choices": [{"id": "…", "correct": true}, …]}`."""
    choices = read_choices(item)
    if sum(choice.is_correct for choice in choices) != 1:
        raise fault(item, "exactly one choice must be correct.")
    return SingleChoice(read_points(item), choices)


def validate(spec: SingleChoice, raw: Mapping[str, object], context: Context) -> Response:
    """Read the chosen id from `choice`."""
    chosen = many_texts(raw, "choice")
    if len(chosen) > 1:
        raise ResponseError("too_many_choices", "Please choose one answer only.")
    check_known(spec.choices, chosen)
    return {"choice": chosen[0]} if chosen else {}


def grade(spec: SingleChoice, response: Response, context: Context) -> Result:
    """Give all points for the correct choice, else the choice's own share (0 if none was set)."""
    for choice in spec.choices:
        if choice.id == response.get("choice"):
            share = Fraction(1) if choice.is_correct else Fraction(choice.share or 0)
            return to_result(share, spec.points, (choice.id,))
    return unanswered(spec.points)


def solution(spec: SingleChoice, context: Context) -> Response:
    """Return the correct choice."""
    return {"choice": next(choice.id for choice in spec.choices if choice.is_correct)}


GRADER = Grader("single_choice", parse, validate, grade, solution)
