"""A learner takes the quiz of the finance course, changes the language half-way, sends it and makes an account."""

import pytest

from courses.models import Answer, Attempt, Completion, QuizPage
from portal.accounts.models import Learner
from portal.language.numbers import format_number
from tests.courses.forms import fields_of, send

PAGE = "/{}/learn/finance/whose-money/quiz/"
PASSPHRASE = "lemon bus autumn button"


@pytest.fixture
def finance_quiz(starter) -> QuizPage:
    """Return the English page of the first quiz of the finance course."""
    return QuizPage.objects.get(locale__language_code="en", url_path__endswith=PAGE.format("")[1:])


def right_answer(question, language: str) -> dict[str, object]:
    """Return the field that holds the right answer to a question, as somebody types it in a language."""
    prefix, value = f"q.{question.id}", question.value
    if question.block_type == "number":
        return {f"{prefix}.typed": format_number(value["answer"], language)}
    if question.block_type == "true_false":
        return {f"{prefix}.value": "true" if value["answer"] else "false"}
    right = [choice.id for choice in value["choices"].bound_blocks if choice.value["correct"]]
    return {f"{prefix}.choice": right[0]} if question.block_type == "single_choice" else {f"{prefix}.choices": right}


def start(client, quiz, language: str = "en") -> Attempt:
    client.post(f"/{language}/attempts/start/{quiz.translation_key}/")
    return Attempt.objects.get()


def test_language_changes_half_way_and_progress_survives_signing_up(client, finance_quiz) -> None:
    attempt, questions = start(client, finance_quiz), list(finance_quiz.questions)
    half = len(questions) // 2
    for number, question in enumerate(questions[:half], start=1):
        page = client.get(f"/en/attempts/{attempt.pk}/{number}/")
        send(client, page, fields=right_answer(question, "en"), go="next")

    page = client.get(f"/en/attempts/{attempt.pk}/{half + 1}/")
    switched = send(client, page, fields=right_answer(questions[half], "en"), language="ar")
    assert switched.url == f"/ar/attempts/{attempt.pk}/{half + 1}/"
    page = client.get(switched.url)
    assert '<html lang="ar" dir="rtl">' in page.content.decode()
    for name, value in right_answer(questions[half], "ar").items():
        assert fields_of(page)[name] == (value if isinstance(value, list) else [value])

    for number, question in enumerate(questions[half + 1 :], start=half + 2):
        page = client.get(f"/ar/attempts/{attempt.pk}/{number}/")
        send(client, page, fields=right_answer(question, "ar"), go="next")
    assert client.post(f"/ar/attempts/{attempt.pk}/submit/").url == f"/ar/attempts/{attempt.pk}/result/"

    result = client.get(f"/ar/attempts/{attempt.pk}/result/").content.decode()
    assert f'<p class="score"><bdi>{len(questions)}</bdi>' in result
    assert set(Answer.objects.values_list("text__locale", flat=True)) == {"en", "ar"}
    guest = attempt.learner

    form = {"username": "zehra", "password1": PASSPHRASE, "password2": PASSPHRASE, "keep": "on"}
    client.post("/ar/account/signup/", form)
    assert Learner.objects.get(user__username="zehra") == guest
    assert client.get(f"/tr/attempts/{attempt.pk}/result/").status_code == 200
    assert Completion.objects.get(learner=guest, kind="quiz").item_key == finance_quiz.translation_key
    assert 'class="done"' in client.get("/tr/learning/").content.decode()


def test_number_shown_in_another_language_is_read_again_as_the_same(client, finance_quiz) -> None:
    attempt, questions = start(client, finance_quiz), list(finance_quiz.questions)
    number = next(i for i, question in enumerate(questions, start=1) if question.block_type == "number")
    block_id = questions[number - 1].id
    typed = f"q.{block_id}.typed"
    page = client.get(f"/en/attempts/{attempt.pk}/{number}/")
    send(client, page, fields={typed: "1,234.5"}, language="tr")
    page = client.get(f"/tr/attempts/{attempt.pk}/{number}/")
    assert fields_of(page)[typed] == ["1.234,5"]
    send(client, page, go="next")
    assert Answer.objects.count() == 1
    send(client, page, fields={typed: "2.000"}, go="next")
    assert Answer.objects.order_by("pk").last().response == {"typed": "2.000", "value": "2000"}


def test_question_page_has_no_link_but_buttons_to_change_the_language(client, finance_quiz) -> None:
    attempt = start(client, finance_quiz)
    html = client.get(f"/en/attempts/{attempt.pk}/1/").content.decode()
    assert 'form="attempt" name="language" value="tr"' in html
    assert f'href="/tr/attempts/{attempt.pk}/1/"' not in html
    # The Enter key presses the first submit button of the form: it must not change the language.
    assert html.index('class="hide" form="attempt"') < html.index('name="language"')


def test_questions_without_a_translation_are_shown_in_another_language_that_is_named(client, finance_quiz) -> None:
    turkish = finance_quiz.get_translations().get(locale__language_code="tr").specific
    turkish.questions.pop(0)
    turkish.save_revision().publish()
    attempt = start(client, finance_quiz)
    html = client.get(f"/tr/attempts/{attempt.pk}/1/").content.decode()
    assert "English" in html
    assert '<span lang="en" dir="ltr">' in html


def test_publishing_and_unpublishing_touch_no_open_attempt(client, finance_quiz) -> None:
    attempt = start(client, finance_quiz)
    before = fields_of(client.get(f"/en/attempts/{attempt.pk}/1/"))
    finance_quiz.questions.pop(0)
    finance_quiz.save_revision().publish()
    finance_quiz.unpublish()
    after = fields_of(client.get(f"/en/attempts/{attempt.pk}/1/"))
    assert {name for name in before if name.startswith("q.")} == {name for name in after if name.startswith("q.")}
