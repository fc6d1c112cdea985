"""What the tests of accounts share: a member, a guest, and lessons as the records that guests leave."""

import pytest
from django.core.cache import cache

from courses.models import Completion
from portal.accounts import records
from portal.accounts.learners import GUEST
from portal.accounts.models import Learner, User
from tests.portal.accounts.steps import PASSPHRASE, finish_lessons


@pytest.fixture(autouse=True)
def fresh_limits(settings):
    """Every test begins with unused limits, counted in memory; hashes are quick where nobody measures them."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    in_memory = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
    settings.CACHES = {**settings.CACHES, "default": in_memory}
    cache.clear()


@pytest.fixture
def emine(db) -> User:
    """Somebody with an account."""
    return User.objects.create_user("emine-nar", password=PASSPHRASE)


def move_lessons(from_learner: Learner, to_learner: Learner) -> None:
    """Move what the other has not finished."""
    done = Completion.objects.filter(learner=to_learner).values("item_key")
    Completion.objects.filter(learner=from_learner).exclude(item_key__in=done).update(learner=to_learner)


@pytest.fixture(autouse=True)
def lessons(monkeypatch) -> records.RecordRegistry:
    """A registry of its own, in which finished lessons are the only records."""
    registry = records.RecordRegistry()
    registry.register(
        "lessons", merge=move_lessons, count=lambda learner: {"lessons": learner.completion_set.count(), "answers": 0}
    )
    monkeypatch.setattr(records, "registry", registry)
    return registry


@pytest.fixture
def guest(client, db) -> Learner:
    """A guest in the client's browser, who finished two lessons."""
    learner = Learner.objects.create()
    finish_lessons(learner, 2)
    session = client.session
    session[GUEST] = str(learner.pk)
    session.save()
    client.cookies["sessionid"] = session.session_key
    return learner
