"""What is done, what comes next, what can be tried: pages for one learner, beside pages that all share."""

import pytest
from django.test import Client

from courses.models import Answer, Attempt, Completion, LessonPage
from portal.accounts.models import Learner
from tests.courses.forms import fields_of, send
from tests.courses.questions import NUMBER

TRIAL = "99999999-1111-4111-8111-111111111111"
LESSON = "/en/learn/finance/costs/fixed/"


def done_address(lesson) -> str:
    return f"/en/learning/lessons/{lesson.translation_key}/done/"


def trial_address(lesson) -> str:
    return f"/en/learning/lessons/{lesson.translation_key}/try/{TRIAL}/"


# --- a lesson is done ----------------------------------------------------------------------------------------------
def test_lesson_links_to_a_form_that_finishes_it(client, quiz, lesson) -> None:
    html = client.get(LESSON).content.decode()
    assert done_address(lesson) in html
    assert "csrfmiddlewaretoken" not in html
    page = client.get(done_address(lesson))
    assert "no-store" in page.headers["Cache-Control"]
    assert not Learner.objects.exists()


def test_finishing_a_lesson_weaves_it_and_leads_on(client, quiz, lesson) -> None:
    page = client.post(done_address(lesson), follow=True).content.decode()
    assert Completion.objects.get().item_key == lesson.translation_key
    assert "You finished this lesson." in page
    assert 'href="/en/learn/finance/costs/quiz/"' in page
    assert "You finished this lesson." in client.get(LESSON).content.decode()
    assert '<b class="done">' in client.get("/en/learn/finance/").content.decode()


def test_finishing_twice_is_finishing_once(client, quiz, lesson) -> None:
    for _time in range(2):
        client.post(done_address(lesson))
    assert Completion.objects.count() == 1


@pytest.mark.parametrize("language", ["en", "tr"])
def test_lesson_that_nobody_can_read_cannot_be_finished(client, quiz, lesson, language) -> None:
    if language == "en":
        lesson.unpublish()
    assert client.post(done_address(lesson).replace("/en/", f"/{language}/")).status_code == 404
    assert not Completion.objects.exists()


# --- a question is tried -------------------------------------------------------------------------------------------
def test_question_in_a_lesson_is_a_link_to_an_uncached_form_without_its_key(client, lesson) -> None:
    html = client.get(LESSON).content.decode()
    assert trial_address(lesson) in html
    assert "Prompt of number" in html
    page = client.get(trial_address(lesson))
    assert "no-store" in page.headers["Cache-Control"]
    for page_html in (html, page.content.decode()):
        assert "SECRET" not in page_html
        assert "4400" not in page_html


@pytest.mark.parametrize(
    ("typed", "shown", "hidden"),
    [
        ("4,400", "SECRET-RIGHT", "SECRET-WRONG"),
        ("2600", "SECRET-MISTAKE", "SECRET-RIGHT"),
        ("5", "SECRET-WRONG", "SECRET-RIGHT"),
        ("many", "could not be read as a number", "SECRET"),
        ("", "Check my answer", "SECRET"),
    ],
)
def test_trial_is_marked_at_once_and_nothing_is_stored(client, lesson, typed, shown, hidden) -> None:
    page = client.get(trial_address(lesson))
    answer = send(client, page, fields={f"q.{NUMBER['id']}.typed": typed})
    html = answer.content.decode()
    assert shown in html
    assert hidden not in html
    assert "sessionid" not in client.cookies
    assert not Learner.objects.exists()
    assert not Answer.objects.exists()


def test_what_was_typed_in_a_trial_stands_in_the_field_again(client, lesson) -> None:
    answer = send(client, client.get(trial_address(lesson)), fields={f"q.{NUMBER['id']}.typed": "2600"})
    assert fields_of(answer)[f"q.{NUMBER['id']}.typed"] == ["2,600"]
    assert "We read: 2,600 lira" in answer.content.decode()


def test_question_that_the_lesson_does_not_have_is_not_found(client, lesson) -> None:
    assert client.get(trial_address(lesson).replace("9999", "8888")).status_code == 404


# --- what one is learning ------------------------------------------------------------------------------------------
def test_visitor_without_a_course_is_shown_the_courses(client, quiz) -> None:
    page = client.get("/en/learning/")
    assert "no-store" in page.headers["Cache-Control"]
    assert "Nothing is on your loom yet." in page.content.decode()
    assert "sessionid" not in client.cookies


