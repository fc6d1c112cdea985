"""Addresses of learning that are not pages of the tree; none is ever cached."""

from django.urls import path

from courses.views.attempt import question, resume
from courses.views.learning import learning
from courses.views.lesson_done import lesson_done
from courses.views.result import result
from courses.views.start import start
from courses.views.submit import submit
from courses.views.try_it import try_it

urlpatterns = [
    path("attempts/start/<uuid:quiz_key>/", start, name="start_attempt"),
    path("attempts/<uuid:attempt_id>/", resume, name="attempt"),
    path("attempts/<uuid:attempt_id>/<int:number>/", question, name="attempt_question"),
    path("attempts/<uuid:attempt_id>/submit/", submit, name="submit_attempt"),
    path("attempts/<uuid:attempt_id>/result/", result, name="attempt_result"),
    path("learning/", learning, name="learning"),
    path("learning/lessons/<uuid:lesson_key>/done/", lesson_done, name="lesson_done"),
    path("learning/lessons/<uuid:lesson_key>/try/<slug:block_id>/", try_it, name="try_it"),
]
