"""A small course in English: a lesson and a quiz with a question of each type."""

import uuid

import pytest
from django.test import Client
from wagtail.models import Locale, Page, Site

from courses.models import Attempt, CourseIndexPage, CoursePage, LessonPage, ModulePage, QuizPage
from home.models import HomePage
from tests.courses.questions import CHOICE, CHOICES, NUMBER, TRUE_FALSE

QUESTIONS = [TRUE_FALSE]


@pytest.fixture
def module(db) -> ModulePage:
    """Return the published module at /en/learn/finance/costs/, with one lesson."""
    locale, _ = Locale.objects.get_or_create(language_code="en")
    home = Page.get_first_root_node().add_child(
        instance=HomePage(title="İmece", heading="Learn together", slug="imece-test", locale=locale)
    )
    Site.objects.update_or_create(is_default_site=True, defaults={"hostname": "localhost", "root_page": home})
    learn = home.add_child(instance=CourseIndexPage(title="Learn", slug="learn", locale=locale))
    course = learn.add_child(
        instance=CoursePage(
            title="Finance", slug="finance", subject="finance", summary="Money & members", locale=locale
        )
    )
    module = course.add_child(instance=ModulePage(title="Costs", slug="costs", outcome="Count costs", locale=locale))
    trial = {"type": "try_it", "id": "99999999-1111-4111-8111-111111111111", "value": [NUMBER]}
    module.add_child(instance=LessonPage(title="Fixed costs", slug="fixed", minutes=6, locale=locale, body=[trial]))
    return module


@pytest.fixture
def lesson(module) -> LessonPage:
    """Return the published lesson at /en/learn/finance/costs/fixed/."""
    return LessonPage.objects.get(slug="fixed")


@pytest.fixture
def quiz(module) -> QuizPage:
    """Return the published quiz at /en/learn/finance/costs/quiz/, with one question."""
    return module.add_child(
        instance=QuizPage(title="Quiz on costs", slug="quiz", questions=QUESTIONS, locale=module.locale)
    )


@pytest.fixture
def whole_quiz(quiz) -> QuizPage:
    """Return the same quiz with a question of each type: choice, choices, true or false, number."""
    quiz.questions = [CHOICE, CHOICES, TRUE_FALSE, NUMBER]
    quiz.save_revision().publish()
    return quiz


@pytest.fixture
def attempt(client: Client, whole_quiz) -> Attempt:
    """Return an attempt at the whole quiz that a guest has started in the client's browser."""
    client.post(f"/en/attempts/start/{whole_quiz.translation_key}/")
    return Attempt.objects.get()


@pytest.fixture
def course_key(module) -> uuid.UUID:
    """Return the key of the course."""
    return module.get_parent().translation_key
