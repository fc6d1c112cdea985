"""The frozen form of a journal entry: expected lines by concept, charts by country."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, localcontext
from typing import TypeAlias

from courses.grading.fields import (
    fault,
    read_decimal,
    read_list,
    read_object,
    read_one_of,
    read_points,
    read_text,
    refuse_repeats,
)
from courses.grading.result import Json
from courses.grading.tolerance import Tolerance, read_tolerance

DEBIT, CREDIT = "debit", "credit"
Totals: TypeAlias = dict[tuple[str, str], Decimal]
"""Amount by (account, side); what adds up to nothing is left out."""


@dataclass(frozen=True)
class Line:
    """An expected line; `side` is "debit" or "credit", `amount` above 0."""

    id: str
    account: str
    side: str
    amount: Decimal

    def is_met(self, given: Totals, tolerance: Tolerance) -> bool:
        """Return whether the given entry has this account on this side with this amount."""
        amount = given.get((self.account, self.side))
        return amount is not None and tolerance.accepts(amount, self.amount)


@dataclass(frozen=True)
class JournalEntry:
    """`lines` hold for every country that has none of its own; `charts`: code by concept, by country."""

    points: Decimal
    lines: tuple[Line, ...]
    charts: Mapping[str, Mapping[str, str]]
    tolerance: Tolerance
    lines_by_country: Mapping[str, tuple[Line, ...]] = field(default_factory=dict)

    def lines_in(self, country: str) -> tuple[Line, ...]:
        """Return the expected lines in a country."""
        return self.lines_by_country.get(country, self.lines)


def parse(item: Mapping[str, Json]) -> JournalEntry:
    """Read `{"lines": [{"id": "…", "account": "cash", "side": "debit", "amount": "100"}, …],
    "lines_by_country": {"ma": […]}, "charts": {"tr": [{"account": "cash", "code": "100"}, …], "ma": […]},
    "tolerance": "0"}`. Every entry must balance in accounts that the chart has.
    """
    charts = {country: _read_chart(item, country) for country in read_object(item, "charts")}
    own = read_object(item, "lines_by_country")
    spec = JournalEntry(
        points=read_points(item),
        lines=_read_lines(item, "lines", item),
        charts=charts,
        tolerance=read_tolerance(item),
        lines_by_country={country: _read_lines(own, country, item) for country in own},
    )
    if not charts or not set(own) <= set(charts):
        raise fault(item, "every country needs a chart of accounts.")
    for country, chart in charts.items():
        _check_entry(item, spec.lines_in(country), chart, country)
    return spec


def _read_chart(item: Mapping[str, Json], country: str) -> dict[str, str]:
    rows = read_list(read_object(item, "charts"), country, least=1)
    refuse_repeats(item, [read_text(row, "account") for row in rows])
    refuse_repeats(item, [read_text(row, "code") for row in rows])
    return {read_text(row, "account"): read_text(row, "code") for row in rows}


def _read_lines(holder: Mapping[str, Json], name: str, item: Mapping[str, Json]) -> tuple[Line, ...]:
    lines = tuple(_read_line(row) for row in read_list(holder, name))
    refuse_repeats(item, [line.id for line in lines])
    if len({(line.account, line.side) for line in lines}) != len(lines):
        raise fault(item, "two lines have the same account and side: make one of them.")
    return lines


def _read_line(row: Mapping[str, Json]) -> Line:
    amount = read_decimal(row, "amount")
    if amount <= 0:
        raise fault(row, "“amount” must be above 0.")
    return Line(read_text(row, "id"), read_text(row, "account"), read_one_of(row, "side", (DEBIT, CREDIT), ""), amount)


def _check_entry(item: Mapping[str, Json], lines: tuple[Line, ...], chart: Mapping[str, str], country: str) -> None:
    missing = sorted({line.account for line in lines} - set(chart))
    if missing:
        raise fault(item, f"the chart of “{country}” lacks: {', '.join(missing)}.")
    debit, credit = balance_of(add_up((line.account, line.side, line.amount) for line in lines))
    if not lines or debit != credit:
        raise fault(item, f"the entry of “{country}” must have lines and balance.")


def add_up(lines: Iterable[tuple[str, str, Decimal]]) -> Totals:
    """Return the sums by account and side; amounts are added exactly."""
    totals: Totals = {}
    with localcontext(prec=100):
        for account, side, amount in lines:
            totals[(account, side)] = totals.get((account, side), Decimal(0)) + amount
    return {key: amount for key, amount in totals.items() if amount}


def balance_of(totals: Totals) -> tuple[Decimal, Decimal]:
    """Return the sums of debit and credit, exactly."""
    with localcontext(prec=100):
        debit = sum((amount for (_, side), amount in totals.items() if side == DEBIT), Decimal(0))
        credit = sum((amount for (_, side), amount in totals.items() if side == CREDIT), Decimal(0))
    return debit, credit
