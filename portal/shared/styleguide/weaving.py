"""Examples: progress, lists and ways onward."""

from typing import Any

from django.core.paginator import Paginator
from django.utils.safestring import mark_safe

from portal.shared.styleguide.example import Example


def weaving(t: dict[str, str]) -> list[Example]:
    """Return the examples in one language; `t` holds its words."""
    return [*_progress(t), *_verdicts(t), *_lists(t), *_ways(t), *_home(t)]


def _rows(t: dict[str, str], states: str, is_locked: bool = False) -> list[dict[str, Any]]:
    """Return rows of a cloth; one letter a lesson: d(one), h(alf), b(are)."""
    names = {"d": "done", "h": "half", "b": "bare"}
    return [
        {
            "title": t["lesson"], "url": "" if is_locked else "#", "number": number, "state": names[letter],
            "note": t["minutes"], "is_here": letter == "h",
        }
        for number, letter in enumerate(states, start=1)
    ]  # fmt: skip


def _progress(t: dict[str, str]) -> list[Example]:
    madder = {"motif": "horn", "n": 9, "dye": "madder"}
    quiz = {"title": t["quiz"], "url": "#", "state": "done", "kind": "quiz"}
    open_part = {"number": 1, "title": t["module"], "rows": [*_rows(t, "dhb"), quiz]}
    locked = {"number": 2, "title": t["module"], "rows": _rows(t, "b", is_locked=True), "locked": t["opens"]}
    finished = [{"title": "", "rows": _rows(t, "dd")}]
    small = {"motif": "horn", "dye": "madder", "parts": [{"rows": _rows(t, "dhb")}], "small": True}
    return [
        Example("band", "not begun", {**madder, "done": 0}),
        Example("band", "half of one done", {**madder, "done": 4, "half": 1}),
        Example("band", "finished", {"motif": "comb", "n": 8, "done": 8, "dye": "indigo"}),
        Example("band", "thin", {"motif": "water", "n": 8, "done": 2, "dye": "green", "modifier": "thin"}),
        Example("tally", "finished", {"done": 9, "n": 9, "finished": True}),
        Example("stitches", "five of twelve", {"cells": [True] * 5 + [False] * 7, "text": "5/12"}),
        Example("cloth", "in work, a module locked", {"motif": "horn", "dye": "madder", "parts": [open_part, locked]}),
        Example("cloth", "finished", {"motif": "comb", "dye": "indigo", "parts": finished, "is_finished": True}),
        Example("cloth", "small", small),
    ]


def _verdicts(t: dict[str, str]) -> list[Example]:
    statuses = (("ok", "saved"), ("wait", "waiting"), ("failed", "failed"))
    return [
        *(Example("verdict", name, {"verdict": name}) for name in ("right", "partly", "not_yet")),
        *(Example("status", kind, {"kind": kind, "text": t[key]}) for kind, key in statuses),
        Example("strip", "message", {"text": t["nothing"], "icon_name": "find", "role": "status"}),
    ]


def _lists(t: dict[str, str]) -> list[Example]:
    items = [{"number": "2.3.1", "title": t["lots"], "url": "#", "note": t["edition"]}] * 2
    card = {"title": t["course"], "url": "#", "summary": t["lead"], "motif": "star", "n": 7, "dye": "green"}
    word = {"term": t["cost_price"], "definition": t["cost_price_is"], "other": "birim maliyet"}
    snippet = mark_safe(f"<mark>{t['lot']}</mark> {t['together']}")  # noqa: S308 our own words
    hit = {"title": t["lots"], "url": "#", "number": "2.3.4", "snippet": snippet, "note": t["guide"]}
    here = [{"title": t["lots"], "url": "#", "number": "2.3", "is_here": index == 1} for index in range(3)]
    return [
        Example("lines", "contents", {"items": items}),
        Example("lines", "plain", {"items": items, "width": "plain"}),
        Example("card", "begun", {**card, "done": 2}),
        Example("learner", "of a trainer", {"name": "emine-nar", "motif": "eye", "n": 6, "done": 3, "dye": "green"}),
        Example("az", "letters", {"letters": [{"letter": "A", "id": "az-a", "words": [word] * 2}]}),
        Example("hit", "result", hit),
        Example("facts", "course", {"items": [{"name": t["cost"], "text": "2 h"}, {"name": t["lot"], "text": "9"}]}),
        Example("meta", "section", {"items": [t["edition"], t["minutes"]]}),
        Example("outcomes", "course", {"id": "out-1", "title": t["remember"], "items": [t["write_down"]]}),
        Example("side_list", "chapter", {"id": "side-1", "title": t["guide"], "items": here}),
        Example("empty", "nothing yet", {"text": t["empty"], "link_text": t["choose"], "link_url": "#"}),
    ]


def _ways(t: dict[str, str]) -> list[Example]:
    before = {"url": "#", "label": t["before"], "title": t["lesson"]}
    after = {"url": "#", "label": t["after"], "title": t["course"]}
    panel = {
        "id": "panel-1", "label": t["next"], "title": t["course"], "text": t["lesson"], "motif": "horn", "n": 9,
        "done": 4, "half": 1, "dye": "madder", "button_text": t["continue"], "button_url": "#",
    }  # fmt: skip
    return [
        Example("trail", "two steps", {"items": [{"title": t["guide"], "url": "#"}, {"title": t["lots"], "url": "#"}]}),
        Example("prevnext", "both", {"label": t["course"], "previous": before, "next": after}),
        Example("prevnext", "first page", {"label": t["choose"], "next": after}),
        Example("pager", "middle", {"page_obj": Paginator(range(60), 20).page(2), "query": "q=1&"}),
        Example("panel", "continue", panel),
    ]


def _home(t: dict[str, str]) -> list[Example]:
    links = [{"title": t["course"], "url": "#"}, {"title": t["lots"], "url": "#"}]
    names = (("learn", "horn", "choose"), ("buy", "comb", "guide"), ("about", "star", "about"))
    doors = [
        {"name": name, "motif": motif, "title": t[key], "url": "#", "text": t["lead"], "links": links}
        for name, motif, key in names
    ]
    stage = {"phase": t["phase"], "title": t["lots"], "note": t["minutes"], "motif": "comb", "url": "#"}
    stages = [{**stage, "number": number, "dye": "madder" if number < 3 else "green"} for number in range(1, 5)]
    stages.append({**stage, "number": 5, "dye": "green", "url": ""})
    return [Example("rug", "three doors", {"doors": doors}), Example("runner", "stages", {"stages": stages})]
