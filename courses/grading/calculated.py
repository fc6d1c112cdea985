"""Calculated: the numbers are drawn from the attempt's seed, the answer is worked out by a formula.

Steps on the way may have names of their own ("workings"): the formula and the worked solution use them.
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
ANSWER = "answer"


@dataclass(frozen=True)
class CalculatedMistake:
    """A known wrong way to reckon."""

    id: str
    formula: Node
    share: Decimal


@dataclass(frozen=True)
class Working:
    """A step on the way to the answer; it is rounded to `places` where it is shown, not where it is used."""

    name: str
    formula: Node
    places: int | None


@dataclass(frozen=True)
class Calculated:
    """`places`: decimal places that the answer is rounded to before it is compared, None for none."""

    block_id: str
    points: Decimal
    parameters: tuple[Parameter, ...]
    workings: tuple[Working, ...]
    formula: Node
    places: int | None
    tolerance: Tolerance
    mistakes: tuple[CalculatedMistake, ...]


def parse(item: Mapping[str, Json]) -> Calculated:
    """Read `{"parameters": […], "workings": [{"name": "vat", "formula": "net * rate / 100", "places": 2}],
    "formula": "net + vat", "places": 2, "tolerance": "0.01", "mistakes": [{"id": "…", "formula": "vat"}]}`.
    """
    parameters, mistakes = read_parameters(item), read_list(item, "mistakes")
    refuse_repeats(item, [number.RIGHT, number.WRONG, *(read_text(row, "id") for row in mistakes)])
    workings = _read_workings(item, parameters)
    names = {parameter.name for parameter in parameters} | {working.name for working in workings}
    spec = Calculated(
        block_id=read_text(item, "block_id"),
        points=read_points(item),
        parameters=parameters,
        workings=workings,
        formula=_read_formula(item, names),
        places=_read_places(item),
        tolerance=read_tolerance(item),
        mistakes=tuple(
            CalculatedMistake(read_text(row, "id"), _read_formula(row, names), read_share(row, "0")) for row in mistakes
        ),
    )
    drawn_numbers(spec, seed=0)
    return spec


def _read_workings(item: Mapping[str, Json], parameters: tuple[Parameter, ...]) -> tuple[Working, ...]:
    names = {parameter.name for parameter in parameters}
    workings = []
    for row in read_list(item, "workings"):
        working = Working(read_text(row, "name"), _read_formula(row, names), _read_places(row))
        if working.name in names:
            raise fault(item, f"the name “{working.name}” is used twice.")
        names.add(working.name)
        workings.append(working)
    if ANSWER in names:
        raise fault(item, f"the name “{ANSWER}” is that of the answer.")
    return tuple(workings)


def _read_formula(row: Mapping[str, Json], names: set[str]) -> Node:
    try:
        formula = parse_formula(read_text(row, "formula"))
    except FormulaError as error:
        raise fault(row, str(error)) from error
    unknown = names_in(formula) - names
    if unknown:
        raise fault(row, f"the formula uses {', '.join(sorted(unknown))}, which is no parameter.")
    return formula


def _read_places(item: Mapping[str, Json]) -> int | None:
    places = item.get("places")
    if places is None or (isinstance(places, int) and not isinstance(places, bool) and 0 <= places <= 12):
        return places
    raise fault(item, "“places” must be a whole number from 0 to 12.")


def drawn_numbers(spec: Calculated, seed: int) -> dict[str, Decimal]:
    """Return the numbers of an attempt by parameter, to be put into the prompt.

    Draws for which the formula has no value are drawn again; SpecError if none of 50 has one.
    """
    values = _all_values(spec, seed)
    return {parameter.name: values[parameter.name] for parameter in spec.parameters}


def worked_numbers(spec: Calculated, seed: int) -> dict[str, Decimal]:
    """Return all numbers of an attempt by name, rounded as they are shown: parameters, workings and "answer"."""
    values = _all_values(spec, seed)
    shown = {working.name: _rounded(values[working.name], working.places) for working in spec.workings}
    return {**values, **shown}


def right_answer(spec: Calculated, seed: int) -> Decimal:
    """Return the answer for the numbers of an attempt, rounded as the question says."""
    return _all_values(spec, seed)[ANSWER]


def _all_values(spec: Calculated, seed: int) -> dict[str, Decimal]:
    for trial in range(TRIES):
        chance = Chance(seed, f"calculated {spec.block_id} {trial}")
        values = {parameter.name: parameter.draw(chance) for parameter in spec.parameters}
        try:
            for working in spec.workings:
                values[working.name] = evaluate(working.formula, values)
            values[ANSWER] = _rounded(evaluate(spec.formula, values), spec.places)
        except FormulaError:
            continue
        return values
    raise SpecError(f"Question {spec.block_id}: the formula has no value for {TRIES} draws. Check its parameters.")


def _rounded(value: Decimal, places: int | None) -> Decimal:
    return value if places is None else round_half_up(value, places)


def drawn_question(spec: Calculated, seed: int) -> number.Number:
    """Return the number question that the seed makes of this one; mistakes without a value are left out."""
    values = _all_values(spec, seed)
    mistakes = (_drawn_mistake(spec, mistake, values) for mistake in spec.mistakes)
    found = tuple(mistake for mistake in mistakes if mistake is not None)
    return number.Number(spec.points, values[ANSWER], spec.tolerance, found)


def _drawn_mistake(
    spec: Calculated, mistake: CalculatedMistake, values: Mapping[str, Decimal]
) -> number.Mistake | None:
    try:
        value = _rounded(evaluate(mistake.formula, values), spec.places)
    except FormulaError:
        return None
    return number.Mistake(mistake.id, value, mistake.share, spec.tolerance)


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
