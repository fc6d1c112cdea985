"""A new passphrase by mail, for who gave an address, where the portal can send mail."""

from allauth.account import views as allauth_views
from django.conf import settings
from django.http import HttpRequest, HttpResponse


class AskForLinkView(allauth_views.PasswordResetView):
    """Asks for the address; without a mail server the page only says whom to ask."""

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        """Send the link; the answer is the same whether or not anybody has this address."""
        if not settings.CAN_SEND_MAIL:
            return self.get(request, *args, **kwargs)
        return super().post(request, *args, **kwargs)

    def get_context_data(self, **kwargs) -> dict:
        """Tell the page whether mail can be sent."""
        return {**super().get_context_data(**kwargs), "can_send_mail": settings.CAN_SEND_MAIL}
