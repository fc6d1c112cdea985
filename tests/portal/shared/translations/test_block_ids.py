"""Every block and list item has an id, however the page was made."""

import json

import pytest
from wagtail.fields import StreamField
from wagtail.models import Page, get_page_models
from wagtail_localize.models import StringSegment, TranslationSource
from wagtail_localize.segments.extract import extract_segments

from home.models import ContentPage
from portal.shared.translations.block_ids import with_ids

WITHOUT_IDS = [
    {"type": "text", "value": "<p>Running text</p>"},
    {"type": "checklist", "value": {"title": "What to bring", "items": ["Receipts", "The cash book"]}},
    {
        "type": "worked_example",
        "value": {
            "title": "A month",
            "fictional": True,
            "text": "<p>The story</p>",
            "table": [
                {
                    "type": "table",
                    "value": {
                        "caption": "Costs",
                        "columns": [{"text": "Cost", "numeric": False}],
                        "rows": [{"cells": ["Rent"], "is_total": False}],
                    },
                }
            ],
            "steps": [{"type": "item", "value": "<p>First step</p>"}],
            "result": "<p>Done</p>",
        },
    },
]
TEXTS = {"Running text", "Receipts", "The cash book", "Costs", "Cost", "Rent", "The story", "First step", "Done"}


@pytest.fixture
def page(starter) -> ContentPage:
    parent = ContentPage.objects.get(slug="about", locale__language_code="en")
    page = ContentPage(title="By code", slug="by-code", body=json.dumps(WITHOUT_IDS))
    return parent.add_child(instance=page)


def test_every_text_of_a_page_made_by_code_can_be_translated(page) -> None:
    source, _ = TranslationSource.get_or_create_from_instance(ContentPage.objects.get(pk=page.pk))

    assert set(StringSegment.objects.filter(source=source).values_list("string__data", flat=True)) >= TEXTS


def test_ids_stay_when_the_page_is_saved_again(page) -> None:
    first = ContentPage.objects.get(pk=page.pk)
    before = json.dumps(list(first.body.raw_data))

    first.save()
    first.save_revision().publish()

    assert json.dumps(list(ContentPage.objects.get(pk=page.pk).body.raw_data)) == before


def test_places_of_texts_are_the_same_each_time_they_are_extracted(page) -> None:
    paths = [[part.path for part in extract_segments(ContentPage.objects.get(pk=page.pk))] for _ in range(2)]

    assert paths[0] == paths[1]


@pytest.mark.parametrize("model", get_page_models(), ids=lambda model: model.__name__)
def test_the_starter_content_has_all_its_ids(starter, model) -> None:
    fields = [field for field in model._meta.local_fields if isinstance(field, StreamField)]
    for page in model.objects.all() if model is not Page else []:
        for field in fields:
            raw = list(getattr(page, field.name).raw_data)
            assert with_ids(field.stream_block, raw) == raw, (page, field.name)
