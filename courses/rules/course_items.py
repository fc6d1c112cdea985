"""The parts of a course that can be done, as the rules see them."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a completion is of; the values are those that are stored."""

    LESSON = "lesson"
    QUIZ = "quiz"
    COURSE = "course"


@dataclass(frozen=True)
class CourseItem:
    """A lesson or quiz by its key, the same in all languages. What is not required may be skipped."""

    key: str
    kind: Kind
    is_required: bool = True
