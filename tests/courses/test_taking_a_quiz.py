"""A learner starts a quiz, answers, changes her mind, comes back, sends it: through the client, without script."""

import uuid

import pytest
from django.test import Client

from courses.models import Answer, Attempt, Completion, Mark, UnplacedAnswer
from portal.accounts.models import Learner
from tests.courses.forms import fields_of, send
from tests.courses.questions import BLUE, CHOICE, CHOICES, FEE, GLASS, NUMBER, RED, RENT, RIGHT_ANSWERS, TRUE_FALSE

CHOSEN = f"q.{CHOICE['id']}.choice"
CHECKED = f"q.{CHOICES['id']}.choices"
TYPED = f"q.{NUMBER['id']}.typed"


def address(attempt: Attempt, part: object = "", language: str = "en") -> str:
    return f"/{language}/attempts/{attempt.pk}/{part}/".replace("//", "/")


def responses(attempt: Attempt, block_id: str) -> list[dict]:
    return list(
        Answer.objects.filter(attempt=attempt, block_id=block_id).order_by("pk").values_list("response", flat=True)
    )


def answer_all(client: Client, attempt: Attempt, answers: dict) -> None:
    for number, (name, value) in enumerate(answers.items(), start=1):
        send(client, client.get(address(attempt, number)), fields={name: value}, go="next")


# --- start ---------------------------------------------------------------------------------------------------------
def test_page_of_the_quiz_leads_to_a_form_with_one_button_that_is_never_cached(client, quiz):
    start = f"/en/attempts/start/{quiz.translation_key}/"
    assert start in client.get("/en/learn/finance/costs/quiz/").content.decode()
    page = client.get(start)
    assert "no-store" in page.headers["Cache-Control"]
    assert page.content.decode().count('<button class="btn"') == 1
    assert not Learner.objects.exists()
    assert "sessionid" not in client.cookies


def test_start_makes_a_guest_and_leads_to_the_first_question(client, quiz):
    answer = client.post(f"/en/attempts/start/{quiz.translation_key}/", follow=True)
    attempt = Attempt.objects.get()
    assert answer.redirect_chain[-1][0] == address(attempt, 1)
    assert attempt.learner == Learner.objects.get()
    assert "private" in answer.headers["Cache-Control"]
    assert "no-store" in answer.headers["Cache-Control"]


def test_two_tabs_that_start_get_one_attempt(client, quiz):
    for _tab in range(2):
        client.post(f"/en/attempts/start/{quiz.translation_key}/")
    assert Attempt.objects.count() == 1


@pytest.mark.parametrize("change", ["draft", "empty", "gone"])
def test_quiz_that_cannot_be_taken_is_not_started(client, quiz, change):
    key = quiz.translation_key
    if change == "draft":
        quiz.unpublish()
    elif change == "empty":
        quiz.questions = []
        quiz.save_revision().publish()
    else:
        key = uuid.uuid4()
    answer = client.post(f"/en/attempts/start/{key}/")
    assert answer.status_code == (200 if change == "empty" else 404)
    assert not Attempt.objects.exists()


# --- questions -----------------------------------------------------------------------------------------------------
def test_no_page_before_sending_holds_a_key_or_feedback(client, attempt):
    answer_all(client, attempt, RIGHT_ANSWERS)
    for part in (1, 2, 3, 4, "submit"):
        page = client.get(address(attempt, part))
        assert page.status_code == 200
        assert "SECRET" not in page.content.decode()
    assert "4400" not in client.get(address(attempt, 4)).content.decode().replace("4,400", "")


def test_each_button_saves_and_leads_on(client, attempt):
    page = client.get(address(attempt, 1))
    assert send(client, page, fields={CHOSEN: BLUE["id"]}, go="next").url == address(attempt, 2)
    page = client.get(address(attempt, 2))
    assert send(client, page, fields={CHECKED: [RENT["id"], GLASS["id"]]}, go="previous").url == address(attempt, 1)
    page = client.get(address(attempt, 4))
    assert send(client, page, fields={TYPED: "4,400"}, go="end").url == address(attempt, "submit")
    assert send(client, client.get(address(attempt, 3)), go="stop").url == "/en/learning/"
    assert responses(attempt, CHOICE["id"]) == [{"choice": BLUE["id"]}]
    assert responses(attempt, CHOICES["id"]) == [{"choices": [RENT["id"], GLASS["id"]]}]
    assert responses(attempt, NUMBER["id"]) == [{"typed": "4,400", "value": "4400"}]


