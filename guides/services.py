"""What writes: codes of passages."""

from django.conf import settings
from django.db import IntegrityError, transaction

from guides.models import SectionPage
from portal.shared.passages import Passage, short_code

LONGEST_CODE = 12


def ensure_passages(section: SectionPage) -> int:
    """Give every passage of a section in the source language its code; return how many were new.

    Codes that exist are kept, also of passages that an edit removed: an old citation still finds its page.
    """
    if section.locale.language_code != settings.LANGUAGE_CODE:
        return 0
    wanted = [block.id for block in section.body if block.block_type == "passage" and block.id]
    known = set(Passage.objects.filter(page_key=section.translation_key).values_list("block_id", flat=True))
    new = [block_id for block_id in wanted if block_id not in known]
    for block_id in new:
        _create(section, block_id)
    return len(new)


def _create(section: SectionPage, block_id: str) -> Passage:
    """Make one passage; a code that another passage has is asked for again, longer."""
    for length in range(6, LONGEST_CODE + 1):
        code = short_code(section.translation_key, block_id, length=length)
        if Passage.objects.filter(short=code).exists():
            continue
        try:
            with transaction.atomic():
                return Passage.objects.create(page_key=section.translation_key, block_id=block_id, short=code)
        except IntegrityError:
            continue
    raise RuntimeError(f"no free code for passage {block_id} of {section.translation_key}")
