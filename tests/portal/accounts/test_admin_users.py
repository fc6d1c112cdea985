import pytest
from django.contrib.auth.models import Group
from django.test import Client

from portal.accounts.models import User
from tests.portal.accounts.steps import PASSPHRASE

pytestmark = pytest.mark.django_db


@pytest.fixture
def office(client) -> Client:
    """A browser in which an administrator is signed in."""
    administrator = User.objects.create_user("office", password=PASSPHRASE)
    administrator.groups.add(Group.objects.get(name="administrator"))
    client.force_login(administrator)
    return client


def test_a_member_with_a_name_alone_gets_a_role_and_a_new_passphrase(office, emine):
    editor = Group.objects.get(name="editor")
    form = {"username": "emine-nar", "is_active": "on", "groups": [editor.pk], "password1": "", "password2": ""}
    assert office.get(f"/admin/users/edit/{emine.pk}/").status_code == 200
    office.post(f"/admin/users/edit/{emine.pk}/", form)
    assert emine.groups.get() == editor
    office.post(f"/admin/users/edit/{emine.pk}/", {**form, "password1": "olive river", "password2": "olive river"})
    emine.refresh_from_db()
    assert emine.check_password("olive river")


def test_a_user_is_made_with_a_name_and_a_passphrase(office):
    form = {"username": "Şükrü", "password1": PASSPHRASE, "password2": PASSPHRASE}
    office.post("/admin/users/new/", form)
    assert User.objects.get_by_natural_key("şükrü").check_password(PASSPHRASE)


def test_another_spelling_of_a_name_is_refused_with_a_sentence(office, emine):
    form = {"username": "EMİNE-nar", "password1": PASSPHRASE, "password2": PASSPHRASE}
    assert "Choose another one." in office.post("/admin/users/new/", form).content.decode()


def test_no_form_makes_a_superuser(office, emine):
    office.post(f"/admin/users/edit/{emine.pk}/", {"username": "emine-nar", "is_active": "on", "is_superuser": "on"})
    emine.refresh_from_db()
    assert not emine.is_superuser


def test_an_administrator_edits_herself(office):
    user = User.objects.get(username="office")
    assert office.get(f"/admin/users/edit/{user.pk}/").status_code == 200
