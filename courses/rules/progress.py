"""How far a learner is in a course, counted from completions."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from courses.rules.course_items import CourseItem, Kind


@dataclass(frozen=True)
class Progress:
    """Counts are of required items. `percent` is whole, 100 only if everything is done.

    The percentage may fall when lessons are added; `is_finished` stays true once it was stored.
    """

    lessons_done: int
    lessons_total: int
    quizzes_passed: int
    quizzes_total: int
    percent: int
    next_item: CourseItem | None
    is_finished: bool

    @property
    def is_started(self) -> bool:
        """Whether anything was done."""
        return self.is_finished or self.lessons_done + self.quizzes_passed > 0

    @property
    def has_new_items(self) -> bool:
        """Whether the course was finished and has grown since."""
        return self.is_finished and self.percent < 100


def course_progress(items: Sequence[CourseItem], done: Collection[str], *, is_finished: bool = False) -> Progress:
    """Return the progress over `items` (the course's live items in reading order).

    `done`: keys of completed lessons and passed quizzes; keys that the course no longer has do not count.
    `is_finished`: whether a completion of the course is stored.
    """
    unique = list({item.key: item for item in items}.values())
    required = [item for item in unique if item.is_required]
    lessons = [item for item in required if item.kind is Kind.LESSON]
    quizzes = [item for item in required if item.kind is Kind.QUIZ]
    lessons_done, quizzes_passed = _count(lessons, done), _count(quizzes, done)
    return Progress(
        lessons_done=lessons_done,
        lessons_total=len(lessons),
        quizzes_passed=quizzes_passed,
        quizzes_total=len(quizzes),
        percent=_percent(lessons_done + quizzes_passed, len(required)),
        next_item=next_item(unique, done),
        is_finished=is_finished,
    )


def next_item(items: Sequence[CourseItem], done: Collection[str], after: str = "") -> CourseItem | None:
    """Return what to do next: the first item that is not done behind `after`, else the first one at all.

    What may be skipped comes last; `after` itself is not offered. None if nothing is left.
    """
    keys = [item.key for item in items]
    start = keys.index(after) + 1 if after in keys else 0
    in_turn = [item for item in (*items[start:], *items[:start]) if item.key not in done and item.key != after]
    return next((item for item in in_turn if item.is_required), in_turn[0] if in_turn else None)


def _count(items: Sequence[CourseItem], done: Collection[str]) -> int:
    return sum(item.key in done for item in items)


def _percent(part: int, whole: int) -> int:
    return 100 * part // whole if whole else 0
