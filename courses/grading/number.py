"""Number: right within a tolerance; known wrong numbers name the mistake behind them.

Response: `{"typed": "1.234,50", "value": "1234.50"}`; `value` is how `typed` was read in the page's language.
Feedback keys: "right", the id of a known mistake, or "wrong".
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from courses.grading.fields import (
    fault,
    read_decimal,
    read_list,
    read_points,
    read_share,
    read_text,
    refuse_repeats,
)
from courses.grading.points import to_result, unanswered
from courses.grading.result import Context, Grader, Json, Response, Result
from courses.grading.tolerance import Tolerance, read_tolerance
from courses.grading.typed_number import read_typed, stored_value

RIGHT, WRONG = "right", "wrong"


@dataclass(frozen=True)
class Mistake:
    """A wrong number with a name; it may earn a share of the points."""

    id: str
    value: Decimal
    share: Decimal
    tolerance: Tolerance


@dataclass(frozen=True)
class Number:
    """`answer` in the unit that the page shows after the field."""

    points: Decimal
    answer: Decimal
    tolerance: Tolerance
    mistakes: tuple[Mistake, ...]


def parse(item: Mapping[str, Json]) -> Number:
    """Read `{"answer": "100", "tolerance": "0.5", "tolerance_kind": "absolute",
    "mistakes": [{"id": "…", "value": "96", "share": "0", "tolerance": "…", "tolerance_kind": "…"}]}`.

    A mistake without a tolerance has that of the answer.
    """
    tolerance = read_tolerance(item)
    mistakes = tuple(_read_mistake(row, tolerance) for row in read_list(item, "mistakes"))
    ids = [mistake.id for mistake in mistakes]
    refuse_repeats(item, ids)
    if {RIGHT, WRONG} & set(ids):
        raise fault(item, "a mistake may not be called “right” or “wrong”.")
    return Number(read_points(item), read_decimal(item, "answer"), tolerance, mistakes)


def _read_mistake(row: Mapping[str, Json], default: Tolerance) -> Mistake:
    tolerance = read_tolerance(row) if "tolerance" in row else default
    return Mistake(read_text(row, "id"), read_decimal(row, "value"), read_share(row, "0"), tolerance)


def validate(spec: Number, raw: Mapping[str, object], context: Context) -> Response:
    """Read `typed` as a number of the page's language."""
    return read_typed(raw, context.language)


def grade(spec: Number, response: Response, context: Context) -> Result:
    """Give all points within the tolerance; else the nearest known mistake's share; else none."""
    value = stored_value(response)
    if value is None:
        return unanswered(spec.points)
    if spec.tolerance.accepts(value, spec.answer):
        return to_result(Fraction(1), spec.points, (RIGHT,))
    mistake = _mistake_behind(spec, value)
    if mistake is None:
        return to_result(Fraction(0), spec.points, (WRONG,))
    return to_result(Fraction(mistake.share), spec.points, (mistake.id,))


def _mistake_behind(spec: Number, value: Decimal) -> Mistake | None:
    matching = [each for each in spec.mistakes if each.tolerance.accepts(value, each.value)]
    return min(matching, key=lambda each: abs(each.value - value), default=None)


def solution(spec: Number, context: Context) -> Response:
    """Return the answer as a plain number; `typed` is left out, because it depends on the language."""
    return {"value": format(spec.answer, "f")}


GRADER = Grader("number", parse, validate, grade, solution)
