"""Ids for what a stream holds, at every level.

wagtail-localize finds a text by the ids above it: it skips the items of a list that have none, and fails at such a
block. The admin always writes them; code that sets raw data may not.
"""

import uuid
from typing import Any

from django.db import models
from wagtail.blocks import Block, ListBlock, StreamBlock, StreamValue, StructBlock
from wagtail.fields import StreamField


def complete_ids(instance: models.Model) -> list[str]:
    """Give ids to the blocks and list items of `instance` that have none; return the names of the fields changed.

    The instance is not saved. Ids that are there stay.
    """
    changed = []
    for field in instance._meta.concrete_fields:
        if isinstance(field, StreamField) and (stream := getattr(instance, field.attname)):
            raw = stream.stream_block.get_prep_value(stream)
            whole = with_ids(stream.stream_block, raw)
            if whole != raw or not all(item.get("id") for item in raw):
                setattr(instance, field.attname, StreamValue(stream.stream_block, whole, is_lazy=True))
                changed.append(field.name)
    return changed


def with_ids(block: Block, value: Any) -> Any:
    """Return the raw value of a block with an id for every stream child and list item in it."""
    if isinstance(block, StreamBlock):
        return [_stream_child(block, item) for item in value or []]
    if isinstance(block, ListBlock):
        return [_list_item(block, item) for item in value or []]
    if isinstance(block, StructBlock) and isinstance(value, dict):
        known = block.child_blocks
        return {name: with_ids(known[name], inner) if name in known else inner for name, inner in value.items()}
    return value


def _stream_child(block: StreamBlock, item: dict) -> dict:
    child = block.child_blocks.get(item["type"])
    if child is None:  # a kind of block that is gone; Wagtail ignores it
        return item
    return {**item, "value": with_ids(child, item["value"]), "id": item.get("id") or str(uuid.uuid4())}


def _list_item(block: ListBlock, item: Any) -> dict:
    is_wrapped = isinstance(item, dict) and item.get("type") == "item" and "value" in item
    inner, known = (item["value"], item.get("id")) if is_wrapped else (item, None)
    return {"type": "item", "value": with_ids(block.child_block, inner), "id": known or str(uuid.uuid4())}
