"""True or false: all points or none.

Response: `{"value": true}`. Feedback key: what was chosen, "true" or "false".
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from courses.grading.fields import read_flag, read_points
from courses.grading.points import to_result, unanswered
from courses.grading.posted import one_text
from courses.grading.result import Context, Grader, Json, Response, ResponseError, Result


@dataclass(frozen=True)
class TrueFalse:
    """`answer`: whether the statement is true."""

    points: Decimal
    answer: bool


def parse(item: Mapping[str, Json]) -> TrueFalse:
    """Read `{"points": "1", "answer": false}`."""
    return TrueFalse(read_points(item), read_flag(item, "answer"))


def validate(spec: TrueFalse, raw: Mapping[str, object], context: Context) -> Response:
    """Read `value`: "true" or "false", or JSON's true and false."""
    text = one_text(raw, "value")
    if text not in ("", "true", "false"):
        raise ResponseError("unknown_choice", "This answer is not among the choices. Please choose again.")
    return {"value": text == "true"} if text else {}


def grade(spec: TrueFalse, response: Response, context: Context) -> Result:
    """Give all points if the chosen value is the answer."""
    value = response.get("value")
    if not isinstance(value, bool):
        return unanswered(spec.points)
    return to_result(Fraction(value == spec.answer), spec.points, ("true" if value else "false",))


def solution(spec: TrueFalse, context: Context) -> Response:
    """Return the answer."""
    return {"value": spec.answer}


GRADER = Grader("true_false", parse, validate, grade, solution)
