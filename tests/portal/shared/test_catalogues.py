"""The interface is complete in every language: what the sources say is in each catalogue, whole and exact."""

import re
from collections import Counter
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django.utils import translation

from portal.shared.catalogue_update import catalogue_path, is_complete, plural_forms, translated_languages
from portal.shared.catalogues import compile_catalogues
from portal.shared.message_sources import Message, collect_messages

HOW = "run `manage.py collect_messages`, then translate what it lists (docs/developers.md)"
LANGUAGES = translated_languages()
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|\{\w+\}|</?[a-z]+\b")
FORMS_WITHOUT_THE_NUMBER = {"ar": {0, 1, 2}}  # "two lessons" is one word there


@pytest.fixture(scope="module")
def messages() -> dict[Message, list[str]]:
    return collect_messages(settings.BASE_DIR)


def _entries(language: str) -> dict[tuple[str, str], polib.POEntry]:
    catalogue = polib.pofile(str(catalogue_path(language)))
    return {(entry.msgctxt or "", entry.msgid): entry for entry in catalogue if not entry.obsolete}


def test_there_are_messages_of_every_app_that_has_pages(messages) -> None:
    apps = {Path(name).parts[0] for files in messages.values() for name in files}

    assert {"portal", "home", "courses", "guides"} <= apps


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_of_the_sources_is_translated(language, messages) -> None:
    entries = _entries(language)

    missing = [
        f"{message.text!r} ({files[0]})"
        for message, files in messages.items()
        if not (entry := entries.get((message.context, message.text)))
        or entry.msgid_plural != message.plural
        or not is_complete(entry)
    ]

    assert not missing, f"{language}: {HOW}\n" + "\n".join(missing)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_is_a_guess_or_half_done(language) -> None:
    guessed = [entry.msgid for entry in _entries(language).values() if not is_complete(entry)]

    assert not guessed, f"{language}: {HOW}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_counted_message_has_all_forms_of_its_language(language) -> None:
    counted = [entry for entry in _entries(language).values() if entry.msgid_plural]

    assert counted
    assert all(set(entry.msgstr_plural) == set(range(plural_forms(language))) for entry in counted)


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_and_tags_are_those_of_the_source(language) -> None:
    wrong = [
        (entry.msgid, form)
        for entry in _entries(language).values()
        for form in _unlike(entry, FORMS_WITHOUT_THE_NUMBER.get(language, set()))
    ]

    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_percent_sign_breaks_no_translation(language) -> None:
    for entry in _entries(language).values():
        if "%(" in entry.msgid + entry.msgid_plural:
            for text in entry.msgstr_plural.values() if entry.msgid_plural else [entry.msgstr]:
                assert "%(" not in text % Counter()  # a Counter has every name; a lone "%" raises


def _unlike(entry: polib.POEntry, loose: set[int]) -> list[str]:
    """Return the forms of an entry that lack a placeholder or tag, or have one of their own."""
    if not entry.msgid_plural:
        return [entry.msgstr] if _marks(entry.msgstr) != _marks(entry.msgid) else []
    one, many = _marks(entry.msgid), _marks(entry.msgid_plural)
    return [
        text
        for form, text in entry.msgstr_plural.items()
        if _marks(text) != many
        and not (form == 0 and _marks(text) == one)
        and not (form in loose and _marks(text) < many)
    ]


def _marks(text: str) -> Counter[str]:
    return Counter(PLACEHOLDER.findall(text))


def test_a_counted_message_is_said_in_arabic_by_its_own_rules() -> None:
    compile_catalogues()
    text = ("%(number)s lesson", "%(number)s lessons")

    with translation.override("ar"):
        said = [translation.ngettext(*text, number) % {"number": number} for number in (1, 2, 3, 11, 100)]

    assert said == ["درس واحد", "درسان", "3 دروس", "11 درسًا", "100 درس"]
