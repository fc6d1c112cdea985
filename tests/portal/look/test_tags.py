from decimal import Decimal

import pytest
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import translation


def draw(source: str, language: str = "en", **context) -> str:
    with translation.override(language):
        return Template("{% load portal_look %}" + source).render(Context(context))


def test_a_band_says_its_length_by_class_and_weaves_what_is_done():
    html = draw('{% band "horn" 9 4 1 "madder" %}')

    assert 'class="band n9 d-madder" aria-hidden="true"' in html
    assert html.count('<svg class="d"') == 4
    assert html.count('<svg class="h"') == 1
    assert html.count("<svg") == 9


def test_a_finished_band_is_off_the_loom():
    assert "band--full" in draw('{% band "horn" 3 3 %}')
    assert "band--full" not in draw('{% band "horn" 3 2 %}')
    assert "band--full" not in draw('{% band "horn" 0 0 %}')


def test_a_band_of_many_lessons_is_scaled_to_twenty_pieces():
    html = draw('{% band "horn" 40 10 %}')

    assert "n20" in html
    assert html.count('<svg class="d"') == 5


def test_an_arrow_turns_round_and_a_check_does_not():
    assert "icon--points" in draw('{% icon "arrow" %}')
    assert "icon--back" in draw('{% icon "arrow" "back" %}')
    assert "icon--points" not in draw('{% icon "check" %}')


@pytest.mark.parametrize(("language", "expected"), [("en", "1,234.50"), ("tr", "1.234,50"), ("ar", "1,234.50")])
def test_a_number_follows_the_language(language, expected):
    assert draw("{% number value 2 %}", language, value=Decimal("1234.5")) == f"<bdi>{expected}</bdi>"


def test_numbers_are_isolated_in_right_to_left_pages_only():
    assert draw("{{ text|bdi_numbers }}", "ar", text="رقم 5") == "رقم <bdi>5</bdi>"
    assert draw("{{ text|bdi_numbers }}", "tr", text="5 numara") == "5 numara"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_isolating_numbers_does_not_let_markup_through(language):
    assert "<b>" not in draw("{{ text|bdi_numbers }}", language, text="<b>5</b>")


def test_a_picture_is_named_by_its_description_and_that_is_escaped():
    html = draw('{% picture "two-purses" alt %}', alt='Two "purses"')

    assert 'role="img" aria-label="Two &quot;purses&quot;"' in html
    assert "xmlns" not in html


def test_a_picture_that_is_gone_leaves_nothing():
    assert draw('{% picture "gone" "a" %}') == ""


@pytest.mark.parametrize(
    ("path", "expected"),
    [("/en/learn/finance/", "learn"), ("/tr/p/x7k2m9/", "buy"), ("/ar/news/", "about"), ("/ar/search/", ""), ("/", "")],
)
def test_the_door_follows_the_address(path, expected):
    assert draw("{% door %}", request=RequestFactory().get(path)) == expected


def test_the_switch_leads_to_the_same_page_and_says_where_there_is_none():
    source = "{% language_links as all %}{% for one in all %}{{ one.code }}={{ one.url }};{% endfor %}"
    request = RequestFactory().get("/en/account/login/")

    assert draw(source, request=request) == "en=/en/account/login/;tr=/tr/account/login/;ar=/ar/account/login/;"
    alternates = [{"lang": "en", "url": "/en/a/"}, {"lang": "tr", "url": "/tr/a/"}]
    assert draw(source, request=request, alternates=alternates) == "en=/en/a/;tr=/tr/a/;ar=;"


def test_provisions_are_grouped_by_country_and_the_chosen_one_is_shown():
    class Provision:
        def __init__(self, country):
            self.country = country

        def get_country_display(self):
            return self.country.upper()

    laws = [Provision("tr"), Provision("ma"), Provision("tr")]
    source = "{% by_country laws country as all %}{% for one in all %}{{ one.name }}{{ one.provisions|length }}"
    source += "{{ one.is_shown|yesno:'*,' }} {% endfor %}"

    assert draw(source, laws=laws, country="ma") == "TR2 MA1* "
    assert draw(source, laws=laws, country="fr") == "TR2* MA1 "


def test_a_share_of_a_hundred_has_its_sign_where_the_language_puts_it():
    assert draw("{% percent 60 %}", "en") == "<bdi>60%</bdi>"
    assert draw("{% percent 60 %}", "tr") == "<bdi>%60</bdi>"


def test_a_citation_is_printed_with_its_address():
    html = draw(
        '{% include "components/imprint.html" %}',
        text="İmece, Buying well.",
        portal_url="https://imece.example",
        request=RequestFactory().get("/en/guide/"),
    )

    assert "İmece, Buying well. · " in html
    assert '<bdi dir="ltr">https://imece.example/en/guide/</bdi>' in html
