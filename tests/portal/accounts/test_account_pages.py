import re

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth import get_user
from django.core import mail

from portal.accounts.models import User
from tests.portal.accounts.steps import PASSPHRASE, sign_in

pytestmark = pytest.mark.django_db
NEW = "olive river candle seven"


def test_the_guest_reads_what_is_kept(client, guest):
    page = client.get("/en/account/").content.decode()
    assert "2 lessons" in page
    assert "180 days" in page


def test_the_member_finds_her_pages(client, emine):
    client.force_login(emine)
    page = client.get("/en/account/")
    assert "emine-nar" in page.content.decode()
    assert "no-store" in page["Cache-Control"]
    for address in ("/en/account/password/change/", "/en/account/email/", "/en/account/logout/"):
        assert client.get(address).status_code == 200


def test_a_new_passphrase_needs_the_present_one(client, emine):
    client.force_login(emine)
    form = {"oldpassword": "wrong", "password1": NEW, "password2": NEW}
    assert "not your present passphrase" in client.post("/en/account/password/change/", form).content.decode()
    client.post("/en/account/password/change/", {**form, "oldpassword": PASSPHRASE})
    emine.refresh_from_db()
    assert emine.check_password(NEW)
    assert get_user(client) == emine


def test_an_address_is_added_after_the_passphrase_only(client, emine):
    sign_in(client)
    asked = client.post("/en/account/email/", {"action_add": "1", "email": "emine@example.org"})
    assert asked.url.startswith("/en/account/reauthenticate/")
    assert "Is it you?" in client.get(asked.url).content.decode()
    assert not EmailAddress.objects.exists()
    client.post(asked.url, {"password": PASSPHRASE})
    assert EmailAddress.objects.get().email == "emine@example.org"
    assert "emine@example.org" in client.get("/en/account/email/").content.decode()


def test_a_link_in_a_mail_confirms_the_address(client, emine, settings):
    settings.PORTAL_URL = "https://portal.example"
    sign_in(client)
    asked = client.post("/en/account/email/", {"action_add": "1", "email": "emine@example.org"})
    client.post(asked.url, {"password": PASSPHRASE})
    path = re.search(r"https://portal\.example(/\S+)", mail.outbox[0].body)[1]
    assert "Is this your address?" in client.get(path).content.decode()
    client.post(path)
    assert EmailAddress.objects.get().verified


def test_a_portal_without_mail_says_whom_to_ask(client, settings):
    settings.CAN_SEND_MAIL = False
    page = client.get("/en/account/password/reset/").content.decode()
    assert "Ask your trainer" in page
    assert 'name="email"' not in page
    assert client.post("/en/account/password/reset/", {"email": "a@example.org"}).status_code == 200
    assert not mail.outbox


def test_a_link_in_a_mail_gives_a_new_passphrase_whatever_host_was_asked(client, emine, settings):
    settings.CAN_SEND_MAIL, settings.PORTAL_URL = True, "https://portal.example"
    EmailAddress.objects.create(user=emine, email="emine@example.org", verified=True, primary=True)
    client.post("/en/account/password/reset/", {"email": "emine@example.org"}, headers={"host": "evil.localhost"})
    assert "evil" not in mail.outbox[0].body
    assert "emine-nar" in mail.outbox[0].body
    path = re.search(r"https://portal\.example(/\S+)", mail.outbox[0].body)[1]
    form_page = client.get(path).url
    assert "Choose a new passphrase" in client.get(form_page).content.decode()
    client.post(form_page, {"password1": NEW, "password2": NEW})
    emine.refresh_from_db()
    assert emine.check_password(NEW)
    assert "used or is too old" in client.get(path).content.decode()


def test_the_answer_is_the_same_whether_or_not_an_account_has_the_address(client, emine, settings):
    settings.CAN_SEND_MAIL = True
    EmailAddress.objects.create(user=emine, email="emine@example.org", verified=True, primary=True)
    known = client.post("/en/account/password/reset/", {"email": "emine@example.org"}, follow=True)
    unknown = client.post("/en/account/password/reset/", {"email": "nobody@example.org"}, follow=True)
    assert known.content == unknown.content
    assert len(mail.outbox) == 2


def test_two_people_may_share_an_address(client, emine):
    EmailAddress.objects.create(user=emine, email="family@example.org", verified=True, primary=True)
    form = {"username": "zehra", "password1": PASSPHRASE, "password2": PASSPHRASE, "email": "family@example.org"}
    assert client.post("/en/account/signup/", form).status_code == 302
    assert User.objects.filter(email="family@example.org").count() == 1


@pytest.mark.parametrize("language", ["en", "tr", "ar"])
@pytest.mark.parametrize("page", ["", "login/", "signup/", "password/reset/", "password/reset/done/", "inactive/"])
def test_every_page_for_strangers_stands_in_every_language(client, language, page):
    assert client.get(f"/{language}/account/{page}").status_code == 200
