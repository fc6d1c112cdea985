"""What a translation lacks before readers may see it."""

from dataclasses import dataclass

from wagtail_localize.models import RelatedObjectSegment, Translation

from portal.shared.translations.models import OutdatedSince


@dataclass(frozen=True)
class Missing:
    """`texts` of `total` have no translation; `related` names the linked snippets that are not translated at all."""

    texts: int
    total: int
    related: tuple[str, ...] = ()

    @property
    def is_nothing(self) -> bool:
        return not self.texts and not self.related


def missing_in(translation: Translation) -> Missing:
    """Return what `translation` lacks. A linked snippet that was complete once will do: readers see its old text."""
    total, done = translation.get_progress()
    links = RelatedObjectSegment.objects.filter(source_id=translation.source_id).select_related("object__content_type")
    related = (_untranslated(link, translation) for link in links)
    return Missing(total - done, total, tuple(sorted({name for name in related if name})))


def was_complete(translation: Translation) -> bool:
    """Say whether the translation is complete, or was before its source changed."""
    total, done = translation.get_progress()
    return done == total or OutdatedSince.objects.filter(translation=translation).exists()


def _untranslated(link: RelatedObjectSegment, translation: Translation) -> str:
    """Return the name of the linked object if readers of the target language would meet another language in it."""
    target = link.object.get_instance_or_none(translation.target_locale)
    own = Translation.objects.filter(
        source__object_id=link.object_id, target_locale_id=translation.target_locale_id, enabled=True
    ).first()
    if target is not None and (own is None or was_complete(own)):
        return ""
    return str(target or link.get_source_instance() or link.object_id)
