"""What all tests share: collected files, databases copied from templates, a served portal, a browser."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.cache import caches
from django.db import connections

from portal.shared.catalogues import compile_catalogues
from portal.shared.collected import collect_static, is_collected
from portal.shared.generation import raise_generation
from tests.missing import missing
from tests.postgresql_server import PostgresqlServer, find_programs
from tests.template_database import PostgresqlTemplates, SqliteTemplates

pytest_plugins = ["tests.live_portal", "tests.chromium", "tests.search_index"]

# A test that commits gets a database of its own, which goes with it: flushing one would delete languages and the root.
COMMITTING = {
    "committed",
    "committed_starter",
    "transactional_db",
    "live_server",
    "live_portal",
    "django_db_serialized_rollback",
}
WITH_STARTER = {"starter", "committed_starter", "live_portal", "search_index"}


@pytest.fixture(scope="session", autouse=True)
def collected_files() -> None:
    """Collect the static files and compile the catalogues once, as in production."""
    compile_catalogues()
    if not is_collected():
        collect_static()


@pytest.fixture(scope="session")
def templates() -> Iterator[SqliteTemplates | PostgresqlTemplates]:
    """The template databases of the engine that this run is for."""
    if settings.TEST_ENGINE == "postgresql":
        programs = find_programs()
        if programs is None:
            missing("PostgreSQL is missing: apt-get install postgresql")
        found = PostgresqlTemplates(PostgresqlServer(settings.DATA / "postgresql", programs))
    else:
        found = SqliteTemplates()
    yield found
    connections.close_all()
    found.close()


@pytest.fixture(scope="session")
def standing_databases(templates) -> dict[str, str]:
    """The databases of the tests that roll back: one copy of each content, by content."""
    return {content: templates.copy(content, f"run_{content}") for content in ("migrated", "starter")}


@pytest.fixture
def django_db_setup(request, templates, standing_databases, django_db_blocker) -> Iterator[None]:
    """Connect to the database that this test needs, before pytest-django opens its transaction."""
    asked = set(request.fixturenames)
    marker = request.node.get_closest_marker("django_db")
    commits = bool(asked & COMMITTING) or bool(marker and marker.kwargs.get("transaction"))
    content = "starter" if asked & WITH_STARTER else "migrated"
    name = templates.copy(content, "once") if commits else standing_databases[content]
    with django_db_blocker.unblock():
        _connect(name)
    yield
    if commits:
        with django_db_blocker.unblock():
            _connect(standing_databases["migrated"])
        templates.drop(name)


def _connect(name: str) -> None:
    """Let every thread's next connection go to this database; forget what was remembered of the other."""
    described = connections.settings["default"]
    if described["NAME"] != name:
        connections.close_all()
        described["NAME"] = name
        ContentType.objects.clear_cache()
    caches["default"].clear()
    raise_generation()


@pytest.fixture
def starter(db) -> None:
    """A database with the whole starter content; the test's own changes are rolled back."""


@pytest.fixture
def committed(django_db_setup, django_db_blocker) -> Iterator[None]:
    """A database of the test's own, in which what it writes is committed; empty but for what migrations write."""
    with django_db_blocker.unblock():
        yield
        connections.close_all()


@pytest.fixture
def committed_starter(committed) -> None:
    """As `committed`, with the whole starter content."""


@pytest.fixture
def page_cache(settings) -> None:
    """Cache pages as in production. Changes are seen after a commit only: use it with `committed_starter`."""
    settings.CACHES = {**settings.CACHES, "pages": settings.PAGES_CACHE}
