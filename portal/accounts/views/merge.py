"""Were these answers yours? Asked after a sign-in, before anything is joined."""

from contextlib import suppress

from allauth.account.adapter import get_adapter
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.cache import never_cache

from portal.accounts import joining, learners, records


@method_decorator([login_required, never_cache], name="dispatch")
class MergeView(View):
    """One question with two equal answers.

    The guest is the one of this session; the form repeats her id, so that a page left open from somebody else's
    time joins nothing but asks again.
    """

    def get(self, request: HttpRequest) -> HttpResponse:
        """Ask; go on when there is nothing to ask."""
        guest = learners.guest_of(request)
        did = list(records.registry.said(guest)) if guest else []
        if not did:
            return HttpResponseRedirect(self._next())
        return render(request, "account/merge.html", {"guest": guest, "guest_did": did, "next": self._next()})

    def post(self, request: HttpRequest) -> HttpResponse:
        """Join on "yes"; on "no" leave both as they are. Anything else asks again."""
        guest = learners.guest_of(request)
        answer = request.POST.get("answer")
        if guest and (answer not in {"yes", "no"} or request.POST.get("guest") != str(guest.pk)):
            return self.get(request)
        if guest and answer == "yes":
            with suppress(joining.NotAGuestError):  # the same answer came from another tab at this moment
                joining.merge_guest(guest=guest, member=learners.ensure_learner(request))
            learners.forget_guest(request)
        return HttpResponseRedirect(self._next())

    def _next(self) -> str:
        wanted = self.request.POST.get("next") or self.request.GET.get("next") or ""
        is_ours = wanted and get_adapter(self.request).is_safe_url(wanted)
        return wanted if is_ours else reverse("account_overview")
