from collections.abc import Callable
from typing import Any

from flask import Flask

View = Callable[..., Any]


def public(view: View) -> View:
    """Mark a view that needs no token; return the view."""
    raise NotImplementedError


def require_jwt(app: Flask, key: str, audience: str) -> None:
    """Make every route of `app`, present or future, require a token.

    Exempt are views marked with `public`, and paths without a route, which
    stay a 404. A token is signed with HS256, is meant for `audience`, and has
    an `exp` in the future and a `sub`; the view finds `sub` in `g.user`.
    Everything else is answered with 401, a JSON body and the header
    `WWW-Authenticate: Bearer`.
    """
    raise NotImplementedError
