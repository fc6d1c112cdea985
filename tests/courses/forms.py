"""Forms as a browser without script sends them: what the page shows, with what a person changes."""

from html.parser import HTMLParser

from django.http import HttpResponse
from django.test import Client


class FormReader(HTMLParser):
    """Collects the fields of the forms of a page, as a browser would send them without pressing a button."""

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, list[str]] = {}

    def handle_starttag(self, tag: str, attrs: list) -> None:
        """Keep hidden and filled inputs, and boxes that are checked."""
        given = dict(attrs)
        is_box = given.get("type") in ("radio", "checkbox")
        if tag == "input" and given.get("name") not in (None, "q") and (not is_box or "checked" in given):
            self.fields.setdefault(given["name"], []).append(given.get("value") or "")


def fields_of(page: HttpResponse) -> dict[str, list[str]]:
    """Return the fields of a page as it is shown."""
    reader = FormReader()
    reader.feed(page.content.decode())
    return reader.fields


def send(client: Client, page: HttpResponse, **changed) -> HttpResponse:
    """Send the form of a page with changes (`{}` in `fields` names a field with dots) and a button."""
    fields = {**fields_of(page), **changed.pop("fields", {}), **changed}
    return client.post(page.wsgi_request.path, fields)
