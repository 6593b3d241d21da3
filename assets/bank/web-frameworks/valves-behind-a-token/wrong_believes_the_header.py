# fails: test_only_our_algorithm, test_unknown_path, test_scheme_in_any_case
# why: taking the algorithm from the token saves a constant, and hands the choice to its author
import jwt
from flask import g, jsonify, request


def public(view):
    view.is_public = True
    return view


def require_jwt(app, key, audience):
    @app.before_request
    def authenticate():
        view = app.view_functions.get(request.endpoint)
        if getattr(view, "is_public", False):
            return None
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        try:
            claims = jwt.decode(
                token,
                key,
                algorithms=[jwt.get_unverified_header(token)["alg"]],
                audience=audience,
                options={"require": ["exp", "sub"]},
            )
        except jwt.PyJWTError:
            response = jsonify(code="unauthorized")
            response.headers["WWW-Authenticate"] = "Bearer"
            return response, 401
        g.user = claims["sub"]
        return None
