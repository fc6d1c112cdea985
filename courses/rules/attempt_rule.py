"""The rule of a quiz that is copied into each attempt: limits, time, what counts, what passes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal, InvalidOperation
from enum import StrEnum


class Counting(StrEnum):
    """Which of several attempts counts."""

    BEST = "best"
    LAST = "last"
    FIRST = "first"
    AVERAGE = "average"


class AttemptRuleError(ValueError):
    """The rule of a quiz cannot be read; the sentence names the field."""


@dataclass(frozen=True)
class Mastery:
    """Passed as soon as `right` of some `among` answers in a row are right."""

    right: int
    among: int


@dataclass(frozen=True)
class AttemptRule:
    """`passing_mark`: per cent. `attempts`: how many, None without limit. `wait`: from one attempt's end to the next.

    `time_limit`: None without limit. `grace`: how long after the deadline answers still count, for slow lines.
    `mastery` takes the place of the mark where it is set.
    """

    passing_mark: Decimal = Decimal(60)
    attempts: int | None = None
    wait: timedelta = timedelta(0)
    time_limit: timedelta | None = None
    grace: timedelta = timedelta(seconds=60)
    counting: Counting = Counting.BEST
    mastery: Mastery | None = None


def parse_rule(data: Mapping[str, object]) -> AttemptRule:
    """Read the JSON of a frozen rule; raise AttemptRuleError. What is left out has its default.

    `{"passing_mark": "60", "attempts": 3, "wait_seconds": 600, "time_limit_seconds": 1800, "grace_seconds": 60,
    "counting": "best", "mastery": {"right": 5, "among": 7}}`; further fields belong to other rules.
    """
    limit = _count(data, "time_limit_seconds", least=1)
    return AttemptRule(
        passing_mark=_percent(data.get("passing_mark", 60)),
        attempts=_count(data, "attempts", least=1),
        wait=timedelta(seconds=_count(data, "wait_seconds") or 0),
        time_limit=None if limit is None else timedelta(seconds=limit),
        grace=timedelta(seconds=60 if (grace := _count(data, "grace_seconds")) is None else grace),
        counting=_counting(data.get("counting", Counting.BEST)),
        mastery=_mastery(data.get("mastery")),
    )


def _count(data: Mapping[str, object], name: str, least: int = 0) -> int | None:
    value = data.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= 10**8:
        raise AttemptRuleError(f"“{name}” must be a whole number from {least}.")
    return value


def _percent(value: object) -> Decimal:
    try:
        percent = Decimal(str(value))
    except InvalidOperation as error:
        raise AttemptRuleError("“passing_mark” must be a number from 0 to 100.") from error
    if not percent.is_finite() or not 0 <= percent <= 100:
        raise AttemptRuleError("“passing_mark” must be a number from 0 to 100.")
    return percent


def _counting(value: object) -> Counting:
    try:
        return Counting(str(value))
    except ValueError as error:
        raise AttemptRuleError(f"“counting” must be one of: {', '.join(Counting)}.") from error


def _mastery(value: object) -> Mastery | None:
    if value is None:
        return None
    if not isinstance(value, Mapping):
        raise AttemptRuleError("“mastery” must be an object with “right” and “among”.")
    right, among = _count(value, "right", least=1), _count(value, "among", least=1)
    if right is None or among is None or right > among:
        raise AttemptRuleError("“mastery” needs “right” and “among”, and “right” must not be greater.")
    return Mastery(right, among)
