"""Signing up, in and out."""

from allauth.account import views as allauth_views
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from portal.accounts import learners, records


class SignInView(allauth_views.LoginView):
    """User name and passphrase; for the readers' pages and for the admin."""

    def get_authenticated_redirect_url(self) -> str:
        """Return where somebody goes who is signed in: never back to an admin that has just sent her here."""
        url = super().get_authenticated_redirect_url()
        is_for_admin = url.startswith(reverse("wagtailadmin_home"))
        may_enter = self.request.user.has_perm("wagtailadmin.access_admin")
        return reverse("account_overview") if is_for_admin and not may_enter else url


class SignUpView(allauth_views.SignupView):
    """A new account, which keeps what the guest of this session did."""

    def get_form_kwargs(self) -> dict:
        """Tell the form what there is to keep."""
        guest = learners.guest_of(self.request)
        self.guest_did = tuple(records.registry.said(guest)) if guest else ()
        return {**super().get_form_kwargs(), "guest_did": self.guest_did}

    def get_context_data(self, **kwargs) -> dict:
        """Tell the page what there is to keep."""
        return {**super().get_context_data(**kwargs), "guest_did": self.guest_did}


class SignOutView(allauth_views.LogoutView):
    """The end of a session: the member is signed out and the guest is forgotten, so that the next person is new."""

    def get(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        """Ask a member or a guest; send anybody else on."""
        if not request.user.is_authenticated and not learners.guest_of(request):
            return HttpResponseRedirect(self.get_redirect_url())
        return self.render_to_response(self.get_context_data())

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        """Sign out and keep nothing of the session."""
        response = super().post(request, *args, **kwargs)
        request.session.flush()
        learners.forget_answer(request)
        return response

    def get_context_data(self, **kwargs) -> dict:
        """Say what of a guest nobody will reach any more."""
        guest = learners.guest_of(self.request)
        return {**super().get_context_data(**kwargs), "guest_did": list(records.registry.said(guest)) if guest else []}
