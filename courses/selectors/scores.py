"""Percentages of marked attempts."""

from collections.abc import Collection
from decimal import Decimal

from django.db.models import Sum

from courses.models import Attempt, Mark
from courses.rules.attempt_rule import parse_rule
from courses.rules.passing import Score, counted_percent
from portal.accounts.models import Learner

MARKED = (Attempt.State.SUBMITTED, Attempt.State.EXPIRED)


def quiz_percents(learner: Learner, quiz_keys: Collection[str]) -> dict[str, Decimal]:
    """Return the percentage that counts by quiz, under the rule of the latest attempt; untaken quizzes are left out."""
    marks = (
        Mark.objects.filter(
            attempt__learner=learner, attempt__quiz_key__in=quiz_keys, attempt__state__in=MARKED, superseded=False
        )
        .values("attempt", "attempt__quiz_key", "attempt__rule")
        .annotate(points=Sum("points"), most=Sum("max_points"))
        .order_by("attempt__started")
    )
    scores: dict[str, list[Score]] = {}
    rules = {}
    for row in marks:
        key = str(row["attempt__quiz_key"])
        scores.setdefault(key, []).append(Score(row["points"], row["most"]))
        rules[key] = parse_rule(row["attempt__rule"])
    return {key: counted_percent(rules[key], found) or Decimal(0) for key, found in scores.items()}
