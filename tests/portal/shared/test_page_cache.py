"""Cached pages: quick for strangers, never stale, never somebody else's."""

import os
import subprocess
import sys
from urllib.parse import quote

import pytest
from django.conf import settings as project
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from courses.models import LessonPage
from home.models import ContentPage, HomePage, NewsPage

pytestmark = pytest.mark.usefixtures("committed_starter", "page_cache")

PUBLISH = """
from home.models import HomePage
page = HomePage.objects.get(locale__language_code="en")
page.heading = "Published elsewhere"
page.save_revision().publish()
"""


def queries(client: Client, address: str, **headers: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address, headers=headers).status_code == 200
    return len(captured)


def home(language: str = "en") -> HomePage:
    return HomePage.objects.get(locale__language_code=language)


def publish_heading(text: str) -> None:
    page = home()
    page.heading = text
    page.save_revision().publish()


def run_in_another_process(code: str) -> None:
    name = connection.settings_dict["NAME"]
    url = f"sqlite:///{name}"
    if project.TEST_ENGINE == "postgresql":
        described = connection.settings_dict
        url = f"postgres://{described['USER']}@{quote(described['HOST'], safe='')}/{name}"
    environment = {**os.environ, "DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "portal.settings"}
    command = [sys.executable, "manage.py", "shell", "--verbosity", "0", "-c", code]
    subprocess.run(command, env=environment, cwd=project.BASE_DIR, check=True, capture_output=True)


def test_the_second_stranger_reads_without_a_query() -> None:
    assert queries(Client(), "/en/") > 0
    assert queries(Client(), "/en/") == 0


def test_the_copy_says_the_same_as_the_first() -> None:
    first, second = Client().get("/tr/"), Client().get("/tr/")

    assert first.content == second.content
    assert second.headers["Content-Language"] == "tr"
    assert second.headers["Cache-Control"] == "no-cache"
    assert "default-src 'none'" in second.headers["Content-Security-Policy"]


def test_somebody_with_a_session_neither_fills_nor_reads_the_cache() -> None:
    reader = get_user_model().objects.create_user("emine-nar", password="lemon bus autumn button")
    member = Client()
    member.force_login(reader)

    own = member.get("/en/")

    assert "private" in own.headers["Cache-Control"]
    assert "ETag" not in own.headers
    assert queries(Client(), "/en/") > 0  # nobody had filled it
    assert queries(member, "/en/") > 0


def test_a_message_for_one_visitor_is_shown_to_nobody_else() -> None:
    client = Client()
    client.cookies["messages"] = "anything"

    queries(client, "/en/")

    assert queries(Client(), "/en/") > 0


def test_a_publish_is_seen_at_once() -> None:
    Client().get("/en/")

    publish_heading("Published here")

    assert b"Published here" in Client().get("/en/").content


def test_a_publish_in_another_process_is_seen_at_once() -> None:
    assert queries(Client(), "/en/") > 0
    assert queries(Client(), "/en/") == 0

    run_in_another_process(PUBLISH)

    assert b"Published elsewhere" in Client().get("/en/").content


def test_a_page_that_is_taken_back_is_gone_at_once() -> None:
    page = NewsPage.objects.filter(locale__language_code="en").first()
    address = page.get_url()
    assert Client().get(address).status_code == 200

    page.unpublish()

    assert Client().get(address).status_code == 404


def test_a_page_that_becomes_private_is_closed_at_once() -> None:
    from wagtail.models import PageViewRestriction

    page = ContentPage.objects.filter(locale__language_code="en").first()
    address = page.get_url()
    Client().get(address)

    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)

    assert Client().get(address).status_code == 302
    assert Client().get(address).status_code == 302


def test_the_old_address_of_a_page_that_moves_leads_to_the_new_one_at_once() -> None:
    lesson = LessonPage.objects.filter(locale__language_code="en").first()
    module = lesson.get_parent().get_siblings(inclusive=False).first()
    old = lesson.get_url()
    Client().get(old)

    lesson.move(module, pos="last-child")

    lesson.refresh_from_db()
    assert Client().get(old).headers["Location"] == lesson.get_url()
    assert Client().get(lesson.get_url()).status_code == 200


