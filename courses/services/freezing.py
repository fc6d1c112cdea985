"""From a quiz page to a version: keys for grading apart from the texts that are shown."""

from django.db import transaction
from django.db.models.functions import Now

from courses.grading.joined_forms import join_forms, without_forms
from courses.grading.spec import digest
from courses.models import QuizPage, QuizText, QuizVersion
from courses.selectors.quiz_spec import question_texts, quiz_items, quiz_rule


@transaction.atomic
def freeze_quiz(*, quiz: QuizPage) -> QuizVersion:
    """Return the version of the quiz as it stands, with its texts in each language that has the same questions.

    Nothing new is stored where keys and texts are unchanged. A translation whose questions differ from the
    quiz's own is left out until it is brought up to date, so that nobody answers a question that is not there.
    """
    pages = _same_questions(quiz)
    spec = {"items": join_forms([quiz_items(page) for page in pages]), "rule": quiz_rule(quiz)}
    version, _ = QuizVersion.objects.get_or_create(
        quiz_key=quiz.translation_key, digest=digest(spec), defaults={"spec": spec}
    )
    for page in pages:
        _store_texts(version, page)
    return version


def _same_questions(quiz: QuizPage) -> list[QuizPage]:
    """Return the quiz and its live translations with the same questions, always in the same order of languages."""
    translations = QuizPage.objects.live().filter(translation_key=quiz.translation_key, alias_of=None)
    others = translations.exclude(pk=quiz.pk).select_related("locale")
    own = without_forms(quiz_items(quiz))
    found = [quiz, *(page for page in others if without_forms(quiz_items(page)) == own)]
    return sorted(found, key=lambda page: page.locale.language_code)


def _store_texts(version: QuizVersion, page: QuizPage) -> None:
    """Store the texts of a page; a wording that comes back after a correction becomes the newest again."""
    language = page.locale.language_code
    texts = {question.id: question_texts(question, language) for question in page.questions}
    place = {"version": version, "locale": language}
    text, _ = QuizText.objects.get_or_create(**place, digest=digest(texts), defaults={"texts": texts})
    if QuizText.objects.filter(**place, created_at__gt=text.created_at).exists():
        QuizText.objects.filter(pk=text.pk).update(created_at=Now())
