"""What a learner may see of a marked attempt, and when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

JUST_AFTER = timedelta(minutes=2)


class Moment(StrEnum):
    """When somebody looks, seen from the attempt."""

    DURING = "during"
    JUST_AFTER = "just_after"
    LATER = "later"
    AFTER_CLOSING = "after_closing"


class Part(StrEnum):
    """What can be shown of a marked question."""

    MARKS = "marks"
    CORRECTNESS = "correctness"
    FEEDBACK = "feedback"
    RIGHT_ANSWER = "right_answer"


ReviewRule = Mapping[Moment, frozenset[Part]]
ALL_PARTS = frozenset(Part)
DEFAULT: ReviewRule = {
    Moment.DURING: frozenset(),
    Moment.JUST_AFTER: ALL_PARTS,
    Moment.LATER: ALL_PARTS,
    Moment.AFTER_CLOSING: ALL_PARTS,
}


@dataclass(frozen=True)
class Shown:
    """What may be shown now."""

    marks: bool
    correctness: bool
    feedback: bool
    right_answer: bool


class ReviewRuleError(ValueError):
    """The review options of a quiz cannot be read; the sentence says what is wrong."""


def parse_review(options: object) -> ReviewRule:
    """Read `{"during": [], "just_after": ["marks", "feedback"], …}`; a moment left out has its default.

    Raise ReviewRuleError for unknown moments or parts.
    """
    if not isinstance(options, Mapping):
        raise ReviewRuleError("Review options must be an object of moments.")
    try:
        given = {Moment(moment): frozenset(Part(part) for part in parts) for moment, parts in options.items()}
    except (ValueError, TypeError) as error:
        raise ReviewRuleError(f"Review options name something unknown: {error}.") from error
    return {**DEFAULT, **given}


def moment_of_review(submitted: datetime | None, now: datetime, closes: datetime | None = None) -> Moment:
    """Return the moment: during until submission, just after for two minutes, then later; after closing beats both.

    `closes`: when nobody can answer this quiz any more, None if never.
    """
    if submitted is None:
        return Moment.DURING
    if closes is not None and now >= closes:
        return Moment.AFTER_CLOSING
    return Moment.JUST_AFTER if now < submitted + JUST_AFTER else Moment.LATER


def shown_at(rule: ReviewRule, moment: Moment) -> Shown:
    """Return what may be shown at a moment.

    During an attempt the right answer and the marks never are, whatever the rule says: the attempt is not over.
    """
    parts = rule.get(moment, frozenset())
    if moment is Moment.DURING:
        parts = parts & {Part.FEEDBACK, Part.CORRECTNESS}
    return Shown(
        marks=Part.MARKS in parts,
        correctness=Part.CORRECTNESS in parts,
        feedback=Part.FEEDBACK in parts,
        right_answer=Part.RIGHT_ANSWER in parts,
    )
