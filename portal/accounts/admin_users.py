"""Users in the admin: most members gave a user name and nothing else, and must still be given a role."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.users.forms import UserCreationForm, UserEditForm
from wagtail.users.views.users import UserViewSet


class NameAloneMixin(forms.Form):
    """E-mail and real names are not needed; nobody becomes a superuser by a form."""

    email = forms.EmailField(required=False, label=_("E-mail address"))
    first_name = forms.CharField(required=False, label=_("First name"))
    last_name = forms.CharField(required=False, label=_("Last name"))
    is_superuser = None


class PortalUserCreationForm(NameAloneMixin, UserCreationForm):
    """A new user."""

    class Meta(UserCreationForm.Meta):
        fields = UserCreationForm.Meta.fields - {"is_superuser"}


class PortalUserEditForm(NameAloneMixin, UserEditForm):
    """A user's roles, address and passphrase."""

    def __init__(self, *args, **kwargs) -> None:
        # Wagtail removes both fields from the form of who edits herself; one is never there.
        editing_self = kwargs.pop("editing_self", False)
        super().__init__(*args, **kwargs)
        if editing_self:
            del self.fields["is_active"]

    class Meta(UserEditForm.Meta):
        fields = UserEditForm.Meta.fields - {"is_superuser"}


class PortalUserViewSet(UserViewSet):
    """Wagtail's, with these forms."""

    def get_form_class(self, for_update: bool = False) -> type[forms.ModelForm]:
        """Return the form for a new user or for one who exists."""
        return PortalUserEditForm if for_update else PortalUserCreationForm
