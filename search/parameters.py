"""What stands after the question mark of an address: any bytes, from anybody."""

from django.core.exceptions import TooManyFieldsSent
from django.http import HttpRequest, QueryDict


def parameters(request: HttpRequest) -> QueryDict:
    """Return the parameters of a request; none when there are more than Django reads."""
    try:
        return request.GET
    except TooManyFieldsSent:
        return QueryDict("")
