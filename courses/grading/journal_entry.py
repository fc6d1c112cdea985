"""Journal entry: rows of account, debit and credit. It must balance; then each line earns its part of the points.

Accounts are concepts ("cash"); each country's chart gives them codes. A country may have an entry of its own.
Response: `{"country": "tr", "rows": [{"account": "cash", "debit": AMOUNT, "credit": {}}, …]}`, where AMOUNT is
`{"typed": "1.000", "value": "1000"}`.
Feedback keys: "right"; "unbalanced"; or the missed lines' ids and "extra" where lines were too many.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, localcontext
from fractions import Fraction

from courses.grading.journal_spec import (
    CREDIT,
    DEBIT,
    JournalEntry,
    Totals,
    add_up,
    balance_of,
    parse,
)
from courses.grading.points import to_result, unanswered
from courses.grading.posted import mapping, one_text
from courses.grading.result import Context, Grader, Json, Response, ResponseError, Result
from courses.grading.typed_number import read_typed, stored_value

MOST_ROWS = 40
RIGHT, UNBALANCED, EXTRA = "right", "unbalanced", "extra"


@dataclass(frozen=True)
class Balance:
    """The sums of both sides, to be shown beside the entry."""

    debit: Decimal
    credit: Decimal

    @property
    def difference(self) -> Decimal:
        """Return debit − credit; 0 if the entry balances."""
        with localcontext(prec=100):
            return self.debit - self.credit


def validate(spec: JournalEntry, raw: Mapping[str, object], context: Context) -> Response:
    """Read `rows.N.account` (concept or code), `.debit`, `.credit` and `country`, else the learner's own.

    Empty rows are dropped; entries that do not balance and unfinished rows are kept as they are. A row that cannot be
    read is named by its number, from 1, in the refusal's `part`.
    """
    posted = _posted_rows(raw)
    filled = {
        number: row
        for number, row in enumerate(posted, start=1)
        if any(_has_text(row, name) for name in ("account", DEBIT, CREDIT))
    }
    if not filled:
        return {}
    country = chosen_country(spec, raw, context)
    if not country:
        raise ResponseError("no_country", "Please choose the country whose accounts you use.")
    read = [_read_row(row, number, spec, country, context) for number, row in filled.items()]
    rows: list[Json] = [row for row in read if any(row.values())]
    return {"country": country, "rows": rows} if rows else {}


def chosen_country(spec: JournalEntry, raw: Mapping[str, object], context: Context) -> str:
    """Return whose accounts an answer uses: those picked with it, else the learner's own; "" if neither has a chart."""
    picked = one_text(raw, "country")
    return next((country for country in (picked, context.country) if country in spec.charts), "")


def _posted_rows(raw: Mapping[str, object]) -> list[dict[str, object]]:
    value = raw.get("rows")
    if isinstance(value, list | tuple):
        value = {str(place): row for place, row in enumerate(value)}
    by_place = mapping({"rows": value}, "rows")
    if len(by_place) > MOST_ROWS:
        raise ResponseError("too_many_rows", "Please use at most {most} rows.", most=str(MOST_ROWS))
    in_order = sorted(by_place, key=lambda place: (len(place), place))
    return [mapping(by_place, place) for place in in_order]


def _has_text(row: Mapping[str, object], name: str) -> bool:
    return bool(one_text(*_typed_part(row, name)))


def _typed_part(row: Mapping[str, object], name: str) -> tuple[Mapping[str, object], str]:
    value = row.get(name)
    return (value, "typed") if isinstance(value, Mapping) else (row, name)


def _read_row(
    row: Mapping[str, object], number: int, spec: JournalEntry, country: str, context: Context
) -> dict[str, Json]:
    try:
        account = _read_account(row, spec, country)
        return {"account": account, DEBIT: _amount(row, DEBIT, context), CREDIT: _amount(row, CREDIT, context)}
    except ResponseError as error:
        refusal = error.refusal
        parameters = {**refusal.parameters, "part": str(number)}
        raise ResponseError(refusal.code, refusal.sentence, **parameters) from error


def _read_account(row: Mapping[str, object], spec: JournalEntry, country: str) -> str:
    """Return the concept; "" for one that only another country's chart has: it was left behind with that chart."""
    typed, chart = one_text(row, "account"), spec.charts[country]
    account = typed if typed in chart else next((key for key, code in chart.items() if code == typed), "")
    if typed and not account and not any(typed in other for other in spec.charts.values()):
        sentence = "There is no account “{typed}” in this chart. Please choose one from the list."
        raise ResponseError("unknown_account", sentence, typed=typed)
    return account


def _amount(row: Mapping[str, object], side: str, context: Context) -> Response:
    place, name = _typed_part(row, side)
    amount = read_typed(place, context.language, name)
    if (stored_value(amount) or Decimal(0)) < 0:
        sentence = "Please write “{typed}” without a minus, on the other side of the entry."
        raise ResponseError("negative_amount", sentence, typed=one_text(place, name))
    return amount


def balance(response: Response) -> Balance:
    """Return the sums of debit and credit of an entry as it was typed so far."""
    return Balance(*balance_of(_totals(response)))


def _totals(response: Response) -> Totals:
    rows = response.get("rows")
    lines = [
        (str(row.get("account")), side, stored_value(amount) or Decimal(0))
        for row in (rows if isinstance(rows, list) else [])
        if isinstance(row, dict)
        for side in (DEBIT, CREDIT)
        if isinstance(amount := row.get(side), dict)
    ]
    return add_up(lines)


def grade(spec: JournalEntry, response: Response, context: Context) -> Result:
    """Give right lines ÷ the greater of expected and given lines; an entry that does not balance earns nothing.

    Rows of the same account and side count as one line with their sum.
    """
    country = response.get("country")
    if not isinstance(country, str) or country not in spec.charts:
        return unanswered(spec.points)
    given = _totals(response)
    if balance(response).difference:
        return to_result(Fraction(0), spec.points, (UNBALANCED,))
    lines = spec.lines_in(country)
    missed = tuple(line.id for line in lines if not line.is_met(given, spec.tolerance))
    share = Fraction(len(lines) - len(missed), max(len(lines), len(given)))
    extra = (EXTRA,) if set(given) - {(line.account, line.side) for line in lines} else ()
    return to_result(share, spec.points, (*missed, *extra) or (RIGHT,))


def solution(spec: JournalEntry, context: Context) -> Response:
    """Return the entry in the learner's chart, else in the first one."""
    country = context.country if context.country in spec.charts else next(iter(spec.charts))
    rows: list[Json] = [
        {"account": line.account, DEBIT: {}, CREDIT: {}, line.side: {"value": format(line.amount, "f")}}
        for line in spec.lines_in(country)
    ]
    return {"country": country, "rows": rows}


GRADER = Grader("journal_entry", parse, validate, grade, solution)
