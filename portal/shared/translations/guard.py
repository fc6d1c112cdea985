"""The translation editor's “Publish”: what is not complete stays as it is, and the translator is told why."""

from django.contrib import messages
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail_localize.models import Translation

from portal.shared.translations.completeness import Missing, missing_in


def keep_the_old_text(request: HttpRequest, instance: models.Model) -> HttpResponse | None:
    """Answer in the place of the library's editor when it would publish an incomplete translation, else None."""
    if request.method != "POST" or request.POST.get("action") != "publish" or not hasattr(instance, "translation_key"):
        return None
    translation = Translation.objects.filter(
        source__object_id=instance.translation_key, target_locale_id=instance.locale_id, enabled=True
    ).first()
    missing = missing_in(translation) if translation else None
    if missing is None or missing.is_nothing:
        return None
    messages.error(request, explain(missing))
    return redirect(request.path)


def explain(missing: Missing) -> str:
    """Return what is missing in words: nothing was published, and why."""
    sentences = [_("Nothing was published: readers go on seeing the old text.")]
    if missing.texts:
        text = ngettext("%(number)s text is not translated.", "%(number)s texts are not translated.", missing.texts)
        sentences.append(text % {"number": missing.texts})
    if missing.related:
        sentences.append(_("Translate first what it links to: %(names)s.") % {"names": ", ".join(missing.related)})
    return " ".join(sentences)
