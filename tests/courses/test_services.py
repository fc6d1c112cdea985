"""What is written when somebody learns: once, whole, and never taken back."""

import uuid
from datetime import UTC, datetime, timedelta
from threading import Barrier, Thread

import pytest
from django.db import connection

from courses.models import Accommodation, Answer, Attempt, Completion, Enrolment, Mark, QuizPage
from courses.rules.starting import Obstacle
from courses.selectors.attempts import counting_answers, items_of
from courses.services.answering import save_answer
from courses.services.completing import mark_lesson_done
from courses.services.starting import QuizNotReadyError, StartRefusedError, start_attempt
from courses.services.submitting import submit_attempt
from portal.accounts.models import Learner
from tests.courses.questions import BLUE, CHOICE, NUMBER, RED

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def learner(db) -> Learner:
    return Learner.objects.create()


def start(learner, quiz, **changed) -> Attempt:
    course = quiz.get_parent().get_parent().translation_key
    return start_attempt(
        **{"learner": learner, "quiz": quiz, "course_key": course, "country": "tr", "seed": 7, "now": NOW, **changed}
    )


def answer(attempt, block_id, response, *, at=NOW, client_id=None, language="en") -> Answer:
    item = next(item for item in items_of(attempt) if item.block_id == block_id)
    text = attempt.version.texts.get(locale=language)
    return save_answer(
        attempt=attempt, item=item, response=response, text=text, client_id=client_id or uuid.uuid4(), now=at
    )


def with_rule(attempt: Attempt, **rule) -> Attempt:
    attempt.rule = {**attempt.rule, **rule}
    attempt.save()
    return attempt


# --- start ---------------------------------------------------------------------------------------------------------
def test_attempt_holds_its_questions_its_rule_and_the_country_of_the_learner(learner, whole_quiz) -> None:
    attempt = start(learner, whole_quiz)
    assert [block for _quiz, block, _version in attempt.items] == [question.id for question in whole_quiz.questions]
    assert attempt.rule == {"passing_mark": "60"}
    assert Enrolment.objects.get(learner=learner).country == "tr"


def test_second_start_gives_the_open_attempt_even_if_the_quiz_has_changed(learner, whole_quiz) -> None:
    first = start(learner, whole_quiz)
    whole_quiz.passing_mark = 90
    whole_quiz.save_revision().publish()
    assert start(learner, whole_quiz) == first
    submit_attempt(attempt_id=first.pk, language="en", now=NOW)
    assert start(learner, whole_quiz).rule == {"passing_mark": "90"}


def test_limit_of_attempts_holds_and_a_trainer_may_grant_one_more(learner, whole_quiz, monkeypatch) -> None:
    rule = {"passing_mark": "60", "attempts": 1}
    monkeypatch.setattr("courses.services.freezing.quiz_rule", lambda quiz: rule)
    submit_attempt(attempt_id=start(learner, whole_quiz).pk, language="en", now=NOW)
    with pytest.raises(StartRefusedError) as refused:
        start(learner, whole_quiz)
    assert refused.value.permission.obstacle is Obstacle.NO_ATTEMPTS_LEFT
    Accommodation.objects.create(learner=learner, quiz_key=whole_quiz.translation_key, extra_attempts=1)
    assert start(learner, whole_quiz).state == Attempt.State.OPEN


def test_quiz_with_a_question_that_cannot_be_marked_is_not_started(learner, quiz) -> None:
    quiz.questions = [{**CHOICE, "value": {**CHOICE["value"], "choices": [BLUE, {**BLUE, "id": RED["id"]}]}}]
    quiz.save()
    with pytest.raises(QuizNotReadyError, match="correct"):
        start(learner, quiz)
    assert not Attempt.objects.exists()


# --- answers -------------------------------------------------------------------------------------------------------
def test_answer_that_comes_twice_is_stored_once(learner, whole_quiz) -> None:
    attempt, client_id = start(learner, whole_quiz), uuid.uuid4()
    first = answer(attempt, CHOICE["id"], {"choice": RED["id"]}, client_id=client_id)
    assert answer(attempt, CHOICE["id"], {"choice": RED["id"]}, client_id=client_id, at=NOW + MINUTE) == first


def test_later_answer_counts_whatever_order_they_come_in(learner, whole_quiz) -> None:
    attempt = start(learner, whole_quiz)
    for minutes, chosen in ((3, RED), (1, BLUE)):
        answer(attempt, CHOICE["id"], {"choice": chosen["id"]}, at=NOW + minutes * MINUTE)
    assert counting_answers(attempt.answers.all())[CHOICE["id"]].response == {"choice": RED["id"]}


@pytest.mark.parametrize(("minutes", "status"), [(10, "kept"), (10.5, "kept"), (12, "late")])
def test_answer_after_the_deadline_and_its_grace_is_late(learner, whole_quiz, minutes, status) -> None:
    attempt = with_rule(start(learner, whole_quiz), grace_seconds=60)
    attempt.deadline = NOW + 10 * MINUTE
    stored = answer(attempt, CHOICE["id"], {"choice": RED["id"]}, at=NOW + minutes * MINUTE)
    assert stored.status == status


