"""Passphrases: at least ten characters, in any language; what is wrong is said together with what to do."""

import unicodedata

from django.contrib.auth import password_validation
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

HINT = gettext_lazy(
    "Ten characters or more. Four words that only you would put together, in any language, are easy to keep in mind. "
    "For example: lemon bus autumn button."
)


def same_passphrase(typed: str) -> str:
    """Return the passphrase as any keyboard types it: NFC, every kind of space an ASCII space (RFC 8265, 4.2)."""
    spaced = "".join(" " if unicodedata.category(sign) == "Zs" else sign for sign in typed)
    return unicodedata.normalize("NFC", spaced)


class LongEnough(password_validation.MinimumLengthValidator):
    """Counts characters."""

    def validate(self, password: str, user=None) -> None:
        """Raise ValidationError that says how many characters are missing."""
        missing = self.min_length - len(password)
        if missing > 0:
            message = ngettext(
                "Add at least %(missing)s more character to the passphrase.",
                "Add at least %(missing)s more characters to the passphrase.",
                missing,
            )
            raise ValidationError(message, code="password_too_short", params={"missing": missing})

    def get_help_text(self) -> str:
        """Return what to do before anything is wrong."""
        return str(HINT)


class NotCommon(password_validation.CommonPasswordValidator):
    """Refuses what is on every guesser's list."""

    def get_error_message(self) -> str:
        """Return what to do."""
        return _(
            "Many people use this passphrase, so it is guessed first. Choose words that only you would put together."
        )

    def get_help_text(self) -> str:
        """Return nothing: LongEnough says it all."""
        return ""


class NotTheName(password_validation.UserAttributeSimilarityValidator):
    """Refuses what everybody can read in the user name."""

    def validate(self, password: str, user=None) -> None:
        """Raise ValidationError when the passphrase is nearly the user name or the e-mail address."""
        try:
            super().validate(password, user)
        except ValidationError as error:
            message = _("The passphrase is too much like your user name or e-mail address. Choose other words.")
            raise ValidationError(message, code="password_too_similar") from error

    def get_help_text(self) -> str:
        """Return nothing: LongEnough says it all."""
        return ""
