from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courses.grading.multiple_choice import grade, parse, solution, validate
from courses.grading.result import Context, ResponseError, SpecError, Verdict

ENGLISH = Context("en")
ITEM = {
    "block_id": "fixed",
    "points": "3",
    "choices": [
        {"id": "rent", "correct": True},
        {"id": "sugar"},
        {"id": "lease", "correct": True},
        {"id": "jars"},
        {"id": "insurance", "correct": True},
    ],
}
SPEC = parse(ITEM)


@pytest.mark.parametrize(
    ("chosen", "points", "verdict"),
    [
        (["rent", "lease", "insurance"], "3", Verdict.RIGHT),
        (["rent", "lease"], "2", Verdict.PARTLY),
        (["rent", "lease", "sugar"], "1", Verdict.PARTLY),
        (["rent", "sugar"], "0", Verdict.WRONG),
        (["sugar", "jars"], "0", Verdict.WRONG),
        (["rent", "lease", "insurance", "sugar", "jars"], "1", Verdict.PARTLY),
    ],
)
def test_right_minus_wrong_never_below_zero(chosen, points, verdict):
    result = grade(SPEC, validate(SPEC, {"choices": chosen}, ENGLISH), ENGLISH)

    assert (result.points, result.verdict) == (Decimal(points), verdict)


def test_a_third_of_one_point_is_rounded_to_three_places() -> None:
    spec = parse({**ITEM, "points": "1"})

    assert grade(spec, {"choices": ["rent"]}, ENGLISH).points == Decimal("0.333")


def test_feedback_follows_the_order_of_the_question_not_of_the_clicks() -> None:
    response = validate(SPEC, {"choices": ["jars", "rent"]}, ENGLISH)

    assert response == {"choices": ["rent", "jars"]}
    assert grade(SPEC, response, ENGLISH).feedback_keys == ("rent", "jars")


@pytest.mark.parametrize("raw", [{}, {"choices": []}, {"choices": ""}, {"choices": None}])
def test_nothing_chosen_is_unanswered(raw):
    assert grade(SPEC, validate(SPEC, raw, ENGLISH), ENGLISH).verdict is Verdict.UNANSWERED


def test_an_unknown_choice_is_refused() -> None:
    with pytest.raises(ResponseError, match="not among the choices"):
        validate(SPEC, {"choices": ["rent", "gone"]}, ENGLISH)


def test_the_authors_shares_count_and_the_right_set_is_full_even_if_they_do_not_add_up_to_one() -> None:
    shares = [
        {"id": "a", "correct": True, "share": "0.3333"},
        {"id": "b", "correct": True, "share": "0.66666"},
        {"id": "c", "share": "-0.5"},
    ]
    spec = parse({"block_id": "q", "points": "1", "choices": shares})

    assert grade(spec, {"choices": ["b", "c"]}, ENGLISH).points == Decimal("0.167")
    assert grade(spec, {"choices": ["a", "b"]}, ENGLISH).points == Decimal(1)


def test_a_spec_without_a_right_choice_is_refused() -> None:
    with pytest.raises(SpecError, match="fixed"):
        parse({**ITEM, "choices": [{"id": "a"}, {"id": "b"}]})


@given(st.sets(st.sampled_from([choice["id"] for choice in ITEM["choices"]])))
def test_points_stay_between_zero_and_all_and_only_the_right_set_is_full(chosen):
    result = grade(SPEC, validate(SPEC, {"choices": sorted(chosen)}, ENGLISH), ENGLISH)

    assert 0 <= result.points <= result.max_points
    assert (result.points == result.max_points) == (sorted(chosen) == sorted(solution(SPEC, ENGLISH)["choices"]))
