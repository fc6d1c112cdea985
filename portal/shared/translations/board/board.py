"""The rows of the board: one for each page or snippet, one cell for each language."""

import uuid
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from portal.shared.translations.board.faces import Face, all_faces
from portal.shared.translations.board.progress import Progress, read_progress
from portal.shared.translations.board.states import Facts, State, judge

Faces = dict[str, Face]


@dataclass(frozen=True)
class Cell:
    """One thing in one language: `gaps` of `texts` lack a translation; `face` is None where nothing exists."""

    language: str
    state: State
    since: datetime | None = None
    gaps: int = 0
    texts: int = 0
    is_by_hand: bool = False
    face: Face | None = None


@dataclass(frozen=True)
class Row:
    """One thing: `source` is the face that it is translated from."""

    key: uuid.UUID
    kind: str
    title: str
    place: str
    source: Face
    cells: tuple[Cell, ...]

    def cell(self, language: str) -> Cell:
        """Return the cell of a language of the board."""
        return next(cell for cell in self.cells if cell.language == language)


def board(languages: list[str]) -> list[Row]:
    """Return a row for everything that exists in any language, in the order of the tree; the first language is the
    source of what nobody sent to translation yet. The number of queries does not depend on the number of pages."""
    faces: dict[uuid.UUID, Faces] = defaultdict(dict)
    for face in all_faces():
        faces[face.key][face.language] = face
    progress = read_progress()
    rows = [_row(key, own, languages, progress, faces) for key, own in faces.items()]
    return sorted(rows, key=lambda row: row.place)


def _row(key: uuid.UUID, own: Faces, languages: list[str], progress: Progress, faces: dict[uuid.UUID, Faces]) -> Row:
    source = _source(own, languages, progress.source_language.get(key, ""))
    unlinked = {
        language: sum(language not in faces[other] for other in progress.related.get(key, ()) if other in faces)
        for language in languages
    }
    cells = tuple(
        Cell(source.language, State.SOURCE, face=source)
        if language == source.language
        else _cell(language, own.get(language), source, progress, unlinked[language])
        for language in languages
    )
    return Row(key, source.kind, source.title, source.place, source, cells)


def _source(own: Faces, languages: list[str], known: str) -> Face:
    for language in (known, *languages):
        if language in own:
            return own[language]
    return next(iter(own.values()))


def _cell(language: str, face: Face | None, source: Face, progress: Progress, unlinked: int) -> Cell:
    if face is None:
        return Cell(language, State.MISSING, texts=progress.texts.get(source.key, 0))
    place = (source.key, language)
    link = progress.links.get(place)
    saved_at, revision = progress.saved.get(place, (None, None))
    is_by_hand = link is None or not link.is_enabled or (face.is_page and face.revision != revision)
    gaps = 0 if link is None else progress.missing.get(place, 0) + unlinked
    facts = Facts(
        exists=True,
        is_live=face.is_live,
        is_by_hand=is_by_hand,
        gaps=gaps,
        was_complete=face.is_page or bool(link and link.outdated_since) or not gaps,
        saved_at=_later(saved_at, face.published_at if is_by_hand else None),
        source_changed_at=progress.changed_at.get(source.key, source.published_at),
        outdated_since=link.outdated_since if link else None,
    )
    state, since = judge(facts)
    return Cell(language, state, since, gaps, progress.texts.get(source.key, 0), is_by_hand, face)


def _later(one: datetime | None, other: datetime | None) -> datetime | None:
    return max((time for time in (one, other) if time), default=None)
