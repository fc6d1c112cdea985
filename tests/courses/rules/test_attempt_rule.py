from datetime import timedelta
from decimal import Decimal

import pytest

from courses.rules.attempt_rule import AttemptRule, AttemptRuleError, Counting, Mastery, parse_rule


def test_an_empty_rule_has_the_defaults() -> None:
    assert parse_rule({}) == AttemptRule(
        passing_mark=Decimal(60),
        attempts=None,
        wait=timedelta(0),
        time_limit=None,
        grace=timedelta(seconds=60),
        counting=Counting.BEST,
        mastery=None,
    )


def test_every_field_is_read() -> None:
    data = {
        "passing_mark": "66.5",
        "attempts": 3,
        "wait_seconds": 600,
        "time_limit_seconds": 1800,
        "grace_seconds": 0,
        "counting": "average",
        "mastery": {"right": 5, "among": 7},
        "review": {},
    }

    assert parse_rule(data) == AttemptRule(
        passing_mark=Decimal("66.5"),
        attempts=3,
        wait=timedelta(minutes=10),
        time_limit=timedelta(minutes=30),
        grace=timedelta(0),
        counting=Counting.AVERAGE,
        mastery=Mastery(5, 7),
    )


@pytest.mark.parametrize(
    "data",
    [
        {"passing_mark": "-1"},
        {"passing_mark": 101},
        {"passing_mark": "most"},
        {"passing_mark": "NaN"},
        {"passing_mark": None},
        {"attempts": 0},
        {"attempts": "3"},
        {"attempts": True},
        {"wait_seconds": -1},
        {"time_limit_seconds": 0},
        {"grace_seconds": 10**9},
        {"counting": "worst"},
        {"mastery": 5},
        {"mastery": {"right": 5}},
        {"mastery": {"right": 8, "among": 7}},
    ],
)
def test_a_rule_that_makes_no_sense_is_refused_by_the_name_of_its_field(data):
    with pytest.raises(AttemptRuleError, match=next(iter(data))):
        parse_rule(data)


def test_a_mastery_of_nothing_is_refused() -> None:
    with pytest.raises(AttemptRuleError, match="right"):
        parse_rule({"mastery": {"right": 0, "among": 7}})
