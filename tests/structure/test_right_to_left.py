"""Style sheets know start and end, never left and right: one sheet serves both directions."""

import re

import pytest

from tests.structure.source_files import ROOT, style_sheets

PHYSICAL = re.compile(
    r"(?:^|[;{\s])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)(?:-\w+)?|left|right)\s*:"
    r"|border-(?:top|bottom)-(?:left|right)-radius\s*:"
    r"|(?:text-align|float|clear|caption-side)\s*:\s*(?:left|right)\b"
)


@pytest.mark.parametrize("path", style_sheets(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_style_sheet_has_no_left_and_right(path) -> None:
    css = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.S)

    assert PHYSICAL.findall(css) == []


@pytest.mark.parametrize("css", ["a{margin-left:1px}", "a { right: 0 }", "a{text-align:left}", "a{float: right}"])
def test_the_check_finds_what_it_looks_for(css) -> None:
    assert PHYSICAL.search(css)


@pytest.mark.parametrize(
    "css", ["a{margin-inline-start:1px}", "a{text-align:start}", "a{transform:scaleX(var(--right))}"]
)
def test_the_check_lets_logical_properties_pass(css) -> None:
    assert not PHYSICAL.search(css)
