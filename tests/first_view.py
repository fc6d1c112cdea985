"""The first view of a page as a browser with an empty cache loads it: page and files, compressed as served."""

import gzip
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from django.http import HttpResponse
from django.test import Client

LOADING_LINKS = {"stylesheet", "preload", "modulepreload", "icon", "apple-touch-icon", "manifest", "prefetch"}
CSS_FILE = re.compile(r"url\(\s*['\"]?(?!data:|#)([^'\")]+)|@import\s+['\"]([^'\"]+)")
ENCODINGS = "gzip, deflate, br, zstd"


@dataclass
class FirstView:
    """What one page loads before anybody scrolls or clicks: bytes by address, the page's own under its own address."""

    sizes: dict[str, int] = field(default_factory=dict)
    scripts: set[str] = field(default_factory=set)
    elsewhere: list[str] = field(default_factory=list)

    @property
    def weight(self) -> int:
        """Return the compressed bytes of everything."""
        return sum(self.sizes.values())

    @property
    def script_weight(self) -> int:
        """Return the compressed bytes of the scripts."""
        return sum(self.sizes[address] for address in self.scripts)


class Loaded(HTMLParser):
    """Collects the addresses that a browser loads at once: (address, whether it is a script)."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list) -> None:
        """Keep what this element loads by itself; links to follow and lazy pictures load later."""
        given = {name: value or "" for name, value in attrs}
        self.found += [(address, tag == "script") for address in _addresses(tag, given) if not _is_inline(address)]


def _is_inline(address: str) -> bool:
    return not address or address.startswith(("data:", "#"))


def _addresses(tag: str, given: dict[str, str]) -> list[str]:
    if given.get("loading") == "lazy":
        return []
    if tag in ("audio", "video"):
        poster = given.get("poster", "")
        return [poster] if given.get("preload") == "none" else [poster, given.get("src", "")]
    if tag == "link":
        return [given.get("href", "")] if set(given.get("rel", "").split()) & LOADING_LINKS else []
    if tag in ("use", "image"):
        return [(given.get("href") or given.get("xlink:href") or "").split("#")[0]]
    if tag in ("source", "img"):
        sets = [part.split()[0] for part in given.get("srcset", "").split(",") if part.strip()]
        return [given.get("src", ""), *sets]
    return [given.get("src", ""), given.get("data", "") if tag == "object" else ""]


def first_view(client: Client, address: str, page: HttpResponse | None = None) -> FirstView:
    """Ask for a page (or take the one given) and for everything it loads; a file that is missing raises."""
    page = page or client.get(address, headers={"accept-encoding": ENCODINGS})
    view = FirstView({address: len(page.content)})
    reader = Loaded()
    reader.feed(_text(page))
    waiting = reader.found
    while waiting:
        name, is_script = waiting.pop()
        if re.match(r"(?:[a-z]+:)?//", name):
            view.elsewhere.append(name)
            continue
        if name not in view.sizes:
            body, inside = _file(client, name)
            view.sizes[name] = body
            waiting += [(other, False) for other in inside]
        if is_script:
            view.scripts.add(name)
    return view


def _file(client: Client, name: str) -> tuple[int, list[str]]:
    """Return the bytes that are sent for a file, and the addresses that a style sheet loads in its turn."""
    response = client.get(name, headers={"accept-encoding": ENCODINGS})
    if response.status_code != 200:
        raise AssertionError(f"{name} answers {response.status_code}")
    sent = response.getvalue()
    if not name.endswith(".css"):
        return len(sent), []
    sheet = client.get(name, headers={"accept-encoding": "identity"}).getvalue().decode()
    return len(sent), [one or other for one, other in CSS_FILE.findall(sheet)]


def _text(page: HttpResponse) -> str:
    content = page.content
    return (gzip.decompress(content) if page.headers.get("Content-Encoding") == "gzip" else content).decode()
