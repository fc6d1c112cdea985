"""Ordering: credit by neighbours, so that one misplaced step does not make all the others wrong.

Every step that directly follows the step it should follow earns points ÷ (number of steps − 1).
Response: `{"positions": {STEP: 1, …}}`. Feedback key: the verdict, "right", "partly" or "wrong".
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from courses.grading.fields import read_list, read_points, read_text, refuse_repeats
from courses.grading.points import to_result, unanswered
from courses.grading.posted import many_texts, mapping, one_text
from courses.grading.result import Context, Grader, Json, Response, ResponseError, Result
from portal.language.digits import ascii_digits


@dataclass(frozen=True)
class Ordering:
    """`steps` in the right order."""

    points: Decimal
    steps: tuple[str, ...]


def parse(item: Mapping[str, Json]) -> Ordering:
    """Read `{"steps": [{"id": "…"}, …]}`, two or more, in the right order."""
    steps = [read_text(row, "id") for row in read_list(item, "steps", least=2)]
    refuse_repeats(item, steps)
    return Ordering(read_points(item), tuple(steps))


def validate(spec: Ordering, raw: Mapping[str, object], context: Context) -> Response:
    """Read `positions.STEP` (numbers from 1) or `order` (a list of steps). Unfinished orders are kept as they are."""
    order = many_texts(raw, "order")
    posted: Mapping[str, object] = {step: place for place, step in enumerate(order, start=1)}
    posted = posted or mapping(raw, "positions")
    if not set(posted) <= set(spec.steps):
        raise ResponseError("unknown_part", "This answer does not fit the question. Please answer again.")
    typed = {step: one_text(posted, step) for step in spec.steps}
    positions: dict[str, Json] = {step: _place(text, spec) for step, text in typed.items() if text}
    return {"positions": positions} if positions else {}


def _place(text: str, spec: Ordering) -> int:
    digits = ascii_digits(text)
    if digits.isascii() and digits.isdecimal() and len(digits) <= 4 and 1 <= int(digits) <= len(spec.steps):
        return int(digits)
    raise ResponseError(
        "position_out_of_range",
        "“{typed}” is not a place in this list. Please write a number from 1 to {last}.",
        typed=text,
        last=str(len(spec.steps)),
    )


def grade(spec: Ordering, response: Response, context: Context) -> Result:
    """Count right neighbours; a place that was given twice counts for none."""
    positions = response.get("positions")
    if not isinstance(positions, dict):
        return unanswered(spec.points)
    places = {step: place for step, place in positions.items() if isinstance(place, int)}
    uses = Counter(places.values())
    clear = {step: place for step, place in places.items() if uses[place] == 1}
    right = sum(before in clear and clear.get(after) == clear[before] + 1 for before, after in pairwise(spec.steps))
    result = to_result(Fraction(right, len(spec.steps) - 1), spec.points)
    return replace(result, feedback_keys=(result.verdict.value,))


def solution(spec: Ordering, context: Context) -> Response:
    """Return the right places."""
    return {"positions": {step: place for place, step in enumerate(spec.steps, start=1)}}


GRADER = Grader("ordering", parse, validate, grade, solution)
