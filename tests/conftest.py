"""What all tests share: collected files, one database with the starter content built once a run."""

import pytest
from django.core.management import call_command


@pytest.fixture(scope="session", autouse=True)
def collected_files() -> None:
    """Collect the static files once: pages name them by content, as in production."""
    call_command("collectstatic", interactive=False, verbosity=0)


@pytest.fixture(scope="session")
def loaded_database(django_db_setup, django_db_blocker) -> None:
    """The starter content, loaded once into the test database and committed; each test rolls its own changes back."""
    from django.conf import settings

    from home.starter.loader import load_starter

    with django_db_blocker.unblock():
        load_starter(settings.LANGUAGE_CODES, lambda what: None)


@pytest.fixture
def starter(loaded_database, db) -> None:
    """A database with the whole starter content."""
