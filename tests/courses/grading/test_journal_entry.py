from decimal import Decimal

import pytest

from courses.grading.journal_entry import balance, grade, parse, solution, validate
from courses.grading.result import Context, ResponseError, SpecError, Verdict

TURKISH, MOROCCAN = Context("tr", "tr"), Context("ar", "ma")


def line(account, side, amount):
    return {"id": f"{account}-{side}", "account": account, "side": side, "amount": amount}


def chart(**codes):
    return [{"account": account, "code": code} for account, code in codes.items()]


# A sale for 1,200 with VAT, paid in cash; account codes: Tekdüzen Hesap Planı and CGNC.
ITEM = {
    "block_id": "sale",
    "points": "3",
    "lines": [line("cash", "debit", "1200"), line("sales", "credit", "1000"), line("output_vat", "credit", "200")],
    "charts": {
        "tr": chart(cash="100", sales="600", output_vat="391", bank="102"),
        "ma": chart(cash="5161", sales="7121", output_vat="4455", bank="5141"),
    },
}
SPEC = parse(ITEM)


def row(account, debit="", credit=""):
    return {"account": account, "debit": debit, "credit": credit}


def marked(rows, context=TURKISH, spec=SPEC):
    return grade(spec, validate(spec, {"rows": rows}, context), context)


RIGHT_ROWS = [row("cash", debit="1.200"), row("sales", credit="1.000"), row("output_vat", credit="200")]


@pytest.mark.parametrize(
    ("rows", "points", "verdict", "keys"),
    [
        (RIGHT_ROWS, "3", Verdict.RIGHT, ("right",)),
        (RIGHT_ROWS[::-1], "3", Verdict.RIGHT, ("right",)),
        (
            [row("cash", debit="700"), row("cash", debit="500"), *RIGHT_ROWS[1:]],
            "3",
            Verdict.RIGHT,
            ("right",),
        ),
        (
            [row("bank", debit="1200"), *RIGHT_ROWS[1:]],
            "2",
            Verdict.PARTLY,
            ("cash-debit", "extra"),
        ),
        (
            [row("cash", debit="1200"), row("sales", credit="1200")],
            "1",
            Verdict.PARTLY,
            ("sales-credit", "output_vat-credit"),
        ),
        (
            [*RIGHT_ROWS, row("bank", debit="5"), row("bank", credit="5")],
            "1.8",
            Verdict.PARTLY,
            ("extra",),
        ),
        (RIGHT_ROWS[:2], "0", Verdict.WRONG, ("unbalanced",)),
        (
            [row("cash", credit="1200"), row("sales", debit="1000"), row("output_vat", debit="200")],
            "0",
            Verdict.WRONG,
            ("cash-debit", "sales-credit", "output_vat-credit", "extra"),
        ),
    ],
)
def test_a_balanced_entry_earns_its_right_lines_an_unbalanced_one_nothing(rows, points, verdict, keys):
    result = marked(rows)

    assert (result.points, result.verdict, result.feedback_keys) == (Decimal(points), verdict, keys)


def test_an_account_may_be_given_by_the_code_of_the_learners_country() -> None:
    rows = [row("5161", debit="1,200"), row("7121", credit="1000"), row("4455", credit="٢٠٠")]

    assert marked(rows, MOROCCAN).verdict is Verdict.RIGHT
    with pytest.raises(ResponseError, match="5161"):
        marked(rows, TURKISH)


def test_a_country_may_expect_an_entry_of_its_own() -> None:
    own = {"ma": [line("cash", "debit", "1200"), line("sales", "credit", "1200")]}
    spec = parse({**ITEM, "lines_by_country": own})
    rows = [row("cash", debit="1200"), row("sales", credit="1200")]

    assert marked(rows, MOROCCAN, spec).verdict is Verdict.RIGHT
    assert marked(rows, TURKISH, spec).verdict is Verdict.PARTLY


def test_a_learner_from_another_country_picks_a_chart_first() -> None:
    elsewhere = Context("en", "jo")
    rows = [row("5161", debit="1200"), row("7121", credit="1000"), row("4455", credit="200")]

    with pytest.raises(ResponseError, match="choose the country"):
        validate(SPEC, {"rows": rows}, elsewhere)
    stored = validate(SPEC, {"rows": rows, "country": "ma"}, elsewhere)

    assert stored["country"] == "ma"
    assert grade(SPEC, stored, elsewhere).verdict is Verdict.RIGHT


