import uuid
from datetime import UTC, datetime, timedelta

import pytest
from django.conf import settings as portal_settings
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.test import RequestFactory

from portal.accounts.learners import GUEST, current_learner, ensure_learner, learner_of
from portal.accounts.models import Learner, User

pytestmark = pytest.mark.django_db
MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)


def request_with(session: SessionStore, user=None):
    request = RequestFactory().post("/")
    request.session, request.user = session, user or AnonymousUser()
    return request


def session_of(learner: Learner) -> SessionStore:
    session = SessionStore()
    session[GUEST] = str(learner.pk)
    session.modified = False
    return session


def test_reading_makes_no_learner_and_touches_no_session():
    request = request_with(SessionStore())
    assert current_learner(request) is None
    assert not request.session.modified
    assert not Learner.objects.exists()


@pytest.mark.parametrize("kept", ["", "no uuid", str(uuid.uuid4())])
def test_an_unknown_guest_is_nobody(kept):
    session = SessionStore()
    session[GUEST] = kept
    assert current_learner(request_with(session)) is None


def test_a_post_makes_a_guest_who_is_known_from_then_on():
    session = SessionStore()
    learner = ensure_learner(request_with(session))
    assert current_learner(request_with(session)) == learner
    assert ensure_learner(request_with(session)) == learner
    assert session.get_expiry_age() == portal_settings.SESSION_COOKIE_AGE == 180 * 24 * 3600


def test_the_session_is_renewed_once_a_day():
    session = SessionStore()
    ensure_learner(request_with(session), now=MONDAY)
    session.modified = False
    ensure_learner(request_with(session), now=MONDAY + timedelta(hours=23))
    assert not session.modified
    ensure_learner(request_with(session), now=MONDAY + timedelta(hours=24))
    assert session.modified


def test_a_guest_who_was_merged_into_a_guest_is_that_guest():
    last = Learner.objects.create()
    middle = Learner.objects.create(merged_into=last)
    first = Learner.objects.create(merged_into=middle)
    assert current_learner(request_with(session_of(first))) == last


def test_guests_who_were_merged_in_a_ring_end_the_search():
    one = Learner.objects.create()
    other = Learner.objects.create(merged_into=one)
    Learner.objects.filter(pk=one.pk).update(merged_into=other)
    assert current_learner(request_with(session_of(one))) is not None


def test_a_session_without_a_sign_in_never_speaks_for_a_member():
    member = learner_of(User.objects.create_user("emine"))
    merged = Learner.objects.create(merged_into=member)
    assert current_learner(request_with(session_of(member))) is None
    request = request_with(session_of(merged))
    assert ensure_learner(request) not in {member, merged}


def test_a_member_is_herself_whatever_guest_the_session_knows():
    user = User.objects.create_user("emine")
    guest = Learner.objects.create()
    learner = ensure_learner(request_with(session_of(guest), user))
    assert learner.user == user
    assert current_learner(request_with(session_of(guest), user)) == learner


def test_knowing_the_learner_costs_one_query_a_request(django_assert_num_queries):
    request = request_with(session_of(Learner.objects.create()))
    with django_assert_num_queries(1):
        current_learner(request)
        current_learner(request)


def test_a_new_session_is_stored_by_a_post_only(client):
    client.get("/en/account/")
    assert not Session.objects.exists()
