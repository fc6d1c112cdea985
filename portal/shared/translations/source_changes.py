"""A source was published: what became outdated?

The library notices a change only when somebody presses “Sync translated pages”; here it is noticed at once.
"""

from datetime import datetime

from django.db import models, transaction
from django.utils import timezone
from wagtail_localize.models import Translation, TranslationLog, TranslationSource

from portal.shared.translations.carry_over import carry_over
from portal.shared.translations.completeness import was_complete
from portal.shared.translations.models import OutdatedSince
from portal.shared.translations.source_content import has_changed


@transaction.atomic
def note_source_change(instance: models.Model, *, is_minor: bool = False) -> bool:
    """Take down what `instance` says now for its translators; return whether translations became outdated.

    Nothing happens when it is no source of a translation or says what it said. After a minor edit the translations
    of the old wording go on to serve the new one.
    """
    source = TranslationSource.objects.get_for_instance_or_none(instance)
    if source is None or not has_changed(source, instance):
        return False
    if is_minor:
        carry_over(source, instance)
        return False
    complete = [one for one in source.translations.filter(enabled=True) if was_complete(one)]
    TranslationSource.update_or_create_from_instance(instance)
    for translation in complete:
        _mark(translation, timezone.now())
    return bool(complete)


def _mark(translation: Translation, now: datetime) -> None:
    """Keep the time at which it fell behind first, unless it was brought up to date since."""
    row, is_new = OutdatedSince.objects.get_or_create(translation=translation, defaults={"since": now})
    saved = TranslationLog.objects.filter(source_id=translation.source_id, locale_id=translation.target_locale_id)
    if not is_new and saved.filter(created_at__gte=row.since).exists():
        row.since = now
        row.save(update_fields=["since"])