def test_the_accounts_picked_with_the_entry_go_before_those_of_the_learners_country() -> None:
    stored = validate(SPEC, {"rows": RIGHT_ROWS, "country": "ma"}, TURKISH)

    assert stored["country"] == "ma"
    assert validate(SPEC, {"rows": RIGHT_ROWS, "country": "jo"}, TURKISH)["country"] == "tr"


def test_an_account_that_the_other_chart_has_alone_is_left_open_when_the_country_changes() -> None:
    only_here = {**ITEM["charts"], "tr": [*ITEM["charts"]["tr"], *chart(members="331")]}
    rows = [row("members", debit="5"), row("members"), row("cash", credit="5")]

    stored = validate(parse({**ITEM, "charts": only_here}), {"rows": rows, "country": "ma"}, TURKISH)

    assert [each["account"] for each in stored["rows"]] == ["", "cash"]


def test_a_row_that_cannot_be_read_is_named_by_its_number() -> None:
    with pytest.raises(ResponseError) as refused:
        validate(SPEC, {"rows": [row(""), row("cash", debit="12 or so")]}, TURKISH)

    assert refused.value.refusal.parameters == {"typed": "12 or so", "part": "2"}


def test_an_unfinished_entry_is_kept_as_typed_with_its_balance() -> None:
    form = {"0": {"account": ["cash"], "debit": ["1.200,50"], "credit": [""]}, "10": {"account": ["sales"]}}
    stored = validate(SPEC, {"rows": {**form, "2": {"account": "", "credit": "200"}, "3": {}}}, TURKISH)

    assert [each["account"] for each in stored["rows"]] == ["cash", "", "sales"]
    assert stored["rows"][0]["debit"] == {"typed": "1.200,50", "value": "1200.50"}
    assert balance(stored).difference == Decimal("1000.50")


def test_validating_what_is_stored_changes_nothing() -> None:
    stored = validate(SPEC, {"rows": RIGHT_ROWS}, TURKISH)

    assert validate(SPEC, stored, TURKISH) == stored


def test_empty_rows_are_unanswered() -> None:
    assert marked([row("")] * 3).verdict is Verdict.UNANSWERED


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([row("999", debit="1")], "unknown_account"),
        ([row("cash", debit="-5")], "negative_amount"),
        ([row("cash", debit="five")], "number_unreadable"),
        ([row("cash", debit="1")] * 41, "too_many_rows"),
        ("cash", "unreadable"),
        (["cash"], "unreadable"),
    ],
)
def test_what_is_no_row_is_refused_by_name(rows, code):
    with pytest.raises(ResponseError) as refused:
        validate(SPEC, {"rows": rows}, TURKISH)

    assert refused.value.refusal.code == code


def test_a_difference_in_the_thirtieth_digit_is_still_a_difference() -> None:
    rows = [row("cash", debit="1" + "0" * 30), row("sales", credit="1" + "0" * 29 + "1")]

    assert marked(rows).feedback_keys == ("unbalanced",)


@pytest.mark.parametrize("country", ["tr", "ma", "jo"])
def test_the_solution_earns_all_points_in_every_country(country):
    context = Context("en", country)

    assert grade(SPEC, solution(SPEC, context), context).verdict is Verdict.RIGHT


@pytest.mark.parametrize(
    "change",
    [
        {"lines": ITEM["lines"][:2]},
        {"lines": []},
        {"lines": [line("cash", "debit", "0"), line("sales", "credit", "0")]},
        {"lines": [line("cash", "left", "1"), line("sales", "credit", "1")]},
        {"lines": [line("gold", "debit", "1"), line("sales", "credit", "1")]},
        {"charts": {}},
        {"charts": {"tr": chart(cash="100", sales="100", output_vat="391")}},
        {"lines_by_country": {"jo": ITEM["lines"]}},
    ],
)
def test_an_entry_that_does_not_balance_or_fit_its_charts_is_refused(change):
    with pytest.raises(SpecError):
        parse({**ITEM, **change})