def test_learning_shows_what_is_done_begun_and_not_started(client, quiz, lesson) -> None:
    client.post(f"/en/attempts/start/{quiz.translation_key}/")
    html = client.get("/en/learning/").content.decode()
    assert '<b class="now">' in html
    assert "Not started" in html
    client.post(done_address(lesson))
    html = client.get("/en/learning/").content.decode()
    assert '<b class="done">' in html
    assert "<bdi>1</bdi> of <bdi>1</bdi> lesson" in html


def test_finished_course_is_off_the_loom(client, quiz, lesson) -> None:
    client.post(done_address(lesson))
    client.post(f"/en/attempts/start/{quiz.translation_key}/")
    attempt = Attempt.objects.get()
    page = client.get(f"/en/attempts/{attempt.pk}/1/")
    send(client, page, fields={f"q.{quiz.questions[0].id}.value": "true"}, go="end")
    client.post(f"/en/attempts/{attempt.pk}/submit/")
    assert "You have finished this course." in client.get(f"/en/attempts/{attempt.pk}/result/").content.decode()
    assert "fringe--cut" in client.get("/en/learning/").content.decode()
    assert "Continue where you left off" not in client.get("/en/").content.decode()


def test_another_learner_sees_nothing_of_it(client, quiz, lesson) -> None:
    client.post(done_address(lesson))
    other = Client()
    for address in ("/en/learning/", "/en/learn/finance/", LESSON, "/en/"):
        html = other.get(address).content.decode()
        assert '<b class="done">' not in html
        assert "You finished this lesson." not in html
        assert "Continue where you left off" not in html


def test_front_page_says_where_to_go_on_to_whom_it_concerns(client, quiz, lesson) -> None:
    assert "Continue where you left off" not in client.get("/en/").content.decode()
    client.post(done_address(lesson))
    html = client.get("/en/").content.decode()
    assert "Continue where you left off" in html
    assert 'href="/en/learn/finance/costs/quiz/"' in html


def test_private_course_is_nowhere_in_what_one_is_learning(client, quiz, lesson) -> None:
    from wagtail.models import PageViewRestriction

    client.post(done_address(lesson))
    course = lesson.get_parent().get_parent()
    PageViewRestriction.objects.create(page=course, restriction_type=PageViewRestriction.LOGIN)
    for address in ("/en/learning/", "/en/", "/en/learn/"):
        assert "Fixed costs" not in client.get(address).content.decode()
        assert ">Finance</a>" not in client.get(address).content.decode()
    assert client.get(done_address(lesson)).status_code == 404
    assert client.get(f"/en/attempts/start/{quiz.translation_key}/").status_code == 404


def test_pages_that_are_cached_hold_nothing_of_who_learns(committed_starter, page_cache) -> None:
    lesson = LessonPage.objects.filter(locale__language_code="en").order_by("path").first()
    addresses = ["/en/", lesson.get_url(), lesson.get_parent().get_parent().get_url()]
    learner, visitor = Client(), Client()
    for address in addresses:
        learner.get(address)
    learner.post(done_address(lesson))
    seen = [learner.get(address).content.decode() for address in addresses]
    assert "Continue where you left off" in seen[0]
    assert "You finished this lesson." in seen[1]
    assert '<b class="done">' in seen[2]
    for address, own in zip(addresses, seen, strict=True):
        shared = visitor.get(address)
        assert shared.headers["ETag"]
        assert shared.content.decode() != own
        assert "You finished this lesson." not in shared.content.decode()


@pytest.mark.parametrize("kind", ["lesson", "quiz"])
def test_editor_sees_a_preview(lesson, quiz, kind) -> None:
    page = {"lesson": lesson, "quiz": quiz}[kind]
    page.title = "Not published yet"
    assert "Not published yet" in page.make_preview_request().rendered_content


# --- the frame -----------------------------------------------------------------------------------------------------
def test_course_pages_name_their_other_languages(starter, client) -> None:
    for address in ("learn/", "learn/finance/", "learn/finance/whose-money/", "learn/finance/whose-money/quiz/"):
        html = client.get(f"/en/{address}").content.decode()
        assert f'<link rel="alternate" hreflang="ar" href="http://127.0.0.1:8000/ar/{address}">' in html


def test_form_beside_a_page_offers_the_languages_that_have_the_page(client, lesson) -> None:
    html = client.get(done_address(lesson)).content.decode()
    assert "(not yet)" in html
    assert done_address(lesson).replace("/en/", "/tr/") not in html
