# fails: test_token_must_expire, test_token_must_name_a_user
# why: jwt.decode is trusted to insist on claims, but it checks only those that are there
import jwt
from flask import g, jsonify, request


def public(view):
    view.is_public = True
    return view


def require_jwt(app, key, audience):
    @app.before_request
    def authenticate():
        view = app.view_functions.get(request.endpoint)
        if view is None or getattr(view, "is_public", False):
            return None
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        try:
            if scheme.lower() != "bearer":
                raise jwt.InvalidTokenError
            claims = jwt.decode(token, key, algorithms=["HS256"], audience=audience)
        except jwt.InvalidTokenError:
            response = jsonify(code="unauthorized")
            response.headers["WWW-Authenticate"] = "Bearer"
            return response, 401
        g.user = claims.get("sub")
        return None
