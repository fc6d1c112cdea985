"""Who signs in (`User`) and who learns (`Learner`): two things, so that a guest can learn before she signs up."""

import uuid

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.contrib.auth.models import UserManager as DjangoUserManager
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from portal.accounts.names import check_name, name_key, written_name
from portal.accounts.passphrase import same_passphrase

NAME_TAKEN = _("Somebody has this user name already. Choose another one.")


class UserManager(DjangoUserManager):
    """Finds people by any spelling of their name."""

    use_in_migrations = False

    def get_by_natural_key(self, username: str) -> "User":
        """Return the user whose name differs at most in case; raise User.DoesNotExist."""
        return self.get(name_key=name_key(username))

    def _create_user_object(self, username: str, email: str, password: str | None, **fields) -> "User":
        # Django hashes here without asking the user.
        return super()._create_user_object(username, email, password and same_passphrase(password), **fields)


class User(AbstractUser):
    """Somebody with a user name and a passphrase. An e-mail address is welcome, never needed."""

    username = models.CharField(
        _("user name"),
        max_length=150,
        unique=True,
        validators=[check_name],
        help_text=_("Letters of any script, digits, hyphens and full stops."),
        error_messages={"unique": NAME_TAKEN},
    )
    name_key = models.CharField(max_length=300, unique=True, editable=False)
    email = models.EmailField(_("e-mail address"), blank=True)

    objects = UserManager()

    def clean(self) -> None:
        """Raise ValidationError when another spelling of this name exists."""
        super().clean()
        same = User.objects.filter(name_key=name_key(self.username)).exclude(pk=self.pk)
        if same.exists():
            raise ValidationError({"username": NAME_TAKEN})

    def set_password(self, raw_password: str | None) -> None:
        """Keep a hash of the passphrase as any keyboard types it."""
        super().set_password(raw_password and same_passphrase(raw_password))

    def check_password(self, raw_password: str) -> bool:
        """Say whether this is the passphrase, from any keyboard."""
        return super().check_password(same_passphrase(raw_password))

    def save(self, *args, update_fields=None, **kwargs) -> None:
        """Save, with the key that belongs to the name."""
        if update_fields is None or "username" in update_fields:
            self.username = written_name(self.username)
            self.name_key = name_key(self.username)
            update_fields = update_fields and {*update_fields, "name_key"}
        super().save(*args, update_fields=update_fields, **kwargs)


class Learner(models.Model):
    """Somebody who learns: a guest (no user) or a member. Every record of learning hangs on this row.

    A guest's id lives in her session. When two learners turn out to be one person, the records move to one of them
    and the other says so in `merged_into`; it is never deleted by a merge.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.OneToOneField(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.CASCADE)
    merged_into = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL, related_name="merged")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("learner")
        verbose_name_plural = _("learners")

    def __str__(self) -> str:
        return self.user.get_username() if self.user else f"guest {str(self.id)[:8]}"
