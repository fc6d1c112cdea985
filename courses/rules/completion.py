"""When a lesson, a quiz, a course is completed. Completions are only added, never taken back."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from courses.rules.course_items import CourseItem, Kind


class Reason(StrEnum):
    """Why something counts as completed; the values are those that are stored."""

    MARKED_DONE = "marked_done"
    PASSED = "passed"
    ALL_DONE = "all_done"


@dataclass(frozen=True)
class NewCompletion:
    """A completion to store, once per learner and item."""

    item_key: str
    kind: Kind
    reason: Reason


@dataclass(frozen=True)
class CourseRule:
    """What completes a course. `passing_mark`: the least mean percentage of its quizzes, if any."""

    needs_lessons: bool = True
    needs_quizzes: bool = True
    passing_mark: Decimal | None = None


def lesson_marked_done(lesson_key: str, done: Collection[str]) -> NewCompletion | None:
    """Return the completion of a lesson that the learner marks as done; None if it is stored already."""
    return None if lesson_key in done else NewCompletion(lesson_key, Kind.LESSON, Reason.MARKED_DONE)


def quiz_graded(quiz_key: str, *, is_passed: bool, done: Collection[str]) -> NewCompletion | None:
    """Return the completion of a quiz after an attempt was marked; None if not passed or stored already."""
    return NewCompletion(quiz_key, Kind.QUIZ, Reason.PASSED) if is_passed and quiz_key not in done else None


def course_completed(
    course_key: str,
    items: Sequence[CourseItem],
    done: Collection[str],
    rule: CourseRule | None = None,
    quiz_percents: Mapping[str, Decimal] | None = None,
) -> NewCompletion | None:
    """Return the completion of the course; None if something is missing or it is stored already.

    A course without anything to do is never complete. `quiz_percents`: the counting percentage by quiz key.
    """
    rule = rule or CourseRule()
    needed = [item for item in items if item.is_required and _is_needed(item, rule)]
    if course_key in done or not needed or any(item.key not in done for item in needed):
        return None
    if not _reaches_mark(items, rule, quiz_percents or {}):
        return None
    return NewCompletion(course_key, Kind.COURSE, Reason.ALL_DONE)


def _is_needed(item: CourseItem, rule: CourseRule) -> bool:
    return rule.needs_quizzes if item.kind is Kind.QUIZ else rule.needs_lessons


def _reaches_mark(items: Sequence[CourseItem], rule: CourseRule, percents: Mapping[str, Decimal]) -> bool:
    quizzes = [item.key for item in items if item.kind is Kind.QUIZ and item.is_required]
    if rule.passing_mark is None or not quizzes:
        return True
    total = sum((percents.get(key, Decimal(0)) for key in quizzes), Decimal(0))
    return total >= rule.passing_mark * len(quizzes)
