"""The numbers of a bar chart as lengths. Pure: a template draws them."""

from dataclasses import dataclass
from decimal import Decimal

# The longest bar leaves room for its sum beside it.
LONGEST = Decimal(76)
# A part shorter than this has no room for its own figure; the table has it.
SHORTEST_WITH_FIGURE = Decimal(14)


@dataclass(frozen=True)
class Part:
    """One series in one bar: `width` is per cent of the row, `number` counts the series from 1."""

    number: int
    value: Decimal
    width: Decimal
    has_figure: bool


@dataclass(frozen=True)
class Bar:
    """One row of the chart."""

    label: str
    parts: tuple[Part, ...]
    total: Decimal


def bars(rows: list[tuple[str, list[Decimal]]]) -> list[Bar]:
    """Return the bars of (label, values) rows, to one scale; a value below zero is drawn as nothing.

    >>> [str(part.width) for part in bars([("a", [Decimal(50), Decimal(50)]), ("b", [Decimal(25)])])[1].parts]
    ['19.0']
    """
    greatest = max((_length(values) for _, values in rows), default=Decimal(0)) or Decimal(1)
    return [_bar(label, values, greatest) for label, values in rows]


def places(rows: list[tuple[str, list[Decimal]]]) -> int:
    """Return the decimals that all figures of the chart get: as many as the longest has."""
    exponents = [value.as_tuple().exponent for _, values in rows for value in values]
    return max((-exponent for exponent in exponents if isinstance(exponent, int) and exponent < 0), default=0)


def _length(values: list[Decimal]) -> Decimal:
    return sum((max(value, Decimal(0)) for value in values), Decimal(0))


def _bar(label: str, values: list[Decimal], greatest: Decimal) -> Bar:
    parts = []
    for number, value in enumerate(values, start=1):
        width = (max(value, Decimal(0)) / greatest * LONGEST).quantize(Decimal("0.1"))
        parts.append(Part(number, value, width, len(values) > 1 and width >= SHORTEST_WITH_FIGURE))
    return Bar(label, tuple(parts), sum(values, Decimal(0)))
