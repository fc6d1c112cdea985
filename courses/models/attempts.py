"""A learner's try at a quiz. No foreign key to a page or a language: both can be deleted."""

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from courses.models.versions import QuizVersion
from portal.accounts.models import Learner


class Attempt(models.Model):
    """One try. It has no language: each answer names the text that was shown."""

    class State(models.TextChoices):
        OPEN = "open", _("Open")
        SUBMITTED = "submitted", _("Sent")
        EXPIRED = "expired", _("Time is over")
        SET_ASIDE = "set_aside", _("Set aside")

    uuid = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    learner = models.ForeignKey(Learner, on_delete=models.CASCADE)
    quiz_key = models.UUIDField(db_index=True)
    course_key = models.UUIDField(db_index=True)
    version = models.ForeignKey(QuizVersion, on_delete=models.PROTECT)
    items = models.JSONField(help_text="[[quiz key, block id, version id], …] in the order shown")
    rule = models.JSONField(help_text="the rule that marks this attempt, copied when it started")
    seed = models.BigIntegerField()
    started = models.DateTimeField()
    deadline = models.DateTimeField(null=True, blank=True)
    submitted = models.DateTimeField(null=True, blank=True)
    state = models.CharField(max_length=12, choices=State.choices, default=State.OPEN)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["learner", "quiz_key"], condition=models.Q(state="open"), name="one_open_attempt_at_a_quiz"
            )
        ]
        indexes = [models.Index(fields=["learner", "quiz_key", "started"], name="attempts_of_a_learner")]


class Accommodation(models.Model):
    """More time or more attempts for one learner."""

    learner = models.ForeignKey(Learner, on_delete=models.CASCADE)
    quiz_key = models.UUIDField(null=True, blank=True)
    course_key = models.UUIDField(null=True, blank=True)
    extra_seconds = models.PositiveIntegerField(default=0)
    extra_attempts = models.PositiveSmallIntegerField(default=0)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL)
    reason = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(quiz_key__isnull=False) ^ models.Q(course_key__isnull=False),
                name="for_a_quiz_or_a_course",
            )
        ]


class Regrade(models.Model):
    """A decision to mark attempts again, with its reason."""

    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL)
    at = models.DateTimeField(auto_now_add=True)
    reason = models.TextField()
    version_from = models.ForeignKey(QuizVersion, on_delete=models.PROTECT, related_name="+")
    version_to = models.ForeignKey(QuizVersion, on_delete=models.PROTECT, related_name="+")
