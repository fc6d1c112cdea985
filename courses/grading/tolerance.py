"""How near a number must be: an absolute distance, or a share of the expected number."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, localcontext

from courses.grading.fields import fault, read_decimal, read_one_of
from courses.grading.result import Json

ABSOLUTE, RELATIVE = "absolute", "relative"


@dataclass(frozen=True)
class Tolerance:
    """`amount` ≥ 0; relative 0.05 means 5 % of the expected number's size."""

    amount: Decimal = Decimal(0)
    is_relative: bool = False

    def accepts(self, given: Decimal, expected: Decimal) -> bool:
        """Return whether `given` is no further from `expected` than allowed, the border included."""
        with localcontext(prec=100):
            return abs(given - expected) <= (self.amount * abs(expected) if self.is_relative else self.amount)


def read_tolerance(item: Mapping[str, Json]) -> Tolerance:
    """Read `{"tolerance": "0.5", "tolerance_kind": "absolute" | "relative"}`; exact if missing."""
    amount = read_decimal(item, "tolerance", "0")
    if amount < 0:
        raise fault(item, "“tolerance” must not be negative.")
    return Tolerance(amount, read_one_of(item, "tolerance_kind", (ABSOLUTE, RELATIVE), ABSOLUTE) == RELATIVE)
