"""The roles are groups; docs/roles.md says what each may do. Frozen here: a later change is a later migration.

Permissions are made when they are missing, because Django makes those of models only after the last migration.
"""

from django.db import migrations

SNIPPETS = [("guides", "legalprovision", "legal provision"), ("guides", "glossaryterm", "glossary term")]
MEDIA = [("wagtailimages", "image", "image"), ("wagtaildocs", "document", "document")]
OFFICE = [
    ("accounts", "user", "user"),
    ("auth", "group", "group"),
    ("wagtailcore", "locale", "locale"),
    ("wagtailcore", "site", "site"),
    ("wagtailcore", "workflow", "workflow"),
    ("wagtailcore", "task", "task"),
    ("wagtailredirects", "redirect", "redirect"),
]
ALL = ("add", "change", "delete")


def on_models(models, actions):
    return [(app, model, f"{action}_{model}", f"Can {action} {words}") for app, model, words in models for action in actions]


ADMIN = ("wagtailadmin", "admin", "access_admin", "Can access Wagtail admin")
TRANSLATE = ("wagtail_localize", "translation", "submit_translation", "Can submit translations")
PERMISSIONS = {
    "trainer": [],
    "editor": [ADMIN, TRANSLATE, *on_models(SNIPPETS, ALL)],
    "translator": [ADMIN, TRANSLATE, *on_models(SNIPPETS, ("change",))],
    "reviewer": [ADMIN, *on_models(SNIPPETS, ("change",))],
    "administrator": [ADMIN, TRANSLATE, *on_models(SNIPPETS, ALL), *on_models(OFFICE, ALL)],
}
COLLECTIONS = [("wagtailcore", "collection", "collection")]
MEDIA_ACTIONS = {
    "editor": ("add", "change", "choose"),
    "translator": ("choose",),
    "reviewer": ("choose",),
    "administrator": ("add", "change", "delete", "choose"),
}


def make_roles(apps, schema_editor):
    group_model = apps.get_model("auth", "Group")
    for role, wanted in PERMISSIONS.items():
        group, _ = group_model.objects.get_or_create(name=role)
        group.permissions.add(*(permission(apps, *one) for one in wanted))
        give_collections(apps, group, on_models(MEDIA, MEDIA_ACTIONS.get(role, ())))
    give_collections(apps, group_model.objects.get(name="administrator"), on_models(COLLECTIONS, ALL))


def permission(apps, app, model, codename, words):
    content_type, _ = apps.get_model("contenttypes", "ContentType").objects.get_or_create(app_label=app, model=model)
    return apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type, codename=codename, defaults={"name": words}
    )[0]


def give_collections(apps, group, permissions):
    root = apps.get_model("wagtailcore", "Collection").objects.order_by("path").first()
    for one in permissions:
        apps.get_model("wagtailcore", "GroupCollectionPermission").objects.get_or_create(
            group=group, collection=root, permission=permission(apps, *one)
        )


def replace_default_groups(apps, schema_editor):
    """Wagtail's Editors and Moderators would stand beside ours; the reviewers approve in the moderators' place."""
    group_model = apps.get_model("auth", "Group")
    reviewer = group_model.objects.get(name="reviewer")
    for task in apps.get_model("wagtailcore", "GroupApprovalTask").objects.filter(groups__name="Moderators"):
        task.groups.add(reviewer)
    group_model.objects.filter(name__in=["Editors", "Moderators"], user=None).delete()


class Migration(migrations.Migration):

    dependencies = [
        ("accounts", "0002_user_names"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
        ("wagtailcore", "0048_add_default_workflows"),
        ("wagtailimages", "0024_index_image_file_hash"),
        ("wagtaildocs", "0012_uploadeddocument"),
        ("wagtail_localize", "0006_create_submit_translation_permission"),
    ]

    operations = [
        migrations.RunPython(make_roles, migrations.RunPython.noop),
        migrations.RunPython(replace_default_groups, migrations.RunPython.noop),
    ]
