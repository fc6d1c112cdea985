"""Collecting messages adds what is new and loses no translation."""

from pathlib import Path

import polib
import pytest

from portal.shared.catalogue_update import catalogue_path, update_catalogue
from portal.shared.message_sources import Message


@pytest.fixture
def catalogue(settings, tmp_path) -> Path:
    """An Arabic catalogue with one message, translated."""
    settings.LOCALE_PATHS = [tmp_path]
    update_catalogue("ar", {Message("Save"): ["home/views.py"]})
    _translate(catalogue_path("ar"), "Save", "حفظ")
    return catalogue_path("ar")


def _translate(path: Path, text: str, translation: str) -> None:
    catalogue = polib.pofile(str(path))
    catalogue.find(text).msgstr = translation
    catalogue.save()


def test_a_new_message_waits_for_its_translation(catalogue) -> None:
    change = update_catalogue("ar", {Message("Save"): ["a.py"], Message("day", "days"): ["b.py"]})

    assert (change.messages, change.untranslated) == (2, ["day"])
    assert len(polib.pofile(str(catalogue)).find("day").msgstr_plural) == 6


def test_a_translation_is_kept(catalogue) -> None:
    update_catalogue("ar", {Message("Save"): ["a.py"], Message("Open", context="state"): ["b.py"]})

    assert polib.pofile(str(catalogue)).find("Save").msgstr == "حفظ"


def test_a_translation_comes_back_with_its_message(catalogue) -> None:
    update_catalogue("ar", {Message("Open"): ["b.py"]})
    away = polib.pofile(str(catalogue)).obsolete_entries()
    update_catalogue("ar", {Message("Save"): ["a.py"]})

    assert [entry.msgid for entry in away] == ["Save"]
    assert polib.pofile(str(catalogue)).find("Save").msgstr == "حفظ"


def test_a_message_that_begins_to_count_is_translated_anew(catalogue) -> None:
    change = update_catalogue("ar", {Message("Save", "Save all"): ["a.py"]})

    assert change.untranslated == ["Save"]


def test_a_second_update_changes_nothing(catalogue) -> None:
    before = catalogue.read_bytes()
    update_catalogue("ar", {Message("Save"): ["home/views.py"]})

    assert catalogue.read_bytes() == before
