"""Multiple choice: right minus wrong, never below zero.

Each right choice adds points ÷ number of right choices, each wrong one takes as much away.
An author may set other shares. Exactly the right set earns all points.
Response: `{"choices": [ID, …]}`. Feedback keys: the chosen ids in the order of the question.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from courses.grading.choices import Choice, check_known, read_choices
from courses.grading.fields import read_points
from courses.grading.points import to_result, unanswered
from courses.grading.posted import many_texts
from courses.grading.result import Context, Grader, Json, Response, Result


@dataclass(frozen=True)
class MultipleChoice:
    """`choices`: two or more; one or more are correct."""

    points: Decimal
    choices: tuple[Choice, ...]


def parse(item: Mapping[str, Json]) -> MultipleChoice:
    """Read `{"points": "1", "choices": [{"id": "…", "correct": true}, …]}`."""
    return MultipleChoice(read_points(item), read_choices(item))


def validate(spec: MultipleChoice, raw: Mapping[str, object], context: Context) -> Response:
    """Read the chosen ids from `choices`; their order does not count."""
    chosen = many_texts(raw, "choices")
    check_known(spec.choices, chosen)
    ordered: list[Json] = [choice.id for choice in spec.choices if choice.id in chosen]
    return {"choices": ordered} if ordered else {}


def grade(spec: MultipleChoice, response: Response, context: Context) -> Result:
    """Add the shares of the chosen; exactly the right set earns all points whatever the shares are."""
    ids = response.get("choices")
    chosen = [choice for choice in spec.choices if isinstance(ids, list) and choice.id in ids]
    if not chosen:
        return unanswered(spec.points)
    is_exact = all(choice.is_correct == (choice in chosen) for choice in spec.choices)
    share = Fraction(1) if is_exact else _share(spec, chosen)
    return to_result(share, spec.points, tuple(choice.id for choice in chosen))


def _share(spec: MultipleChoice, chosen: list[Choice]) -> Fraction:
    step = Fraction(1, sum(choice.is_correct for choice in spec.choices))
    return sum((_share_of(choice, step) for choice in chosen), Fraction(0))


def _share_of(choice: Choice, step: Fraction) -> Fraction:
    if choice.share is not None:
        return Fraction(choice.share)
    return step if choice.is_correct else -step


def solution(spec: MultipleChoice, context: Context) -> Response:
    """Return all correct choices."""
    return {"choices": [choice.id for choice in spec.choices if choice.is_correct]}


GRADER = Grader("multiple_choice", parse, validate, grade, solution)
