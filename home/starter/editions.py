"""The editions that the source files of guides name become records."""

from guides.models import Edition
from home.starter.files import Entry


def write_editions(entries: list[Entry]) -> None:
    """Record the edition of every guide that names one; an edition that is there is kept as it is."""
    for entry in entries:
        texts = entry.texts["en"]
        if "edition" in texts:
            Edition.objects.get_or_create(
                guide_key=entry.key, label=texts["edition"], defaults={"date": texts["edition_date"]}
            )
