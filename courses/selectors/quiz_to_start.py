"""The quiz that somebody wants to start, and the course it belongs to."""

import uuid

from django.http import HttpRequest

from courses.models import CoursePage, QuizPage


def quiz_to_start(quiz_key: uuid.UUID, language: str, request: HttpRequest) -> QuizPage | None:
    """Return the live quiz in a language if this visitor may read its page."""
    found = QuizPage.objects.live().filter(translation_key=quiz_key, locale__language_code=language, alias_of=None)
    quiz = found.select_related("locale").first()
    return quiz if quiz and may_read(quiz, request) else None


def may_read(page, request: HttpRequest) -> bool:
    """Return whether no restriction of the page or of one above it stands against this visitor."""
    return all(restriction.accept_request(request) for restriction in page.get_view_restrictions())


def course_above(page) -> CoursePage | None:
    """Return the live course that a lesson or quiz belongs to."""
    return CoursePage.objects.live().ancestor_of(page).first()
