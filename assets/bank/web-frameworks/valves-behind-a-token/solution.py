from collections.abc import Callable
from typing import Any

import jwt
from flask import Flask, Response, g, jsonify, request

View = Callable[..., Any]


def public(view: View) -> View:
    """Mark a view that needs no token; return the view."""
    view.is_public = True  # type: ignore[attr-defined]
    return view


def require_jwt(app: Flask, key: str, audience: str) -> None:
    """Make every route of `app` require a token, unless its view is public."""

    @app.before_request
    def authenticate() -> tuple[Response, int] | None:
        view = app.view_functions.get(request.endpoint or "")
        if view is None or getattr(view, "is_public", False):
            return None
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        try:
            if scheme.lower() != "bearer":
                raise jwt.InvalidTokenError("no bearer token")
            claims = jwt.decode(
                token.strip(),
                key,
                algorithms=["HS256"],
                audience=audience,
                options={"require": ["exp", "aud", "sub"]},
            )
        except jwt.InvalidTokenError as error:
            app.logger.info("token refused: %s", type(error).__name__)
            response = jsonify(code="unauthorized")
            response.headers["WWW-Authenticate"] = "Bearer"
            return response, 401
        g.user = claims["sub"]
        return None
