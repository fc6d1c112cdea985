"""Whether what translators work from has changed since it was last taken down."""

import json
import re
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from modelcluster.models import ClusterableModel, get_serializable_data_for_fields
from wagtail.fields import StreamField
from wagtail_localize.fields import get_translatable_fields
from wagtail_localize.models import TranslationSource

# The editor numbers paragraphs anew when it saves them; no reader sees it.
BLOCK_KEY = re.compile(r' data-block-key=\\?"[^"\\]*\\?"')


def has_changed(source: TranslationSource, instance: models.Model) -> bool:
    """Say whether a translated or synchronised field differs; dates of publishing and the like do not count."""
    return comparable(type(instance), json.loads(source.content_json)) != comparable(type(instance), data_of(instance))


def data_of(instance: models.Model) -> dict:
    """Return the content of an instance as JSON has it."""
    if isinstance(instance, ClusterableModel):
        return json.loads(instance.to_json())
    return json.loads(json.dumps(get_serializable_data_for_fields(instance), cls=DjangoJSONEncoder))


def comparable(model: type[models.Model], data: dict) -> dict[str, str]:
    """Return {field: content} of what goes into translations, written in one way."""
    names = [field.field_name for field in get_translatable_fields(model)]
    return {name: _canonical(model, name, data[name]) for name in names if name in data}


def _canonical(model: type[models.Model], name: str, value: Any) -> str:
    field = model._meta.get_field(name)
    if isinstance(field, StreamField):
        stream = field.to_python(value)
        value = [child.get_prep_value() for child in stream]
    return BLOCK_KEY.sub("", json.dumps(value, sort_keys=True, cls=DjangoJSONEncoder))
