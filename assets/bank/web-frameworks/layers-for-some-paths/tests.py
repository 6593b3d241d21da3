from unittest import TestCase

from answer import only_under

raises = TestCase().assertRaises


def plain(environ, start_response):
    return [b"plain"]


def audit(app):
    def audited(environ, start_response):
        return [b"audited", *app(environ, start_response)]

    return audited


def is_audited(prefixes, path):
    site = only_under(prefixes, audit, plain)
    return list(site({"PATH_INFO": path}, print)) == [b"audited", b"plain"]


def test_the_prefix_itself():
    """The prefix is covered, with or without a slash at its end."""
    assert is_audited(["/staff"], "/staff")
    assert is_audited(["/staff"], "/staff/")


def test_below_the_prefix():
    """Whatever lies below a prefix is covered."""
    assert is_audited(["/staff"], "/staff/rota/7")


def test_longer_name_is_another_page():
    """A segment that only begins alike is not covered."""
    assert not is_audited(["/staff"], "/staffing")
    assert not is_audited(["/api/seats"], "/api/seatsale/1")


def test_other_pages():
    """Other pages, and the prefix in another place, go straight through."""
    for path in ("/", "", "/plays", "/plays/staff", "/Staff"):
        assert not is_audited(["/staff"], path)


def test_prefix_of_two_segments():
    """All segments of the prefix must match."""
    assert is_audited(["/api/seats"], "/api/seats/12")
    assert not is_audited(["/api/seats"], "/api")
    assert not is_audited(["/api/seats"], "/api/plays")


def test_several_prefixes():
    """One matching prefix is enough, also of different lengths."""
    prefixes = ["/staff", "/api/seats", "/staff"]
    assert is_audited(prefixes, "/api/seats")
    assert is_audited(prefixes, "/staff/x")
    assert not is_audited(prefixes, "/api/plays")


def test_no_prefixes():
    """Without prefixes nothing is covered."""
    assert not is_audited([], "/staff")
    assert not is_audited([], "/")


def test_root_means_everything():
    """The prefix of one slash covers all pages."""
    for path in ("/", "", "/plays/3"):
        assert is_audited(["/"], path)


def test_slashes_are_folded():
    """Several slashes count as one, in paths and in prefixes."""
    for path in ("//staff", "/staff//rota", "///staff///"):
        assert is_audited(["/staff"], path)
    assert is_audited(["/api//seats/"], "/api/seats/1")


def test_built_once():
    """The middleware is built once, whatever the number of requests."""
    built = []

    def middleware(app):
        built.append(app)
        return app

    site = only_under(["/staff"], middleware, plain)
    for path in ("/staff", "/", "/staff/1"):
        site({"PATH_INFO": path}, print)
    assert built == [plain]


def test_passes_everything_on():
    """The application gets the same environ and start_response."""
    seen = []
    site = only_under(["/staff"], lambda app: app, lambda *args: seen.append(args))
    for path in ("/staff//1", "/"):
        environ = {"PATH_INFO": path, "SCRIPT_NAME": "/t"}
        site(environ, print)
        assert seen[-1][0] is environ and seen[-1][1] is print
        assert environ == {"PATH_INFO": path, "SCRIPT_NAME": "/t"}


def test_prefixes_from_a_generator():
    """The prefixes may come from an iterator that can be read only once."""
    site = only_under((p for p in ["/staff"]), audit, plain)
    for _ in range(2):
        assert list(site({"PATH_INFO": "/staff"}, print)) == [b"audited", b"plain"]
