import pytest

from portal.accounts.learners import GUEST, learner_of
from portal.accounts.models import Learner, User
from tests.portal.accounts.steps import PASSPHRASE, finish_lessons, sign_in

pytestmark = pytest.mark.django_db
PAGE = "/en/account/merge/"


def test_sign_in_asks_before_anything_is_joined(client, emine, guest):
    response = sign_in(client, next="/en/learn/")
    assert response.url == "/en/account/merge/?next=%2Fen%2Flearn%2F"
    page = client.get(response.url).content.decode()
    assert "Were these answers yours?" in page
    assert "2 lessons" in page
    assert "emine-nar" in page
    assert guest.completion_set.count() == 2


def test_yes_joins_and_goes_on(client, emine, guest):
    finish_lessons(learner_of(emine), 1)
    sign_in(client)
    response = client.post(PAGE, {"answer": "yes", "guest": guest.pk, "next": "/en/learn/"})
    assert response.url == "/en/learn/"
    assert learner_of(emine).completion_set.count() == 3
    assert GUEST not in client.session


def test_no_keeps_them_apart_and_she_can_think_again(client, emine, guest):
    sign_in(client)
    response = client.post(PAGE, {"answer": "no", "guest": guest.pk})
    assert response.url == "/en/account/"
    assert guest.completion_set.count() == 2
    assert not learner_of(emine).completion_set.exists()
    assert "/en/account/merge/" in client.get("/en/account/").content.decode()


def test_the_answer_sent_twice_joins_once(client, emine, guest):
    sign_in(client)
    for _ in range(2):
        assert client.post(PAGE, {"answer": "yes", "guest": guest.pk}).status_code == 302
    assert learner_of(emine).completion_set.count() == 2


@pytest.mark.parametrize("answer", [{"answer": "yes"}, {"guest": "own"}, {"answer": "perhaps", "guest": "own"}])
def test_without_a_clear_answer_the_page_asks_again(client, emine, guest, answer):
    sign_in(client)
    response = client.post(PAGE, {**answer, **({"guest": guest.pk} if "guest" in answer else {})})
    assert response.status_code == 200
    assert guest.completion_set.count() == 2


def test_a_page_left_open_from_another_persons_time_joins_nothing(client, emine, guest):
    stranger = Learner.objects.create()
    finish_lessons(stranger, 5)
    sign_in(client)
    client.post(PAGE, {"answer": "yes", "guest": stranger.pk})
    assert stranger.completion_set.count() == 5
    assert guest.completion_set.count() == 2


def test_a_guest_who_did_nothing_is_not_asked_about(client, emine, db):
    session = client.session
    session[GUEST] = str(Learner.objects.create().pk)
    session.save()
    assert sign_in(client).url == "/en/"
    assert GUEST not in client.session


def test_the_next_person_on_the_phone_inherits_nothing(client, emine, guest):
    sign_in(client)
    client.post(PAGE, {"answer": "yes", "guest": guest.pk})
    client.post("/en/account/logout/")
    User.objects.create_user("zehra", password=PASSPHRASE)
    assert sign_in(client, "zehra").url == "/en/"
    assert "lesson" not in client.get(PAGE, follow=True).content.decode()


def test_next_leads_nowhere_else(client, emine, guest):
    sign_in(client)
    response = client.post(PAGE, {"answer": "no", "guest": guest.pk, "next": "https://evil.example/"})
    assert response.url == "/en/account/"


def test_who_is_not_signed_in_is_sent_to_the_sign_in(client, guest):
    assert client.post(PAGE, {"answer": "yes", "guest": guest.pk}).url.startswith("/en/account/login/")
