import gzip
import re
from pathlib import Path

import pytest
from django.conf import settings

CSS = Path(settings.BASE_DIR) / "static" / "css"
SHEETS = sorted(CSS.rglob("*.css"))
PHYSICAL = re.compile(
    r"(?<![\w-])(?:(?:margin|padding|border|inset)-(?:left|right|top|bottom)|left|right|top|bottom|width|height)\s*:"
    r"|text-align:\s*(?:left|right)|float:\s*(?:left|right)"
)
WITHOUT_MEDIA = re.compile(r"@media[^{]*")


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_a_sheet_knows_no_left_and_right(path):
    rules = WITHOUT_MEDIA.sub("", path.read_text(encoding="utf-8"))

    assert PHYSICAL.findall(rules) == []


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_a_sheet_says_what_it_is_and_stays_short(path):
    lines = path.read_text(encoding="utf-8").splitlines()

    assert lines[0].startswith("/*")
    assert len(lines) <= 120


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_every_token_that_a_sheet_uses_is_defined(path):
    everything = "".join(sheet.read_text(encoding="utf-8") for sheet in SHEETS)
    used = set(re.findall(r"var\((--[\w-]+)\)", path.read_text(encoding="utf-8")))

    assert {name for name in used if f"{name}:" not in everything} == set()


def _tokens(scheme: str) -> dict[str, str]:
    light, _, dark = (CSS / "tokens.css").read_text(encoding="utf-8").partition("prefers-color-scheme: dark")
    found = dict(re.findall(r"(--[\w-]+): (#[0-9A-F]{3,6});", light))
    return found | (dict(re.findall(r"(--[\w-]+): (#[0-9A-F]{3,6});", dark)) if scheme == "dark" else {})


def _luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[index : index + 2], 16) / 255 for index in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(first: str, second: str) -> float:
    """Return the contrast ratio of WCAG 2.2."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


TEXT_PAIRS = [
    *[(text, ground) for text in ("ink", "ink-2", "indigo-t", "madder-t", "green-t") for ground in ("wool", "fleece")],
    *[("ink", ground) for ground in ("tint", "sel", "field")],
    *[("on-dye", ground) for ground in ("door-1", "door-2", "door-3")],
    *[("on-act", ground) for ground in ("act", "act-2")],
    ("indigo-t", "tint"),
]
SHAPE_PAIRS = [(shape, "wool") for shape in ("thread", "ghost", "madder", "indigo", "green", "walnut", "act")]
SHAPE_PAIRS += [("on-dye", dye) for dye in ("madder", "indigo", "green", "walnut")]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("first", "second", "least"),
    [(*pair, 4.5) for pair in TEXT_PAIRS] + [(*pair, 3.0) for pair in SHAPE_PAIRS],
)
def test_colours_that_meet_have_contrast(first, second, least, scheme):
    tokens = _tokens(scheme)

    assert _contrast(tokens[f"--{first}"], tokens[f"--{second}"]) >= least


def test_the_joined_sheet_leaves_room_in_the_first_view():
    from portal.shared.static_join import join_sheets

    assert len(gzip.compress(join_sheets(CSS.parent).encode(), 9)) <= 11_500
