"""A question that is tried inside a lesson: asked, then marked in memory."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from wagtail.rich_text import RichText

from courses.grading.registry import grade_item, validate_item
from courses.grading.result import Context, ResponseError
from courses.selectors.question_types.question_type import Asked
from courses.selectors.question_types.registry import TYPES
from courses.selectors.questions import GivenAnswer, ShownQuestion, show_question
from courses.selectors.quiz_spec import question_keys, question_texts
from courses.selectors.refusals import say_refusal
from courses.selectors.results import WORDS, explanation_of


@dataclass(frozen=True)
class Trial:
    """A question, and once it is answered how the answer was. `verdict` is empty before."""

    question: ShownQuestion
    verdict: str = ""
    feedback: list[str] = field(default_factory=list)
    explanation: RichText | None = None


def asked(block: Any, language: str) -> Trial:
    """Return the question before it is answered: no feedback is in it."""
    return Trial(show_question(_asked(block, language), 1))


def tried(block: Any, raw: Mapping[str, Any], language: str) -> Trial:
    """Return the question with the posted answer and its verdict, or with why the answer could not be read."""
    question = _asked(block, language)
    context = Context(language)
    try:
        response = validate_item(question.item, raw, context)
    except ResponseError as error:
        return Trial(show_question(question, 1, posted=raw, error=say_refusal(error.refusal)))
    if not response:
        return asked(block, language)
    marked, its = grade_item(question.item, response, context), TYPES[block.block_type]
    shown = show_question(question, 1, answer=GivenAnswer(response))
    question = replace(question, texts=its.drawn(question, True))
    feedback = its.feedback(question, marked.feedback_keys)
    return Trial(shown, WORDS[marked.verdict], feedback, explanation_of(question.texts))


def _asked(block: Any, language: str) -> Asked:
    return Asked(question_keys(block, language), question_texts(block, language), language)
