"""How allauth behaves here: names by key, guests kept, links with our own address, errors that say what to do."""

from typing import Any
from urllib.parse import urlencode

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from portal.accounts import joining, learners, records
from portal.accounts.models import NAME_TAKEN, User
from portal.accounts.names import name_key, written_name


class PortalAccountAdapter(DefaultAccountAdapter):
    """Hooks that allauth calls."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "username_taken": NAME_TAKEN,
        "username_password_mismatch": _(
            "User name and passphrase do not belong together. Check both; mind spaces and the keyboard's language."
        ),
        "too_many_login_attempts": _("Too many tries. Wait five minutes, then try again."),
        "enter_current_password": _("This is not your present passphrase. Type it again."),
        "incorrect_password": _("This is not your passphrase. Type it again."),
        "duplicate_email": _("Your account has this e-mail address already."),
        "max_email_addresses": _("An account has one e-mail address. Remove the old one first."),
        "invalid_password_reset": _("This link has been used or is too old. Ask for a new one."),
    }

    def clean_username(self, username: str, shallow: bool = False) -> str:
        """Return the name as it is kept; raise ValidationError when its signs are wrong or somebody has it."""
        username = super().clean_username(written_name(username), shallow=True)
        if not shallow and User.objects.filter(name_key=name_key(username)).exists():
            raise self.validation_error("username_taken")
        return username

    def save_user(self, request: HttpRequest, user: User, form, commit: bool = True) -> User:
        """Save a new member; the guest of this session becomes her learner when the form says so."""
        guest = learners.guest_of(request) if form.cleaned_data.get("keep") else None
        with transaction.atomic():
            user = super().save_user(request, user, form, commit)
            joining.adopt_guest(user=user, guest=guest)
        if guest:
            learners.forget_guest(request)
        return user

    def post_login(self, request: HttpRequest, user: User, *, signup: bool, **kwargs: Any) -> HttpResponse:
        """Go on; ask first whose answers these were when a guest learned here before the sign-in."""
        learners.forget_answer(request)
        response = super().post_login(request, user, signup=signup, **kwargs)
        guest = learners.guest_of(request)
        if guest and not records.registry.count(guest):
            learners.forget_guest(request)
        elif guest and not signup:
            return HttpResponseRedirect(f"{reverse('account_merge')}?{urlencode({'next': response.url})}")
        return response

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Return the front page in the language of the form."""
        return reverse("wagtail_serve", args=[""])

    def get_signup_redirect_url(self, request: HttpRequest) -> str:
        """Return the new account's page."""
        return reverse("account_overview")

    def get_logout_redirect_url(self, request: HttpRequest) -> str:
        """Return the front page in the language of the form."""
        return reverse("wagtail_serve", args=[""])

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Return the account's page."""
        return reverse("account_overview")

    def get_reset_password_from_key_url(self, key: str) -> str:
        """Return the link in the mail; its host is ours, whatever host the request named."""
        path = reverse("account_reset_password_from_key", kwargs={"uidb36": "UID", "key": "KEY"})
        return settings.PORTAL_URL + path.replace("UID-KEY", key)

    def get_email_confirmation_url(self, request: HttpRequest, emailconfirmation) -> str:
        """Return the link in the mail; its host is ours, whatever host the request named."""
        return settings.PORTAL_URL + reverse("account_confirm_email", args=[emailconfirmation.key])

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        # One limit for all spellings of a name and for all host names that lead here.
        return name_key(credentials.get("username", ""))
