"""The blocks of a file as the raw data that a StreamField stores, with ids at every level."""

from collections.abc import Callable
from typing import Any

from home.starter.files import Entry

Keys = tuple[str | int, ...]


class BlockMaker:
    """Makes raw blocks of one entry in one language.

    `rich` turns Markdown into rich text; `snippet_pk` gives the primary key of a snippet at a path in this language.
    """

    def __init__(self, entry: Entry, *, rich: Callable[[str], str], snippet_pk: Callable[[str], int]) -> None:
        self.entry = entry
        self.rich = rich
        self.snippet_pk = snippet_pk

    def stream(self, items: list[dict]) -> list[dict]:
        """Return the raw stream of a list of keyed blocks."""
        return [self.block(item) for item in items or []]

    def block(self, item: dict) -> dict:
        """Return one raw block; its type is the entry beside `key`."""
        (kind, value), *_ = [(name, value) for name, value in item.items() if name != "key"]
        keys = (item["key"],)
        return {"type": kind, "value": self.value(kind, value, keys), "id": self.entry.block_id(*keys)}

    def value(self, kind: str, value: Any, keys: Keys) -> Any:
        """Return the raw value of a block of `kind`."""
        return getattr(self, f"_{kind}", lambda value, keys: value)(value, keys)

    # --- text --------------------------------------------------------------------------------------------------
    def _text(self, value: str, keys: Keys) -> str:
        return self.rich(value)

    _passage = _text

    def _callout(self, value: dict, keys: Keys) -> dict:
        return {"kind": value.get("kind", "note"), "title": value["title"], "text": self.rich(value["text"])}

    def _checklist(self, value: dict, keys: Keys) -> dict:
        return {"title": value["title"], "items": self.items(value["items"], (*keys, "items"))}

    _summary_points = _checklist

    # --- numbers -----------------------------------------------------------------------------------------------
    def _table(self, value: dict, keys: Keys) -> dict:
        columns = [column if isinstance(column, dict) else {"text": column} for column in value["columns"]]
        heads = [{"text": str(column["text"]), "numeric": bool(column.get("numeric"))} for column in columns]
        return {
            "caption": value["caption"],
            "columns": self.items(heads, (*keys, "columns")),
            "rows": self.items(
                [self._row(row, (*keys, "row", i)) for i, row in enumerate(value["rows"])], (*keys, "rows")
            ),
        }

    def _row(self, row: list | dict, keys: Keys) -> dict:
        row = row if isinstance(row, dict) else {"cells": row}
        cells = [str(cell) for cell in row["cells"]]
        return {"cells": self.items(cells, keys), "is_total": bool(row.get("total"))}

    def _chart(self, value: dict, keys: Keys) -> dict:
        rows = [
            {"label": row["label"], "values": self.items([str(n) for n in row["values"]], (*keys, "row", i))}
            for i, row in enumerate(value["rows"])
        ]
        return {
            "kind": value["kind"],
            "title": value["title"],
            "series": self.items(value["series"], (*keys, "series")),
            "rows": self.items(rows, (*keys, "rows")),
            "note": value.get("note", ""),
        }

    def _worked_example(self, value: dict, keys: Keys) -> dict:
        table = value.get("table")
        table_keys = (*keys, "table")
        return {
            "title": value["title"],
            "fictional": bool(value.get("fictional", True)),
            "text": self.rich(value["text"]),
            "table": [self._inner("table", table, table_keys)] if table else [],
            "steps": self.items([self.rich(step) for step in value.get("steps", [])], (*keys, "steps")),
            "result": self.rich(value["result"]) if value.get("result") else "",
        }

    # --- pointers ----------------------------------------------------------------------------------------------
    def _legal_basis(self, value: list[str], keys: Keys) -> list[dict]:
        found = ((path, self.snippet_pk(path)) for path in value)  # one that an editor deleted is left out
        return [{"type": "item", "value": pk, "id": self.entry.block_id(*keys, path)} for path, pk in found if pk]

    # --- questions ---------------------------------------------------------------------------------------------
    def _try_it(self, value: dict, keys: Keys) -> list[dict]:
        ((kind, question),) = [(name, inner) for name, inner in value.items() if name != "key"]
        return [self._inner(kind, question, (*keys, "question"))]

    def _question(self, value: dict, keys: Keys) -> dict:
        texts = {name: value.get(name, "") for name in value if name not in {"choices", "mistakes", "key"}}
        texts["points"] = str(value.get("points", 1))
        texts["prompt"] = self.rich(value["prompt"])
        texts["explanation"] = self.rich(value["explanation"]) if value.get("explanation") else ""
        return texts

    def _single_choice(self, value: dict, keys: Keys) -> dict:
        choices = [
            {
                "type": "item",
                "value": {
                    "text": choice["text"],
                    "correct": bool(choice.get("correct")),
                    "feedback": choice["feedback"],
                },
                "id": self.entry.block_id(*keys, choice["key"]),
            }
            for choice in value["choices"]
        ]
        return {**self._question(value, keys), "choices": choices}

    _multiple_choice = _single_choice

    def _true_false(self, value: dict, keys: Keys) -> dict:
        return self._question(value, keys)

    def _number(self, value: dict, keys: Keys) -> dict:
        mistakes = [
            {
                "type": "item",
                "value": {"value": str(mistake["value"]), "feedback": mistake["feedback"]},
                "id": self.entry.block_id(*keys, mistake["key"]),
            }
            for mistake in value.get("mistakes", [])
        ]
        numbers = {"answer": str(value["answer"]), "tolerance": str(value.get("tolerance", "0"))}
        kind = value.get("tolerance_kind", "absolute")
        return {"unit": "", **self._question(value, keys), **numbers, "tolerance_kind": kind, "mistakes": mistakes}

    # --- lists -------------------------------------------------------------------------------------------------
    def items(self, values: list, keys: Keys) -> list[dict]:
        """Return raw list items; an item without a key of its own is known by its place."""
        return [
            {"type": "item", "value": value, "id": self.entry.block_id(*keys, place)}
            for place, value in enumerate(values)
        ]

    def _inner(self, kind: str, value: Any, keys: Keys) -> dict:
        return {"type": kind, "value": self.value(kind, value, keys), "id": self.entry.block_id(*keys)}
