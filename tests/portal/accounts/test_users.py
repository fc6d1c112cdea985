import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from portal.accounts.models import User

pytestmark = pytest.mark.django_db


def test_the_database_refuses_a_second_spelling_of_a_name():
    User.objects.create_user("IŞIK")
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.create_user("ışık")


def test_a_form_of_the_admin_says_that_the_name_is_taken():
    User.objects.create_user("IŞIK")
    with pytest.raises(ValidationError) as refused:
        User(username="ışık").clean()
    assert "username" in refused.value.message_dict


def test_a_renamed_user_is_found_by_her_new_name_only():
    user = User.objects.create_user("emine")
    user.username = "Zehra"
    user.save(update_fields=["username"])
    assert User.objects.get_by_natural_key("ZEHRA") == user
    assert not User.objects.filter(name_key="emine").exists()


@pytest.mark.parametrize(
    ("first", "second"),
    [("cafe\u0301 lemon bus", "caf\u00e9 lemon bus"), ("mavi kapı deniz", "mavi\u00a0kapı\u2003deniz")],
)
def test_a_passphrase_from_another_keyboard_is_the_same_passphrase(first, second):
    user = User.objects.create_user("emine", password=first)
    assert user.check_password(second)
    assert not user.check_password(second.upper())
