"""A quiz as it was when somebody answered it."""

from django.db import models


class QuizVersion(models.Model):
    """The keys and the rule of a quiz, frozen once for all attempts. Never changed, never with shown text."""

    quiz_key = models.UUIDField(db_index=True)
    digest = models.CharField(max_length=64)
    spec = models.JSONField()
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["quiz_key", "digest"], name="one_version_of_a_digest")]


class QuizText(models.Model):
    """What was shown of a version in one language. A corrected translation is a new row."""

    version = models.ForeignKey(QuizVersion, on_delete=models.PROTECT, related_name="texts")
    locale = models.CharField(max_length=16)
    digest = models.CharField(max_length=64)
    texts = models.JSONField()
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["version", "locale", "digest"], name="one_text_of_a_digest")]
