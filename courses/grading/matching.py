"""Matching: each pair that is right earns its part of the points.

Response: `{"pairs": {PAIR: OPTION}}`. Feedback keys: "right", or the pairs that were matched wrongly.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from courses.grading.fields import read_list, read_points, read_text, refuse_repeats
from courses.grading.points import to_result, unanswered
from courses.grading.posted import mapping, one_text
from courses.grading.result import Context, Grader, Json, Response, ResponseError, Result

RIGHT = "right"


@dataclass(frozen=True)
class Matching:
    """`pairs`: option by pair; `options`: all that can be picked, with those that fit nothing."""

    points: Decimal
    pairs: Mapping[str, str]
    options: frozenset[str]


def parse(item: Mapping[str, Json]) -> Matching:
    """Read `{"pairs": [{"id": "…", "answer": OPTION}, …], "extra": [{"id": OPTION}, …]}`.

    Two pairs may have the same option.
    """
    rows = read_list(item, "pairs", least=2)
    refuse_repeats(item, [read_text(row, "id") for row in rows])
    pairs = {read_text(row, "id"): read_text(row, "answer") for row in rows}
    extra = {read_text(row, "id") for row in read_list(item, "extra")}
    return Matching(read_points(item), pairs, frozenset({*pairs.values(), *extra}))


def validate(spec: Matching, raw: Mapping[str, object], context: Context) -> Response:
    """Read `pairs.PAIR`: the id of an option; pairs without one are left out."""
    posted = mapping(raw, "pairs")
    chosen = {pair: one_text(posted, pair) for pair in spec.pairs}
    if not set(posted) <= set(spec.pairs) or not set(chosen.values()) - {""} <= spec.options:
        raise ResponseError("unknown_choice", "This answer is not among the choices. Please choose again.")
    pairs: dict[str, Json] = {pair: option for pair, option in chosen.items() if option}
    return {"pairs": pairs} if pairs else {}


def grade(spec: Matching, response: Response, context: Context) -> Result:
    """Give each pair the same part of the points."""
    chosen = response.get("pairs")
    if not isinstance(chosen, dict):
        return unanswered(spec.points)
    right = sum(chosen.get(pair) == option for pair, option in spec.pairs.items())
    wrong = tuple(pair for pair, option in spec.pairs.items() if pair in chosen and chosen[pair] != option)
    share = Fraction(right, len(spec.pairs))
    return to_result(share, spec.points, (RIGHT,) if share == 1 else wrong)


def solution(spec: Matching, context: Context) -> Response:
    """Return all right pairs."""
    return {"pairs": dict(spec.pairs)}


GRADER = Grader("matching", parse, validate, grade, solution)
