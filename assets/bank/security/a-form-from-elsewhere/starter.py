from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Request:
    method: str
    session: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    form: Mapping[str, str] = field(default_factory=dict)


def issue_token(secret: bytes, session: str, nonce: str) -> str:
    """Return nonce, dot, and the HMAC-SHA-256 that ties it to the session."""
    raise NotImplementedError


def may_proceed(request: Request, secret: bytes, origin: str) -> bool:
    """Say whether the request may reach its view.

    GET, HEAD and OPTIONS may. Others need a token of their session, in the
    form field `csrf_token` or else the header `x-csrf-token`, and an `origin`
    header, if there is one, that equals `origin`. Never raises.
    """
    raise NotImplementedError
