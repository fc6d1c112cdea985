from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courses.grading.number import grade, parse, solution, validate
from courses.grading.result import Context, ResponseError, SpecError, Verdict
from portal.language.numbers import format_number

ENGLISH, TURKISH, ARABIC = Context("en"), Context("tr"), Context("ar")
ITEM = {
    "block_id": "price",
    "points": "1",
    "answer": "100",
    "tolerance": "0.5",
    "mistakes": [
        {"id": "fee-on-price", "value": "96"},
        {"id": "no-fee", "value": "80", "share": "0.25"},
        {"id": "rounded", "value": "99.3"},
    ],
}
SPEC = parse(ITEM)


def marked(typed, spec=SPEC, context=ENGLISH):
    return grade(spec, validate(spec, {"typed": typed}, context), context)


@pytest.mark.parametrize(
    ("typed", "points", "verdict", "feedback"),
    [
        ("100", "1", Verdict.RIGHT, "right"),
        ("100.5", "1", Verdict.RIGHT, "right"),
        ("99.5", "1", Verdict.RIGHT, "right"),
        ("100.51", "0", Verdict.WRONG, "wrong"),
        ("96", "0", Verdict.WRONG, "fee-on-price"),
        ("96.5", "0", Verdict.WRONG, "fee-on-price"),
        ("80", "0.25", Verdict.PARTLY, "no-fee"),
        ("99.4", "0", Verdict.WRONG, "rounded"),
        ("-100", "0", Verdict.WRONG, "wrong"),
    ],
)
def test_a_number_is_right_within_the_tolerance_and_a_known_mistake_is_named(typed, points, verdict, feedback):
    result = marked(typed)

    assert (result.points, result.verdict, result.feedback_keys) == (Decimal(points), verdict, (feedback,))


@pytest.mark.parametrize(
    ("typed", "context", "value"),
    [
        ("1.234,56", TURKISH, "1234.56"),
        ("1,234.56", ENGLISH, "1234.56"),
        ("١٬٢٣٤٫٥٦", ARABIC, "1234.56"),
        ("١٢٣٤", TURKISH, "1234"),
        ("1.234", TURKISH, "1234"),
        ("1.234", ENGLISH, "1.234"),
    ],
)
def test_a_typed_number_is_read_by_the_language_of_the_page_and_kept_as_typed(typed, context, value):
    assert validate(SPEC, {"typed": [typed]}, context) == {"typed": typed, "value": value}


def test_validating_what_is_stored_changes_nothing() -> None:
    stored = validate(SPEC, {"typed": "1.234,5"}, TURKISH)

    assert validate(SPEC, stored, TURKISH) == stored


@pytest.mark.parametrize("raw", [{}, {"typed": ""}, {"typed": "  "}, {"typed": []}])
def test_an_empty_field_is_unanswered(raw):
    response = validate(SPEC, raw, ENGLISH)

    assert response == {}
    assert grade(SPEC, response, ENGLISH).verdict is Verdict.UNANSWERED


@pytest.mark.parametrize(
    ("typed", "context", "code"),
    [
        ("a hundred", ENGLISH, "number_unreadable"),
        ("1 234.567", TURKISH, "number_ambiguous"),
        ("1" * 41, ENGLISH, "number_too_long"),
        ("NaN", ENGLISH, "number_unreadable"),
        ("1e400", ENGLISH, "number_unreadable"),
        ("—", ENGLISH, "number_unreadable"),
    ],
)
def test_what_is_no_number_is_refused_with_the_reason(typed, context, code):
    with pytest.raises(ResponseError) as refused:
        validate(SPEC, {"typed": typed}, context)

    assert refused.value.refusal.code == code


@pytest.mark.parametrize(
    ("answer", "typed", "is_right"),
    [
        ("200", "210", True),
        ("200", "210.01", False),
        ("-200", "-190", True),
        ("0", "0", True),
        ("0", "0.01", False),
    ],
)
def test_a_relative_tolerance_is_a_share_of_the_answer(answer, typed, is_right):
    spec = parse({**ITEM, "answer": answer, "tolerance": "0.05", "tolerance_kind": "relative", "mistakes": []})

    assert (marked(typed, spec).verdict is Verdict.RIGHT) == is_right


def test_without_a_tolerance_only_the_exact_number_is_right() -> None:
    spec = parse({"block_id": "q", "answer": "0.3"})

    assert marked("0.30", spec).verdict is Verdict.RIGHT
    assert marked("0.3000000000000000000000000000001", spec).verdict is Verdict.WRONG


@pytest.mark.parametrize(
    "change",
    [
        {"answer": "1e5"},
        {"answer": "1,5"},
        {"answer": 1.5},
        {"answer": True},
        {"tolerance": "-1"},
        {"tolerance_kind": "about"},
        {"points": "1001"},
        {"mistakes": [{"id": "wrong", "value": "1"}]},
        {"mistakes": [{"id": "a", "value": "1"}, {"id": "a", "value": "2"}]},
        {"mistakes": [{"value": "1"}]},
    ],
)
def test_a_spec_that_cannot_be_graded_is_refused(change):
    with pytest.raises(SpecError):
        parse({**ITEM, **change})


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=3), st.sampled_from(["en", "tr", "ar", "fr"]))
def test_the_answer_written_in_any_language_is_right(answer, language):
    spec = parse({"block_id": "q", "answer": format(answer, "f")})
    context = Context(language)

    assert marked(format_number(answer, language, places=3), spec, context).verdict is Verdict.RIGHT


def test_the_solution_earns_all_points() -> None:
    assert grade(SPEC, solution(SPEC, ENGLISH), ENGLISH).verdict is Verdict.RIGHT
