"""A form whose token no longer fits gives back what was typed."""

import re

import pytest
from django.test import Client

ADDRESS = "/en/account/login/"
TYPED = {"login": 'emine "nar" <b>', "password": "lemon bus autumn button", "note": "first line\nsecond line"}
SAME_SITE = {"Sec-Fetch-Site": "same-origin"}


@pytest.fixture
def strict() -> Client:
    return Client(enforce_csrf_checks=True)


def test_what_was_typed_is_given_back_escaped(db, strict) -> None:
    html = strict.post(ADDRESS, TYPED, headers=SAME_SITE).content.decode()

    assert 'value="emine &quot;nar&quot; &lt;b&gt;"' in html
    assert re.search(r'<textarea[^>]* name="note"[^>]*>\nfirst line\nsecond line</textarea>', html)
    assert f'<form method="post" action="{ADDRESS}">' in html


def test_a_passphrase_is_asked_for_again_and_never_written_into_a_page(db, strict) -> None:
    html = strict.post(ADDRESS, TYPED, headers=SAME_SITE).content.decode()

    assert "lemon bus" not in html
    assert re.search(r'name="password" type="password" value=""', html)


def test_sending_it_again_works(db, strict) -> None:
    from django.contrib.auth import get_user_model

    get_user_model().objects.create_user("emine-nar", password="lemon bus autumn button")
    refused = strict.post(ADDRESS, {"login": "emine-nar", "password": "x"}, headers=SAME_SITE)
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', refused.content.decode()).group(1)
    typed = {"login": "emine-nar", "password": "lemon bus autumn button", "csrfmiddlewaretoken": token}

    response = strict.post(ADDRESS, typed, headers=SAME_SITE)

    assert refused.status_code == 403
    assert response.status_code == 302
    assert "sessionid" in response.cookies


def test_the_answer_is_kept_by_no_cache(db, strict) -> None:
    assert "no-store" in strict.post(ADDRESS, TYPED, headers=SAME_SITE).headers["Cache-Control"]


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Referer": "https://evil.example/testserver/"},
    ],
)
def test_a_form_on_another_site_gets_nothing_back(db, strict, headers) -> None:
    response = strict.post(ADDRESS, TYPED, headers=headers)

    assert response.status_code == 403
    assert b"csrfmiddlewaretoken" not in response.content
    assert b"emine" not in response.content


@pytest.mark.parametrize("headers", [{"Origin": "http://testserver"}, {"Referer": "http://testserver/en/"}, {}])
def test_an_older_browser_is_given_back_what_was_typed_too(db, strict, headers) -> None:
    assert b"emine" in strict.post(ADDRESS, TYPED, headers=headers).content


def test_a_script_gets_a_fresh_token(db, strict) -> None:
    response = strict.post(ADDRESS, TYPED, headers={**SAME_SITE, "Accept": "application/json"})

    assert response.status_code == 403
    assert len(response.json()["token"]) == 64


def test_a_flood_of_fields_is_bounded(db, strict) -> None:
    many = {f"field-{number}": "x" for number in range(900)}

    html = strict.post(ADDRESS, many, headers=SAME_SITE).content.decode()

    assert html.count('id="given-') == 500


def test_it_speaks_the_language_of_the_page(db, strict) -> None:
    assert b'<html lang="ar" dir="rtl">' in strict.post("/ar/account/login/", TYPED, headers=SAME_SITE).content
