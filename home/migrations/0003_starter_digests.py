"""Digests by language and field. What an earlier version wrote is not known any more, so it counts as touched."""

from django.db import migrations, models


def note_seen(apps, schema_editor):
    codes = list(apps.get_model("wagtailcore", "Locale").objects.values_list("language_code", flat=True))
    apps.get_model("home", "StarterItem").objects.update(files={code: "" for code in codes})


class Migration(migrations.Migration):

    dependencies = [
        ("home", "0002_starter_item"),
        ("wagtailcore", "0054_initial_locale"),
    ]

    operations = [
        migrations.RemoveField(model_name="starteritem", name="digest"),
        migrations.AddField(model_name="starteritem", name="files", field=models.JSONField(default=dict)),
        migrations.AddField(model_name="starteritem", name="written", field=models.JSONField(default=dict)),
        migrations.RunPython(note_seen, migrations.RunPython.noop),
    ]
