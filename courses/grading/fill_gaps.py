"""Fill the gaps: each gap is a small question of its own (short answer, single choice or number).

Response: `{"gaps": {GAP: response of its type}}`. Feedback keys: "GAP.KEY" with the keys of its type.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from courses.grading import number, short_answer, single_choice
from courses.grading.fields import fault, read_list, read_one_of, read_points, read_text, refuse_repeats
from courses.grading.points import to_result, unanswered
from courses.grading.posted import mapping
from courses.grading.result import Context, Grader, Json, Response, ResponseError, Result

_TYPES: Mapping[str, Grader[Any]] = {each.GRADER.type: each.GRADER for each in (short_answer, single_choice, number)}


@dataclass(frozen=True)
class Gap:
    """A gap and the question in it; its points are its weight among the gaps."""

    id: str
    grader: Grader[Any]
    spec: Any


@dataclass(frozen=True)
class FillGaps:
    """`weight` is the sum of the gaps' weights."""

    points: Decimal
    gaps: tuple[Gap, ...]
    weight: Decimal


def parse(item: Mapping[str, Json]) -> FillGaps:
    """Read `{"points": "2", "gaps": [{"id": "…", "type": "short_answer", "points": "1", …}, …]}`."""
    rows = read_list(item, "gaps", least=1)
    refuse_repeats(item, [read_text(row, "id") for row in rows])
    weight = sum((read_points(row) for row in rows), Decimal(0))
    if not weight:
        raise fault(item, "the gaps have no points.")
    return FillGaps(read_points(item), tuple(_read_gap(row) for row in rows), weight)


def _read_gap(row: Mapping[str, Json]) -> Gap:
    its = _TYPES[read_one_of(row, "type", tuple(_TYPES), "short_answer")]
    return Gap(read_text(row, "id"), its, its.parse(row))


def validate(spec: FillGaps, raw: Mapping[str, object], context: Context) -> Response:
    """Read `gaps.GAP.typed` or `gaps.GAP.choice`; empty gaps are left out."""
    posted = mapping(raw, "gaps")
    if not set(posted) <= {gap.id for gap in spec.gaps}:
        raise ResponseError("unknown_part", "This answer does not fit the question. Please answer again.")
    filled = {gap.id: _validate_gap(gap, mapping(posted, gap.id), context) for gap in spec.gaps}
    gaps: dict[str, Json] = {key: response for key, response in filled.items() if response}
    return {"gaps": gaps} if gaps else {}


def _validate_gap(gap: Gap, raw: Mapping[str, object], context: Context) -> Response:
    try:
        return gap.grader.validate(gap.spec, raw, context)
    except ResponseError as error:
        refusal = error.refusal
        parameters = {**refusal.parameters, "part": gap.id}
        raise ResponseError(refusal.code, refusal.sentence, **parameters) from error


def grade(spec: FillGaps, response: Response, context: Context) -> Result:
    """Give each gap its weight of the points; an empty gap earns nothing."""
    filled = response.get("gaps")
    if not isinstance(filled, dict):
        return unanswered(spec.points)
    results = {gap.id: _grade_gap(gap, filled.get(gap.id), context) for gap in spec.gaps}
    earned = sum((Fraction(result.points) for result in results.values()), Fraction(0))
    keys = tuple(f"{gap}.{key}" for gap, result in results.items() for key in result.feedback_keys)
    return to_result(earned / Fraction(spec.weight), spec.points, keys)


def _grade_gap(gap: Gap, response: Json, context: Context) -> Result:
    return gap.grader.grade(gap.spec, response if isinstance(response, dict) else {}, context)


def solution(spec: FillGaps, context: Context) -> Response:
    """Return the right text, choice or number of each gap."""
    return {"gaps": {gap.id: gap.grader.solution(gap.spec, context) for gap in spec.gaps}}


GRADER = Grader("fill_gaps", parse, validate, grade, solution)
