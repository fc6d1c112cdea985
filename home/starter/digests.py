"""Short hashes of what a page or snippet says: by them an upgrade knows what an editor touched."""

import hashlib
import json
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from wagtail.fields import StreamField


def content_digests(instance: models.Model, names: Iterable[str]) -> dict[str, str]:
    """Return {field: digest} of the named fields; a field that the model no longer has is left out.

    One for each field, so that a column which a later version adds touches nothing.
    """
    return {name: _digest(instance, field) for name in names if (field := _field(instance, name))}


def _field(instance: models.Model, name: str) -> models.Field | None:
    try:
        return instance._meta.get_field(name)
    except FieldDoesNotExist:
        return None


def _digest(instance: models.Model, field: models.Field) -> str:
    text = json.dumps(_plain(field, field.value_from_object(instance)), sort_keys=True, cls=DjangoJSONEncoder)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _plain(field: models.Field, value: Any) -> Any:
    """Return a value as it would be, read from the database or set by us."""
    if isinstance(field, StreamField):
        return field.stream_block.get_prep_value(value)
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    return value
