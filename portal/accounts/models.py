"""Who signs in (`User`) and who learns (`Learner`): two things, so that a guest can learn before she signs up."""

import uuid

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _


class User(AbstractUser):
    """Somebody with a user name and a passphrase. An e-mail address is welcome, never needed."""

    email = models.EmailField(_("e-mail address"), blank=True)


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
