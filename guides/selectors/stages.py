"""The stages of a purchase that a guide has sections for."""

from django.utils.translation import ngettext

from guides.models import Stage
from guides.models.stages import Phase

# The dye and the motif of a phase: preparing, choosing and carrying out look apart on the runner.
WOVEN = {Phase.PREPARE: ("madder", "comb"), Phase.CHOOSE: ("indigo", "eye"), Phase.CARRY_OUT: ("green", "water")}


def stages_of(sections: list[dict], details: dict[int, dict]) -> list[dict]:
    """Return the stages that have sections, in order, as components/runner.html shows them.

    `sections` as `contents` gives them, `details` as `contents.details`; a stage leads to its first section.
    """
    by_stage: dict[str, list[dict]] = {}
    for section in sections:
        by_stage.setdefault(details.get(section["key"], {}).get("stage", ""), []).append(section)
    return [
        _shown(number, stage, by_stage[stage.value])
        for number, stage in enumerate(Stage, start=1)
        if stage.value in by_stage
    ]


def _shown(number: int, stage: Stage, sections: list[dict]) -> dict:
    dye, motif = WOVEN[stage.phase]
    count = len(sections)
    return {
        "number": number,
        "phase": stage.phase.label,
        "title": stage.label,
        "dye": dye,
        "motif": motif,
        "url": sections[0]["url"],
        "note": ngettext("%(number)s section", "%(number)s sections", count) % {"number": count},
    }