def test_saved_answers_stand_in_the_page_again(client, attempt):
    answer_all(client, attempt, RIGHT_ANSWERS)
    assert fields_of(client.get(address(attempt, 1)))[CHOSEN] == [RED["id"]]
    assert fields_of(client.get(address(attempt, 2)))[CHECKED] == [RENT["id"], FEE["id"]]
    assert fields_of(client.get(address(attempt, 3)))[f"q.{TRUE_FALSE['id']}.value"] == ["true"]
    assert fields_of(client.get(address(attempt, 4)))[TYPED] == ["4,400"]


def test_page_left_as_it_was_stores_no_answer(client, attempt):
    for number in (1, 2, 3, 4):
        send(client, client.get(address(attempt, number)), go="next")
    assert not Answer.objects.exists()
    answer_all(client, attempt, RIGHT_ANSWERS)
    for number in (1, 2, 3, 4):
        send(client, client.get(address(attempt, number)), go="next")
    assert Answer.objects.count() == 4


def test_post_that_is_repeated_is_stored_once(client, attempt):
    page = client.get(address(attempt, 1))
    for _time in range(3):
        assert send(client, page, fields={CHOSEN: BLUE["id"]}, go="next").status_code == 302
    assert responses(attempt, CHOICE["id"]) == [{"choice": BLUE["id"]}]


def test_going_back_in_the_browser_to_change_an_answer_and_change_it_back_keeps_the_last(client, attempt):
    page = client.get(address(attempt, 1))
    for chosen in (BLUE, RED, BLUE):
        send(client, page, fields={CHOSEN: chosen["id"]}, go="next")
    assert len(responses(attempt, CHOICE["id"])) == 3
    assert fields_of(client.get(address(attempt, 1)))[CHOSEN] == [BLUE["id"]]


def test_stale_tab_overwrites_nothing(client, attempt):
    stale = client.get(address(attempt, 1))
    send(client, client.get(address(attempt, 1)), fields={CHOSEN: RED["id"]}, go="next")
    send(client, stale, go="next")
    assert fields_of(client.get(address(attempt, 1)))[CHOSEN] == [RED["id"]]


def test_boxes_that_are_all_cleared_take_the_answer_back(client, attempt):
    send(client, client.get(address(attempt, 2)), fields={CHECKED: [RENT["id"]]}, go="next")
    send(client, client.get(address(attempt, 2)), fields={CHECKED: []}, go="next")
    assert responses(attempt, CHOICES["id"])[-1] == {}
    assert "4 questions have no answer yet." in client.get(address(attempt, "submit")).content.decode()


def test_number_that_cannot_be_read_is_given_back_with_the_reason(client, attempt):
    page = send(client, client.get(address(attempt, 4)), fields={TYPED: "four thousand"}, go="next")
    assert page.status_code == 422
    assert "“four thousand” could not be read as a number." in page.content.decode()
    assert fields_of(page)[TYPED] == ["four thousand"]
    assert not Answer.objects.exists()
    assert send(client, page, fields={TYPED: "4400"}, go="next").status_code == 302
    assert responses(attempt, NUMBER["id"]) == [{"typed": "4400", "value": "4400"}]


def test_number_is_shown_as_it_was_read_before_it_counts(client, attempt):
    send(client, client.get(address(attempt, 4)), fields={TYPED: "٤٤٠٠"}, go="next")
    assert "We read: 4,400 lira" in client.get(address(attempt, 4)).content.decode()
    assert "We read: 4,400 lira" in client.get(address(attempt, "submit")).content.decode()


