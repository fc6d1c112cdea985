from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courses.grading.calculated import (
    drawn_numbers,
    grade,
    parse,
    right_answer,
    solution,
    validate,
    worked_numbers,
)
from courses.grading.result import Context, SpecError, Verdict

ITEM = {
    "block_id": "price",
    "points": "2",
    "parameters": [
        {"name": "cost", "from": "20", "to": "80", "step": "2.5"},
        {"name": "margin", "values": [{"value": "10"}, {"value": "20"}, {"value": "30"}]},
    ],
    "formula": "cost / (1 - margin / 100)",
    "places": 2,
    "mistakes": [{"id": "on-cost", "formula": "cost * (1 + margin / 100)", "share": "0.25"}],
}
SPEC = parse(ITEM)
SEEDS = st.integers(0, 2**63 - 1)


@given(SEEDS)
def test_drawn_numbers_are_among_those_that_the_author_allowed(seed):
    drawn = drawn_numbers(SPEC, seed)

    assert Decimal(20) <= drawn["cost"] <= Decimal(80)
    assert (drawn["cost"] - 20) % Decimal("2.5") == 0
    assert drawn["margin"] in (10, 20, 30)


@given(SEEDS)
def test_the_same_seed_gives_the_same_question_whose_answer_is_right(seed):
    context = Context("tr", seed=seed)
    drawn = drawn_numbers(SPEC, seed)

    assert drawn == drawn_numbers(parse(ITEM), seed)
    exact = drawn["cost"] / (1 - drawn["margin"] / 100)
    assert abs(right_answer(SPEC, seed) - exact) <= Decimal("0.005")
    assert grade(SPEC, solution(SPEC, context), context).verdict is Verdict.RIGHT


def test_other_seeds_give_other_numbers_and_the_last_value_can_be_drawn() -> None:
    drawn = {drawn_numbers(SPEC, seed)["cost"] for seed in range(400)}

    assert len(drawn) == 25
    assert {Decimal(20), Decimal(80)} <= drawn


def test_a_known_wrong_way_is_named_for_the_drawn_numbers() -> None:
    context = Context("tr", seed=5)
    drawn = drawn_numbers(SPEC, 5)
    typed = str(drawn["cost"] * (1 + drawn["margin"] / 100)).replace(".", ",")

    result = grade(SPEC, validate(SPEC, {"typed": typed}, context), context)

    assert (result.points, result.feedback_keys) == (Decimal("0.5"), ("on-cost",))


def test_numbers_for_which_the_formula_has_no_value_are_not_drawn() -> None:
    spec = parse({**ITEM, "parameters": [{"name": "n", "from": "0", "to": "1"}], "formula": "6 / n", "mistakes": []})

    assert {drawn_numbers(spec, seed)["n"] for seed in range(30)} == {Decimal(1)}


def test_a_mistake_without_a_value_for_the_drawn_numbers_names_nothing() -> None:
    mistakes = [{"id": "odd", "formula": "1 / (cost - cost)"}]
    spec, context = parse({**ITEM, "mistakes": mistakes}), Context("en", seed=5)

    assert grade(spec, {"value": "1"}, context).feedback_keys == ("wrong",)


WORKED = {
    **ITEM,
    "parameters": [{"name": "net", "values": [{"value": "99.99"}]}, {"name": "rate", "values": [{"value": "7"}]}],
    "workings": [
        {"name": "vat", "formula": "net * rate / 100", "places": 2},
        {"name": "twice", "formula": "2 * vat", "places": 3},
    ],
    "formula": "net + vat",
    "mistakes": [{"id": "vat-alone", "formula": "vat"}],
}


def test_steps_on_the_way_are_used_exactly_and_shown_rounded() -> None:
    shown = worked_numbers(parse(WORKED), seed=1)

    assert shown == {
        "net": Decimal("99.99"),
        "rate": Decimal(7),
        "vat": Decimal("7.00"),
        "twice": Decimal("13.999"),
        "answer": Decimal("106.99"),
    }
    assert drawn_numbers(parse(WORKED), seed=1).keys() == {"net", "rate"}


def test_a_known_wrong_way_may_be_a_step_on_the_way() -> None:
    context = Context("en", seed=1)

    assert grade(parse(WORKED), {"value": "7"}, context).feedback_keys == ("vat-alone",)


@pytest.mark.parametrize(
    "workings",
    [
        [{"name": "vat", "formula": "net * later"}, {"name": "later", "formula": "rate"}],
        [{"name": "net", "formula": "rate"}],
        [{"name": "answer", "formula": "rate"}],
        [{"name": "vat", "formula": "net *"}],
        [{"name": "vat", "formula": "net", "places": -1}],
        [{"formula": "net"}],
    ],
)
def test_a_step_that_cannot_be_worked_out_is_refused(workings):
    with pytest.raises(SpecError):
        parse({**WORKED, "workings": workings, "formula": "net", "mistakes": []})


def test_two_questions_of_one_attempt_draw_apart() -> None:
    other = replace(SPEC, block_id="other")

    assert [drawn_numbers(SPEC, seed) for seed in range(9)] != [drawn_numbers(other, seed) for seed in range(9)]


@pytest.mark.parametrize(
    "change",
    [
        {"formula": "cost +"},
        {"formula": "cost * unknown"},
        {"formula": "cost / (margin - margin)"},
        {"formula": ""},
        {"places": 13},
        {"places": True},
        {"places": "2"},
        {"parameters": [{"name": "cost", "from": "5", "to": "1"}]},
        {"parameters": [{"name": "cost", "from": "0", "to": "1", "step": "0"}]},
        {"parameters": [{"name": "cost", "from": "0", "to": "1", "step": "0.0000001"}]},
        {"parameters": [{"name": "cost", "values": []}]},
        {"parameters": [ITEM["parameters"][0], ITEM["parameters"][0]]},
        {"mistakes": [{"id": "right", "formula": "cost"}]},
        {"mistakes": [{"id": "a", "formula": "cost **"}]},
    ],
)
def test_a_spec_that_cannot_be_worked_out_is_refused(change):
    with pytest.raises(SpecError):
        parse({**ITEM, **change})
