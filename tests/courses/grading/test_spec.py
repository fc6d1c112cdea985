from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courses.grading.result import SpecError
from courses.grading.spec import digest, read_spec

SPEC = {
    "items": [
        {"block_id": "b1", "type": "true_false", "points": "1", "answer": True},
        {"block_id": "b2", "type": "number", "points": "2.5", "answer": "100"},
    ],
    "rule": {"passing_mark": 60},
}


def test_the_digest_is_that_of_the_canonical_json() -> None:
    # printf '{"a":[1,true,null],"b":"ışık"}' | sha256sum
    expected = "31c467c512e1e6a4a31280f66665f48da13073e72cd6497ca1e0dbcf6c626762"

    assert digest({"b": "ışık", "a": [1, True, None]}) == expected


def test_the_digest_changes_with_the_order_of_items_and_with_any_value() -> None:
    turned = {**SPEC, "items": SPEC["items"][::-1]}
    changed = {**SPEC, "rule": {"passing_mark": 61}}

    assert len({digest(SPEC), digest(turned), digest(changed)}) == 3


@pytest.mark.parametrize("value", [0.5, Decimal("0.5"), {1: "a"}, {"a": {1, 2}}, b"a", ("a",)])
def test_only_exact_json_has_a_digest(value):
    with pytest.raises(SpecError):
        digest({"value": value})


TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


@given(st.dictionaries(TEXTS, st.integers() | TEXTS, max_size=5))
def test_the_digest_does_not_depend_on_the_order_of_keys(data):
    assert digest(data) == digest(dict(reversed(data.items())))


def test_a_spec_is_read_in_the_order_of_the_page() -> None:
    quiz = read_spec(SPEC)

    assert [(item.block_id, item.type, item.points) for item in quiz.items] == [
        ("b1", "true_false", Decimal(1)),
        ("b2", "number", Decimal("2.5")),
    ]
    assert quiz.item("b2").keys["answer"] == "100"
    assert quiz.rule == {"passing_mark": 60}


def test_an_unknown_question_is_named() -> None:
    with pytest.raises(SpecError, match="b9"):
        read_spec(SPEC).item("b9")


@pytest.mark.parametrize(
    "data",
    [
        {"items": [{"type": "number"}]},
        {"items": [{"block_id": "b1"}]},
        {"items": [SPEC["items"][0], SPEC["items"][0]]},
        {"items": {}},
        {"items": [], "rule": []},
    ],
)
def test_a_spec_without_identity_or_type_is_refused(data):
    with pytest.raises(SpecError):
        read_spec(data)
