"""Messages are found wherever gettext would find them."""

import pytest

from portal.shared.message_sources import Message, collect_messages, messages_in_python, messages_in_template

TEMPLATES = {
    '{% translate "Save" %}': Message("Save"),
    '{% trans "Save" as save %}': Message("Save"),
    '{% translate "Open" context "state" %}': Message("Open", context="state"),
    '{% include "x.html" with label=_("Save") %}': Message("Save"),
    '{{ _("Save") }}': Message("Save"),
    '{{ label|default:_("Save") }}': Message("Save"),
    '{% translate "The learner\'s own" %}': Message("The learner's own"),
    '{% translate "Half: 50% off" %}': Message("Half: 50%% off"),
    "{% blocktranslate with n=number %}Line {{ n }}{% endblocktranslate %}": Message("Line %(n)s"),
    "{% blocktranslate trimmed %}\n  Two\n  lines\n{% endblocktranslate %}": Message("Two lines"),
    '{% blocktranslate context "list" %}Back{% endblocktranslate %}': Message("Back", context="list"),
    "{% blocktranslate count n=n %}{{ n }} day{% plural %}{{ n }} days{% endblocktranslate %}": Message(
        "%(n)s day", "%(n)s days"
    ),
    '{% blocktranslate count n=n context "c" %}day{% plural %}days{% endblocktranslate %}': Message("day", "days", "c"),
}
PYTHON = {
    '_("Save")': Message("Save"),
    'translation.gettext("Save")': Message("Save"),
    'gettext_lazy("Save " "it")': Message("Save it"),
    'pgettext_lazy("state", "Open")': Message("Open", context="state"),
    'ngettext("day", "days", number)': Message("day", "days"),
    'npgettext("c", "day", "days", number)': Message("day", "days", "c"),
    'class Page:\n    name = models.CharField(_("name"))': Message("name"),
}


@pytest.mark.parametrize("source", TEMPLATES)
def test_a_template_gives_its_message(source) -> None:
    assert list(messages_in_template(source)) == [TEMPLATES[source]]


@pytest.mark.parametrize("source", PYTHON)
def test_python_gives_its_message(source) -> None:
    assert list(messages_in_python(source)) == [PYTHON[source]]


@pytest.mark.parametrize("source", ["_(label)", "save('Save')", "# _('Save')", "'_(\"Save\")'"])
def test_what_is_no_message_is_left_alone(source) -> None:
    assert list(messages_in_python(source)) == []


def test_a_text_alone_and_with_a_plural_is_one_message(tmp_path) -> None:
    folder = tmp_path / "home" / "templates"
    folder.mkdir(parents=True)
    (folder / "a.html").write_text('{% translate "day" %}')
    (tmp_path / "home" / "b.py").write_text('ngettext("day", "days", number)')

    assert collect_messages(tmp_path) == {Message("day", "days"): ["home/b.py", "home/templates/a.html"]}
