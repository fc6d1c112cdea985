"""Answers and marks: rows are added, not changed."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from courses.models.attempts import Attempt, Regrade
from courses.models.versions import QuizText, QuizVersion
from portal.accounts.models import Learner


class Answer(models.Model):
    """One answer as it came. The greatest (answered_at, device, device_seq) counts; the others are its history."""

    class Status(models.TextChoices):
        KEPT = "kept", _("Kept")
        LATE = "late", _("Came after the end: kept, not marked")
        ADMITTED = "admitted", _("Late, admitted by a trainer")

    attempt = models.ForeignKey(Attempt, on_delete=models.CASCADE, related_name="answers")
    quiz_key = models.UUIDField()
    block_id = models.CharField(max_length=64)
    client_id = models.UUIDField()
    device = models.CharField(max_length=40, blank=True)
    device_seq = models.BigIntegerField(default=0)
    answered_at = models.DateTimeField()
    received_at = models.DateTimeField()
    text = models.ForeignKey(QuizText, null=True, on_delete=models.PROTECT)
    response = models.JSONField()
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.KEPT)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["attempt", "client_id"], name="an_answer_counts_once")]
        indexes = [models.Index(fields=["attempt", "quiz_key", "block_id"], name="answers_to_a_question")]


class UnplacedAnswer(models.Model):
    """Something that looked like an answer and fits nowhere: kept with the reason, so that it can be recovered.

    `attempt_uuid`: the attempt that it names, which need not exist. `client_id`: what its device calls it, so that it
    is kept once however often it is sent. `placed_at`: when an administrator found its place.
    """

    learner = models.ForeignKey(Learner, null=True, on_delete=models.CASCADE)
    attempt_uuid = models.UUIDField(null=True, db_index=True)
    client_id = models.UUIDField(null=True)
    raw = models.TextField()
    reason = models.CharField(max_length=200)
    received_at = models.DateTimeField(auto_now_add=True)
    placed_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("answer without a place")
        verbose_name_plural = _("answers without a place")
        constraints = [
            models.UniqueConstraint(fields=["attempt_uuid", "client_id"], name="an_unplaced_answer_is_kept_once")
        ]


class Mark(models.Model):
    """The points for one question of one attempt. A regrade supersedes it by a new row."""

    attempt = models.ForeignKey(Attempt, on_delete=models.CASCADE, related_name="marks")
    quiz_key = models.UUIDField()
    block_id = models.CharField(max_length=64)
    points = models.DecimalField(max_digits=8, decimal_places=3)
    max_points = models.DecimalField(max_digits=8, decimal_places=3)
    verdict = models.CharField(max_length=12)
    feedback = models.JSONField(default=list, help_text="keys of the feedback that this answer earned")
    version = models.ForeignKey(QuizVersion, on_delete=models.PROTECT)
    regrade = models.ForeignKey(Regrade, null=True, blank=True, on_delete=models.PROTECT)
    superseded = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["attempt", "quiz_key", "block_id"],
                condition=models.Q(superseded=False),
                name="one_mark_in_force",
            )
        ]
