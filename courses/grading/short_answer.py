"""Short answer: a few typed words, compared with accepted forms of the page's language after folding.

Response: `{"typed": "K.D.V."}`. Feedback keys: the id of the form that was typed, else "wrong".
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from courses.grading.accepted_forms import AcceptedForms, read_forms
from courses.grading.fields import read_points
from courses.grading.points import to_result, unanswered
from courses.grading.posted import one_text
from courses.grading.result import Context, Grader, Json, Response, Result

WRONG = "wrong"


@dataclass(frozen=True)
class ShortAnswer:
    """`accepted`: what may be typed, by language."""

    points: Decimal
    accepted: AcceptedForms


def parse(item: Mapping[str, Json]) -> ShortAnswer:
    """Read `{"points": "1", "accepted": {"en": [{"id": "…", "text": "…"}]}}`."""
    return ShortAnswer(read_points(item), read_forms(item))


def validate(spec: ShortAnswer, raw: Mapping[str, object], context: Context) -> Response:
    """Read the text from `typed`."""
    typed = one_text(raw, "typed")
    return {"typed": typed} if typed else {}


def grade(spec: ShortAnswer, response: Response, context: Context) -> Result:
    """Give the share of the form that was typed."""
    typed = response.get("typed")
    if not isinstance(typed, str):
        return unanswered(spec.points)
    form = spec.accepted.find(typed, context.language)
    if form is None:
        return to_result(Fraction(0), spec.points, (WRONG,))
    return to_result(Fraction(form.share), spec.points, (form.id,))


def solution(spec: ShortAnswer, context: Context) -> Response:
    """Return the first accepted form of the language."""
    return {"typed": spec.accepted.first(context.language)}


GRADER = Grader("short_answer", parse, validate, grade, solution)
