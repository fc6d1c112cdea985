"""Pages that describe courses, and records of learning. Records never point to a page: a page can be deleted."""

from courses.models.answers import Answer, Mark, UnplacedAnswer
from courses.models.attempts import Accommodation, Attempt, Regrade
from courses.models.pages import CourseIndexPage, CoursePage, LessonPage, ModulePage, QuizPage
from courses.models.progress import Completion, Enrolment
from courses.models.versions import QuizText, QuizVersion

__all__ = [
    "Accommodation",
    "Answer",
    "Attempt",
    "Completion",
    "CourseIndexPage",
    "CoursePage",
    "Enrolment",
    "LessonPage",
    "Mark",
    "ModulePage",
    "QuizPage",
    "QuizText",
    "QuizVersion",
    "Regrade",
    "UnplacedAnswer",
]
