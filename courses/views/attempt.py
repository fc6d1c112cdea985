"""Answering: one question a page, or all on one, by the quiz. Every button saves before it goes anywhere."""

import uuid

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone, translation
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from courses.models import Attempt
from courses.selectors.attempt_page import AttemptView, question_page, view_attempt
from courses.selectors.attempts import attempt_of, is_time_over, text_named
from courses.selectors.questions import ShownQuestion
from courses.services.answering import save_form
from courses.views.given_back import give_back
from courses.views.own_attempt import own_attempt
from courses.views.posted_form import PostedForm, read_form
from portal.accounts.learners import current_learner


@require_safe
@never_cache
def resume(request: HttpRequest, attempt_id: uuid.UUID) -> HttpResponse:
    """Lead to the first question without an answer, to the last page when all have one, or to the result."""
    attempt = own_attempt(request, attempt_id)
    if attempt.state != Attempt.State.OPEN:
        return HttpResponseRedirect(reverse("attempt_result", args=[attempt_id]))
    waiting = view_attempt(attempt, request.LANGUAGE_CODE, request).unanswered
    if not waiting:
        return HttpResponseRedirect(reverse("submit_attempt", args=[attempt_id]))
    return HttpResponseRedirect(reverse("attempt_question", args=[attempt_id, waiting[0]]))


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def question(request: HttpRequest, attempt_id: uuid.UUID, number: int) -> HttpResponse:
    """Show a page of questions; save what is posted and go where the button says."""
    attempt = attempt_of(current_learner(request), attempt_id)
    if request.method == "POST":
        form = read_form(request.POST)
        return _save(request, attempt, number, form) if attempt else give_back(request, attempt_id, number, form)
    if attempt is None:
        raise Http404
    if attempt.state != Attempt.State.OPEN or is_time_over(attempt, timezone.now()):
        return HttpResponseRedirect(_after_the_end(attempt))
    view = view_attempt(attempt, request.LANGUAGE_CODE, request)
    if not 1 <= number <= len(view.items):
        raise Http404
    if view.is_all_at_once and number > 1:
        return HttpResponseRedirect(f"{reverse('attempt_question', args=[attempt_id, 1])}#question-{number}")
    shown = view.items if view.is_all_at_once else [view.items[number - 1]]
    return _page(request, view, number, [view.question(item) for item in shown])


def _save(request: HttpRequest, attempt: Attempt, number: int, form: PostedForm) -> HttpResponse:
    text = text_named(attempt.version, form.text, request.LANGUAGE_CODE)
    refusals = save_form(attempt=attempt, posted=form.answers, text=text, form_id=form.form_id, now=timezone.now())
    if not refusals or attempt.state != Attempt.State.OPEN:
        return HttpResponseRedirect(_way(attempt, number, form))
    view = view_attempt(attempt, request.LANGUAGE_CODE, request)
    questions = [
        view.question(item, posted=form.raw(item.block_id), refusal=refusals.get(item.block_id))
        for item in view.items
        if form.raw(item.block_id) is not None
    ]
    return _page(request, view, number, questions, status=422)


def _page(
    request: HttpRequest, view: AttemptView, number: int, questions: list[ShownQuestion], status: int = 200
) -> HttpResponse:
    context = question_page(view, request, number, questions)
    return render(request, "courses/attempt.html", context, status=status)


def _way(attempt: Attempt, number: int, form: PostedForm) -> str:
    """Return where to go after saving: the same page in another language, another question, the end, or a pause."""
    if attempt.state != Attempt.State.OPEN:
        return _after_the_end(attempt)
    if form.language in dict(settings.LANGUAGES):
        with translation.override(form.language):
            return reverse("attempt_question", args=[attempt.pk, number])
    if form.go == "stop":
        return reverse("learning")
    wanted = {"previous": number - 1, "next": number + 1}.get(form.go, number + 1)
    is_all_at_once = len(form.answers) > 1
    if form.go == "end" or is_all_at_once or not 1 <= wanted <= len(attempt.items):
        return reverse("submit_attempt", args=[attempt.pk])
    return reverse("attempt_question", args=[attempt.pk, wanted])


def _after_the_end(attempt: Attempt) -> str:
    is_open = attempt.state == Attempt.State.OPEN
    return reverse("submit_attempt" if is_open else "attempt_result", args=[attempt.pk])
