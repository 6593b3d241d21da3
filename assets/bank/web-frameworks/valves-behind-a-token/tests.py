# host: needs Flask and PyJWT
import jwt
from answer import public, require_jwt
from flask import Flask, g

KEY = "a key of more than sixty-four bytes, as HS512 would want one, for tests only"
LATER, EARLIER = 4_102_444_800, 978_307_200  # the years 2100 and 2001
GOOD = {"sub": "ida", "aud": "valves", "exp": LATER}


def client(calls=None):
    app = Flask("greenhouse")
    app.logger.disabled = True
    require_jwt(app, KEY, "valves")

    @app.route("/valves", methods=["GET", "POST"])
    def valves():
        if calls is not None:
            calls.append(g.user)
        return {"user": g.user}

    @app.get("/health")
    @public
    def health():
        return {"status": "up"}

    @app.get("/broken")
    def broken():
        raise ValueError("a bug")

    return app.test_client()


def bearer(claims=GOOD, key=KEY, algorithm="HS256", scheme="Bearer"):
    return {"Authorization": f"{scheme} {jwt.encode(claims, key, algorithm)}"}


def assert_refused(headers, method="get"):
    calls = []
    response = getattr(client(calls), method)("/valves", headers=headers)
    assert response.status_code == 401
    assert response.headers["WWW-Authenticate"].startswith("Bearer")
    assert response.is_json
    assert calls == []


def test_good_token():
    """A good token lets the request through and names its user."""
    response = client().get("/valves", headers=bearer())
    assert (response.status_code, response.json) == (200, {"user": "ida"})


def test_no_token():
    """Without a token the view is not called."""
    assert_refused({})
    assert_refused({}, method="post")


def test_malformed_header():
    """A header that holds no token is refused."""
    for value in ("", "Bearer", "Bearer ", "Bearer a.b.c", "Basic aWRhOng="):
        assert_refused({"Authorization": value})


def test_scheme_in_any_case():
    """The name of the scheme is not case-sensitive."""
    assert client().get("/valves", headers=bearer(scheme="bearer")).status_code == 200


def test_wrong_scheme_with_a_good_token():
    """A good token under another scheme is refused."""
    assert_refused(bearer(scheme="Token"))


def test_wrong_key():
    """A token signed with another key is refused."""
    assert_refused(bearer(key="another key that is long enough for HS256 too"))


def test_expired():
    """A token whose time has passed is refused."""
    assert_refused(bearer(GOOD | {"exp": EARLIER}))


def test_wrong_audience():
    """A token for another service, or for none, is refused."""
    assert_refused(bearer(GOOD | {"aud": "shop"}))
    assert_refused(bearer({"sub": "ida", "exp": LATER}))


def test_token_must_expire():
    """A token without an end is refused."""
    assert_refused(bearer({"sub": "ida", "aud": "valves"}))


def test_token_must_name_a_user():
    """A token without a subject is refused."""
    assert_refused(bearer({"aud": "valves", "exp": LATER}))


def test_only_our_algorithm():
    """A token with another algorithm, or unsigned, is refused."""
    assert_refused(bearer(algorithm="HS512"))
    assert_refused(bearer(key=None, algorithm="none"))


def test_public_view():
    """A marked view answers without a token, and with a bad one."""
    assert client().get("/health").status_code == 200
    headers = {"Authorization": "Bearer x"}
    assert client().get("/health", headers=headers).status_code == 200


def test_unknown_path():
    """A path without a route stays a 404."""
    assert client().get("/nowhere").status_code == 404


def test_bugs_stay_bugs():
    """An error in a view is a 500 and not a refusal."""
    assert client().get("/broken", headers=bearer()).status_code == 500
