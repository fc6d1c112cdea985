import pytest
from django.core.exceptions import ValidationError

from portal.accounts.names import check_name, name_key, written_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("IŞIK", "ışık"),
        ("İpek", "IPEK"),
        ("STRASSE", "straße"),
        ("ΣΊΣΥΦΟΣ", "σίσυφος"),
        ("Ｅmine", "emine"),
        ("em\u200fine", "emine"),
        ("e\u0301mine", "Émine"),
        ("التعاونية", "التعاونية\u200f"),
    ],
)
def test_two_spellings_are_one_name(one, other):
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(("one", "other"), [("şule", "sule"), ("zaba", "żaba"), ("علي", "على")])
def test_different_letters_are_different_names(one, other):
    assert name_key(one) != name_key(other)


@pytest.mark.parametrize("name", ["İpek", "Żaba", "ışık", "ﷺ", "ẞ", "i\u0307", "हिन्दी"])
def test_a_key_is_its_own_key(name):
    assert name_key(name_key(name)) == name_key(name)


def test_a_name_is_kept_as_it_is_written_without_what_nobody_sees():
    assert written_name(" Şükrü\u200e-Işık ") == "Şükrü-Işık"


@pytest.mark.parametrize("name", ["emine-nar", "Şükrü.1", "زينب", "हिन्दी", "李雷", "عائِشة"])
def test_letters_of_any_script_make_a_name(name):
    check_name(name)


@pytest.mark.parametrize("name", ["emine nar", "emine@example.org", "<b>", "a\u0000b", "e", "x" * 41, "a/b"])
def test_other_signs_and_lengths_make_none(name):
    with pytest.raises(ValidationError):
        check_name(name)
