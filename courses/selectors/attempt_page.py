"""What the pages of an attempt show."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from courses.grading.result import Refusal
from courses.models import Answer, Attempt, CoursePage, QuizPage, QuizText
from courses.models.pages import Display
from courses.selectors.attempts import AttemptItem, counting_answers, items_of, quiz_page, text_of
from courses.selectors.outline import courses_in
from courses.selectors.question_types.question_type import Asked
from courses.selectors.questions import GivenAnswer, ShownQuestion, show_question
from courses.selectors.refusals import say_refusal
from portal.language.direction import direction
from portal.language.names import own_name
from portal.shared.alternates import address


@dataclass(frozen=True)
class AttemptView:
    """An attempt with all that its pages need; made with few queries."""

    attempt: Attempt
    quiz: QuizPage | None
    course: CoursePage | None
    items: list[AttemptItem]
    text: QuizText
    answers: dict[str, Answer]

    @property
    def is_all_at_once(self) -> bool:
        """Whether the quiz shows all its questions on one page."""
        return self.quiz is not None and self.quiz.display == Display.ALL

    @property
    def unanswered(self) -> list[int]:
        """The numbers of the questions without an answer."""
        return [item.number for item in self.items if not self._response(item)]

    def _response(self, item: AttemptItem) -> Mapping[str, Any]:
        answer = self.answers.get(item.block_id)
        return answer.response if answer else {}

    def without_answers(self) -> "AttemptView":
        """Return the same without what its learner answered."""
        return replace(self, answers={})

    def question(
        self, item: AttemptItem, *, posted: Mapping[str, Any] | None = None, refusal: Refusal | None = None
    ) -> ShownQuestion:
        """Return a question as a form shows it, without keys and feedback."""
        answer = self.answers.get(item.block_id)
        given = GivenAnswer(answer.response, str(answer.client_id), answer.answered_at) if answer else None
        error = say_refusal(refusal) if refusal else ""
        return show_question(self.asked(item), item.number, answer=given, posted=posted, error=error)

    def asked(self, item: AttemptItem) -> Asked:
        """Return a question with its texts, as this learner meets it."""
        return Asked(item.keys, self.text.texts.get(item.block_id, {}), self.text.locale, seed=self.attempt.seed)


def view_attempt(attempt: Attempt, language: str, request: HttpRequest) -> AttemptView:
    """Return the attempt as its pages show it in a language; five queries."""
    text = text_of(attempt.version, language)
    answers = counting_answers(attempt.answers.all())
    course = next(iter(courses_in(language, [attempt.course_key], request)), None)
    return AttemptView(attempt, quiz_page(attempt.quiz_key, language), course, items_of(attempt), text, answers)


def attempt_frame(view: AttemptView, request: HttpRequest) -> dict:
    """Return what every page of an attempt shows: titles, the way back, the language of the questions."""
    shown, course = view.text.locale, view.course
    return {
        "attempt": view.attempt,
        "quiz_title": view.quiz.title if view.quiz else _("Quiz"),
        "trail": [{"title": course.title, "url": address(course, request)}] if course else [],
        "total": len(view.items),
        "answered": len(view.items) - len(view.unanswered),
        "other_language": "" if shown == get_language() else own_name(shown),
        "text": view.text,
        "text_language": shown,
        "text_direction": direction(shown),
    }


def question_page(view: AttemptView, request: HttpRequest, number: int, questions: list[ShownQuestion]) -> dict:
    """Return what a page of questions shows; `form_id` lets a repeated post be recognised."""
    waiting = set(view.unanswered)
    return {
        **attempt_frame(view, request),
        "number": number,
        "questions": questions,
        "is_all_at_once": view.is_all_at_once,
        "is_last": view.is_all_at_once or number == len(view.items),
        "cells": [item.number not in waiting for item in view.items],
        "form_id": uuid.uuid4(),
        "errors": [{"text": each.error, "url": f"#question-{each.number}"} for each in questions if each.error],
        "languages_form": "attempt",
    }
