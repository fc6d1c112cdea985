"""The address of a passage that no move and no edit changes."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from guides.selectors.passages import passage_address


@require_safe
def passage(request: HttpRequest, short: str) -> HttpResponse:
    """Redirect to where the passage stands now, in the language of the address or else in the source language."""
    found = passage_address(short, get_language(), request)
    if not found:
        raise Http404
    return HttpResponseRedirect(found)
