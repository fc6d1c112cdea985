from decimal import Decimal

import pytest

from courses.grading.fill_gaps import grade, parse, validate
from courses.grading.result import Context, ResponseError, SpecError, Verdict

ENGLISH = Context("en")
ITEM = {
    "block_id": "cash-book",
    "points": "4",
    "gaps": [
        {"id": "sum", "type": "number", "answer": "50", "points": "2"},
        {"id": "side", "type": "single_choice", "choices": [{"id": "debit", "correct": True}, {"id": "credit"}]},
        {"id": "word", "accepted": {"en": [{"id": "receipt", "text": "receipt"}]}},
    ],
}
SPEC = parse(ITEM)


@pytest.mark.parametrize(
    ("total", "side", "word", "points", "keys"),
    [
        ("50", "debit", "Receipt", "4", ("sum.right", "side.debit", "word.receipt")),
        ("50", "credit", "bill", "2", ("sum.right", "side.credit", "word.wrong")),
        ("", "debit", "", "1", ("side.debit",)),
        ("49", "credit", "x", "0", ("sum.wrong", "side.credit", "word.wrong")),
    ],
)
def test_each_gap_earns_its_weight(total, side, word, points, keys):
    posted = {"gaps": {"sum": {"typed": [total]}, "side": {"choice": [side]}, "word": {"typed": [word]}}}

    result = grade(SPEC, validate(SPEC, posted, ENGLISH), ENGLISH)

    assert (result.points, result.feedback_keys) == (Decimal(points), keys)


def test_empty_gaps_are_left_out_and_all_empty_is_unanswered() -> None:
    posted = {"gaps": {"sum": {"typed": ""}, "side": {}, "word": {"typed": " "}}}

    assert validate(SPEC, posted, ENGLISH) == {}
    assert grade(SPEC, {}, ENGLISH).verdict is Verdict.UNANSWERED


def test_a_gap_that_cannot_be_read_is_named() -> None:
    with pytest.raises(ResponseError) as refused:
        validate(SPEC, {"gaps": {"sum": {"typed": "fifty"}}}, ENGLISH)

    assert refused.value.refusal.code == "number_unreadable"
    assert refused.value.refusal.parameters == {"typed": "fifty", "part": "sum"}


def test_an_unknown_gap_is_refused() -> None:
    with pytest.raises(ResponseError):
        validate(SPEC, {"gaps": {"other": {"typed": "1"}}}, ENGLISH)


@pytest.mark.parametrize(
    "gaps",
    [
        [],
        [{"id": "a", "type": "fill_gaps", "gaps": []}],
        [{"id": "a", "type": "number"}],
        [{"id": "a", "type": "number", "answer": "1", "points": "0"}],
        [{"id": "a", "type": "number", "answer": "1"}, {"id": "a", "type": "number", "answer": "2"}],
    ],
)
def test_gaps_that_cannot_be_graded_are_refused(gaps):
    with pytest.raises(SpecError):
        parse({**ITEM, "gaps": gaps})
