"""An editor changes a sentence in a real browser and sees what became outdated."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from guides.models import SectionPage

pytestmark = pytest.mark.journey


@pytest.fixture
def editor(page, live_portal, client):
    """A window in which an editor is signed in."""
    user = get_user_model().objects.create_user("editor-1", password="lemon bus autumn button")
    user.groups.add(Group.objects.get(name="editor"))
    client.force_login(user)
    session = client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": live_portal.url}])
    return page


def publish_summary(editor, section: SectionPage, text: str, *, is_minor: bool) -> None:
    editor.goto(f"/admin/pages/{section.pk}/edit/")
    editor.locator("#id_summary").fill(text)
    editor.locator("#id_is_minor_edit").set_checked(is_minor)
    editor.locator("footer [data-w-dropdown-target='toggle']").first.click()
    editor.get_by_role("button", name="Publish", exact=True).click()
    editor.wait_for_url("**/admin/pages/*/")


def test_a_changed_sentence_is_seen_on_the_board(editor) -> None:
    section = SectionPage.objects.get(slug="define-the-need", locale__language_code="en")
    publish_summary(editor, section, section.summary + " Corrected.", is_minor=True)
    editor.goto("/admin/reports/translation-board/?q=" + section.title)
    after_minor = editor.locator("table.listing").text_content()

    publish_summary(editor, section, "Something quite new.", is_minor=False)
    editor.goto("/admin/reports/translation-board/?q=" + section.title)
    after = editor.locator("table.listing").text_content()

    assert after_minor.count("Current") == 2
    assert (after.count("Outdated"), after.count("1 of")) == (2, 2)
