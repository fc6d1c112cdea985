from datetime import UTC, datetime, timedelta

import pytest

from courses.rules.attempt_rule import AttemptRule
from courses.rules.starting import (
    Allowance,
    Obstacle,
    PastAttempt,
    Permission,
    Window,
    deadline,
    is_in_time,
    is_over,
    may_start,
)

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def at(minutes):
    return None if minutes is None else NOON + minutes * MINUTE


def past(*ends):
    return [PastAttempt(at(-60), at(end)) for end in ends]


TWICE = AttemptRule(attempts=2)
WAITING = AttemptRule(wait=10 * MINUTE)


@pytest.mark.parametrize(
    ("rule", "ended", "expected"),
    [
        (AttemptRule(), (), Permission(None)),
        (AttemptRule(), (-9, -5, -1), Permission(None)),
        (AttemptRule(), (-9, None), Permission(Obstacle.OPEN_ATTEMPT)),
        (TWICE, (), Permission(None, left=2)),
        (TWICE, (-9,), Permission(None, left=1)),
        (TWICE, (-9, -1), Permission(Obstacle.NO_ATTEMPTS_LEFT, left=0)),
        (WAITING, (), Permission(None)),
        (WAITING, (-30, -9), Permission(Obstacle.WAITING, since=at(1))),
        (WAITING, (-9, -30), Permission(Obstacle.WAITING, since=at(1))),
        (WAITING, (-10,), Permission(None)),
    ],
)
def test_limits_and_waiting_time_decide_about_the_next_attempt(rule, ended, expected):
    assert may_start(rule, past(*ended), NOON) == expected


@pytest.mark.parametrize(
    ("opens", "closes", "expected"),
    [
        (None, None, Permission(None)),
        (-1, 1, Permission(None)),
        (0, 1, Permission(None)),
        (1, 2, Permission(Obstacle.NOT_OPEN_YET, since=at(1))),
        (-2, 0, Permission(Obstacle.CLOSED, left=0)),
    ],
)
def test_a_quiz_starts_between_its_opening_and_its_closing(opens, closes, expected):
    assert may_start(AttemptRule(), [], NOON, Window(at(opens), at(closes))) == expected


def test_an_extra_attempt_opens_a_used_up_quiz() -> None:
    permission = may_start(TWICE, past(-9, -5), NOON, allowance=Allowance(extra_attempts=1))

    assert permission == Permission(None, left=1)


@pytest.mark.parametrize(
    ("limit", "closes", "extra", "expected"),
    [
        (None, None, 0, None),
        (30, None, 0, 30),
        (30, None, 15, 45),
        (30, 20, 0, 20),
        (30, 20, 15, 35),
        (None, 20, 0, 20),
        (30, 90, 0, 30),
    ],
)
def test_an_attempt_ends_by_its_limit_or_by_the_closing_and_extra_time_moves_both(limit, closes, extra, expected):
    rule = AttemptRule(time_limit=None if limit is None else limit * MINUTE)

    assert deadline(rule, NOON, at(closes), Allowance(extra_time=extra * MINUTE)) == at(expected)


@pytest.mark.parametrize(
    ("received", "ends", "is_marked"),
    [(0, 0, True), (1, 0, True), (1.01, 0, False), (500, None, True)],
)
def test_an_answer_is_marked_until_the_grace_is_over(received, ends, is_marked):
    assert is_in_time(at(received), at(ends), MINUTE) == is_marked
    assert is_over(at(received), at(ends), MINUTE) != is_marked
