import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


@dataclass(frozen=True)
class Request:
    method: str
    session: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    form: Mapping[str, str] = field(default_factory=dict)


def issue_token(secret: bytes, session: str, nonce: str) -> str:
    """Return nonce, dot, and the HMAC-SHA-256 that ties it to the session."""
    message = f"{len(session)}:{session}:{nonce}".encode(errors="surrogatepass")
    mac = hmac.new(secret, message, hashlib.sha256).hexdigest()
    return f"{nonce}.{mac}"


def may_proceed(request: Request, secret: bytes, origin: str) -> bool:
    """Say whether the request may reach its view."""
    if request.method in SAFE_METHODS:
        return True
    if not request.session:
        return False
    if request.headers.get("origin", origin) != origin:
        return False
    token = request.form.get("csrf_token") or request.headers.get("x-csrf-token", "")
    nonce, _, _ = token.rpartition(".")
    good = issue_token(secret, request.session, nonce)
    return hmac.compare_digest(
        good.encode(errors="surrogatepass"), token.encode(errors="surrogatepass")
    )
