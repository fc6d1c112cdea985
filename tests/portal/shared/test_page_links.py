"""Links to pages in running text."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from wagtail.models import Locale, Page, PageViewRestriction, Site
from wagtail.rich_text import expand_db_html

from home.models import ContentPage, HomePage
from portal.accounts.models import User


@pytest.fixture
def english(db) -> HomePage:
    locale, _ = Locale.objects.get_or_create(language_code="en")
    home = HomePage(title="Front", slug="front", heading="Welcome", locale=locale)
    Page.get_first_root_node().add_child(instance=home)
    Site.objects.all().delete()
    Site.objects.create(hostname="localhost", root_page=home, is_default_site=True)
    return home


@pytest.fixture
def help_page(english) -> ContentPage:
    """A page in English and Turkish."""
    turkish, _ = Locale.objects.get_or_create(language_code="tr")
    english.copy_for_translation(turkish).save_revision().publish()
    page = english.add_child(instance=ContentPage(title="Help", slug="help"))
    page.copy_for_translation(turkish).save_revision().publish()
    return page


def link(page: Page) -> str:
    return f'<a linktype="page" id="{page.pk}">x</a>'


@pytest.mark.parametrize(("language", "address"), [("en", "/en/help/"), ("tr", "/tr/help/"), ("ar", "/en/help/")])
def test_a_link_leads_to_the_readers_language_or_else_to_the_chosen_page(help_page, language, address) -> None:
    with translation.override(language):
        assert f'href="{address}"' in expand_db_html(link(help_page))


def test_a_link_to_a_page_that_is_gone_has_no_address(help_page) -> None:
    html = link(help_page)
    help_page.delete()

    assert expand_db_html(html) == "<a>x</a>"


def test_a_link_to_a_draft_has_no_address_but_its_live_translation_has(help_page) -> None:
    help_page.unpublish()

    assert expand_db_html(link(help_page)) == "<a>x</a>"
    with translation.override("tr"):
        assert 'href="/tr/help/"' in expand_db_html(link(help_page))


def test_a_link_to_a_private_page_has_its_address_for_members_only(help_page, english, client) -> None:
    PageViewRestriction.objects.create(page=help_page, restriction_type=PageViewRestriction.LOGIN)
    open_page = english.add_child(instance=ContentPage(title="Open", slug="open", body=[("text", link(help_page))]))

    assert "/en/help/" not in client.get(open_page.get_url()).content.decode()
    client.force_login(User.objects.create_user("emine-nar"))
    assert 'href="/en/help/"' in client.get(open_page.get_url()).content.decode()


def test_all_links_of_a_text_need_one_query(help_page, english, django_assert_num_queries) -> None:
    expand_db_html(link(english))  # site addresses are remembered

    with django_assert_num_queries(1):
        expand_db_html(link(help_page) + link(english))


def test_all_links_of_a_page_need_one_query_however_many_texts_hold_them(help_page, english, client) -> None:
    def queries(texts: int) -> int:
        help_page.body = [("text", f"<p>{link(english)}</p>")] * texts
        help_page.save()
        with CaptureQueriesContext(connection) as made:
            assert client.get(f"/en/help/?{texts}").content.count(b">x</a>") == texts
        return len(made)

    client.get("/en/help/")

    assert queries(1) == queries(7)
