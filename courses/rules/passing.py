"""From marks to a percentage, from percentages to what counts, and whether it passes."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from courses.grading.result import Verdict
from courses.rules.attempt_rule import AttemptRule, Counting, Mastery

HUNDREDTH = Decimal("0.01")


@dataclass(frozen=True)
class Score:
    """The marks of one attempt. `verdicts` stand in the order in which the questions were shown."""

    points: Decimal
    max_points: Decimal
    verdicts: tuple[Verdict, ...] = ()

    @property
    def share(self) -> Fraction:
        """Return points ÷ max_points exactly; 0 if there is nothing to earn."""
        return Fraction(self.points) / Fraction(self.max_points) if self.max_points else Fraction(0)

    @property
    def percent(self) -> Decimal:
        """Return the percentage, rounded half up to a hundredth."""
        return _rounded(self.share)


def is_passed(rule: AttemptRule, score: Score) -> bool:
    """Return whether an attempt passes: by mastery where the rule has one, else by the exact, unrounded mark.

    A quiz that has nothing to earn is never passed by its mark.
    """
    if rule.mastery is not None:
        return is_mastered(rule.mastery, score.verdicts)
    return bool(score.max_points) and score.share * 100 >= Fraction(rule.passing_mark)


def is_mastered(mastery: Mastery, verdicts: Sequence[Verdict]) -> bool:
    """Return whether `right` of some `among` verdicts in a row are right; questions left out stand in the row."""
    rights = [verdict is Verdict.RIGHT for verdict in verdicts]
    starts = range(max(len(rights) - mastery.among, 0) + 1)
    return any(sum(rights[start : start + mastery.among]) >= mastery.right for start in starts)


def counted_percent(rule: AttemptRule, scores: Sequence[Score]) -> Decimal | None:
    """Return the percentage that counts over the finished attempts, oldest first; None without attempts."""
    if not scores:
        return None
    shares = [score.share for score in scores]
    counted = {
        Counting.BEST: max(shares),
        Counting.LAST: shares[-1],
        Counting.FIRST: shares[0],
        Counting.AVERAGE: sum(shares, Fraction(0)) / len(shares),
    }
    return _rounded(counted[rule.counting])


def _rounded(share: Fraction) -> Decimal:
    percent = share * 100
    return (Decimal(percent.numerator) / Decimal(percent.denominator)).quantize(HUNDREDTH, ROUND_HALF_UP)
