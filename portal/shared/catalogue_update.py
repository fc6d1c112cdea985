"""Bringing a catalogue up to date with the messages in the sources: new ones are added, translations are kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import django
import polib
from django.conf import settings
from django.utils.translation import to_locale

from portal.shared.message_sources import Message


@dataclass(frozen=True)
class Change:
    """What a catalogue holds after an update, and which messages lack a translation."""

    messages: int
    untranslated: list[str]


def catalogue_path(language: str) -> Path:
    """Return where our catalogue of a language code stands, whether or not it exists."""
    return Path(settings.LOCALE_PATHS[0]) / to_locale(language) / "LC_MESSAGES" / "django.po"


def translated_languages() -> list[str]:
    """Return the language codes that need a catalogue: all but the one that the messages are written in."""
    return [code for code, _name in settings.LANGUAGES if code != "en"]


def update_catalogue(language: str, messages: Mapping[Message, Sequence[str]]) -> Change:
    """Write the catalogue of a language anew from `messages` (message -> files), with the translations it has.

    A message that no source holds any more is kept as obsolete, so that its translation comes back with it.
    """
    path = catalogue_path(language)
    old = list(polib.pofile(str(path))) if path.is_file() else []
    known = {(entry.msgctxt or "", entry.msgid): entry for entry in old}
    catalogue = polib.POFile(wrapwidth=100)
    catalogue.metadata = _metadata(language)
    forms = plural_forms(language)
    for message in sorted(messages):
        catalogue.append(_entry(message, messages[message], known.pop((message.context, message.text), None), forms))
    catalogue.extend(_obsolete(entry) for entry in known.values() if entry.msgstr or any(entry.msgstr_plural.values()))
    path.parent.mkdir(parents=True, exist_ok=True)
    catalogue.save(str(path))
    untranslated = [entry.msgid for entry in catalogue if not entry.obsolete and not is_complete(entry)]
    return Change(len(messages), untranslated)


def is_complete(entry: polib.POEntry) -> bool:
    """Return whether every form of an entry is written and none is a guess."""
    forms = entry.msgstr_plural.values() if entry.msgid_plural else [entry.msgstr]
    return all(forms) and not entry.fuzzy


def plural_forms(language: str) -> int:
    """Return how many plural forms a language has, by Django's own catalogue."""
    return int(_plural_rule(language).split(";")[0].removeprefix("nplurals="))


def _plural_rule(language: str) -> str:
    """Django joins catalogues of one plural rule only, so ours has the very words of Django's."""
    folder = Path(django.__file__).parent / "conf" / "locale" / to_locale(language)
    return polib.pofile(str(folder / "LC_MESSAGES" / "django.po")).metadata["Plural-Forms"]


def _metadata(language: str) -> dict[str, str]:
    return {
        "Project-Id-Version": "imece",
        "Language": to_locale(language),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": _plural_rule(language),
    }


def _entry(message: Message, files: Sequence[str], old: polib.POEntry | None, forms: int) -> polib.POEntry:
    entry = polib.POEntry(msgid=message.text, msgid_plural=message.plural, msgctxt=message.context or None)
    entry.occurrences = [(name, "") for name in sorted(files)]
    if message.plural:
        written = old.msgstr_plural if old else {}
        entry.msgstr_plural = {form: written.get(form, "") for form in range(forms)}
    elif old:
        entry.msgstr = old.msgstr
    if old:
        entry.flags, entry.tcomment = old.flags, old.tcomment
    return entry


def _obsolete(entry: polib.POEntry) -> polib.POEntry:
    entry.obsolete, entry.occurrences = True, []
    return entry
