import pytest
from django.contrib.auth import get_user
from django.test import Client

from tests.portal.accounts.steps import PASSPHRASE, sign_in

pytestmark = pytest.mark.django_db


def test_after_five_wrong_tries_the_right_passphrase_waits_too(client, emine):
    for _ in range(5):
        sign_in(client, passphrase="wrong")
    assert "Wait five minutes" in sign_in(client).content.decode()
    assert not get_user(client).is_authenticated


def test_other_spellings_hosts_and_addresses_share_the_limit_of_a_name(emine):
    for number, name in enumerate(["emine-nar", "EMINE-NAR", "Emıne-nar", "EMİNE-nar", "emine-nar"]):
        stranger = Client(headers={"host": f"host{number}.localhost"}, REMOTE_ADDR=f"10.0.0.{number}")
        sign_in(stranger, name, "wrong")
    assert "Wait five minutes" in sign_in(Client(REMOTE_ADDR="10.0.0.99")).content.decode()


def test_one_name_too_often_does_not_stop_the_others_in_the_room(client, emine):
    for _ in range(6):
        sign_in(client, "somebody", "wrong")
    assert sign_in(client).status_code == 302


def test_a_made_up_forwarding_header_is_no_new_address(settings, db):
    settings.ACCOUNT_RATE_LIMITS = {"login": "3/m/ip"}
    answers = [
        sign_in(Client(headers={"x-forwarded-for": f"10.1.1.{number}"}), "nobody", "wrong").status_code
        for number in range(4)
    ]
    assert answers == [200, 200, 200, 429]


def test_behind_one_proxy_every_reader_has_her_own_limit(settings, db):
    settings.ACCOUNT_RATE_LIMITS = {"login": "1/m/ip"}
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    for number in range(3):
        reader = Client(headers={"x-forwarded-for": f"1.2.3.4, 10.1.1.{number}"})
        assert sign_in(reader, "nobody", "wrong").status_code == 200


def test_a_whole_class_signs_up_behind_one_address(db):
    form = {"password1": PASSPHRASE, "password2": PASSPHRASE}
    answers = {
        Client().post("/en/account/signup/", {**form, "username": f"learner-{n}"}).status_code for n in range(30)
    }
    assert answers == {302}


def test_too_many_forms_are_answered_by_a_page_that_says_what_to_do(settings, client, db):
    settings.ACCOUNT_RATE_LIMITS = {"signup": "1/m/ip"}
    client.post("/en/account/signup/", {})
    response = client.post("/en/account/signup/", {})
    assert response.status_code == 429
    assert "Wait some minutes" in response.content.decode()
