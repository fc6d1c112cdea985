"""A guest becomes a member, or turns out to be one. Nothing here happens before the person has said so."""

from django.db import transaction

from portal.accounts import records
from portal.accounts.models import Learner, User


class NotAGuestError(Exception):
    """The learner to merge belongs to an account or was merged before."""


def adopt_guest(*, user: User, guest: Learner | None) -> Learner:
    """Make `guest` the learner of a new account, with all she did; without a guest make a new learner."""
    with transaction.atomic():
        free = Learner.objects.filter(pk=guest and guest.pk, user=None, merged_into=None)
        if guest and free.update(user=user):
            return Learner.objects.get(pk=guest.pk)
        return Learner.objects.create(user=user)


def merge_guest(*, guest: Learner, member: Learner) -> None:
    """Move a guest's records to a member, all or nothing; the guest's row stays and says where they went.

    Raises NotAGuestError when the guest is somebody's account or was merged already (so that a form that is sent
    twice moves nothing twice).
    """
    with transaction.atomic():
        locked = {row.pk: row for row in Learner.objects.select_for_update().filter(pk__in=[guest.pk, member.pk])}
        from_learner = locked[guest.pk]
        if from_learner.user_id or from_learner.merged_into_id or guest.pk == member.pk:
            raise NotAGuestError(f"The learner {guest.pk} is no guest any more.")
        records.registry.merge(from_learner, locked[member.pk])
        Learner.objects.filter(merged_into=from_learner).update(merged_into=locked[member.pk])
        from_learner.merged_into = locked[member.pk]
        from_learner.save(update_fields=["merged_into"])
