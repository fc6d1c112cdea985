"""A question that is tried inside a lesson: asked, then marked in memory."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from wagtail.rich_text import RichText

from courses.grading.registry import grade_item, validate_item
from courses.grading.result import Context, ResponseError
from courses.selectors.questions import GivenAnswer, ShownQuestion, show_question
from courses.selectors.quiz_spec import question_keys, question_texts
from courses.selectors.refusals import say_refusal
from courses.selectors.results import WORDS


@dataclass(frozen=True)
class Trial:
    """A question, and once it is answered how the answer was. `verdict` is empty before."""

    question: ShownQuestion
    verdict: str = ""
    feedback: list[str] = field(default_factory=list)
    explanation: RichText | None = None


def asked(block: Any, language: str) -> Trial:
    """Return the question before it is answered: no feedback is in it."""
    return Trial(show_question(question_keys(block), question_texts(block), 1, language))


def tried(block: Any, raw: Mapping[str, Any], language: str) -> Trial:
    """Return the question with the posted answer and its verdict, or with why the answer could not be read."""
    item, texts = question_keys(block), question_texts(block)
    context = Context(language)
    try:
        response = validate_item(item, raw, context)
    except ResponseError as error:
        return Trial(show_question(item, texts, 1, language, posted=raw, error=say_refusal(error.refusal)))
    if not response:
        return asked(block, language)
    marked = grade_item(item, response, context)
    explanation = RichText(texts["explanation"]) if texts["explanation"] else None
    feedback = [texts["feedback"][key] for key in marked.feedback_keys if texts["feedback"].get(key)]
    question = show_question(item, texts, 1, language, answer=GivenAnswer(response))
    return Trial(question, WORDS[marked.verdict], feedback, explanation)
