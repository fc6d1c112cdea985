"""Saving a translation, which readers then see.

The library's `save_target` writes the source's text where a translation is missing, and publishes that. So nothing
else in the portal calls it for a page that readers see.
"""

from typing import Any

from wagtail_localize.models import Translation

from portal.shared.translations.completeness import Missing, missing_in


class IncompleteTranslation(Exception):  # noqa: N818 a state, not a fault
    """Parts of the translation are missing, so the page stays as it is. `missing` says what."""

    def __init__(self, translation: Translation, missing: Missing) -> None:
        self.missing = missing
        names = ", ".join(missing.related)
        super().__init__(
            f"{translation.source.object_repr} in {translation.target_locale}: {missing.texts} of {missing.total} texts"
            f" are not translated{f'; neither are {names}' if names else ''}"
        )


def save_translation(translation: Translation, *, user: Any = None, publish: bool = True) -> None:
    """Write the translated page or snippet from its texts; raise IncompleteTranslation, unchanged, if one lacks."""
    missing = missing_in(translation)
    if not missing.is_nothing:
        raise IncompleteTranslation(translation, missing)
    translation.save_target(user=user, publish=publish)
