from decimal import Decimal

import pytest

from courses.grading.matching import grade, parse, validate
from courses.grading.result import Context, ResponseError, SpecError, Verdict

ENGLISH = Context("en")
ITEM = {
    "block_id": "costs",
    "points": "3",
    "pairs": [
        {"id": "rent", "answer": "fixed"},
        {"id": "sugar", "answer": "variable"},
        {"id": "jars", "answer": "variable"},
    ],
    "extra": [{"id": "income"}],
}
SPEC = parse(ITEM)


@pytest.mark.parametrize(
    ("pairs", "points", "verdict", "keys"),
    [
        ({"rent": "fixed", "sugar": "variable", "jars": "variable"}, "3", Verdict.RIGHT, ("right",)),
        ({"rent": "income", "sugar": "variable", "jars": "fixed"}, "1", Verdict.PARTLY, ("rent", "jars")),
        ({"rent": ["fixed"], "sugar": [""]}, "1", Verdict.PARTLY, ()),
        ({"rent": "variable"}, "0", Verdict.WRONG, ("rent",)),
        ({"rent": ""}, "0", Verdict.UNANSWERED, ()),
    ],
)
def test_each_right_pair_earns_its_part_and_wrong_ones_are_named(pairs, points, verdict, keys):
    result = grade(SPEC, validate(SPEC, {"pairs": pairs}, ENGLISH), ENGLISH)

    assert (result.points, result.verdict, result.feedback_keys) == (Decimal(points), verdict, keys)


@pytest.mark.parametrize("pairs", [{"rent": "gone"}, {"gone": "fixed"}, "rent", {"rent": {"a": "b"}}])
def test_what_is_not_in_the_question_is_refused(pairs):
    with pytest.raises(ResponseError):
        validate(SPEC, {"pairs": pairs}, ENGLISH)


@pytest.mark.parametrize(
    "pairs", [[], [{"id": "a", "answer": "1"}], [{"id": "a", "answer": "1"}, {"id": "a", "answer": "2"}], [{}, {}]]
)
def test_a_spec_without_two_different_pairs_is_refused(pairs):
    with pytest.raises(SpecError):
        parse({**ITEM, "pairs": pairs})
