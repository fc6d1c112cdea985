"""Addresses are found at once, and only those that may be."""

import pytest
from wagtail.models import Page


@pytest.mark.parametrize("language", ["en", "tr", "ar"])
def test_a_page_that_is_no_longer_live_has_no_address(starter, client, language) -> None:
    page = Page.objects.get(locale__language_code=language, slug="two-purses")
    address = page.get_url()
    assert client.get(address).status_code == 200

    page.specific.unpublish()

    assert client.get(address).status_code == 404


def test_an_address_that_is_none_is_not_found(starter, client) -> None:
    assert client.get("/en/learn/finance/no-such-page/").status_code == 404


def test_a_link_in_running_text_leads_to_the_page_in_the_readers_language(starter, client) -> None:
    html = client.get("/ar/guide/social-procurement/needs-and-market/define-the-need/").content.decode()

    article = html.split("<main", 1)[1].split("</main>")[0]
    assert 'href="/ar/guide/social-procurement/needs-and-market/what-a-cooperative-can-deliver/"' in article
