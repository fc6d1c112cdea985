"""What takes long: done by the worker. Arguments are plain values, because they are kept as JSON."""

from django.contrib.auth import get_user_model
from django_tasks import task
from wagtail.models import Locale, Page
from wagtail_localize.synctree import synchronize_tree

from portal.shared.translations.submitting import start_subtree


@task()
def translate_subtree(page_id: int, language_codes: list[str], user_id: int | None) -> int:
    """Send everything below a page to translation; return how many pages. A page that is gone meanwhile has nothing."""
    page = Page.objects.filter(pk=page_id).first()
    if page is None:
        return 0
    user = get_user_model().objects.filter(pk=user_id).first()
    return start_subtree(page, Locale.objects.filter(language_code__in=language_codes), user=user)


@task()
def bring_in_step(source_code: str, target_code: str) -> None:
    """Make an alias in the target language of every page of the source language that has none."""
    synchronize_tree(Locale.objects.get(language_code=source_code), Locale.objects.get(language_code=target_code))
