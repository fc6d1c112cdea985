"""User names: any script, one person for all spellings that differ only in case or in what the eye does not see.

The key of a name is stored, so this file folds by itself: an improved search analyser must never change who signs in.
"""

import unicodedata

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

SHORTEST = 2
LONGEST = 40
JOINERS = "-_."
_I_WITHOUT_DOT = str.maketrans({"ı": "i", "\u0307": None})


def written_name(typed: str) -> str:
    """Return the name as it is kept: NFKC, without invisible characters and without space around it.

    >>> written_name("  Emine\u200f-nar ")
    'Emine-nar'
    """
    visible = "".join(sign for sign in typed if unicodedata.category(sign) != "Cf")
    return unicodedata.normalize("NFKC", visible).strip()


def name_key(typed: str) -> str:
    """Return what two spellings of one name share, in no particular language: I, İ, ı and i are one letter.

    >>> name_key("IŞIK") == name_key("ışık") == name_key("Işik")
    True
    """
    folded = unicodedata.normalize("NFKC", written_name(typed).casefold())
    # A dot above that stands on a letter of its own (ż) is kept: only the loose one that İ leaves behind goes.
    return folded.translate(_I_WITHOUT_DOT)


def check_name(name: str) -> None:
    """Raise a ValidationError that says which signs a name may have, or how long it must be."""
    if not SHORTEST <= len(name) <= LONGEST:
        message = _("Choose a user name of %(shortest)s to %(longest)s characters.")
        raise ValidationError(message, code="length", params={"shortest": SHORTEST, "longest": LONGEST})
    if not all(sign in JOINERS or unicodedata.category(sign)[0] in "LMN" for sign in name):
        message = _("Use only letters, digits, hyphens and full stops, no spaces. For example: emine-nar")
        raise ValidationError(message, code="signs")
