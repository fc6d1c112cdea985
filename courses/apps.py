from django.apps import AppConfig


class CoursesConfig(AppConfig):
    name = "courses"

    def ready(self) -> None:
        """Let accounts count and move what learners have done in courses, and search find the pages."""
        from courses import documents
        from courses.services.merging import count_records, merge_records
        from portal.accounts import records

        records.register("courses", merge=merge_records, count=count_records)
        documents.register()