def test_all_questions_stand_on_one_page_if_the_quiz_wants_it(client, whole_quiz):
    whole_quiz.display = "all"
    whole_quiz.save_revision().publish()
    client.post(f"/en/attempts/start/{whole_quiz.translation_key}/")
    attempt = Attempt.objects.get()
    page = client.get(address(attempt, 1))
    assert page.content.decode().count("<fieldset") == 4
    assert client.get(address(attempt, 3)).url == f"{address(attempt, 1)}#question-3"
    mixed = {**RIGHT_ANSWERS, TYPED: "many"}
    page = send(client, page, fields=mixed, go="end")
    assert page.status_code == 422
    assert Answer.objects.count() == 3
    assert fields_of(page)[TYPED] == ["many"]
    assert send(client, page, fields={TYPED: "4400"}).url == address(attempt, "submit")
    assert Answer.objects.count() == 4


def test_question_that_the_attempt_does_not_have_is_kept_and_breaks_nothing(client, attempt):
    page = client.get(address(attempt, 1))
    answer = send(client, page, fields={CHOSEN: RED["id"], "q.unknown.choice": "x", "q.unknown.a.b": "y"}, go="next")
    assert answer.status_code == 302
    assert "unknown" in UnplacedAnswer.objects.get().raw
    assert responses(attempt, CHOICE["id"]) == [{"choice": RED["id"]}]


@pytest.mark.parametrize("broken", ["", "x", "9" * 30, "٣", "9" * 6000])
def test_form_whose_hidden_fields_are_broken_still_saves(client, attempt, broken):
    page = client.get(address(attempt, 1))
    shown = {f"q.{CHOICE['id']}.shown": broken, CHOSEN: RED["id"]}
    assert send(client, page, fields=shown, form=broken, text=broken, go=broken, language=broken).status_code == 302
    assert responses(attempt, CHOICE["id"]) == [{"choice": RED["id"]}]
    assert Answer.objects.get().text.locale == "en"


def test_choice_that_is_not_of_this_question_is_refused(client, attempt):
    page = send(client, client.get(address(attempt, 1)), fields={CHOSEN: RENT["id"]}, go="next")
    assert page.status_code == 422
    assert "not among the choices" in page.content.decode()


@pytest.mark.parametrize("part", [0, 5, 99])
def test_question_number_that_is_not_there_is_not_found(client, attempt, part):
    assert client.get(address(attempt, part)).status_code == 404


# --- whose it is ---------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("part", ["", 1, "submit", "result"])
def test_another_learners_attempt_is_not_found(attempt, part):
    assert Client().get(address(attempt, part)).status_code == 404


def test_post_after_the_session_expired_gives_the_typed_answer_back(client, attempt):
    page = client.get(address(attempt, 4))
    client.cookies.pop("sessionid")
    answer = send(client, page, fields={TYPED: "4,400 or so"}, go="next")
    assert answer.status_code == 404
    assert fields_of(answer)[TYPED] == ["4,400 or so"]
    assert "4,400 or so" in UnplacedAnswer.objects.get().raw
    assert not Answer.objects.exists()


def test_answer_given_back_can_be_sent_again_after_signing_in(client, attempt):
    page, session = client.get(address(attempt, 4)), client.cookies["sessionid"].value
    client.cookies.pop("sessionid")
    given_back = send(client, page, fields={TYPED: "4400"}, go="next")
    client.cookies["sessionid"] = session
    send(client, given_back, go="next")
    assert responses(attempt, NUMBER["id"]) == [{"typed": "4400", "value": "4400"}]


def test_post_with_an_old_token_gives_the_typed_answer_back_with_a_fresh_one(attempt, client):
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = client.cookies
    page = strict.get(address(attempt, 4))
    strict.cookies.pop("csrftoken")
    answer = send(strict, page, fields={TYPED: "4400"}, go="next")
    assert answer.status_code == 403
    assert fields_of(answer)[TYPED] == ["4400"]
    assert send(strict, answer).status_code == 302
    assert responses(attempt, NUMBER["id"]) == [{"typed": "4400", "value": "4400"}]


def test_what_another_learner_posts_changes_nothing(client, attempt):
    page = client.get(address(attempt, 1))
    answer = send(Client(), page, fields={CHOSEN: RED["id"]}, go="next")
    assert answer.status_code == 404
    assert not Answer.objects.exists()


