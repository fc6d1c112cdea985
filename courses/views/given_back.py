"""Answers whose learner is gone (the session ended, somebody else uses the phone): they are given back, and kept."""

import uuid

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from courses.models import Attempt
from courses.selectors.attempt_page import question_page, view_attempt
from courses.services.answering import keep_unplaced
from courses.views.posted_form import PostedForm
from portal.accounts.learners import current_learner


def give_back(request: HttpRequest, attempt_id: uuid.UUID, number: int, form: PostedForm) -> HttpResponse:
    """Answer 404 with the typed answers in a form that can be sent again after signing in.

    Nothing of the attempt's learner is shown. What was typed is kept as unplaced, only for attempts that exist.
    """
    attempt = Attempt.objects.select_related("version").filter(pk=attempt_id).first()
    if attempt is None:
        raise Http404
    raw = {"attempt": str(attempt_id), **{each.block_id: each.raw for each in form.answers}}
    keep_unplaced(learner=current_learner(request), raw=raw, reason="not the learner of this attempt")
    view = view_attempt(attempt, request.LANGUAGE_CODE, request).without_answers()
    questions = [
        view.question(item, posted=form.raw(item.block_id))
        for item in view.items
        if form.raw(item.block_id) is not None
    ]
    context = {**question_page(view, request, number, questions), "languages_form": "", "alternates": []}
    return render(request, "courses/given_back.html", context, status=404)
