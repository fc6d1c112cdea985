"""How to cite a guide, a section or one passage: title, edition, number, day and an address that lasts."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.models import Page

from guides.models import Edition
from portal.language.names import own_name
from portal.shared.dates import written_day


@dataclass(frozen=True)
class Source:
    """What a citation names: the guide, its newest edition if it has one, and the day of the text."""

    guide: str
    edition: Edition | None
    day: date | None

    def cite(self, what: str) -> str:
        """Return the words of a citation; `what` is the place in the guide, or nothing for the whole."""
        edition = _("edition %(label)s") % {"label": self.edition.label} if self.edition else ""
        named = [_("İmece"), self.guide, edition, what, written_day(self.day) if self.day else ""]
        return _(", ").join(part for part in named if part) + "."


def edition_of(guide: Page) -> Edition | None:
    """Return the newest edition of a guide."""
    return Edition.objects.filter(guide_key=guide.translation_key).first()


def section_words(number: str, title: str) -> str:
    """Return how a section is named in a citation."""
    return _("section %(number)s “%(title)s”") % {"number": number, "title": title}


def cite_passages(parts: list[dict], source: Source, languages: list[str]) -> list[dict]:
    """Give each passage that has a code its citation: {text, address, languages: [{code, name, url}]}.

    `languages` are the others that the section exists in; the address of a passage stays when its page moves.
    """
    return [{**part, "cite": _cite(part, source, languages) if part["code"] else None} for part in parts]


def _cite(part: dict, source: Source, languages: list[str]) -> dict:
    return {
        "id": f"c-{part['code']}",
        "text": source.cite(_("paragraph %(number)s") % {"number": part["number"]}),
        "address": f"{settings.PORTAL_URL}{part['url']}",
        "languages": [
            {"code": code, "name": own_name(code), "url": _in_language(code, part["code"])} for code in languages
        ],
    }


def _in_language(language: str, code: str) -> str:
    with translation.override(language):
        return reverse("passage", args=[code])