# --- the end -------------------------------------------------------------------------------------------------------
def test_last_page_names_what_has_no_answer(client, attempt):
    send(client, client.get(address(attempt, 1)), fields={CHOSEN: RED["id"]}, go="next")
    html = client.get(address(attempt, "submit")).content.decode()
    assert "3 questions have no answer yet." in html
    assert html.count("Not answered") == 3


def test_sending_marks_the_attempt_once(client, attempt):
    answer_all(client, attempt, {**RIGHT_ANSWERS, TYPED: "2600"})
    for _time in range(2):
        assert client.post(address(attempt, "submit")).url == address(attempt, "result")
    attempt.refresh_from_db()
    assert attempt.state == "submitted"
    verdicts = dict(Mark.objects.values_list("block_id", "verdict"))
    assert verdicts == {CHOICE["id"]: "right", CHOICES["id"]: "right", TRUE_FALSE["id"]: "right", NUMBER["id"]: "wrong"}
    assert Completion.objects.get(kind="quiz").item_key == attempt.quiz_key


def test_result_shows_points_feedback_and_the_right_answer(client, attempt):
    answer_all(client, attempt, {**RIGHT_ANSWERS, CHOSEN: BLUE["id"], TYPED: "2600"})
    client.post(address(attempt, "submit"))
    page = client.get(address(attempt, "result"))
    html = page.content.decode()
    assert "no-store" in page.headers["Cache-Control"]
    assert "<bdi>2</bdi> <span>of <bdi>4</bdi> points" in html
    assert "Not passed yet" in html
    for shown in (
        "SECRET-Blue",
        "SECRET-MISTAKE",
        "SECRET-Rent",
        "SECRET-Fee",
        "SECRET-TRUE",
        "SECRET-WHY",
        "4,400 lira",
    ):
        assert shown in html
    for hidden in ("SECRET-Red", "SECRET-Glass", "SECRET-FALSE", "SECRET-RIGHT"):
        assert hidden not in html
    assert f"/en/attempts/start/{attempt.quiz_key}/" in html


def test_after_passing_a_new_try_does_not_take_it_back(client, attempt):
    answer_all(client, attempt, RIGHT_ANSWERS)
    client.post(address(attempt, "submit"))
    client.post(f"/en/attempts/start/{attempt.quiz_key}/")
    second = Attempt.objects.exclude(pk=attempt.pk).get()
    client.post(address(second, "submit"))
    assert "Not passed yet" in client.get(address(second, "result")).content.decode()
    assert Completion.objects.filter(kind="quiz").count() == 1


def test_answer_after_sending_is_kept_and_not_marked(client, attempt):
    page = client.get(address(attempt, 1))
    client.post(address(attempt, "submit"))
    assert send(client, page, fields={CHOSEN: RED["id"]}, go="next").url == address(attempt, "result")
    assert Answer.objects.get().status == "late"
    assert "Not answered" in client.get(address(attempt, "result")).content.decode()


def test_attempt_leads_to_where_it_stands(client, attempt):
    send(client, client.get(address(attempt, 1)), fields={CHOSEN: RED["id"]}, go="next")
    assert client.get(address(attempt)).url == address(attempt, 2)
    assert client.get(address(attempt, "result")).url == address(attempt)
    client.post(address(attempt, "submit"))
    assert client.get(address(attempt)).url == address(attempt, "result")
    assert client.get(address(attempt, 1)).url == address(attempt, "result")


def test_attempt_outlives_its_page(client, attempt, whole_quiz):
    whole_quiz.get_parent().get_parent().unpublish(set_expired=False)
    whole_quiz.delete()
    answer_all(client, attempt, RIGHT_ANSWERS)
    client.post(address(attempt, "submit"))
    assert "<bdi>4</bdi> <span>of <bdi>4</bdi> points" in client.get(address(attempt, "result")).content.decode()


def test_attempt_that_was_set_aside_can_be_read_and_not_sent(client, attempt):
    answer_all(client, attempt, RIGHT_ANSWERS)
    Attempt.objects.update(state="set_aside")
    html = client.get(address(attempt, "submit")).content.decode()
    assert "was set aside" in html
    assert "We read: 4,400 lira" in html
    client.post(address(attempt, "submit"))
    assert not Mark.objects.exists()
