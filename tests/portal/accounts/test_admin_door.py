import pytest
from django.contrib.auth import get_user
from django.contrib.auth.models import Group

from tests.portal.accounts.steps import PASSPHRASE, sign_in

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("door", ["/admin/", "/admin/pages/", "/admin/login/", "/admin/login/?next=/admin/pages/"])
def test_the_admin_signs_in_at_our_page(client, door):
    response = client.get(door, follow=True)
    assert response.redirect_chain[-1][0].startswith("/en/account/login/?next=/admin/")


@pytest.mark.parametrize("door", ["/admin/login/", "/en/_util/login/"])
def test_no_other_form_signs_anybody_in(client, emine, door):
    response = client.post(door, {"username": "emine-nar", "password": PASSPHRASE})
    assert response.url.startswith("/en/account/login/")
    assert not get_user(client).is_authenticated


@pytest.mark.parametrize("door", ["/admin/password_reset/", "/admin/password_reset/confirm/MQ/abc/"])
def test_a_forgotten_passphrase_is_ours_too(client, door):
    assert client.get(door).url == "/en/account/password/reset/"


def test_who_may_not_enter_is_not_sent_in_circles(client, emine):
    sign_in(client)
    response = client.get("/admin/", follow=True)
    assert response.status_code == 200
    assert response.request["PATH_INFO"] == "/en/account/"


def test_an_editor_comes_in(client, emine):
    emine.groups.add(Group.objects.get(name="editor"))
    assert sign_in(client, next="/admin/").url == "/admin/"
    assert client.get("/admin/").status_code == 200


def test_the_admin_changes_no_passphrase_past_our_page(client, emine):
    emine.groups.add(Group.objects.get(name="editor"))
    client.force_login(emine)
    page = client.get("/admin/account/").content.decode()
    assert 'name="password-' not in page
    assert "email-email" not in page
