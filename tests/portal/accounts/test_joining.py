import pytest
from django.db import DatabaseError

from portal.accounts.joining import NotAGuestError, adopt_guest, merge_guest
from portal.accounts.learners import learner_of
from portal.accounts.models import Learner, User
from tests.portal.accounts.steps import finish_lessons

pytestmark = pytest.mark.django_db


@pytest.fixture
def member(emine) -> Learner:
    return learner_of(emine)


def test_a_merge_moves_every_record_and_keeps_the_guests_row(member):
    guest, before = Learner.objects.create(), Learner.objects.create()
    Learner.objects.filter(pk=before.pk).update(merged_into=guest)
    finish_lessons(guest, 2)
    finish_lessons(member, 1)

    merge_guest(guest=guest, member=member)

    assert member.completion_set.count() == 3
    assert Learner.objects.get(pk=guest.pk).merged_into == member
    assert Learner.objects.get(pk=before.pk).merged_into == member


def test_a_merge_that_fails_moves_nothing(member, lessons):
    def fail(from_learner, to_learner):
        raise DatabaseError("the disk is full")

    lessons.register("later", merge=fail, count=lambda learner: {})
    guest = Learner.objects.create()
    finish_lessons(guest, 2)

    with pytest.raises(DatabaseError):
        merge_guest(guest=guest, member=member)

    assert guest.completion_set.count() == 2
    assert Learner.objects.get(pk=guest.pk).merged_into is None


def test_a_guest_is_merged_once(member):
    guest = Learner.objects.create()
    merge_guest(guest=guest, member=member)
    with pytest.raises(NotAGuestError):
        merge_guest(guest=guest, member=learner_of(User.objects.create_user("zehra")))


def test_a_member_is_not_merged_into_another(member):
    other = learner_of(User.objects.create_user("zehra"))
    with pytest.raises(NotAGuestError):
        merge_guest(guest=other, member=member)


def test_a_guest_whom_somebody_has_adopted_is_not_adopted_again(member):
    zehra = User.objects.create_user("zehra")
    learner = adopt_guest(user=zehra, guest=member)
    assert learner != member
    assert learner.user == zehra


def test_what_a_learner_did_is_said_in_words(member, lessons):
    finish_lessons(member, 1)
    assert list(lessons.said(member)) == ["1 lesson"]
    assert lessons.count(member) == {"lessons": 1}
