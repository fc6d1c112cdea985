"""The guide's app: gives passages their codes when sections are saved or loaded."""

from django.apps import AppConfig
from django.db.models.signals import post_save


class GuidesConfig(AppConfig):
    name = "guides"

    def ready(self) -> None:
        """Listen to what writes sections; let search find the pages."""
        from guides import documents
        from guides.receivers import after_load, after_save
        from portal.shared.signals import content_loaded

        post_save.connect(after_save, sender="guides.SectionPage", dispatch_uid="passages_of_a_saved_section")
        content_loaded.connect(after_load, dispatch_uid="passages_of_loaded_sections")
        documents.register()
