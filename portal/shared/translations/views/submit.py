"""“Translate this page”: as the library's, but a new translation is a draft and a subtree goes to the worker."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page
from wagtail_localize.views import submit_translations as library

from portal.shared.translations.submitting import start_translation
from portal.shared.translations.tasks import translate_subtree


class DraftsMixin:
    """Starts translations by our own service."""

    @transaction.atomic
    def form_valid(self, form: Form) -> HttpResponse:
        """Start the translations, queue the pages below, say so, and go where the library would."""
        locales = list(form.cleaned_data["locales"])
        start_translation(self.object, locales, user=self.request.user)
        if isinstance(self.object, Page) and form.cleaned_data["include_subtree"]:
            codes = [locale.language_code for locale in locales]
            translate_subtree.enqueue(self.object.pk, codes, self.request.user.pk)
            messages.info(self.request, _("The pages below are prepared in the background; look again in a while."))
        names = ", ".join(locale.get_display_name() for locale in locales)
        messages.success(self.request, self._started(len(locales), names))
        only = self.object.get_translation(locales[0]) if len(locales) == 1 else None
        return redirect(self.get_success_url() or self.get_default_success_url(only))

    def _started(self, number: int, names: str) -> str:
        text = ngettext(
            "The translation of “%(title)s” was started in %(languages)s.",
            "The translations of “%(title)s” were started in %(languages)s.",
            number,
        )
        return text % {"title": self.get_subtitle(), "languages": names}

    def get_form(self) -> Any:
        """Return the library's form; ours says what becomes of the pages below."""
        form = super().get_form()
        form.fields["include_subtree"].help_text = _("All pages below are made as drafts, in the background.")
        return form


class SubmitPageView(DraftsMixin, library.SubmitPageTranslationView):
    """Send a page to translation."""


class SubmitSnippetView(DraftsMixin, library.SubmitSnippetTranslationView):
    """Send a snippet to translation."""
