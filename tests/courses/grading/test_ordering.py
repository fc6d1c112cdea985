from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courses.grading.ordering import grade, parse, validate
from courses.grading.result import Context, ResponseError, SpecError, Verdict

ENGLISH = Context("en")
ITEM = {"block_id": "tender", "points": "4", "steps": [{"id": letter} for letter in "abcde"]}
SPEC = parse(ITEM)


@pytest.mark.parametrize(
    ("order", "points", "verdict"),
    [
        ("abcde", "4", Verdict.RIGHT),
        ("bcdea", "3", Verdict.PARTLY),
        ("abced", "2", Verdict.PARTLY),
        ("acbde", "1", Verdict.PARTLY),
        ("edcba", "0", Verdict.WRONG),
        ("", "0", Verdict.UNANSWERED),
        ("ab", "1", Verdict.PARTLY),
    ],
)
def test_every_right_neighbour_earns_its_part(order, points, verdict):
    result = grade(SPEC, validate(SPEC, {"order": list(order)}, ENGLISH), ENGLISH)

    assert (result.points, result.verdict) == (Decimal(points), verdict)


@pytest.mark.parametrize(
    ("positions", "points"),
    [
        ("12345", "4"),
        ("١٢٣٤٥", "4"),
        ("12   ", "1"),
        ("1 345", "2"),
        ("11223", "0"),
        ("12344", "2"),
    ],
)
def test_typed_places_count_only_where_each_was_given_once(positions, points):
    posted = {"positions": {step: [place.strip()] for step, place in zip("abcde", positions, strict=True)}}

    assert grade(SPEC, validate(SPEC, posted, ENGLISH), ENGLISH).points == Decimal(points)


@pytest.mark.parametrize("place", ["0", "6", "-1", "1.5", "first", "99999999999", "²"])
def test_a_place_outside_the_list_is_refused(place):
    with pytest.raises(ResponseError) as refused:
        validate(SPEC, {"positions": {"a": place}}, ENGLISH)

    assert refused.value.refusal.code == "position_out_of_range"
    assert refused.value.refusal.parameters["last"] == "5"


def test_an_unknown_step_is_refused() -> None:
    with pytest.raises(ResponseError):
        validate(SPEC, {"order": ["a", "z"]}, ENGLISH)


@given(st.permutations("abcde"))
def test_only_the_right_order_earns_all_points(order):
    result = grade(SPEC, validate(SPEC, {"order": order}, ENGLISH), ENGLISH)

    assert (result.points == 4) == (order == list("abcde"))
    assert result.feedback_keys == (result.verdict,)


@pytest.mark.parametrize("steps", [[], [{"id": "a"}], [{"id": "a"}, {"id": "a"}]])
def test_a_spec_without_two_different_steps_is_refused(steps):
    with pytest.raises(SpecError):
        parse({**ITEM, "steps": steps})
