"""Whether a learner may start another attempt, when it ends, and what comes in time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from courses.rules.attempt_rule import AttemptRule


class Obstacle(StrEnum):
    """Why an attempt cannot be started now."""

    OPEN_ATTEMPT = "open_attempt"
    NOT_OPEN_YET = "not_open_yet"
    CLOSED = "closed"
    NO_ATTEMPTS_LEFT = "no_attempts_left"
    WAITING = "waiting"


@dataclass(frozen=True)
class PastAttempt:
    """An attempt that counts against the limit (not one that was set aside); `ended` is None while it is open."""

    started: datetime
    ended: datetime | None


@dataclass(frozen=True)
class Window:
    """When a quiz can be taken at all; None: no border."""

    opens: datetime | None = None
    closes: datetime | None = None


@dataclass(frozen=True)
class Allowance:
    """What one learner gets beyond the rule."""

    extra_time: timedelta = timedelta(0)
    extra_attempts: int = 0


@dataclass(frozen=True)
class Permission:
    """`obstacle` is None if an attempt may be started; `since` says when waiting ends; `left` counts the attempts
    that may still be started, None without limit."""

    obstacle: Obstacle | None
    since: datetime | None = None
    left: int | None = None


ALWAYS, NOTHING_EXTRA = Window(), Allowance()


def may_start(
    rule: AttemptRule,
    past: Sequence[PastAttempt],
    now: datetime,
    window: Window = ALWAYS,
    allowance: Allowance = NOTHING_EXTRA,
) -> Permission:
    """Return whether a further attempt may be started at `now`, and if not, what stands in the way."""
    left = None if rule.attempts is None else max(rule.attempts + allowance.extra_attempts - len(past), 0)
    free_from = _end_of_waiting(rule, past)
    if any(attempt.ended is None for attempt in past):
        return Permission(Obstacle.OPEN_ATTEMPT, left=left)
    if window.closes is not None and now >= window.closes:
        return Permission(Obstacle.CLOSED, left=0)
    if left == 0:
        return Permission(Obstacle.NO_ATTEMPTS_LEFT, left=left)
    if window.opens is not None and now < window.opens:
        return Permission(Obstacle.NOT_OPEN_YET, since=window.opens, left=left)
    if free_from is not None and now < free_from:
        return Permission(Obstacle.WAITING, since=free_from, left=left)
    return Permission(None, left=left)


def _end_of_waiting(rule: AttemptRule, past: Sequence[PastAttempt]) -> datetime | None:
    ends = [attempt.ended for attempt in past if attempt.ended is not None]
    return max(ends) + rule.wait if ends and rule.wait else None


def deadline(
    rule: AttemptRule,
    started: datetime,
    closes: datetime | None = None,
    allowance: Allowance = NOTHING_EXTRA,
) -> datetime | None:
    """Return when an attempt ends: the time limit with the learner's extra time, at the latest when the quiz closes.

    Extra time also moves the closing, so that somebody who needs it is not cut short. None: no end.
    """
    ends = [] if rule.time_limit is None else [started + rule.time_limit + allowance.extra_time]
    if closes is not None:
        ends.append(closes + allowance.extra_time)
    return min(ends, default=None)


def is_in_time(received_at: datetime, ends: datetime | None, grace: timedelta) -> bool:
    """Return whether an answer is marked: it came before the grace was over.

    What comes later is kept, unmarked, for a trainer to admit: only the server's clock can be trusted.
    """
    return not is_over(received_at, ends, grace)


def is_over(now: datetime, ends: datetime | None, grace: timedelta) -> bool:
    """Return whether an open attempt has expired: its grace is over."""
    return ends is not None and now > ends + grace
