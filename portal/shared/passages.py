"""Passages: what search, citation and change notes point to. A passage has an id that no edit changes."""

import hashlib
import uuid

from django.db import models

ALPHABET = "23456789bcdfghjkmnpqrstvwxz"  # no vowels (no words), no look-alikes: can be read out by telephone


class Passage(models.Model):
    """A numbered paragraph of a guide, found again by its short code after edits and moves, in every language."""

    page_key = models.UUIDField(db_index=True)
    block_id = models.CharField(max_length=64)
    short = models.CharField(max_length=12, unique=True)
    retired_into = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["page_key", "block_id"], name="one_code_for_a_passage")]

    def __str__(self) -> str:
        return self.short


def short_code(page_key: uuid.UUID, block_id: str, *, length: int = 6) -> str:
    """Return the code that is proposed for a passage: the first `length` signs of a hash of its identity.

    The same passage gets the same code on every installation; on a clash ask again with a greater length.
    """
    number = int.from_bytes(hashlib.sha256(f"{page_key}:{block_id}".encode()).digest(), "big")
    signs = []
    for _ in range(length):
        number, rest = divmod(number, len(ALPHABET))
        signs.append(ALPHABET[rest])
    return "".join(signs)
