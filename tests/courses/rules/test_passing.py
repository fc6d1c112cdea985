from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courses.grading.result import Verdict
from courses.rules.attempt_rule import AttemptRule, Counting, Mastery
from courses.rules.passing import Score, counted_percent, is_mastered, is_passed

VERDICTS = {"+": Verdict.RIGHT, "-": Verdict.WRONG, "~": Verdict.PARTLY, "0": Verdict.UNANSWERED}


def score(points, max_points="10"):
    return Score(Decimal(points), Decimal(max_points))


def verdicts(signs):
    return tuple(VERDICTS[sign] for sign in signs)


@pytest.mark.parametrize(
    ("points", "max_points", "mark", "passes"),
    [
        ("6", "10", "60", True),
        ("5.999", "10", "60", False),
        ("2", "3", "66.66", True),
        ("2", "3", "66.67", False),
        ("0", "10", "0", True),
        ("0", "0", "0", False),
        ("10", "10", "100", True),
    ],
)
def test_a_mark_passes_by_its_exact_share_not_by_its_rounded_percentage(points, max_points, mark, passes):
    assert is_passed(AttemptRule(passing_mark=Decimal(mark)), score(points, max_points)) == passes


def test_the_shown_percentage_is_rounded_half_up_to_a_hundredth() -> None:
    assert score("2", "3").percent == Decimal("66.67")
    assert score("0", "0").percent == Decimal(0)


@pytest.mark.parametrize(
    ("signs", "is_reached"),
    [
        ("+++", True),
        ("++", False),
        ("-+--++", False),
        ("-++-+", True),
        ("-++-+---", True),
        ("+--+--+--+", False),
        ("++~0", False),
        ("+0+~+", False),
        ("", False),
    ],
)
def test_three_of_four_in_a_row_are_mastery_and_later_mistakes_do_not_undo_it(signs, is_reached):
    assert is_mastered(Mastery(3, 4), verdicts(signs)) == is_reached


def test_mastery_takes_the_place_of_the_mark() -> None:
    rule = AttemptRule(passing_mark=Decimal(100), mastery=Mastery(2, 2))

    assert is_passed(rule, Score(Decimal(2), Decimal(10), verdicts("--++")))
    assert not is_passed(rule, Score(Decimal(10), Decimal(10), verdicts("+-+-")))


@pytest.mark.parametrize(
    ("counting", "percent"),
    [
        (Counting.BEST, "90"),
        (Counting.LAST, "60"),
        (Counting.FIRST, "50"),
        (Counting.AVERAGE, "66.67"),
    ],
)
def test_which_attempt_counts_is_the_rules_choice(counting, percent):
    scores = [score("5"), score("9"), score("6")]

    assert counted_percent(AttemptRule(counting=counting), scores) == Decimal(percent)


def test_without_attempts_nothing_counts() -> None:
    assert counted_percent(AttemptRule(), []) is None


@given(st.lists(st.sampled_from("+-~0")), st.integers(1, 5), st.integers(0, 5), st.sampled_from("+-~0"))
def test_mastery_once_reached_is_never_lost_by_a_further_answer(signs, right, more, next_sign):
    mastery = Mastery(right, right + more)

    if is_mastered(mastery, verdicts(signs)):
        assert is_mastered(mastery, verdicts([*signs, next_sign]))
