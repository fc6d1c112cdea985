"""What only a real browser tells: that nothing is refused, and that the frame works behind a real socket."""

import pytest
from django.contrib.auth import get_user_model

from courses.models import LessonPage

pytestmark = pytest.mark.journey

VIOLATIONS = """
window.refused = [];
const note = event => window.refused.push(`${event.violatedDirective} ${event.blockedURI}`);
document.addEventListener("securitypolicyviolation", note);
"""


@pytest.fixture
def watched(page):
    """A window that notes what the policy refuses and which other hosts are asked."""
    page.add_init_script(VIOLATIONS)
    return page


def test_a_page_is_drawn_with_its_style_and_nothing_is_refused(watched, live_portal) -> None:
    asked: list[str] = []
    watched.on("request", lambda request: asked.append(request.url))

    watched.goto("/ar/")

    assert watched.evaluate("document.documentElement.dir") == "rtl"
    assert watched.evaluate("document.styleSheets[0].cssRules.length") > 100
    assert watched.evaluate("window.refused") == []
    assert [url for url in asked if not url.startswith((live_portal.url, "data:"))] == []


def test_the_language_switch_stays_on_the_page(watched) -> None:
    watched.goto("/en/about/")

    watched.get_by_role("link", name="Türkçe").first.click()

    assert watched.url.endswith("/tr/about/")
    assert watched.evaluate("document.documentElement.lang") == "tr"


def test_an_editor_works_in_the_admin_and_nothing_is_refused(watched, live_portal, client) -> None:
    client.force_login(get_user_model().objects.create_superuser("admin", "", "lemon bus autumn button"))
    session = client.cookies["sessionid"].value
    watched.context.add_cookies([{"name": "sessionid", "value": session, "url": live_portal.url}])
    lesson = LessonPage.objects.first().pk
    addresses = [
        "/admin/",
        f"/admin/pages/{lesson}/edit/",
        "/admin/images/",
        "/admin/reports/locked/",
        "/admin/styleguide/",
    ]
    refused = []

    for address in addresses:
        assert watched.goto(address).ok, address
        refused += watched.evaluate("window.refused")

    assert refused == []
