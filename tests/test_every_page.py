"""Every page of the starter content answers, in its language and direction, and makes no more queries than allowed."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

# The aim is 15; links in running text still cost queries of their own.
QUERIES = 15
DIRECTIONS = {"en": "ltr", "tr": "ltr", "ar": "rtl"}


def pages(language: str) -> list[Page]:
    return list(Page.objects.live().filter(locale__language_code=language, depth__gt=1).order_by("path"))


@pytest.mark.parametrize("language", DIRECTIONS)
def test_every_page_answers_in_its_language(starter, client, language) -> None:
    for page in pages(language):
        response = client.get(page.get_url())

        html = response.content.decode()
        assert response.status_code == 200, page.get_url()
        assert f'<html lang="{language}" dir="{DIRECTIONS[language]}">' in html, page.get_url()
        assert re.search(r"<h1[^>]*>", html), page.get_url()
        assert " style=" not in html, page.get_url()


def test_reading_never_makes_a_session(starter, client) -> None:
    for page in pages("en"):
        client.get(page.get_url())

    assert "sessionid" not in client.cookies


@pytest.mark.parametrize("language", ["en", "ar"])
def test_an_answer_key_is_on_no_page(starter, client, language) -> None:
    from courses.models import QuizPage

    for quiz in QuizPage.objects.filter(locale__language_code=language):
        html = client.get(quiz.get_url()).content.decode()
        for question in quiz.questions:
            for choice in question.value.get("choices") or []:
                assert choice["feedback"] not in html


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_page_is_made_with_few_queries(starter, client, language) -> None:
    found = pages(language)
    client.get(found[0].get_url())
    too_many = {}
    for page in found:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get(page.get_url())
        if len(queries) > QUERIES:
            too_many[page.get_url()] = len(queries)

    assert not too_many