def test_a_changed_snippet_is_seen_at_once() -> None:
    from guides.models import GlossaryTerm

    queries(Client(), "/en/")

    GlossaryTerm.objects.first().save()

    assert queries(Client(), "/en/") > 0


def test_a_new_redirect_works_at_once() -> None:
    from wagtail.contrib.redirects.models import Redirect

    queries(Client(), "/en/")

    Redirect.add_redirect("/en/old", "/en/about/")

    assert queries(Client(), "/en/") > 0
    assert Client().get("/en/old").headers["Location"] == "/en/about/"


def test_a_deleted_page_is_gone_at_once() -> None:
    page = NewsPage.objects.filter(locale__language_code="en").first()
    address = page.get_url()
    Client().get(address)

    page.delete()

    assert Client().get(address).status_code == 404


def test_a_change_that_is_rolled_back_leaves_the_cache_filled() -> None:
    from django.db import transaction

    queries(Client(), "/en/")

    with transaction.atomic():
        publish_heading("Never committed")
        transaction.set_rollback(True)

    assert queries(Client(), "/en/") == 0


def test_a_draft_leaves_the_cache_filled() -> None:
    queries(Client(), "/en/")

    home().save_revision()

    assert queries(Client(), "/en/") == 0


def test_a_parameter_that_nobody_declared_is_never_kept() -> None:
    queries(Client(), "/en/?fbclid=1")

    assert queries(Client(), "/en/?fbclid=1") > 0


def test_declared_parameters_are_kept_apart(monkeypatch) -> None:
    monkeypatch.setattr(HomePage, "cached_parameters", ("part",), raising=False)
    queries(Client(), "/en/?part=1")

    assert queries(Client(), "/en/?part=1") == 0
    assert queries(Client(), "/en/?part=2") > 0
    assert queries(Client(), "/en/?part=1&other=1") > 0


def test_a_page_that_declares_that_it_is_never_kept_is_not(monkeypatch) -> None:
    monkeypatch.setattr(HomePage, "cached_parameters", None, raising=False)
    queries(Client(), "/en/")

    assert queries(Client(), "/en/") > 0


def test_an_unchanged_page_costs_a_returning_reader_no_bytes() -> None:
    first = Client().get("/en/")

    again = Client().get("/en/", headers={"If-None-Match": first.headers["ETag"]})

    assert again.status_code == 304
    assert again.content == b""
    assert again.headers["Cache-Control"] == "no-cache"


def test_the_tag_stays_when_another_page_was_published() -> None:
    first = Client().get("/en/about/", headers={"Accept-Encoding": "gzip"})

    publish_heading("Another page")

    again = Client().get("/en/about/", headers={"Accept-Encoding": "gzip", "If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304


def test_countries_are_kept_apart_and_unknown_ones_are_none() -> None:
    def with_country(code: str) -> Client:
        client = Client()
        client.cookies["portal_country"] = code
        return client

    queries(Client(), "/en/")

    assert queries(with_country("ma"), "/en/") > 0
    assert queries(with_country("ma"), "/en/") == 0
    assert queries(with_country("no-such-country"), "/en/") == 0


def test_the_host_is_part_of_the_place() -> None:
    queries(Client(), "/en/", host="one.example")

    assert queries(Client(), "/en/", host="two.example") > 0


def test_a_new_day_is_a_new_page(monkeypatch) -> None:
    from datetime import timedelta

    from portal.shared import page_cache

    queries(Client(), "/en/")
    tomorrow = page_cache.timezone.now() + timedelta(days=1)
    monkeypatch.setattr(page_cache.timezone, "now", lambda: tomorrow)

    assert queries(Client(), "/en/") > 0


def test_nothing_that_starts_a_session_is_kept() -> None:
    response = Client().get("/en/account/login/")

    assert "csrftoken" in response.cookies
    assert "no-cache" in response.headers["Cache-Control"]
    assert queries(Client(), "/en/account/login/") >= 0
    assert Client().get("/en/account/login/").cookies["csrftoken"].value != response.cookies["csrftoken"].value


def test_the_language_cookie_is_set_on_cached_pages_too_and_kept_with_none() -> None:
    first, second = Client().get("/ar/"), Client().get("/ar/")

    assert first.cookies["portal_language"].value == second.cookies["portal_language"].value == "ar"
    assert "sessionid" not in second.cookies
