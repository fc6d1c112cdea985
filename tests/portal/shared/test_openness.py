"""Private parts of the tree: known with one query in a request, and never shown."""

import pytest
from django.test import RequestFactory
from wagtail.models import Locale, Page, PageViewRestriction

from home.models import ContentPage, HomePage
from portal.shared.openness import open_to_all

LOGIN = PageViewRestriction.LOGIN


@pytest.fixture
def tree(db) -> dict[str, Page]:
    """home > open, home > closed > below"""
    locale, _ = Locale.objects.get_or_create(language_code="en")
    home = HomePage(title="Front", slug="front", heading="Welcome", locale=locale)
    Page.get_first_root_node().add_child(instance=home)
    pages = {"home": home, "open": home.add_child(instance=ContentPage(title="Open", slug="open"))}
    pages["closed"] = home.add_child(instance=ContentPage(title="Closed", slug="closed"))
    pages["below"] = pages["closed"].add_child(instance=ContentPage(title="Below", slug="below"))
    PageViewRestriction.objects.create(page=pages["closed"], restriction_type=LOGIN)
    return pages


def test_a_private_part_is_left_out_and_asked_for_once_in_a_request(tree, django_assert_num_queries) -> None:
    request = RequestFactory().get("/")

    with django_assert_num_queries(3):  # the private parts, then the two lists
        first = set(open_to_all(Page.objects.descendant_of(tree["home"]), request))
        second = set(open_to_all(ContentPage.objects.descendant_of(tree["home"]), request))

    assert {page.title for page in first} == {page.title for page in second} == {"Open"}


def test_without_a_request_a_private_part_is_left_out_too(tree) -> None:
    assert [page.title for page in open_to_all(Page.objects.child_of(tree["home"]))] == ["Open"]


@pytest.mark.parametrize(("name", "closed"), [("open", 0), ("closed", 1), ("below", 1)])
def test_a_page_is_restricted_by_itself_and_by_what_stands_above(tree, name, closed, django_assert_num_queries) -> None:
    page = ContentPage.objects.get(slug=name)

    with django_assert_num_queries(1):
        assert len(page.get_view_restrictions()) == closed


def test_an_alias_is_restricted_as_its_source_is(tree) -> None:
    alias = tree["closed"].create_alias(parent=tree["open"], update_slug="shown-again")

    assert len(alias.specific.get_view_restrictions()) == 1
