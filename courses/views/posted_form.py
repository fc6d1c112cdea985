"""The form of an attempt as it was posted: fields named `q.BLOCK.NAME`, beside what the page itself wrote."""

import uuid
from dataclasses import dataclass

from django.http import QueryDict

from courses.grading.posted import nest
from courses.grading.result import ResponseError
from courses.selectors.questions import PREFIX
from courses.services.answering import PostedAnswer

SHOWN = "shown"


@dataclass(frozen=True)
class PostedForm:
    """`form_id` was made with the page; `text` names the text that it showed; `go` and `language` say where to go."""

    form_id: uuid.UUID
    text: str
    go: str
    language: str
    answers: list[PostedAnswer]

    def raw(self, block_id: str) -> dict | None:
        """Return the fields of a question as they came; None if it was not in the form."""
        return next((dict(each.raw) for each in self.answers if each.block_id == block_id), None)


def read_form(post: QueryDict) -> PostedForm:
    """Read a posted form. A form without a usable id gets a new one: then only a repeated post is not recognised."""
    return PostedForm(
        form_id=_uuid(post.get("form", "")) or uuid.uuid4(),
        text=post.get("text", ""),
        go=post.get("go", ""),
        language=post.get("language", ""),
        answers=_answers(post),
    )


def _answers(post: QueryDict) -> list[PostedAnswer]:
    """Return the questions that were in the form: those that say what the page showed, or that hold a field."""
    by_block: dict[str, dict[str, list[str]]] = {}
    for name, values in post.lists():
        prefix, _, rest = name.partition(".")
        block_id, _, field = rest.partition(".")
        if prefix == PREFIX and field:
            by_block.setdefault(block_id, {})[field] = values
    return [_answer(block_id, fields) for block_id, fields in by_block.items()]


def _answer(block_id: str, fields: dict[str, list[str]]) -> PostedAnswer:
    shown = "".join(fields.pop(SHOWN, [])[-1:])
    try:
        raw = nest(fields)
    except ResponseError:  # nobody's browser sends this; kept as it came, it is refused with its reason
        raw = dict(fields)
    return PostedAnswer(block_id, raw, shown)


def _uuid(text: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(text)
    except ValueError:
        return None
