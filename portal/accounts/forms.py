"""The forms of the account pages: allauth's, with our words."""

from allauth.account import forms as allauth_forms
from django import forms
from django.utils.translation import gettext_lazy as _

from portal.accounts.passphrase import HINT

NAME_HINT = _("Not your real name. Letters of any script, digits and hyphens, no spaces. For example: emine-nar")
NAME_WIDGET = {"autocapitalize": "none", "spellcheck": "false", "dir": "auto"}
REQUIRED = {
    "username": _("Choose a user name."),
    "login": _("Type your user name."),
    "email": _("Type your e-mail address."),
    "password": _("Type your passphrase."),
    "oldpassword": _("Type your present passphrase."),
    "password1": _("Choose a passphrase."),
    "password2": _("Type the passphrase a second time."),
}
DIFFERENT = _("The two passphrases are not the same. Type both again.")


def _say(form: forms.Form, name: str, label: str, hint: str = "", **attrs: str) -> None:
    field = form.fields[name]
    field.label, field.help_text = label, hint
    field.widget.attrs.pop("placeholder", None)
    field.widget.attrs.update(attrs)
    if name in REQUIRED:
        field.error_messages["required"] = REQUIRED[name]


class NewPassphraseMixin:
    """Two fields for a new passphrase, because nobody can read what she writes; what was typed is given back."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        _say(self, "password1", _("Passphrase"), HINT, spellcheck="false")
        _say(self, "password2", _("The passphrase once more"), spellcheck="false")

    def clean(self) -> dict:
        """Say in our words that the second is not the first."""
        cleaned = super().clean()
        if "password2" in self.errors and cleaned.get("password1"):
            del self.errors["password2"]
            self.add_error("password2", DIFFERENT if self["password2"].value() else REQUIRED["password2"])
        return cleaned


class SignUpForm(NewPassphraseMixin, allauth_forms.SignupForm):
    """A new account. `guest_did` says what the guest of this session did ("2 lessons"); empty without a guest."""

    field_order = ["username", "password1", "password2", "email", "keep"]

    def __init__(self, *args, guest_did: tuple[str, ...] = (), **kwargs) -> None:
        super().__init__(*args, **kwargs)
        _say(self, "username", _("User name"), NAME_HINT, **NAME_WIDGET)
        _say(self, "email", _("E-mail address, if you like"), _("Only for a new passphrase when you forget yours."))
        for name in ("password1", "password2"):
            self.fields[name].widget.render_value = True
        if guest_did:
            self.fields["keep"] = forms.BooleanField(
                label=_("What was learned on this phone was me: move it into the account"), required=False, initial=True
            )


class SignInForm(allauth_forms.LoginForm):
    """User name and passphrase."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        _say(self, "login", _("User name"), **NAME_WIDGET)
        _say(self, "password", _("Passphrase"), spellcheck="false")
        hint = _("Leave this empty on a phone or computer that others use too.")
        _say(self, "remember", _("Keep me signed in"), hint)
        self.fields["remember"].initial = True


class ChangePassphraseForm(NewPassphraseMixin, allauth_forms.ChangePasswordForm):
    """The present passphrase and a new one, twice."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        _say(self, "oldpassword", _("Present passphrase"), spellcheck="false")
        _say(self, "password1", _("New passphrase"), HINT)
        _say(self, "password2", _("The new passphrase once more"))


class NewPassphraseForm(NewPassphraseMixin, allauth_forms.ResetPasswordKeyForm):
    """A new passphrase after the link in a mail."""


class AskForLinkForm(allauth_forms.ResetPasswordForm):
    """The address to which the link goes."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        _say(self, "email", _("E-mail address"), _("The address that you gave us for your account."))


class AddAddressForm(allauth_forms.AddEmailForm):
    """An address for the account."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        _say(self, "email", _("E-mail address"), _("Only for a new passphrase when you forget yours."))


class ConfirmItIsYouForm(allauth_forms.ReauthenticateForm):
    """The passphrase again, before something that would let another person in."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        _say(self, "password", _("Passphrase"), spellcheck="false")
