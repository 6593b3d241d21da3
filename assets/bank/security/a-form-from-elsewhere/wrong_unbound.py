# fails: test_token_of_another_session, test_every_other_method_is_checked, test_foreign_origin, test_form_field_counts_first
# why: signing the nonce alone proves that the token is ours, not whose it is
import hashlib
import hmac
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Request:
    method: str
    session: str | None = None
    headers: dict = field(default_factory=dict)
    form: dict = field(default_factory=dict)


def issue_token(secret, session, nonce):
    return nonce + "." + hmac.new(secret, nonce.encode(), hashlib.sha256).hexdigest()


def may_proceed(request, secret, origin):
    if request.method not in ("POST", "PUT", "PATCH", "DELETE"):
        return True
    if not request.session:
        return False
    sender = request.headers.get("origin")
    if sender and not sender.startswith(origin):
        return False
    for token in (request.form.get("csrf_token"), request.headers.get("x-csrf-token")):
        try:
            if token and token == issue_token(secret, "", token.rpartition(".")[0]):
                return True
        except UnicodeEncodeError:
            return False
    return False
