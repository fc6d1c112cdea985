import io
import sqlite3
import subprocess
import sys

import pytest
from django.conf import settings as project
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connection
from wagtail.models import Site

from portal.shared.administrator import make_first_administrator
from portal.shared.catalogues import catalogues, compile_catalogues
from portal.shared.database_copy import KEPT_COPIES, copy_database
from portal.shared.preparation import prepare
from portal.shared.site_address import set_site_address

only_sqlite = pytest.mark.skipif(
    project.TEST_ENGINE != "sqlite", reason="other databases are copied by their own tools"
)


def test_the_first_administrator_is_made_once(db) -> None:
    passphrase = make_first_administrator()

    admin = get_user_model().objects.get(username="admin")
    assert admin.is_superuser
    assert admin.check_password(passphrase)
    assert make_first_administrator() is None


def test_a_prepared_portal_is_prepared_again_without_a_word_of_migrating(committed_starter) -> None:
    prepare(lambda text: None)
    said: list[str] = []

    prepare(said.append)

    assert not [line for line in said if "Migrating" in line or "passphrase" in line]
    assert get_user_model().objects.count() == 1


def test_the_site_gets_the_address_of_the_portal(starter, settings) -> None:
    settings.PORTAL_URL = "https://portal.example"

    assert set_site_address() is True

    site = Site.objects.get(is_default_site=True)
    assert (site.hostname, site.port) == ("portal.example", 443)
    assert set_site_address() is False


@only_sqlite
def test_the_database_is_copied_whole_and_five_copies_are_kept(committed, settings, tmp_path) -> None:
    settings.DATA = tmp_path

    copies = [copy_database() for _ in range(KEPT_COPIES + 1)]

    assert sorted((tmp_path / "backups").iterdir()) == copies[1:]
    with sqlite3.connect(copies[-1]) as copy:
        assert copy.execute("SELECT COUNT(*) FROM django_migrations").fetchone()[0] > 100


@only_sqlite
def test_an_old_database_is_copied_before_it_is_migrated(committed_starter, settings, tmp_path) -> None:
    settings.DATA = tmp_path
    call_command("migrate", "sessions", "zero", verbosity=0)
    said: list[str] = []

    prepare(said.append)

    table = "django_session"
    (copy,) = (tmp_path / "backups").iterdir()
    assert any(str(copy) in line for line in said)
    with sqlite3.connect(copy) as old:
        assert not old.execute(f"SELECT 1 FROM sqlite_master WHERE name = '{table}'").fetchall()
    assert table in connection.introspection.table_names()


def test_a_catalogue_is_compiled_when_it_is_newer_than_its_compiled_file(settings, tmp_path) -> None:
    folder = tmp_path / "tr" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    (folder / "django.po").write_text(header + 'msgid "Learn"\nmsgstr "Öğren"\n', encoding="utf-8")
    settings.LOCALE_PATHS = [tmp_path]
    assert folder / "django.po" in catalogues()

    first, second = compile_catalogues(), compile_catalogues()

    assert (first, second) == (1, 0)
    assert "Öğren".encode() in (folder / "django.mo").read_bytes()


def test_a_taken_port_is_said_in_one_line(live_portal) -> None:
    port = live_portal.url.rsplit(":", 1)[-1]
    command = [sys.executable, "manage.py", "run_portal"]

    done = subprocess.run(
        command,
        cwd=project.BASE_DIR,
        env={"PORT": port, "DATA": str(project.DATA / "other")},
        capture_output=True,
        text=True,
    )

    assert done.returncode == 1
    assert done.stderr == f"CommandError: Port {port} is taken. Choose another: make run PORT={int(port) + 1}\n"


def test_the_command_that_prepares_says_what_it_does(committed_starter) -> None:
    output = io.StringIO()

    call_command("prepare_portal", stdout=output)

    assert "First administrator: user name admin" in output.getvalue()
