"""Minor edits: a corrected spelling outdates no translation.

The mark is the revision's, not the page's: it travels through drafts, workflow and scheduled publishing, and no
translation can copy it.
"""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm

KEY = "is_minor_edit"


class MinorEditForm(WagtailAdminPageForm):
    """The form of a page, with the mark. An unpublished draft shows what was said of it."""

    is_minor_edit = forms.BooleanField(
        label=_("Minor edit"),
        required=False,
        help_text=_("Spelling or layout only. The translations stay as they are and are not shown as outdated."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance._state.adding:
            self.fields.pop(KEY, None)
        elif KEY in self.fields:
            self.initial[KEY] = self.instance.is_minor_edit and self.instance.has_unpublished_changes

    def save(self, commit: bool = True) -> Any:
        """Put the mark on the page, from where it goes into the revision."""
        self.instance.is_minor_edit = bool(self.cleaned_data.get(KEY))
        return super().save(commit=commit)


class MinorEditMixin:
    """Mix into a Wagtail `Page`, before it."""

    base_form_class = MinorEditForm
    is_minor_edit = False

    def serializable_data(self) -> dict:
        """Return the content of a revision, with the mark where it is set."""
        data = super().serializable_data()
        return {**data, KEY: True} if self.is_minor_edit else data

    def with_content_json(self, content: dict) -> Any:
        """Return the page as a revision has it, mark included."""
        page = super().with_content_json(content)
        page.is_minor_edit = bool(content.get(KEY))
        return page
