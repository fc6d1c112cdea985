"""What people do in the tests of accounts."""

import uuid

from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from courses.models import Completion
from portal.accounts.models import Learner

PASSPHRASE = "lemon bus autumn button"


def sign_in(client: Client, name: str = "emine-nar", passphrase: str = PASSPHRASE, **more: str) -> HttpResponse:
    """Send the form of the sign-in."""
    return client.post("/en/account/login/", {"login": name, "password": passphrase, **more})


def finish_lessons(learner: Learner, number: int) -> None:
    """Let somebody finish lessons."""
    for _ in range(number):
        Completion.objects.create(
            learner=learner, item_key=uuid.uuid4(), kind="lesson", reason="marked", at=timezone.now()
        )
