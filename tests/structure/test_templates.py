"""Templates are short, carry no inline style and no inline script: the policy of the site would refuse both."""

import re

import pytest

from tests.structure.source_files import ROOT, templates

LONGEST_TEMPLATE = 80
COMMENTS = re.compile(r"{#.*?#}|{% comment %}.*?{% endcomment %}|<!--.*?-->", flags=re.S)
INLINE = re.compile(r"""\sstyle\s*=|\son[a-z]+\s*=\s*["']|javascript:|<style\b|<script\b(?![^>]*\ssrc=)""", flags=re.I)


@pytest.mark.parametrize("path", templates(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_template_is_short_and_has_nothing_inline(path) -> None:
    text = path.read_text(encoding="utf-8")

    assert len(text.splitlines()) <= LONGEST_TEMPLATE
    assert INLINE.findall(COMMENTS.sub("", text)) == []


@pytest.mark.parametrize(
    "html", ['<p style="a">', "<p STYLE = 'a'>", '<a onclick="x()">', '<a href="javascript:x">', "<script>x</script>"]
)
def test_the_check_finds_what_it_looks_for(html) -> None:
    assert INLINE.search(html)


@pytest.mark.parametrize("html", ['<script src="/a.js" defer></script>', '<input name="lifestyle">', '<a data-on="x">'])
def test_the_check_lets_files_pass(html) -> None:
    assert not INLINE.search(html)


def test_there_are_templates_to_check() -> None:
    assert len(templates()) > 80
