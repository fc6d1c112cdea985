"""From a share of the work that is right to points and a verdict."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from courses.grading.result import Result, Verdict

SMALLEST_STEP = Decimal("0.001")


def to_result(share: Fraction, max_points: Decimal, feedback_keys: tuple[str, ...] = ()) -> Result:
    """Return the result for `share` of `max_points`, rounded half up to 0.001; what is beyond 0..1 is cut.

    >>> to_result(Fraction(1, 3), Decimal("1")).points
    Decimal('0.333')
    """
    share = min(max(share, Fraction(0)), Fraction(1))
    return Result(points_for(share, max_points), max_points, verdict_for(share), feedback_keys)


def unanswered(max_points: Decimal) -> Result:
    """Return the result of a question without an answer: no points, no feedback."""
    return Result(Decimal(0), max_points, Verdict.UNANSWERED)


def points_for(share: Fraction, max_points: Decimal) -> Decimal:
    """Return share × max_points, rounded half up to 0.001; full and no points stay as they are."""
    if share == 1:
        return max_points
    exact = share * Fraction(max_points)
    return (Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(SMALLEST_STEP, ROUND_HALF_UP)


def verdict_for(share: Fraction) -> Verdict:
    """Return right for 1, wrong for 0, partly between."""
    if share == 1:
        return Verdict.RIGHT
    return Verdict.PARTLY if share else Verdict.WRONG
