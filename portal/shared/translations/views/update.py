"""“Sync translated pages”: as the library's, but a translation with gaps is not published."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail_localize.models import Translation
from wagtail_localize.views import update_translations as library

from portal.shared.translations.saving import IncompleteTranslation, save_translation
from portal.shared.translations.source_changes import note_source_change


class UpdateView(library.UpdateTranslationsView):
    """Take down the source as it is now, and publish the translations that are whole."""

    def get_form(self) -> Any:
        """Return the library's form; ours says what happens where texts are missing."""
        form = super().get_form()
        form.fields["publish_translations"].help_text = _(
            "Publish the translations that are complete. The others stay as they are until they are translated."
        )
        return form

    @transaction.atomic
    def form_valid(self, form: Form) -> HttpResponse:
        """Note the change, publish what may be published, and name what was kept back."""
        note_source_change(self.object.get_source_instance())
        translations = list(self.object.translations.filter(enabled=True).select_related("source", "target_locale"))
        kept = []
        for translation in translations:
            if form.cleaned_data["publish_translations"]:
                kept += self._publish(translation)
            else:
                translation.source.update_target_view_restrictions(translation.target_locale)
        self._say(kept)
        return redirect(self.get_success_url() or self.get_default_success_url())

    def _publish(self, translation: Translation) -> list[str]:
        """Publish a translation; return the name of its language when it had to be kept back."""
        try:
            save_translation(translation, user=self.request.user)
        except IncompleteTranslation:
            return [translation.target_locale.get_display_name()]
        return []

    def _say(self, kept: list[str]) -> None:
        if kept:
            messages.warning(
                self.request,
                _("Not published, because texts are missing: %(languages)s.") % {"languages": ", ".join(kept)},
            )
        messages.success(self.request, self.get_success_message())
