"""Every user gets the key by which her name is found in any spelling."""

from django.db import migrations, models

import portal.accounts.names


def fill_keys(apps, schema_editor):
    user_model = apps.get_model("accounts", "User")
    for user in user_model.objects.filter(name_key=None).iterator():
        user.name_key = portal.accounts.names.name_key(user.username)
        user.save(update_fields=["name_key"])


class Migration(migrations.Migration):

    dependencies = [("accounts", "0001_initial")]

    operations = [
        migrations.AlterModelManagers(name="user", managers=[]),
        migrations.AddField(
            model_name="user",
            name="name_key",
            field=models.CharField(null=True, editable=False, max_length=300, unique=True),
        ),
        migrations.RunPython(fill_keys, migrations.RunPython.noop),
        migrations.AlterField(
            model_name="user",
            name="name_key",
            field=models.CharField(editable=False, max_length=300, unique=True),
        ),
        migrations.AlterField(
            model_name="user",
            name="username",
            field=models.CharField(
                error_messages={"unique": "Somebody has this user name already. Choose another one."},
                help_text="Letters of any script, digits, hyphens and full stops.",
                max_length=150,
                unique=True,
                validators=[portal.accounts.names.check_name],
                verbose_name="user name",
            ),
        ),
    ]
