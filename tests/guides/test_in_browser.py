"""Citing a passage and choosing a country, with and without script."""

import re

import pytest

pytestmark = pytest.mark.journey

SECTION = "guide/social-procurement/needs-and-market/define-the-need/"


def test_opening_a_number_shows_how_to_cite_and_the_language_switch_stays_at_the_passage(page) -> None:
    page.goto(f"/en/{SECTION}")
    asked = []
    page.on("request", lambda request: asked.append(request.url))

    opened = page.locator(".passage__number").nth(2)
    number = opened.locator("bdi").inner_text()
    opened.click()

    citation = page.locator(".passage:target .cite__text")
    assert f"paragraph {number}, " in citation.inner_text()
    assert "/en/p/" in citation.inner_text()
    assert asked == []
    anchor = page.url.partition("#")[2]
    page.locator("header").get_by_role("link", name="Türkçe").click()
    assert page.url.endswith(f"/tr/{SECTION}#{anchor}")
    assert page.locator(".passage:target .passage__number bdi").inner_text() == number


def test_without_script_the_number_leads_to_the_same_place(browser, live_portal) -> None:
    context = browser.new_context(base_url=live_portal.url, java_script_enabled=False)
    reader = context.new_page()
    reader.goto(f"/ar/{SECTION}")

    opened = reader.locator(".passage__number").nth(2)
    number = opened.locator("bdi").inner_text()
    opened.click()
    citation = reader.locator(".passage:target .passage__cite")
    assert citation.is_visible()
    citation.get_by_role("link", name="English").click()

    assert reader.locator(".passage:target .passage__number bdi").inner_text() == number
    context.close()


def test_the_chosen_country_is_shown_on_the_next_section(page) -> None:
    page.goto(f"/en/{SECTION}")
    shown = page.locator(".legal__law:visible")
    assert "Türkiye" in shown.inner_text()

    page.locator("#law").get_by_role("radio", name="European Union").check()
    assert "Directive 2014/24/EU" in shown.inner_text()
    page.reload()

    assert page.locator("#law").get_by_role("radio", name="European Union").is_checked()
    assert "Directive 2014/24/EU" in shown.inner_text()


def test_without_script_the_countries_can_be_looked_through(browser, live_portal) -> None:
    context = browser.new_context(base_url=live_portal.url, java_script_enabled=False)
    reader = context.new_page()
    reader.goto(f"/en/{SECTION}")

    reader.locator("#law").get_by_role("radio", name="European Union").check()

    assert "Directive 2014/24/EU" in reader.locator(".legal__law:visible").inner_text()
    context.close()


def test_no_page_is_wider_than_a_small_phone(browser, live_portal) -> None:
    context = browser.new_context(base_url=live_portal.url, viewport={"width": 320, "height": 640})
    reader = context.new_page()
    too_wide = []
    for address in re.findall(r"<loc>[^<]*?(/(?:en|tr|ar)/[^<]*)</loc>", context.request.get("/sitemap.xml").text()):
        reader.goto(address)
        if reader.evaluate("document.documentElement.scrollWidth > innerWidth"):
            too_wide.append(address)
    context.close()

    assert too_wide == []
