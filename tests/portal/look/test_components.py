import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils import translation

from portal.shared.styleguide.texts import TEXTS
from portal.shared.styleguide.views import all_examples, styleguide

TEMPLATES = Path(settings.BASE_DIR) / "portal" / "templates"
COMPONENTS = {path.stem: path for path in (TEMPLATES / "components").glob("*.html")}

# Part of a page or of another component, or in need of an uploaded file: their pages show them.
SHOWN_ELSEWHERE = {"header", "footer", "cloth_row", "heading", "figure", "audio", "video", "download"}
LANGUAGES = ["en", "tr", "ar"]


def test_every_component_stands_in_the_style_guide():
    shown = {example.component for example in all_examples("en")}

    assert set(COMPONENTS) - shown == SHOWN_ELSEWHERE


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_style_guide_draws_everything(language):
    html = styleguide(RequestFactory().get("/admin/styleguide/", {"lang": language})).content.decode()

    assert f'<html lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}">' in html
    for example in all_examples(language):
        assert f'id="c-{example.component}"' in html
    assert "{#" not in html
    assert "style=" not in html


def test_an_unknown_language_of_the_style_guide_falls_back():
    html = styleguide(RequestFactory().get("/admin/styleguide/", {"lang": "xx"})).content.decode()

    assert '<html lang="en"' in html


def test_the_words_of_the_examples_are_the_same_in_all_languages():
    assert set(TEXTS["tr"]) == set(TEXTS["en"]) == set(TEXTS["ar"])


@pytest.mark.parametrize("name", COMPONENTS)
def test_a_component_says_its_inputs_and_stays_short(name):
    lines = COMPONENTS[name].read_text(encoding="utf-8").splitlines()

    assert lines[0].startswith(("{#", "{% comment %}"))
    assert len(lines) <= 80


@pytest.mark.parametrize("path", sorted(TEMPLATES.rglob("*.html")), ids=lambda path: path.name)
def test_no_template_holds_inline_style_or_script(path):
    source = path.read_text(encoding="utf-8")

    assert not re.search(r"\sstyle=|\son[a-z]+=\"|<script(?![^>]*\ssrc=)|<style", source)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("template", ["404.html", "403.html"])
def test_an_error_page_has_the_whole_frame(template, language):
    request = RequestFactory().get(f"/{language}/gone/")
    with translation.override(language):
        html = render_to_string(template, {"request": request, "portal_url": "https://imece.example"})

    assert html.lstrip().startswith("<!doctype html>")
    assert '<main id="main"' in html
    assert f'action="/{language}/search/"' in html
    assert f'<link rel="canonical" href="https://imece.example/{language}/gone/">' in html


def test_a_page_names_its_translations_and_says_which_is_missing():
    alternates = [{"lang": "en", "url": "/en/a/"}, {"lang": "tr", "url": "/tr/a/"}]
    request = RequestFactory().get("/en/a/")
    with translation.override("en"):
        html = render_to_string(
            "404.html", {"request": request, "portal_url": "https://imece.example", "alternates": alternates}
        )

    assert '<link rel="alternate" hreflang="tr" href="https://imece.example/tr/a/">' in html
    assert '<a href="/tr/a/" lang="tr"' in html
    assert "(not yet)" in html


def test_an_attempt_switches_language_by_sending_its_form():
    with translation.override("en"):
        context = {"language": "en", "languages_form": "answers"}
        context["language_switch"] = [
            {"code": "ar", "name": "العربية", "dir": "rtl", "url": "/ar/a/", "is_current": False}
        ]
        html = render_to_string("components/header.html", context)

    assert '<button type="submit" class="header__language" form="answers" name="language" value="ar"' in html
    assert 'href="/ar/a/"' not in html


def test_the_500_page_needs_no_context():
    assert "حدث عطل" in render_to_string("500.html")
