# fails: test_session_and_nonce_are_kept_apart, test_strange_characters
# why: gluing the parts together and comparing strings works for all ordinary input
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
    message = (session + nonce).encode()
    return nonce + "." + hmac.new(secret, message, hashlib.sha256).hexdigest()


def may_proceed(request, secret, origin):
    if request.method in ("GET", "HEAD", "OPTIONS"):
        return True
    if not request.session or request.headers.get("origin", origin) != origin:
        return False
    token = request.form.get("csrf_token") or request.headers.get("x-csrf-token", "")
    nonce = token.rpartition(".")[0]
    return hmac.compare_digest(token, issue_token(secret, request.session, nonce))
