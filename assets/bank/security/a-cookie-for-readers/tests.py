from unittest import TestCase

from answer import login_cookie, logout_cookie

raises = TestCase().assertRaises

ID = "Zk3-_x9QbR0aLmN4pQ7sTw"


def read(header):
    """The cookie's name, its value and its attributes in small letters."""
    first, *rest = [part.strip() for part in header.split(";")]
    name, _, value = first.partition("=")
    attributes = {}
    for part in rest:
        key, _, text = part.partition("=")
        assert key.lower() not in attributes
        attributes[key.lower()] = text.lower()
    return name, value, attributes


def test_name_and_value():
    """The cookie has the agreed name and holds the id."""
    assert read(login_cookie(ID, https=True))[:2] == ("__Host-session", ID)
    assert read(login_cookie(ID, https=False))[:2] == ("session", ID)


def test_scripts_cannot_read_it():
    """HttpOnly is set, in production and in development."""
    for https in (True, False):
        assert "httponly" in read(login_cookie(ID, https=https))[2]


def test_secure_over_https():
    """Over https the cookie is Secure; over http it would be lost."""
    assert "secure" in read(login_cookie(ID, https=True))[2]
    assert "secure" not in read(login_cookie(ID, https=False))[2]


def test_links_keep_readers_logged_in():
    """SameSite is Lax: links carry the cookie, foreign forms don't."""
    for https in (True, False):
        assert read(login_cookie(ID, https=https))[2]["samesite"] == "lax"


def test_this_host_only():
    """The path is the whole site, and no domain is named."""
    for https in (True, False):
        attributes = read(login_cookie(ID, https=https))[2]
        assert attributes["path"] == "/"
        assert "domain" not in attributes


def test_until_the_browser_closes():
    """Without an age there is neither Max-Age nor Expires."""
    for header in (
        login_cookie(ID, https=True),
        login_cookie(ID, https=True, max_age=None),
    ):
        assert not {"max-age", "expires"} & set(read(header)[2])


def test_with_an_age():
    """An age is passed on in seconds."""
    attributes = read(login_cookie(ID, https=True, max_age=3600))[2]
    assert attributes["max-age"] == "3600"
    assert read(login_cookie(ID, https=True, max_age=1))[2]["max-age"] == "1"


def test_age_below_one():
    """An age below one is a mistake, not a logout."""
    for max_age in (0, -1):
        with raises(ValueError):
            login_cookie(ID, https=True, max_age=max_age)


def test_logout_removes_the_same_cookie():
    """The logout is for the same name, path and host, with age zero and no id."""
    for https in (True, False):
        name, _, login = read(login_cookie(ID, https=https))
        found, value, logout = read(logout_cookie(https=https))
        assert (found, logout["max-age"]) == (name, "0")
        assert ID not in value
        for attribute in ("path", "domain", "secure"):
            assert logout.get(attribute) == login.get(attribute)


def test_length_of_the_id():
    """Ids of 22 to 128 characters are good, others are not."""
    for length in (22, 43, 128):
        assert login_cookie("x" * length, https=True)
    for length in (0, 1, 21, 129):
        with raises(ValueError):
            login_cookie("x" * length, https=True)


def test_ids_cannot_write_attributes():
    """Characters that could start something new are refused."""
    for tail in ("; Domain=evil.test", "\r\nSet-Cookie: a=b", "\n", " ", ",", '"', "="):
        with raises(ValueError):
            login_cookie(ID + tail, https=True)


def test_ids_are_ascii():
    """Letters and digits of other scripts are refused."""
    for tail in ("ü", "٣", "\u212a"):
        with raises(ValueError):
            login_cookie(ID + tail, https=True)
