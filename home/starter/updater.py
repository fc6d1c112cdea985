"""Bringing pages and snippets that stand here up to date, unless somebody touched them."""

from dataclasses import dataclass

from django.db import models
from wagtail.models import Page

from home.models import StarterItem
from home.starter.digests import content_digests
from home.starter.files import Entry
from home.starter.inventory import Inventory
from home.starter.localize import LocalizeRows
from home.starter.records import make_instance, model_of, set_values
from home.starter.texts import values_of


@dataclass(frozen=True)
class Plan:
    """What the files say of an entry in one language, beside what stands here."""

    code: str
    values: dict
    digests: dict[str, str]
    is_changed: bool
    is_touched: bool


class Updater:
    """Updates entries one by one, through revisions. `updated` and `kept` list (path, language)."""

    def __init__(self, inventory: Inventory) -> None:
        self.inventory = inventory
        self.rows = LocalizeRows(inventory.locales["en"])
        self.updated: list[tuple[str, str]] = []
        self.kept: list[tuple[str, str]] = []

    def update(self, entry: Entry, item: StarterItem) -> None:
        """Write what changed in the files; note in `item` what was written and which files were seen.

        A translation follows its source: where the source was touched or deleted, nothing of the entry is written.
        What is kept is told once for each change of the files.
        """
        known = [code for code in entry.texts if code in item.files]
        if all(entry.files[code] == item.files[code] for code in known):
            return
        plans = {code: self._plan(entry, item, code) for code in known if self.inventory.has(entry.path, code)}
        changed = [plan for plan in plans.values() if plan.is_changed]
        item.files.update({code: entry.files[code] for code in known})
        if not changed or "en" not in plans:
            return
        if plans["en"].is_touched:
            self.kept += [(entry.path, plan.code) for plan in changed]
            return
        for plan in changed:
            self._write(entry, item, plan)
        followers = plans.values() if plans["en"].is_changed else changed
        self._follow(entry, [plan for plan in followers if plan.code != "en"])

    def _plan(self, entry: Entry, item: StarterItem, code: str) -> Plan:
        values, written = values_of(entry, code, self.inventory), item.written.get(code, {})
        model = model_of(entry)
        gone = {name: model._meta.get_field(name).get_default() for name in _gone(model, written, values)}
        values.update(gone)
        digests = content_digests(make_instance(entry, self.inventory.locales[code], values), values)
        instance = self.inventory.get(entry.path, code)
        return Plan(code, values, digests, digests != written, is_touched(instance, written))

    def _write(self, entry: Entry, item: StarterItem, plan: Plan) -> None:
        if plan.is_touched:
            self.kept.append((entry.path, plan.code))
            return
        instance = self.inventory.get(entry.path, plan.code)
        set_values(instance, plan.values)
        if isinstance(instance, Page):
            instance.save_revision(log_action=True).publish()
        else:
            instance.save()
        self.inventory.read_again(entry.path, plan.code)
        item.written[plan.code] = plan.digests
        self.updated.append((entry.path, plan.code))

    def _follow(self, entry: Entry, plans: list[Plan]) -> None:
        source = self.inventory.get(entry.path, "en")
        for plan in plans:
            locale = self.inventory.locales[plan.code]
            target = make_instance(entry, locale, plan.values)
            self.rows.follow(source, locale, target, entry.path, is_ours=not plan.is_touched)


def is_touched(instance: models.Model, written: dict[str, str]) -> bool:
    """Say whether somebody changed, hid, locked or is drafting what we wrote."""
    if isinstance(instance, Page):
        is_as_published = instance.live and not instance.has_unpublished_changes and not instance.locked
        if not is_as_published or instance.alias_of_id:
            return True
    return not written or content_digests(instance, written) != written


def _gone(model: type[models.Model], written: dict[str, str], values: dict) -> list[str]:
    """Return the fields that we wrote once and the files no longer name."""
    fields = {field.name for field in model._meta.get_fields()}
    return [name for name in written if name not in values and name in fields]
