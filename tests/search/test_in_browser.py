"""Searching in a real browser: by keyboard, without script, on a phone, and nothing that axe objects to."""

import pytest
from axe_playwright_python.sync_playwright import Axe

pytestmark = pytest.mark.journey

STATES = {
    "start": "/ar/search/",
    "found": "/ar/search/?q=التعاونيات",
    "narrowed": "/tr/search/?q=kooperatif&kind=guide&country=tr",
    "nothing": "/en/search/?q=coperatve",
    "some of the words": "/en/search/?q=cooperative+zeppelin",
}


def test_an_arabic_word_leads_to_its_passage(browser, live_portal, search_index) -> None:
    context = browser.new_context(
        base_url=live_portal.url, viewport={"width": 360, "height": 740}, java_script_enabled=False
    )
    page = context.new_page()
    page.goto("/ar/")
    page.get_by_role("searchbox").first.fill("التَّعاونيات")
    page.keyboard.press("Enter")
    page.wait_for_url("**/ar/search/**")

    assert page.locator("html").get_attribute("dir") == "rtl"
    assert page.locator("article.hit").count() == 10
    assert "تعاوني" in page.locator("mark").first.inner_text()
    page.locator("article.hit h3 a[href*='#p-']").first.click()
    anchor = page.url.partition("#")[2]
    assert page.locator(f"#{anchor}").count() == 1
    context.close()


def test_results_are_narrowed_by_keyboard(page, search_index) -> None:
    page.goto("/en/search/?q=cooperative")
    page.get_by_role("checkbox", name="Guide").focus()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Apply").press("Enter")
    page.wait_for_url("**kind=guide**")

    assert page.locator("section.group").count() == 1


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_and_nothing_is_wider_than_the_window(page, search_index, state, width) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(STATES[state])

    assert Axe().run(page).response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
