"""`manage.py collect_messages`: bring the interface catalogues up to date with the sources."""

from django.conf import settings
from django.core.management.base import BaseCommand

from portal.shared.catalogue_update import translated_languages, update_catalogue
from portal.shared.message_sources import collect_messages


class Command(BaseCommand):
    help = "Add the messages of templates and Python to the catalogues, keep translations, list what is missing."
    requires_system_checks = ()

    def handle(self, *args, **options) -> None:
        """Update the catalogue of every language of the portal and name the messages without a translation."""
        messages = collect_messages(settings.BASE_DIR)
        for language in translated_languages():
            change = update_catalogue(language, messages)
            self.stdout.write(f"{language}: {change.messages} messages, {len(change.untranslated)} to translate")
            for text in change.untranslated:
                self.stdout.write(f"  {text}")
