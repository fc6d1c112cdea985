"""From a quiz page to a version: keys for grading apart from the texts that are shown."""

from decimal import Decimal
from typing import Any

from django.db import transaction

from courses.grading.result import Json
from courses.grading.spec import digest
from courses.models import QuizPage, QuizText, QuizVersion


@transaction.atomic
def freeze_quiz(*, quiz: QuizPage) -> QuizVersion:
    """Return the version of the quiz as it stands, with its texts in each language that has the same questions.

    Nothing new is stored where keys and texts are unchanged. A translation whose questions differ from the
    quiz's own is left out until it is brought up to date, so that nobody answers a question that is not there.
    """
    spec = quiz_spec(quiz)
    version, _ = QuizVersion.objects.get_or_create(
        quiz_key=quiz.translation_key, digest=digest(spec), defaults={"spec": spec}
    )
    translations = QuizPage.objects.live().filter(translation_key=quiz.translation_key, alias_of=None)
    for page in {quiz.pk: quiz, **{other.pk: other for other in translations.exclude(pk=quiz.pk)}}.values():
        if digest(quiz_spec(page)["items"]) == digest(spec["items"]):
            _store_texts(version, page)
    return version


def _store_texts(version: QuizVersion, page: QuizPage) -> None:
    texts = {question.id: _texts(question.block_type, question.value) for question in page.questions}
    QuizText.objects.get_or_create(
        version=version, locale=page.locale.language_code, digest=digest(texts), defaults={"texts": texts}
    )


def quiz_spec(quiz: QuizPage) -> dict[str, Any]:
    """Return the keys and the rule of a quiz page as `courses.grading.spec` describes them, without shown text."""
    items = [
        {
            "block_id": question.id,
            "type": question.block_type,
            "points": plain(question.value["points"]),
            **_keys(question.block_type, question.value),
        }
        for question in quiz.questions
    ]
    return {"items": items, "rule": {"passing_mark": str(quiz.passing_mark)}}


def _keys(type: str, value: Any) -> dict[str, Json]:
    if type == "true_false":
        return {"answer": value["answer"]}
    if type == "number":
        mistakes = [{"id": each.id, "value": plain(each.value["value"])} for each in value["mistakes"].bound_blocks]
        return {
            "answer": plain(value["answer"]),
            "tolerance": plain(value["tolerance"]),
            "tolerance_kind": value["tolerance_kind"],
            "mistakes": mistakes,
        }
    return {"choices": [{"id": each.id, "correct": each.value["correct"]} for each in value["choices"].bound_blocks]}


def _texts(type: str, value: Any) -> dict[str, Any]:
    shown = {"prompt": value["prompt"].source, "explanation": value["explanation"].source}
    if type == "true_false":
        return {**shown, "feedback": {"true": value["feedback_true"], "false": value["feedback_false"]}}
    if type == "number":
        mistakes = {each.id: each.value["feedback"] for each in value["mistakes"].bound_blocks}
        feedback = {"right": value["feedback_right"], "wrong": value["feedback_wrong"], **mistakes}
        return {**shown, "unit": value["unit"], "feedback": feedback}
    choices = value["choices"].bound_blocks
    return {
        **shown,
        "choices": {each.id: each.value["text"] for each in choices},
        "feedback": {each.id: each.value["feedback"] for each in choices},
    }


def plain(number: Decimal) -> str:
    """Return a number without exponent and without noughts at its end: the same number gives the same digest.

    >>> plain(Decimal("1.50")), plain(Decimal("1E+3")), plain(Decimal("0.00"))
    ('1.5', '1000', '0')
    """
    text = f"{number:f}"
    return (text.rstrip("0").rstrip(".") or "0") if "." in text else text
