import time

import pytest
from django.contrib.auth import get_user

from portal.accounts.learners import GUEST
from tests.portal.accounts.steps import PASSPHRASE, sign_in

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", ["emine-nar", "EMİNE-NAR", "Emıne-Nar", " emine-nar "])
def test_any_spelling_of_the_name_signs_in(client, emine, name):
    assert sign_in(client, name).status_code == 302
    assert get_user(client) == emine


@pytest.mark.parametrize(("name", "passphrase"), [("emine-nar", "wrong"), ("nobody", PASSPHRASE)])
def test_a_wrong_name_and_a_wrong_passphrase_are_answered_alike(client, emine, name, passphrase):
    page = sign_in(client, name, passphrase).content.decode()
    assert "do not belong together" in page
    assert f'value="{name}"' in page
    assert passphrase not in page
    assert not get_user(client).is_authenticated


def test_an_unknown_name_takes_as_long_as_a_known_one(client, emine, settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]
    emine.set_password(PASSPHRASE)
    emine.save()

    def seconds(name: str) -> float:
        begin = time.perf_counter()
        sign_in(client, name, "wrong")
        return time.perf_counter() - begin

    seconds("warm-up")
    known, unknown = min(seconds("emine-nar") for _ in range(3)), min(seconds("nobody") for _ in range(3))
    assert 0.5 < known / unknown < 2


def test_the_session_of_before_is_not_the_session_of_after(client, emine, guest):
    before = client.session.session_key
    sign_in(client)
    assert client.session.session_key != before
    assert client.session[GUEST] == str(guest.pk)


@pytest.mark.parametrize(
    "next_url", ["https://evil.example/", "//evil.example/", "javascript:alert(1)", r"/\evil.example"]
)
def test_next_leads_nowhere_else(client, emine, next_url):
    response = sign_in(client, next=next_url)
    assert response.url == "/en/"


def test_next_leads_back_to_where_she_was(client, emine):
    assert sign_in(client, next="/tr/learn/").url == "/tr/learn/"


def test_the_session_ends_with_the_browser_unless_she_wants_to_stay(client, emine):
    sign_in(client)
    assert client.session.get_expire_at_browser_close()
    client.logout()
    sign_in(client, remember="on")
    assert client.session.get_expiry_age() > 179 * 24 * 3600


def test_a_closed_account_is_not_opened(client, emine):
    emine.is_active = False
    emine.save()
    assert sign_in(client).url == "/en/account/inactive/"
    assert not get_user(client).is_authenticated
    assert "This account is closed" in client.get("/en/account/inactive/").content.decode()


def test_signing_out_forgets_member_and_guest(client, emine, guest):
    sign_in(client)
    client.post("/en/account/logout/")
    assert not get_user(client).is_authenticated
    assert GUEST not in client.session
    assert guest.completion_set.count() == 2


def test_before_signing_out_she_hears_what_nobody_could_reach_any_more(client, emine, guest):
    sign_in(client)
    assert "2 lessons" in client.get("/en/account/logout/").content.decode()
    assert get_user(client).is_authenticated


def test_a_guest_can_have_herself_forgotten(client, guest):
    assert "2 lessons" in client.get("/en/account/logout/").content.decode()
    client.post("/en/account/logout/")
    assert GUEST not in client.session
