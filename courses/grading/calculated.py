"""Calculated: the numbers are drawn from the attempt's seed, the answer is worked out by a formula.

Response and feedback keys as in `number`: what is drawn becomes a number question.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from courses.grading import number
from courses.grading.chance import Chance
from courses.grading.fields import fault, read_list, read_points, read_share, read_text, refuse_repeats
from courses.grading.formula import FormulaError, Node, evaluate, names_in, parse_formula, round_half_up
from courses.grading.parameters import Parameter, read_parameters
from courses.grading.result import Context, Grader, Json, Response, Result, SpecError
from courses.grading.tolerance import Tolerance, read_tolerance

TRIES = 50


@dataclass(frozen=True)
class CalculatedMistake:
    """A known wrong way to reckon."""

    id: str
    formula: Node
    share: Decimal


@dataclass(frozen=True)
class Calculated:
    """`places`: decimal places that the answer is rounded to before it is compared, None for none."""

    block_id: str
    points: Decimal
    parameters: tuple[Parameter, ...]
    formula: Node
    places: int | None
    tolerance: Tolerance
    mistakes: tuple[CalculatedMistake, ...]


def parse(item: Mapping[str, Json]) -> Calculated:
    """Read `{"parameters": […], "formula": "price * (1 + vat / 100)", "places": 2, "tolerance": "0.01",
    "mistakes": [{"id": "…", "formula": "price * vat / 100"}]}`.
    """
    parameters, mistakes = read_parameters(item), read_list(item, "mistakes")
    refuse_repeats(item, [number.RIGHT, number.WRONG, *(read_text(row, "id") for row in mistakes)])
    spec = Calculated(
        block_id=read_text(item, "block_id"),
        points=read_points(item),
        parameters=parameters,
        formula=_read_formula(item, parameters),
        places=_read_places(item),
        tolerance=read_tolerance(item),
        mistakes=tuple(
            CalculatedMistake(read_text(row, "id"), _read_formula(row, parameters), read_share(row, "0"))
            for row in mistakes
        ),
    )
    drawn_numbers(spec, seed=0)
    return spec


def _read_formula(row: Mapping[str, Json], parameters: tuple[Parameter, ...]) -> Node:
    try:
        formula = parse_formula(read_text(row, "formula"))
    except FormulaError as error:
        raise fault(row, str(error)) from error
    unknown = names_in(formula) - {parameter.name for parameter in parameters}
    if unknown:
        raise fault(row, f"the formula uses {', '.join(sorted(unknown))}, which is no parameter.")
    return formula


def _read_places(item: Mapping[str, Json]) -> int | None:
    places = item.get("places")
    if places is None or (isinstance(places, int) and not isinstance(places, bool) and 0 <= places <= 12):
        return places
    raise fault(item, "“places” must be a whole number from 0 to 12.")


def drawn_numbers(spec: Calculated, seed: int) -> dict[str, Decimal]:
    """Return the numbers of an attempt by parameter, to be put into the prompt and the worked solution.

    Draws for which the formula has no value are drawn again; SpecError if none of 50 has one.
    """
    for trial in range(TRIES):
        chance = Chance(seed, f"calculated {spec.block_id} {trial}")
        values = {parameter.name: parameter.draw(chance) for parameter in spec.parameters}
        if _worked_out(spec, spec.formula, values) is not None:
            return values
    raise SpecError(f"Question {spec.block_id}: the formula has no value for {TRIES} draws. Check its parameters.")


def right_answer(spec: Calculated, seed: int) -> Decimal:
    """Return the answer for the numbers of an attempt, rounded as the question says."""
    answer = _worked_out(spec, spec.formula, drawn_numbers(spec, seed))
    if answer is None:
        raise SpecError(f"Question {spec.block_id}: the formula has no value.")
    return answer


def _worked_out(spec: Calculated, formula: Node, values: Mapping[str, Decimal]) -> Decimal | None:
    try:
        value = evaluate(formula, values)
    except FormulaError:
        return None
    return value if spec.places is None else round_half_up(value, spec.places)


def drawn_question(spec: Calculated, seed: int) -> number.Number:
    """Return the number question that the seed makes of this one; mistakes without a value are left out."""
    values = drawn_numbers(spec, seed)
    worked = [(mistake, _worked_out(spec, mistake.formula, values)) for mistake in spec.mistakes]
    mistakes = tuple(
        number.Mistake(mistake.id, value, mistake.share, spec.tolerance)
        for mistake, value in worked
        if value is not None
    )
    return number.Number(spec.points, right_answer(spec, seed), spec.tolerance, mistakes)


def validate(spec: Calculated, raw: Mapping[str, object], context: Context) -> Response:
    """Read `typed` as a number of the page's language."""
    return number.validate(drawn_question(spec, context.seed), raw, context)


def grade(spec: Calculated, response: Response, context: Context) -> Result:
    """Mark the number against the answer for the attempt's numbers."""
    return number.grade(drawn_question(spec, context.seed), response, context)


def solution(spec: Calculated, context: Context) -> Response:
    """Return the answer for the attempt's numbers."""
    return number.solution(drawn_question(spec, context.seed), context)


GRADER = Grader("calculated", parse, validate, grade, solution)
