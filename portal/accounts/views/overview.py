"""My account: for the member what belongs to her, for the guest what is kept and where."""

from allauth.account.models import EmailAddress
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from portal.accounts import learners, records


@require_safe
@never_cache
def overview(request: HttpRequest) -> HttpResponse:
    """Show the account; creates no session for who has none."""
    guest = learners.guest_of(request)
    values = {"guest_did": list(records.registry.said(guest)) if guest else []}
    if not request.user.is_authenticated:
        return render(request, "account/guest.html", values)
    learner = learners.current_learner(request)
    values["did"] = list(records.registry.said(learner)) if learner else []
    values["address"] = EmailAddress.objects.filter(user=request.user).order_by("-primary").first()
    values["can_send_mail"] = settings.CAN_SEND_MAIL
    return render(request, "account/overview.html", values)
