import pytest
from hypothesis import given
from hypothesis import strategies as st

from courses.rules.course_items import CourseItem, Kind
from courses.rules.progress import course_progress, next_item


def lesson(key, is_required=True):
    return CourseItem(key, Kind.LESSON, is_required)


def quiz(key):
    return CourseItem(key, Kind.QUIZ)


COURSE = [lesson("purses"), lesson("vote"), quiz("quiz"), lesson("more", is_required=False)]


@pytest.mark.parametrize(
    ("done", "lessons", "quizzes", "percent", "next_key"),
    [
        ((), 0, 0, 0, "purses"),
        (("purses",), 1, 0, 33, "vote"),
        (("vote",), 1, 0, 33, "purses"),
        (("purses", "vote"), 2, 0, 66, "quiz"),
        (("purses", "vote", "quiz"), 2, 1, 100, "more"),
        (("purses", "vote", "quiz", "more"), 2, 1, 100, None),
        (("more",), 0, 0, 0, "purses"),
        (("gone", "purses"), 1, 0, 33, "vote"),
    ],
)
def test_progress_counts_what_is_required(done, lessons, quizzes, percent, next_key):
    progress = course_progress(COURSE, done)

    assert (progress.lessons_done, progress.quizzes_passed, progress.percent) == (lessons, quizzes, percent)
    assert (progress.lessons_total, progress.quizzes_total) == (2, 1)
    assert (progress.next_item.key if progress.next_item else None) == next_key


def test_finished_stays_when_a_lesson_is_added_though_the_percentage_falls() -> None:
    progress = course_progress([*COURSE, lesson("new")], ("purses", "vote", "quiz"), is_finished=True)

    assert progress.is_finished
    assert progress.percent == 75
    assert progress.has_new_items


def test_everything_done_is_not_finished_until_the_completion_is_stored() -> None:
    assert not course_progress(COURSE, ("purses", "vote", "quiz")).is_finished


def test_an_empty_course_is_at_zero_and_offers_nothing() -> None:
    progress = course_progress([], ("gone",))

    assert (progress.percent, progress.next_item, progress.is_started) == (0, None, False)


def test_a_key_that_stands_twice_counts_once() -> None:
    assert course_progress([lesson("a"), lesson("a"), lesson("b")], ("a",)).percent == 50


@pytest.mark.parametrize(
    ("done", "after", "next_key"),
    [
        ((), "purses", "vote"),
        (("vote",), "purses", "quiz"),
        ((), "quiz", "purses"),
        ((), "", "purses"),
        ((), "gone", "purses"),
        (("purses", "vote", "quiz", "more"), "quiz", None),
    ],
)
def test_what_comes_next_is_behind_the_present_page_first(done, after, next_key):
    found = next_item(COURSE, done, after)

    assert (found.key if found else None) == next_key


@given(st.lists(st.sampled_from("abcdefgh")), st.sets(st.sampled_from("abcdefghxyz")))
def test_the_percentage_is_hundred_exactly_when_nothing_required_is_left(keys, done):
    progress = course_progress([lesson(key) for key in keys], done)

    assert 0 <= progress.percent <= 100
    assert (progress.percent == 100) == (bool(keys) and set(keys) <= done)
