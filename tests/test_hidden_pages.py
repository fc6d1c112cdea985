"""A draft and a private page appear nowhere: not under their address, in a list, in search, or beside a translation."""

import re
import uuid

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from courses.models import Completion, CoursePage, LessonPage, QuizPage
from guides.models import ChapterPage, SectionPage
from home.models import ContentPage, HomePage, NewsPage
from portal.shared.models import Passage
from search.indexing import drain

MARK = "zxqsecret"  # a word that no page holds
HIDDEN = ["draft", "login", "password", "groups"]
# One of each kind: the last in its list, so that the one before it has it as its next.
KINDS = [NewsPage, SectionPage, LessonPage, QuizPage]


def hide(page: Page, how: str) -> Page:
    """Give a page a title that is found again, publish it, and take it away from visitors."""
    page.title = f"{MARK} {type(page).__name__}"
    if hasattr(page, "summary"):
        page.summary = f"About {MARK}"
    page.save_revision().publish()
    if how == "draft":
        page.unpublish()
    else:
        PageViewRestriction.objects.create(page=page, restriction_type=how, password="lemon")
    return page


@pytest.fixture(params=HIDDEN)
def hidden(request, search_index) -> list[Page]:
    """One page of each kind, hidden in one way; search knows."""
    found = [kind.objects.filter(locale__language_code="en").order_by("path").last() for kind in KINDS]
    home = HomePage.objects.get(locale__language_code="en")
    found.append(home.add_child(instance=ContentPage(title="Among us", slug="among-us", locale=home.locale)))
    for page in found:
        hide(page, request.param)
    drain(search_index)
    return found


def open_addresses(client: Client) -> list[str]:
    """Return the English pages of the site map, the Turkish lists, and what stands beside the tree."""
    listed = re.findall(r"<loc>[a-z]+://[^/]+(/[^<]*)</loc>", client.get("/sitemap.xml").content.decode())
    beside = ["learning/", "account/", "search/", "search/?q=cooperative", "no-such-page/"]
    near = [path for path in listed if path.startswith("/en/") or path.count("/") < 5]
    return [*near, *(f"/en/{name}" for name in beside)]


def leaks(client: Client, pages: list[Page]) -> dict[str, list[str]]:
    """Return where a title, a summary or an address of these pages stands, by address."""
    words, found = [MARK, *(f'{page.get_url()}"' for page in pages)], {}
    for address in open_addresses(client):
        html = client.get(address).content.decode()
        if there := [word for word in words if word in html]:
            found[address] = there
    return found


def test_it_is_named_on_no_page(client, hidden) -> None:
    assert leaks(client, hidden) == {}


def test_its_address_shows_nothing_of_it(client, hidden) -> None:
    for page in hidden:
        response = client.get(page.get_url(), follow=True)

        assert MARK not in response.content.decode(), page.get_url()
        assert response.redirect_chain or response.status_code in (404, 200)
        assert page.live or response.status_code == 404


def test_the_site_map_and_robots_do_not_name_it(client, hidden) -> None:
    text = client.get("/sitemap.xml").content.decode() + client.get("/robots.txt").content.decode()

    assert [page.get_url() for page in hidden if f"{page.get_url()}<" in text] == []


def test_search_does_not_find_it(client, hidden) -> None:
    answer = client.get("/api/v1/search", {"lang": "en", "q": MARK}).json()

    assert (answer["count"], answer["results"]) == (0, [])
    assert 'class="hit"' not in client.get(f"/en/search/?q={MARK}").content.decode()


def test_its_passages_have_no_address(client, hidden) -> None:
    keys = [page.translation_key for page in hidden]
    codes = list(Passage.objects.filter(page_key__in=keys).values_list("short", flat=True))

    assert codes
    assert {client.get(f"/en/p/{code}/").status_code for code in codes} == {404}


def test_nobody_learns_with_it(client, hidden) -> None:
    lesson, quiz = (next(page for page in hidden if isinstance(page, kind)) for kind in (LessonPage, QuizPage))
    tries = [block.id for block in lesson.body if block.block_type == "try_it"] or [str(uuid.uuid4())]
    addresses = [
        reverse("start_attempt", args=[quiz.translation_key]),
        reverse("lesson_done", args=[lesson.translation_key]),
        reverse("try_it", args=[lesson.translation_key, tries[0]]),
    ]

    assert {client.get(address).status_code for address in addresses} == {404}
    assert {client.post(address).status_code for address in addresses} == {404}


def test_who_had_finished_it_sees_it_no_more(client, hidden) -> None:
    lesson = next(page for page in hidden if isinstance(page, LessonPage))
    other = LessonPage.objects.filter(locale__language_code="en").order_by("path").first()
    client.post(reverse("lesson_done", args=[other.translation_key]))
    learner = Completion.objects.get().learner
    Completion.objects.create(
        learner=learner, item_key=lesson.translation_key, kind="lesson", reason="marked", at=timezone.now()
    )

    assert leaks(client, hidden) == {}


@pytest.mark.parametrize("kind", [ChapterPage, CoursePage])
@pytest.mark.parametrize("how", ["draft", "login"])
def test_what_stands_below_goes_with_it(search_index, client, kind, how) -> None:
    above = hide(kind.objects.filter(locale__language_code="en").order_by("path").first(), how)
    if how == "draft":
        for page in above.get_descendants().live():
            page.specific.unpublish()
    drain(search_index)
    below = list(above.get_descendants(inclusive=True).specific())

    assert leaks(client, below) == {}


def test_a_page_that_is_open_is_found_by_these_checks(search_index, client) -> None:
    page = NewsPage.objects.filter(locale__language_code="en").first()
    page.title = f"{MARK} news"
    page.save_revision().publish()
    drain(search_index)

    found = leaks(client, [page])

    assert {"/en/", "/en/news/", page.get_url()} <= set(found)
    assert 'class="hit"' in client.get(f"/en/search/?q={MARK}").content.decode()
    assert client.get("/api/v1/search", {"lang": "en", "q": MARK}).json()["count"] > 0
