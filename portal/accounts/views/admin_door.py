"""Other ways to a sign-in that come with Wagtail lead to ours, so that its rules and limits hold for everybody."""

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse


def sign_in_here(request: HttpRequest, **kwargs: str) -> HttpResponse:
    """Redirect from a sign-in of Wagtail's to ours; a posted form is not read. `next` is checked by ours."""
    next_url = request.GET.get("next") or request.POST.get("next") or reverse("wagtailadmin_home")
    return redirect_to_login(next_url, reverse("account_login"))


def reset_here(request: HttpRequest, **kwargs: str) -> HttpResponse:
    """Redirect from Wagtail's page for a forgotten password to ours."""
    return HttpResponseRedirect(reverse("account_reset_password"))