# --- sending -------------------------------------------------------------------------------------------------------
def test_late_answer_is_not_marked(learner, whole_quiz) -> None:
    attempt = start(learner, whole_quiz)
    Attempt.objects.filter(pk=attempt.pk).update(deadline=NOW + MINUTE)
    attempt.refresh_from_db()
    answer(attempt, CHOICE["id"], {"choice": BLUE["id"]})
    answer(attempt, CHOICE["id"], {"choice": RED["id"]}, at=NOW + 9 * MINUTE)
    sent = submit_attempt(attempt_id=attempt.pk, language="en", now=NOW + 10 * MINUTE)
    assert sent.state == Attempt.State.EXPIRED
    assert Mark.objects.get(block_id=CHOICE["id"]).verdict == "wrong"


def test_sending_twice_marks_once_and_keeps_the_first_time(learner, whole_quiz) -> None:
    attempt = start(learner, whole_quiz)
    for minutes in (1, 5):
        sent = submit_attempt(attempt_id=attempt.pk, language="en", now=NOW + minutes * MINUTE)
    assert sent.submitted == NOW + MINUTE
    assert Mark.objects.count() == 4


def test_attempt_is_marked_by_the_questions_that_were_asked(learner, whole_quiz) -> None:
    attempt = start(learner, whole_quiz)
    answer(attempt, NUMBER["id"], {"typed": "4400", "value": "4400"})
    whole_quiz.questions[3].value["answer"] = 5000
    whole_quiz.save_revision().publish()
    submit_attempt(attempt_id=attempt.pk, language="en", now=NOW)
    assert Mark.objects.get(block_id=NUMBER["id"]).verdict == "right"


def test_known_mistake_keeps_its_feedback_with_the_mark(learner, whole_quiz) -> None:
    attempt = start(learner, whole_quiz)
    answer(attempt, NUMBER["id"], {"typed": "2600", "value": "2600"})
    submit_attempt(attempt_id=attempt.pk, language="en", now=NOW)
    assert Mark.objects.get(block_id=NUMBER["id"]).feedback == ["41111111-2222-4111-8111-111111111111"]


def test_failure_while_marking_leaves_the_attempt_open(learner, whole_quiz, monkeypatch) -> None:
    attempt = start(learner, whole_quiz)

    def fail(**_values) -> None:
        raise RuntimeError("the disk is full")

    monkeypatch.setattr("courses.services.submitting.complete_course", fail)
    with pytest.raises(RuntimeError):
        submit_attempt(attempt_id=attempt.pk, language="en", now=NOW)
    attempt.refresh_from_db()
    assert attempt.state == Attempt.State.OPEN
    assert not Mark.objects.exists()


# --- what is finished ----------------------------------------------------------------------------------------------
def finish(learner, lesson, course_key, at=NOW) -> None:
    mark_lesson_done(
        learner=learner, lesson_key=lesson.translation_key, course_key=course_key, language="en", country="", now=at
    )


def pass_quiz(learner, quiz) -> None:
    attempt = start(learner, quiz)
    answer(attempt, quiz.questions[0].id, {"value": True})
    submit_attempt(attempt_id=attempt.pk, language="en", now=NOW)


@pytest.mark.parametrize("order", ["lesson first", "quiz first"])
def test_course_is_finished_when_lessons_are_done_and_quizzes_passed(learner, quiz, lesson, course_key, order) -> None:
    acts = [lambda: finish(learner, lesson, course_key), lambda: pass_quiz(learner, quiz)]
    first, second = acts if order == "lesson first" else reversed(acts)
    first()
    assert not Completion.objects.filter(kind="course").exists()
    second()
    assert Completion.objects.get(kind="course").item_key == course_key


def test_lesson_is_finished_once_with_its_first_date(learner, lesson, course_key) -> None:
    for minutes in (0, 5):
        finish(learner, lesson, course_key, NOW + minutes * MINUTE)
    assert Completion.objects.get(kind="lesson").at == NOW


def test_new_lesson_takes_no_finished_course_away(learner, quiz, lesson, course_key) -> None:
    finish(learner, lesson, course_key)
    pass_quiz(learner, quiz)
    lesson.copy(update_attrs={"slug": "more", "title": "More"})
    pass_quiz(learner, quiz)
    assert Completion.objects.filter(kind="course").count() == 1


# --- many at once --------------------------------------------------------------------------------------------------
def test_many_starts_at_the_same_moment_make_one_attempt(committed_starter) -> None:
    learner, barrier, found = Learner.objects.create(), Barrier(4), []
    quiz = QuizPage.objects.filter(locale__language_code="en").first()

    def start_here() -> None:
        barrier.wait()
        found.append(start(learner, quiz).pk)
        connection.close()

    threads = [Thread(target=start_here) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 4
    assert set(found) == {Attempt.objects.get().pk}
