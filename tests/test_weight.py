"""The first view of every page is light: many readers pay for each megabyte. Measured in bytes as sent, compressed."""

import random
import xml.etree.ElementTree as ElementTree

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.test import Client

from courses.models import Attempt, QuizPage
from tests.first_view import FirstView, first_view

KB = 1000
WEIGHT, REQUESTS, SCRIPT = 30 * KB, 6, 10 * KB
LOCATION = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def too_heavy(view: FirstView) -> list[str]:
    """Return what is wrong with a first view, in words."""
    found = [f"loads {name}" for name in view.elsewhere]
    if view.weight > WEIGHT:
        found.append(f"{view.weight} bytes: {view.sizes}")
    if len(view.sizes) > REQUESTS:
        found.append(f"{len(view.sizes)} requests: {sorted(view.sizes)}")
    if view.script_weight > SCRIPT:
        found.append(f"{view.script_weight} bytes of script")
    return found


def heavy_among(client: Client, paths: list[str]) -> dict[str, list[str]]:
    """Return what is wrong, by path, with the pages that are too heavy."""
    return {path: problems for path in paths if (problems := too_heavy(first_view(client, path)))}


def listed(client: Client) -> list[str]:
    """Return the path of every page in the site map."""
    tree = ElementTree.fromstring(client.get("/sitemap.xml").content)
    return ["/" + element.text.split("/", 3)[-1] for element in tree.iter(LOCATION)]


@pytest.mark.parametrize("language", settings.LANGUAGE_CODES)
def test_every_listed_page_is_light(starter, client, language) -> None:
    pages = [path for path in listed(client) if path.startswith(f"/{language}/")]

    assert len(pages) > 40
    assert heavy_among(client, pages) == {}


@pytest.mark.parametrize("name", ["account/login/", "account/signup/", "search/?q=cooperative", "learning/", "none/"])
def test_a_page_beside_the_tree_is_light(starter, client, name) -> None:
    assert heavy_among(client, [f"/en/{name}", f"/ar/{name}"]) == {}


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("is_member", [False, True], ids=["guest", "member"])
def test_an_attempt_is_light_on_every_page(starter, client, language, is_member) -> None:
    if is_member:
        client.force_login(get_user_model().objects.create_user("emine-nar"))
    for quiz in QuizPage.objects.filter(locale__language_code="en").live():
        client.post(f"/{language}/attempts/start/{quiz.translation_key}/")
    attempts = {f"/{language}/attempts/{attempt.pk}": len(attempt.items) for attempt in Attempt.objects.all()}
    pages = [f"{base}/{number}/" for base, last in attempts.items() for number in range(1, last + 1)]
    heavy = heavy_among(client, [*pages, *(f"{base}/submit/" for base in attempts)])
    for base in attempts:
        client.post(f"{base}/submit/")

    assert len(pages) > 30
    assert heavy | heavy_among(client, [f"{base}/result/" for base in attempts]) == {}


HEAVY = {
    "another host": '<img src="//elsewhere.example/a.png"><script src="https://elsewhere.example/b.js"></script>',
    "too many requests": "".join(f'<img src="/static/css/tokens.css?{number}">' for number in range(REQUESTS)),
    "too many bytes": f"<p>{random.Random(1).randbytes(WEIGHT).hex()}</p>",
}


@pytest.mark.parametrize("problem", HEAVY)
def test_a_page_that_is_too_heavy_is_found(starter, client, problem) -> None:
    page = client.get("/en/")
    page.content = page.content.replace(b"</body>", HEAVY[problem].encode())

    assert too_heavy(first_view(client, "/en/", page))


def test_what_is_loaded_later_does_not_count(starter, client) -> None:
    page = client.get("/en/")
    later = b'<img src="/a.png" loading="lazy"><a href="https://elsewhere.example/"><video preload="none" src="/b.mp4">'
    page.content = page.content.replace(b"</body>", later)

    assert too_heavy(first_view(client, "/en/", page)) == []
