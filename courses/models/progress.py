"""Who takes which course, and what is finished. What is finished stays finished."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from portal.accounts.models import Learner


class Enrolment(models.Model):
    """A learner takes a course. Her country chooses charts of accounts, currency and law in attempts."""

    learner = models.ForeignKey(Learner, on_delete=models.CASCADE)
    course_key = models.UUIDField(db_index=True)
    country = models.CharField(max_length=8, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["learner", "course_key"], name="one_enrolment_in_a_course")]


class Completion(models.Model):
    """A learner finished something. Rows are only ever added."""

    class Kind(models.TextChoices):
        LESSON = "lesson", _("Lesson")
        QUIZ = "quiz", _("Quiz")
        COURSE = "course", _("Course")

    learner = models.ForeignKey(Learner, on_delete=models.CASCADE)
    item_key = models.UUIDField(db_index=True)
    kind = models.CharField(max_length=8, choices=Kind.choices)
    reason = models.CharField(max_length=40)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["learner", "item_key"], name="finished_once")]
