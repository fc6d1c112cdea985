from decimal import Decimal

import pytest

from courses.grading.result import Context, ResponseError, SpecError, Verdict
from courses.grading.true_false import grade, parse, solution, validate

ENGLISH = Context("en")
FALSE_STATEMENT = parse({"block_id": "vat-ours", "points": "1", "answer": False})


@pytest.mark.parametrize(
    ("raw", "points", "verdict", "feedback"),
    [
        ("false", "1", Verdict.RIGHT, ("false",)),
        ("true", "0", Verdict.WRONG, ("true",)),
        (False, "1", Verdict.RIGHT, ("false",)),
        (True, "0", Verdict.WRONG, ("true",)),
        (["false"], "1", Verdict.RIGHT, ("false",)),
        ("", "0", Verdict.UNANSWERED, ()),
        (None, "0", Verdict.UNANSWERED, ()),
    ],
)
def test_the_chosen_value_is_marked_and_shows_its_feedback(raw, points, verdict, feedback):
    result = grade(FALSE_STATEMENT, validate(FALSE_STATEMENT, {"value": raw}, ENGLISH), ENGLISH)

    assert (result.points, result.verdict, result.feedback_keys) == (Decimal(points), verdict, feedback)


def test_another_word_is_refused() -> None:
    with pytest.raises(ResponseError, match="not among the choices"):
        validate(FALSE_STATEMENT, {"value": "maybe"}, ENGLISH)


@pytest.mark.parametrize("answer", ["false", 0, None])
def test_a_spec_whose_answer_is_not_true_or_false_is_refused(answer):
    with pytest.raises(SpecError, match="answer"):
        parse({"block_id": "q", "points": "1", "answer": answer})


def test_the_solution_earns_all_points() -> None:
    assert grade(FALSE_STATEMENT, solution(FALSE_STATEMENT, ENGLISH), ENGLISH).verdict is Verdict.RIGHT
