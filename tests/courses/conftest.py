"""A small course in English: a lesson and a quiz with a question of each type."""

import pytest
from wagtail.models import Locale, Page, Site

from courses.models import CourseIndexPage, CoursePage, LessonPage, ModulePage, QuizPage
from home.models import HomePage

QUESTIONS = [
    {
        "type": "true_false",
        "id": "11111111-1111-4111-8111-111111111111",
        "value": {
            "prompt": "<p>A surplus may go to the reserve.</p>",
            "points": "1",
            "answer": True,
            "feedback_true": "SECRET-TRUE",
            "feedback_false": "SECRET-FALSE",
            "explanation": "SECRET-WHY",
        },
    }
]


@pytest.fixture
def quiz(db) -> QuizPage:
    """Return the published quiz at /en/learn/finance/costs/quiz/."""
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
    module.add_child(instance=LessonPage(title="Fixed costs", slug="fixed", minutes=6, locale=locale))
    return module.add_child(instance=QuizPage(title="Quiz on costs", slug="quiz", questions=QUESTIONS, locale=locale))
