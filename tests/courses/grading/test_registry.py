"""One contract that every question type keeps; a new type adds an example to `EXAMPLES`."""

import json
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from courses.grading.registry import grade_item, grader, types, validate_item
from courses.grading.result import Context, ResponseError, SpecError, Verdict

ENGLISH = Context("en", "tr", seed=7)
EXAMPLES = {
    "single_choice": {"choices": [{"id": "a", "correct": True}, {"id": "b"}]},
    "multiple_choice": {"choices": [{"id": "a", "correct": True}, {"id": "b"}]},
    "true_false": {"answer": True},
    "number": {"answer": "12.5"},
    "short_answer": {"accepted": {"en": [{"id": "vat", "text": "VAT"}], "tr": [{"id": "kdv", "text": "KDV"}]}},
    "fill_gaps": {
        "gaps": [
            {"id": "a", "type": "number", "answer": "5"},
            {"id": "b", "type": "single_choice", "choices": [{"id": "x", "correct": True}, {"id": "y"}]},
            {"id": "c", "accepted": {"*": [{"id": "word", "text": "lot"}]}},
        ]
    },
    "matching": {"pairs": [{"id": "a", "answer": "1"}, {"id": "b", "answer": "2"}], "extra": [{"id": "3"}]},
    "ordering": {"steps": [{"id": "a"}, {"id": "b"}, {"id": "c"}]},
    "journal_entry": {
        "lines": [
            {"id": "l1", "account": "cash", "side": "debit", "amount": "100"},
            {"id": "l2", "account": "sales", "side": "credit", "amount": "100"},
        ],
        "charts": {"tr": [{"account": "cash", "code": "100"}, {"account": "sales", "code": "600"}]},
    },
    "calculated": {
        "parameters": [{"name": "price", "from": "10", "to": "90", "step": "10"}],
        "formula": "price * 1.2",
    },
}
ITEMS = {type: {"block_id": "q", "type": type, "points": "2", **keys} for type, keys in EXAMPLES.items()}
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.sampled_from(["a", "b", "true"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)
FIELDS = st.sampled_from(["choice", "choices", "value", "typed", "gaps", "pairs", "order", "rows"])
POSTED = st.dictionaries(FIELDS, ANYTHING, max_size=3)


def test_every_type_has_an_example_here() -> None:
    assert set(types()) == set(EXAMPLES)


@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS)
def test_an_empty_form_is_unanswered_and_earns_nothing(item):
    response = validate_item(item, {}, ENGLISH)
    result = grade_item(item, response, ENGLISH)

    assert response == {}
    assert (result.points, result.max_points, result.verdict) == (0, Decimal(2), Verdict.UNANSWERED)


@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS)
def test_the_solution_earns_all_points(item):
    its = grader(item["type"])

    result = grade_item(item, its.solution(its.parse(item), ENGLISH), ENGLISH)

    assert (result.points, result.verdict) == (Decimal(2), Verdict.RIGHT)


@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS)
@settings(deadline=None)  # a busy machine may pause any one example
@given(posted=POSTED)
def test_whatever_is_posted_is_stored_as_json_or_refused_by_name(item, posted):
    try:
        response = validate_item(item, posted, ENGLISH)
    except ResponseError:
        return

    assert json.loads(json.dumps(response)) == response
    assert validate_item(item, response, ENGLISH) == response
    assert 0 <= grade_item(item, response, ENGLISH).points <= 2


def test_an_unknown_type_is_named() -> None:
    with pytest.raises(SpecError, match="essay"):
        grader("essay")
