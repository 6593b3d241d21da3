from answer import Request, issue_token, may_proceed

SECRET = b"thirty-two bytes of test secret."
ORIGIN = "https://pool.example"
TOKEN = issue_token(SECRET, "ida", "n1") or ""


def post(token=TOKEN, session="ida", method="POST", **headers):
    form = {} if token is None else {"csrf_token": token}
    return may_proceed(Request(method, session, headers, form), SECRET, ORIGIN)


def test_own_form():
    """A token of this session lets the form through."""
    assert post() is True


def test_safe_methods():
    """Reading needs no token, and no session."""
    for method in ("GET", "HEAD", "OPTIONS"):
        assert may_proceed(Request(method), SECRET, ORIGIN) is True


def test_every_other_method_is_checked():
    """All other methods need a token, odd ones too."""
    for method in ("POST", "PUT", "PATCH", "DELETE", "TRACE", "MERGE"):
        assert post(None, method=method) is False
        assert post(method=method) is True


def test_no_token():
    """Without a token, or with an empty one, nothing proceeds."""
    assert post(None) is False
    assert post("") is False
    assert post(".") is False


def test_no_session():
    """A request without a session is refused, whatever its token."""
    assert post(session=None) is False
    assert post(issue_token(SECRET, "", "n1"), session="") is False


def test_token_of_another_session():
    """A token that somebody else got is worth nothing here."""
    assert post(session="bob") is False


def test_other_secret():
    """A token made with another secret is refused."""
    assert post(issue_token(b"x" * 32, "ida", "n1")) is False


def test_tampered_token():
    """A changed nonce, a shortened or a lengthened token is refused."""
    for token in ("n2" + TOKEN[2:], TOKEN[:-1], TOKEN + "0", TOKEN.partition(".")[2]):
        assert post(token) is False


def test_session_and_nonce_are_kept_apart():
    """A letter can't move from the session into the nonce."""
    token = issue_token(SECRET, "ab", "c")
    assert post(token, session="ab") is True
    assert post("b" + token, session="a") is False


def test_nonce_makes_the_difference():
    """Two nonces give two tokens, both good, that begin with their nonce."""
    other = issue_token(SECRET, "ida", "n2")
    assert other != TOKEN
    assert other.startswith("n2.")
    assert post(other) is True


def test_token_in_the_header():
    """Scripts may send the token in a header instead."""
    assert post(None, **{"x-csrf-token": TOKEN}) is True
    assert post(None, **{"x-csrf-token": "n1.0"}) is False


def test_form_field_counts_first():
    """If there are both, the form field decides."""
    assert post("n1.0", **{"x-csrf-token": TOKEN}) is False


def test_our_origin():
    """Our own origin is accepted, and a missing one too."""
    assert post(origin=ORIGIN) is True


def test_foreign_origin():
    """Every other origin is refused, in spite of a good token."""
    for origin in (
        "https://evil.test",
        "http://pool.example",
        "https://pool.example.evil.test",
        "https://pool.example:8443",
        "null",
        "",
    ):
        assert post(origin=origin) is False


def test_strange_characters():
    """Letters beyond ASCII, and broken ones, are refused without an error."""
    for token in ("schön.grün", "n1.\ud800", "\udcff." + "0" * 64):
        assert post(token) is False
