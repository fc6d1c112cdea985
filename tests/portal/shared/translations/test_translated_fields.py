"""A translation may be longer than its source: what is translated has no narrow column."""

import pytest
from django.db import models
from wagtail.models import TranslatableMixin
from wagtail.snippets.models import get_snippet_models
from wagtail_localize.fields import get_translatable_fields

SNIPPETS = [model for model in get_snippet_models() if issubclass(model, TranslatableMixin)]


@pytest.mark.parametrize("model", SNIPPETS, ids=lambda model: model.__name__)
def test_translated_text_of_a_snippet_stands_in_a_text_field(model) -> None:
    translated = [field.get_field(model) for field in get_translatable_fields(model) if field.is_translated(model)]

    assert translated
    assert [field.name for field in translated if isinstance(field, models.CharField)] == []


def test_the_portal_has_translatable_snippets() -> None:
    assert {model.__name__ for model in SNIPPETS} >= {"LegalProvision", "GlossaryTerm"}
