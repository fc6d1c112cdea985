from decimal import Decimal

import pytest

from courses.rules.completion import (
    CourseRule,
    NewCompletion,
    Reason,
    course_completed,
    lesson_marked_done,
    quiz_graded,
)
from courses.rules.course_items import CourseItem, Kind

COURSE = [
    CourseItem("purses", Kind.LESSON),
    CourseItem("quiz", Kind.QUIZ),
    CourseItem("more", Kind.LESSON, is_required=False),
    CourseItem("last", Kind.QUIZ),
]
DONE = NewCompletion("finance", Kind.COURSE, Reason.ALL_DONE)


def test_a_lesson_marked_as_done_is_completed_once() -> None:
    assert lesson_marked_done("purses", ()) == NewCompletion("purses", Kind.LESSON, Reason.MARKED_DONE)
    assert lesson_marked_done("purses", {"purses"}) is None


@pytest.mark.parametrize(
    ("is_passed", "done", "is_new"), [(True, (), True), (False, (), False), (True, ("quiz",), False)]
)
def test_a_quiz_is_completed_by_its_first_pass(is_passed, done, is_new):
    completion = quiz_graded("quiz", is_passed=is_passed, done=done)

    assert completion == (NewCompletion("quiz", Kind.QUIZ, Reason.PASSED) if is_new else None)


@pytest.mark.parametrize(
    ("done", "rule", "expected"),
    [
        (("purses", "quiz", "last"), CourseRule(), DONE),
        (("purses", "quiz"), CourseRule(), None),
        (("quiz", "last"), CourseRule(), None),
        (("quiz", "last"), CourseRule(needs_lessons=False), DONE),
        (("purses",), CourseRule(needs_quizzes=False), DONE),
        (("purses", "quiz", "last", "finance"), CourseRule(), None),
        ((), CourseRule(needs_lessons=False, needs_quizzes=False), None),
    ],
)
def test_a_course_is_complete_when_all_that_its_rule_needs_is_done(done, rule, expected):
    assert course_completed("finance", COURSE, done, rule) == expected


@pytest.mark.parametrize(
    ("percents", "expected"),
    [
        ({"quiz": "60", "last": "80"}, DONE),
        ({"quiz": "60", "last": "79.99"}, None),
        ({"quiz": "100"}, None),
    ],
)
def test_a_course_with_a_mark_needs_the_mean_of_its_quizzes(percents, expected):
    rule = CourseRule(passing_mark=Decimal(70))
    exact = {key: Decimal(value) for key, value in percents.items()}

    assert course_completed("finance", COURSE, ("purses", "quiz", "last"), rule, exact) == expected


def test_an_empty_course_is_never_complete() -> None:
    assert course_completed("finance", [], ()) is None
