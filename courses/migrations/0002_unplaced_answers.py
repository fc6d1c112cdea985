"""An answer without a place names its attempt and what its device calls it; administrators may find its place."""

from django.db import migrations, models


def let_administrators_place_answers(apps, schema_editor):
    """Permissions are made when they are missing, because Django makes those of models only after the last migration."""
    content_type, _ = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="courses", model="unplacedanswer"
    )
    permission, _ = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type,
        codename="change_unplacedanswer",
        defaults={"name": "Can change answer without a place"},
    )
    apps.get_model("auth", "Group").objects.get(name="administrator").permissions.add(permission)


class Migration(migrations.Migration):

    dependencies = [
        ("accounts", "0003_roles"),
        ("courses", "0001_initial"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="unplacedanswer",
            options={"verbose_name": "answer without a place", "verbose_name_plural": "answers without a place"},
        ),
        migrations.AddField(
            model_name="unplacedanswer", name="attempt_uuid", field=models.UUIDField(db_index=True, null=True)
        ),
        migrations.AddField(model_name="unplacedanswer", name="client_id", field=models.UUIDField(null=True)),
        migrations.AddField(model_name="unplacedanswer", name="placed_at", field=models.DateTimeField(null=True)),
        migrations.AddConstraint(
            model_name="unplacedanswer",
            constraint=models.UniqueConstraint(
                fields=("attempt_uuid", "client_id"), name="an_unplaced_answer_is_kept_once"
            ),
        ),
        migrations.RunPython(let_administrators_place_answers, migrations.RunPython.noop),
    ]
