"""Every address of ours × every role answers as the table says; a new address without a row fails.

The table is `data/urls_by_role.txt`: a method, a route as `portal.urls` writes it, and an answer for each role: a
status, or `in` where somebody is sent to the sign-in.
"""

import re
import uuid
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.http import HttpResponseBase
from django.test import Client
from wagtail.documents.models import Document
from wagtail.models import PageViewRestriction
from wagtail_localize.models import TranslationSource

from courses.models import Attempt, LessonPage, QuizPage
from guides.models import GlossaryTerm, LegalProvision
from home.models import NewsPage
from portal.accounts.models import User
from portal.shared.models import Passage
from tests.routes import admin_routes, own_routes

TABLE = Path(__file__).parent / "data" / "urls_by_role.txt"
LINES = [line.split() for line in TABLE.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
ROLES = LINES[0][2:]
ROWS = {(method, route): dict(zip(ROLES, answers, strict=True)) for method, route, *answers in LINES[1:]}
# Below /admin/ these answer anybody: they hold words and drawings of Wagtail's own, nothing of the portal's.
OPEN_IN_THE_ADMIN = {"admin/jsi18n/", "admin/sprite/", "admin/login/", "admin/logout/"}
FILES = ("media/", "documents/(")  # what is uploaded has a policy of its own: tests/portal/shared/test_media.py


@dataclass
class Portal:
    """The starter content, with an attempt of a guest, a document, an upload, and what else addresses name."""

    places: dict[str, str]
    guest: Client

    def address(self, route: str) -> str:
        """Return the path of a route, every part of it filled in; readers' addresses in English."""
        for name, value in self.places.items():
            route = route.replace(name, value)
        is_ours = route.startswith(("admin/", "documents/", "media/", "api/", "healthz", "robots", "sitemap"))
        return f"/{route}" if is_ours or not route else f"/en/{route}"


@pytest.fixture
def portal(search_index, settings, tmp_path) -> Portal:
    """Make what the addresses lead to."""
    settings.MEDIA_ROOT = tmp_path
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    guest, quiz = Client(), QuizPage.objects.filter(locale__language_code="en").first()
    guest.post(f"/en/attempts/start/{quiz.translation_key}/")
    news = NewsPage.objects.filter(locale__language_code="en").first()
    restriction = PageViewRestriction.objects.create(page=news, restriction_type="password", password="x")
    document = Document.objects.create(title="Form", file=ContentFile(b"%PDF-", name="form.pdf"))
    places = {
        "<uuid:attempt_id>": str(Attempt.objects.get().pk),
        "<int:number>": "1",
        "<uuid:quiz_key>": str(quiz.translation_key),
        **_try_it(),
        "<slug:short>": Passage.objects.first().short,
        "<path:path>": "picture.png",
        r"(\d+)/(.*)$": f"{document.pk}/{document.filename}",
        r"(?P<key>[-:\w]+)/$": "no-such-key/",
        r"(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$": "1-no-such-key/",
        "<int:restriction_id>": str(restriction.pk),
        "<int:page_view_restriction_id>": str(restriction.pk),
        "<int:page_id>": str(news.pk),
        "<slug:app_label>/<slug:model_name>/<str:pk>": f"guides/glossaryterm/{GlossaryTerm.objects.first().pk}",
        "<int:translation_source_id>": str(TranslationSource.objects.first().pk),
        "glossaryterm/edit/<int:pk>": f"glossaryterm/edit/{GlossaryTerm.objects.first().pk}",
        "glossaryterm/delete/<int:pk>": f"glossaryterm/delete/{GlossaryTerm.objects.first().pk}",
        "<int:pk>": str(LegalProvision.objects.first().pk),
        r"((?:[\w\-]+/)*)$": "about/",
    }
    return Portal(places, guest)


def _try_it() -> dict[str, str]:
    lesson = next(
        lesson
        for lesson in LessonPage.objects.filter(locale__language_code="en")
        if any(block.block_type == "try_it" for block in lesson.body)
    )
    block = next(block for block in lesson.body if block.block_type == "try_it")
    return {"<uuid:lesson_key>": str(lesson.translation_key), "<slug:block_id>": block.id}


def somebody(role: str, portal: Portal) -> Client:
    """Return the browser of somebody in a role; the guest is she whose attempt the addresses name."""
    if role == "guest":
        return portal.guest
    client = Client()
    if role != "visitor":
        user = User.objects.create_user(f"{role}-{uuid.uuid4().hex[:6]}", password="lemon bus autumn button")
        user.groups.add(*Group.objects.filter(name=role))
        client.force_login(user)
    return client


def said(response: HttpResponseBase) -> str:
    """Return the answer as the table writes it."""
    if response.status_code == 302 and "/account/login/" in response.url:
        return "in"
    return str(response.status_code)


def test_every_address_of_ours_has_a_row(db) -> None:
    rows = {"" if route == "-" else route for _, route in ROWS}

    assert own_routes() - rows == set()
    assert rows - own_routes() - admin_routes() == set()


@pytest.mark.parametrize("role", ROLES)
def test_an_address_answers_each_role_as_the_table_says(portal, role) -> None:
    known, told = somebody(role, portal), {}
    for method, route in ROWS:
        client = Client() if role == "visitor" else known  # what a visitor posts makes her a guest
        told[method, route] = said(client.generic(method, portal.address(route.removeprefix("-"))))

    assert told == {row: answers[role] for row, answers in ROWS.items()}


@pytest.mark.parametrize("role", ["visitor", "learner", "trainer"])
def test_nothing_in_the_admin_answers_who_has_no_business_there(portal, role) -> None:
    client = somebody(role, portal)
    addresses = {route: portal.address(_filled(route)) for route in admin_routes()}

    told = {route: said(client.get(address)) for route, address in addresses.items()}

    let_in = {route for route, answer in told.items() if answer not in {"in", "302", "404"}}
    assert let_in - OPEN_IN_THE_ADMIN == set()


def _filled(route: str) -> str:
    """Return an address of a route, whatever its parts are called."""
    return re.sub(r"<[^>]*>|\(\?P[^)]*\)|\([^)]*\)", "1", route).replace("$", "").replace("\\Z", "")


@pytest.mark.parametrize("role", ["visitor", "guest", "administrator"])
def test_every_answer_carries_its_policy(portal, role) -> None:
    client, wrong = somebody(role, portal), []
    for method, route in ROWS:
        response = client.generic(method, portal.address(route.removeprefix("-")))
        if not (route.startswith(FILES) or _is_safe(response, is_admin=route.startswith("admin/"))):
            wrong.append((method, route, dict(response.headers)))

    assert wrong == []


def _is_safe(response: HttpResponseBase, *, is_admin: bool) -> bool:
    headers = response.headers
    policy = headers["Content-Security-Policy"]
    return (
        "default-src 'none'" in policy
        and ("'unsafe-inline'" in policy) == is_admin
        and "http" not in policy
        and headers["X-Content-Type-Options"] == "nosniff"
        and headers["Referrer-Policy"] == "same-origin"
        and "camera=()" in headers["Permissions-Policy"]
    )
