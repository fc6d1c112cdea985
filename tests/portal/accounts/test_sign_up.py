import pytest
from django.contrib.auth import get_user

from portal.accounts.learners import GUEST
from portal.accounts.models import Learner, User
from tests.portal.accounts.steps import PASSPHRASE

pytestmark = pytest.mark.django_db
PAGE = "/en/account/signup/"
FORM = {"username": "Zehra", "password1": PASSPHRASE, "password2": PASSPHRASE}


def test_a_name_and_a_passphrase_make_an_account(client):
    response = client.post(PAGE, FORM)
    assert response.status_code == 302
    user = User.objects.get(name_key="zehra")
    assert user.email == ""
    assert get_user(client) == user
    assert Learner.objects.get().user == user


def test_what_the_guest_did_is_kept(client, guest):
    page = client.get(PAGE).content.decode()
    assert "2 lessons" in page
    client.post(PAGE, {**FORM, "keep": "on"})
    learner = Learner.objects.get(user__name_key="zehra")
    assert learner == guest
    assert learner.completion_set.count() == 2
    assert GUEST not in client.session


def test_another_persons_answers_stay_apart_when_she_says_so(client, guest):
    client.post(PAGE, FORM)
    learner = Learner.objects.get(user__name_key="zehra")
    assert learner != guest
    assert guest.completion_set.count() == 2
    assert not learner.completion_set.exists()
    assert "2 lessons" in client.get("/en/account/").content.decode()


def test_a_name_that_somebody_has_in_another_spelling_is_refused_and_the_form_keeps_what_was_typed(client, emine):
    page = client.post(PAGE, {**FORM, "username": "EMİNE-NAR", "email": "e@example.org"}).content.decode()
    assert "Choose another one." in page
    assert 'value="EMİNE-NAR"' in page
    assert 'value="e@example.org"' in page
    assert page.count(f'value="{PASSPHRASE}"') == 2
    assert User.objects.count() == 1


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"username": "zehra nar"}, "no spaces"),
        ({"username": ""}, "Choose a user name."),
        ({"password1": "kısa", "password2": "kısa"}, "Add at least 6 more characters"),
        ({"password1": "1234567890", "password2": "1234567890"}, "guessed first"),
        ({"username": "zehra-nar-1971", "password1": "Zehra-Nar-1971", "password2": "Zehra-Nar-1971"}, "too much like"),
        ({"password2": "lemon bus autumn bottom"}, "not the same"),
        ({"password2": ""}, "a second time"),
        ({"email": "no address"}, "E-mail address"),
    ],
)
def test_what_is_wrong_is_said_with_what_to_do(client, changed, said):
    page = client.post(PAGE, {**FORM, **changed}).content.decode()
    assert said in page
    assert 'aria-invalid="true"' in page
    assert not User.objects.exists()


def test_a_name_of_any_script_signs_up(client):
    client.post("/ar/account/signup/", {**FORM, "username": "زينب-الإدلبي"})
    assert User.objects.get().username == "زينب-الإدلبي"


def test_the_session_of_before_is_not_the_session_of_after(client, guest):
    before = client.session.session_key
    client.post(PAGE, {**FORM, "keep": "on"})
    assert client.session.session_key != before
