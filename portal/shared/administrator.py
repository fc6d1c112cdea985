"""The first administrator."""

import secrets

from django.contrib.auth import get_user_model

NAME = "admin"


def make_first_administrator() -> str | None:
    """Make an administrator when there is none; return the passphrase, which is kept nowhere else. Else None."""
    users = get_user_model().objects
    if users.filter(is_superuser=True).exists():
        return None
    passphrase = "-".join(secrets.token_hex(2) for _ in range(5))
    users.create_superuser(NAME, "", passphrase)
    return passphrase
