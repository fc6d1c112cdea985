"""Signing in by user name, in any spelling of it."""

from allauth.account.auth_backends import AuthenticationBackend

from portal.accounts.models import User
from portal.accounts.names import name_key


class NameBackend(AuthenticationBackend):
    """allauth's backend (equal time for unknown names) that looks names up by their key.

    Its own look-up compares with the database's idea of case, which on SQLite ends with ASCII.
    """

    def _authenticate_by_username(self, username: str, password: str) -> User | None:
        user = User.objects.filter(name_key=name_key(username)).first()
        return self._check_password(user, password)
