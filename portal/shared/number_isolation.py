"""Isolate numbers and codes in right-to-left text, so that 30,000 ÷ 600 and 2014/24/EU keep their order."""

import re

_NUMBER = r"(?:[+−-](?=\d))?\d[\d.,:/–-]*\d|(?:[+−-](?=\d))?\d"
_CODE = rf"(?:{_NUMBER})(?:/[A-Z]{{2,}}|%|(?:\([a-z\d]{{1,2}}\))+)?"
_EXPRESSION = rf"{_CODE}(?:\s*[÷×+=−/]\s*{_CODE})+"
_EQUATION = re.compile(
    rf"(?P<other><bdi.*?</bdi>|<[^>]*>|&[#\w]+;)"
    rf"|{_CODE}(?:\s*[÷×+=−/]\s*{_CODE})*\s*=\s*<(?P<tag>b|strong)>{_CODE}</(?P=tag)>"
)
_FOUND = re.compile(rf"&[#\w]+;|({_EXPRESSION})|({_CODE})")
_TAG = re.compile(r"(<[^>]*>)")


def isolate_numbers(html: str) -> str:
    """Return the HTML with each number or code of its text in a <bdi>; tags, entities and what is isolated stay.

    >>> isolate_numbers('<p id="p1">المادة 5 من 2014/24/EU</p>')
    '<p id="p1">المادة <bdi>5</bdi> من <bdi dir="ltr">2014/24/EU</bdi></p>'
    """
    depth, parts = 0, []
    for part in _TAG.split(_EQUATION.sub(_whole, html)):
        if part.startswith("<"):
            depth += part.startswith("<bdi") - part.startswith("</bdi")
            parts.append(part)
        else:
            parts.append(part if depth else _FOUND.sub(_isolated, part))
    return "".join(parts)


def _whole(match: re.Match) -> str:
    """Keep an equation together whose result is set in bold; tags, entities and what is isolated stay."""
    return match[0] if match["other"] else f'<bdi dir="ltr">{match[0]}</bdi>'


def _isolated(match: re.Match) -> str:
    """Entities stay; what holds more than a plain number is set left to right."""
    text = match[0]
    if text.startswith("&"):
        return text
    is_plain = re.fullmatch(r"\d[\d.,]*", text) is not None
    return f"<bdi>{text}</bdi>" if is_plain else f'<bdi dir="ltr">{text}</bdi>'
