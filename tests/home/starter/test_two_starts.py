"""Starts that meet, and starts that are killed."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from django.conf import settings
from django.db import connection
from wagtail.models import Page
from wagtail_localize.models import String

from home.models import StarterItem
from home.starter.loader import load_starter
from home.starter.outcome import Outcome

LANGUAGES = ["en", "tr", "ar"]


def database_url() -> str:
    """The present database, for another process."""
    described = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{described['NAME']}"
    return f"postgres://{described['USER']}@{described['HOST'].replace('/', '%2F')}/{described['NAME']}"


def test_two_starts_at_once_load_once(committed) -> None:
    def start(number: int) -> Outcome:
        try:
            return load_starter(LANGUAGES, lambda what: None)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(start, range(2)))

    assert sorted(outcome.is_nothing for outcome in outcomes) == [False, True]
    assert Page.objects.filter(depth=2).count() == len(LANGUAGES)


def test_a_load_that_is_killed_leaves_nothing_and_the_next_one_works(committed, tmp_path) -> None:
    before = Page.objects.count()
    environment = {
        **os.environ,
        "DATA": str(tmp_path),
        "DATABASE_URL": database_url(),
        "DJANGO_SETTINGS_MODULE": "portal.settings",
    }
    command = [sys.executable, "-u", str(settings.BASE_DIR / "manage.py"), "load_starter"]
    connection.close()
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout:
            if "translations" in line:
                process.kill()
                break
    killed = process.returncode, Page.objects.count(), StarterItem.objects.count(), String.objects.count()

    outcome = load_starter(LANGUAGES, lambda what: None)

    assert killed == (-9, before, 0, 0)
    assert outcome.added
