from unittest import TestCase

from answer import secured

raises = TestCase().assertRaises

NONCE = "q83vEjRWeJq83vEj"
NAMES = [
    "content-security-policy",
    "x-content-type-options",
    "referrer-policy",
    "strict-transport-security",
]


def run(*headers, https=True, nonce=NONCE):
    return secured(list(headers), https=https, nonce=nonce)


def values(headers, name):
    return [value for key, value in headers if key.lower() == name]


def test_no_headers():
    """An answer without headers gets all four, once each."""
    assert sorted(name.lower() for name, _ in run()) == sorted(NAMES)


def test_values():
    """The values are those of the table."""
    found = run()
    assert values(found, "x-content-type-options") == ["nosniff"]
    assert values(found, "referrer-policy") == ["strict-origin-when-cross-origin"]
    assert values(found, "strict-transport-security") == ["max-age=31536000"]


def test_policy():
    """The policy has the six directives, with the nonce for scripts."""
    [policy] = values(run(), "content-security-policy")
    assert {part.strip() for part in policy.split(";") if part.strip()} == {
        "default-src 'self'",
        f"script-src 'nonce-{NONCE}'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "form-action 'self'",
    }


def test_no_hsts_over_http():
    """Over plain http there is no promise of https."""
    assert values(run(https=False), "strict-transport-security") == []
    assert len(run(https=False)) == 3


def test_own_headers_come_first():
    """What was there stays in its order, before what is added."""
    own = [("Content-Type", "text/html"), ("Vary", "Cookie"), ("ETag", '"1"')]
    assert run(*own)[:3] == own


def test_views_win():
    """A header that a view has set is left as it is, and not added again."""
    own = ("Content-Security-Policy", "frame-ancestors https://p.example")
    assert values(run(own), "content-security-policy") == [own[1]]


def test_views_win_in_any_case():
    """The case of a name doesn't matter, and its spelling is kept."""
    own = ("REFERRER-policy", "no-referrer")
    found = run(own)
    assert own in found
    assert values(found, "referrer-policy") == ["no-referrer"]


def test_empty_value_counts():
    """An empty value is a view's way to say no."""
    found = run(("strict-transport-security", ""))
    assert values(found, "strict-transport-security") == [""]


def test_repeated_headers_stay():
    """Several cookies stay, all of them and in order."""
    cookies = [("Set-Cookie", "a=1"), ("Set-Cookie", "b=2"), ("Set-Cookie", "a=1")]
    assert run(*cookies)[:3] == cookies


def test_dropped_headers():
    """What tells about the server, and the dated filter, is dropped."""
    found = run(("server", "x/1"), ("X-POWERED-BY", "y"), ("X-Xss-Protection", "1"))
    assert len(found) == 4


def test_input_is_not_changed():
    """The list that was passed in stays as it was."""
    headers = [("Server", "x/1"), ("Vary", "Cookie")]
    assert run(*headers) is not headers
    secured(headers, https=True, nonce=NONCE)
    assert headers == [("Server", "x/1"), ("Vary", "Cookie")]


def test_bad_nonce():
    """Short nonces, and those that could rewrite the policy, are refused."""
    for bad in ("", "short", NONCE + "'; script-src *", NONCE + " x", NONCE + "\n"):
        with raises(ValueError):
            run(nonce=bad)
    for bad in ("ü" * 16, "a" * 15 + "=", NONCE + "===", "a=" * 8):
        with raises(ValueError):
            run(nonce=bad)


def test_good_nonces():
    """Both alphabets of base64 will do, with or without padding."""
    for good in ("a+b/" * 4, "a-b_" * 6, "a" * 22 + "=="):
        [policy] = values(run(nonce=good), "content-security-policy")
        assert f"'nonce-{good}'" in policy
