"""Pages and translations of the starter content, and people who work in the admin."""

from collections.abc import Callable

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from guides.models import SectionPage

SECTION = "define-the-need"


@pytest.fixture
def section(starter) -> SectionPage:
    """A section of the guide, in English."""
    return SectionPage.objects.get(slug=SECTION, locale__language_code="en")


@pytest.fixture
def locale() -> Callable[[str], Locale]:
    """The locale with a code."""
    return lambda code: Locale.objects.get(language_code=code)


@pytest.fixture
def translation_of() -> Callable[[Page, str], Translation]:
    """The translation record of a page or snippet into a language."""
    return lambda instance, code: Translation.objects.get(
        source__object_id=instance.translation_key, target_locale__language_code=code
    )


@pytest.fixture
def translate_all() -> Callable[[Translation], None]:
    """Translate every missing text of a translation, as a translator would."""

    def translate(translation: Translation) -> None:
        for segment in StringSegment.objects.filter(source_id=translation.source_id):
            StringTranslation.objects.get_or_create(
                translation_of_id=segment.string_id,
                context_id=segment.context_id,
                locale_id=translation.target_locale_id,
                defaults={"data": segment.string.data.upper() if "<" not in segment.string.data else "x"},
            )

    return translate


@pytest.fixture
def somebody() -> Callable[[str], Client]:
    """A signed-in client in a role; "root" is a superuser."""

    def sign_in(role: str) -> Client:
        users = get_user_model().objects
        user = users.create_user(f"{role}-1", password="x") if role != "root" else users.create_superuser("root-1")
        if role != "root":
            user.groups.add(Group.objects.get(name=role))
        client = Client()
        client.force_login(user)
        return client

    return sign_in
