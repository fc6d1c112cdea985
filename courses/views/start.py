"""The one-button form that starts a quiz. The quiz page may be cached; a form may not, so it stands here."""

import secrets
import uuid

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from courses.models import CoursePage, QuizPage
from courses.selectors.attempts import open_attempt
from courses.selectors.obstacles import say_obstacle
from courses.selectors.quiz_to_start import course_above, quiz_to_start
from courses.services.starting import QuizNotReadyError, StartRefusedError, start_attempt
from courses.views.alternates import alternates_of
from portal.accounts.learners import current_learner, ensure_learner
from portal.shared.alternates import address
from portal.shared.country import chosen_country


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def start(request: HttpRequest, quiz_key: uuid.UUID) -> HttpResponse:
    """Show what awaits the learner; a post makes the attempt, or finds the one that is open."""
    quiz = quiz_to_start(quiz_key, request.LANGUAGE_CODE, request)
    course = course_above(quiz) if quiz else None
    if quiz is None or course is None:
        raise Http404
    obstacle = ""
    if request.method == "POST":
        try:
            return _started(request, quiz, course)
        except StartRefusedError as error:
            obstacle = say_obstacle(error.permission)
        except QuizNotReadyError:
            obstacle = say_obstacle(None)
    return render(request, "courses/start.html", _context(request, quiz, course, obstacle))


def _started(request: HttpRequest, quiz: QuizPage, course: CoursePage) -> HttpResponse:
    attempt = start_attempt(
        learner=ensure_learner(request),
        quiz=quiz,
        course_key=course.translation_key,
        country=chosen_country(request),
        seed=secrets.randbits(60),
        now=timezone.now(),
    )
    return HttpResponseRedirect(reverse("attempt", args=[attempt.pk]))


def _context(request: HttpRequest, quiz: QuizPage, course: CoursePage, obstacle: str) -> dict:
    return {
        "quiz": quiz,
        "quiz_url": address(quiz, request),
        "total": len(quiz.questions),
        "is_begun": open_attempt(current_learner(request), quiz.translation_key) is not None,
        "obstacle": obstacle,
        "trail": [{"title": page.title, "url": address(page, request)} for page in (course, quiz)],
        "alternates": alternates_of(quiz, request, "start_attempt", quiz.translation_key),
    }
