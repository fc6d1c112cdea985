"""Parameters of calculated questions: the numbers that an attempt's seed draws."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from courses.grading.chance import Chance
from courses.grading.fields import fault, read_decimal, read_list, read_text
from courses.grading.result import Json

MOST_VALUES = 10**6


@dataclass(frozen=True)
class Parameter:
    """A named number: `count` values from `start` in steps of `step`, or the `values` themselves."""

    name: str
    start: Decimal
    step: Decimal
    count: int
    values: tuple[Decimal, ...] = ()

    def draw(self, chance: Chance) -> Decimal:
        """Return one of the values, each equally likely."""
        place = chance.below(self.count)
        return self.values[place] if self.values else self.start + place * self.step


def read_parameters(item: Mapping[str, Json]) -> tuple[Parameter, ...]:
    """Read `"parameters": [{"name": "jars", "from": "100", "to": "900", "step": "50"},
    {"name": "vat", "values": [{"value": "10"}, {"value": "20"}]}]`.
    """
    parameters = tuple(_read_parameter(row) for row in read_list(item, "parameters"))
    if len({parameter.name for parameter in parameters}) != len(parameters):
        raise fault(item, "two parameters have the same name.")
    return parameters


def _read_parameter(row: Mapping[str, Json]) -> Parameter:
    name = read_text(row, "name")
    if "values" in row:
        values = tuple(read_decimal(each, "value") for each in read_list(row, "values", least=1))
        return Parameter(name, Decimal(0), Decimal(1), len(values), values)
    start, end, step = read_decimal(row, "from"), read_decimal(row, "to"), read_decimal(row, "step", "1")
    if step <= 0 or end < start or (end - start) / step >= MOST_VALUES:
        raise fault(row, f"parameter “{name}” needs from ≤ to, a step above 0 and at most {MOST_VALUES} values.")
    return Parameter(name, start, step, int((end - start) // step) + 1)
