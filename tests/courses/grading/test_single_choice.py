from decimal import Decimal

import pytest

from courses.grading.result import Context, ResponseError, SpecError, Verdict
from courses.grading.single_choice import grade, parse, solution, validate

ENGLISH = Context("en")
ITEM = {
    "block_id": "rent",
    "points": "2",
    "choices": [{"id": "same"}, {"id": "smaller", "correct": True}, {"id": "nearly", "share": "0.5"}],
}
SPEC = parse(ITEM)


@pytest.mark.parametrize(
    ("chosen", "points", "verdict"),
    [
        ("smaller", "2", Verdict.RIGHT),
        ("same", "0", Verdict.WRONG),
        ("nearly", "1", Verdict.PARTLY),
    ],
)
def test_the_chosen_one_earns_its_share_and_shows_its_feedback(chosen, points, verdict):
    result = grade(SPEC, validate(SPEC, {"choice": chosen}, ENGLISH), ENGLISH)

    assert (result.points, result.max_points, result.verdict) == (Decimal(points), Decimal(2), verdict)
    assert result.feedback_keys == (chosen,)


@pytest.mark.parametrize("raw", [{}, {"choice": ""}, {"choice": []}, {"choice": None}, {"choice": ["  "]}])
def test_nothing_chosen_is_unanswered(raw):
    response = validate(SPEC, raw, ENGLISH)

    assert response == {}
    assert grade(SPEC, response, ENGLISH).verdict is Verdict.UNANSWERED
    assert grade(SPEC, response, ENGLISH).feedback_keys == ()


def test_a_form_list_of_one_is_read_like_a_text() -> None:
    assert validate(SPEC, {"choice": ["smaller"]}, ENGLISH) == {"choice": "smaller"}


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ({"choice": "gone"}, "unknown_choice"),
        ({"choice": ["same", "smaller"]}, "too_many_choices"),
        ({"choice": {"a": 1}}, "unreadable"),
        ({"choice": "x" * 501}, "too_long"),
    ],
)
def test_a_response_that_cannot_be_is_refused_by_name(raw, code):
    with pytest.raises(ResponseError) as refused:
        validate(SPEC, raw, ENGLISH)

    assert refused.value.refusal.code == code


@pytest.mark.parametrize(
    "choices",
    [
        [],
        [{"id": "a", "correct": True}],
        [{"id": "a"}, {"id": "b"}],
        [{"id": "a", "correct": True}, {"id": "b", "correct": True}],
        [{"id": "a", "correct": True}, {"id": "a"}],
        [{"id": "a", "correct": "yes"}, {"id": "b", "correct": True}],
        [{"id": "a", "correct": True}, {"id": "b", "share": "1.5"}],
        ["a", "b"],
        "ab",
    ],
)
def test_a_spec_that_cannot_be_graded_is_refused(choices):
    with pytest.raises(SpecError):
        parse({**ITEM, "choices": choices})


def test_a_negative_share_takes_nothing_from_other_questions() -> None:
    spec = parse({**ITEM, "choices": [{"id": "a", "correct": True}, {"id": "b", "share": "-0.5"}]})

    assert grade(spec, {"choice": "b"}, ENGLISH).points == 0


def test_the_solution_earns_all_points() -> None:
    assert grade(SPEC, solution(SPEC, ENGLISH), ENGLISH).points == Decimal(2)
