import json
import re
from html.parser import HTMLParser

from answer import json_block, render_note


class Page(HTMLParser):
    """Collects the tags, attributes and texts that a browser would see."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.attributes, self.texts = [], [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data):
        self.texts.append(data)


NASTY = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onclick='alert(1)",
    "</p></article><h1>",
    "<!-- ",
    "&lt;b&gt;",
]


def test_plain_note():
    """A note without a link has author and text in their places."""
    expected = "<article><b>Ida</b><p>Good soup.</p></article>"
    assert render_note("Ida", "Good soup.") == expected


def test_empty_note():
    """Empty values give empty elements."""
    expected = "<article><b></b><p></p></article>"
    assert render_note("", "", "") == expected


def test_note_with_link():
    """An address becomes a link, in the form that was agreed."""
    assert render_note("Ida", "Look!", "https://a.example/x?y=1") == (
        "<article><b>Ida</b><p>Look!</p>"
        '<a href="https://a.example/x?y=1" rel="nofollow ugc">'
        "https://a.example/x?y=1</a></article>"
    )


def test_values_stay_text():
    """Whatever author and text hold is shown as typed and makes no tag."""
    for nasty in NASTY:
        page = Page(render_note(nasty, nasty))
        assert page.tags == ["article", "b", "p"]
        assert page.attributes == []
        assert "".join(page.texts) == nasty * 2


def test_line_breaks():
    """Both kinds of line break become one <br> each."""
    note = render_note("Ida", "one\r\ntwo\n\nthree")
    assert "<p>one<br>two<br><br>three</p>" in note


def test_typed_br_is_text():
    """A <br> that a guest types is text."""
    assert Page(render_note("Ida", "a<br>b")).tags == ["article", "b", "p"]


def test_link_cannot_leave_its_attribute():
    """Quotes and brackets in an address stay inside the attribute."""
    for tail in ('"onclick="alert(1)', "'><script>", "?a=1&b=2", "&quot;"):
        link = "https://a.example/" + tail
        page = Page(render_note("Ida", "", link))
        assert page.tags == ["article", "b", "p", "a"]
        assert page.attributes == [("href", link), ("rel", "nofollow ugc")]


def test_other_schemes_are_no_links():
    """Scripts and data in disguise are left out, the note stays."""
    for link in (
        "javascript:alert(1)",
        " JavaScript:alert(1)",
        "java\nscript:alert(1)",
        "\x01javascript:alert(1)",
        "data:text/html,<script>",
        "vbscript:x",
        "javascript://a.example/%0aalert(1)",
    ):
        assert render_note("Ida", "Hi", link) == render_note("Ida", "Hi")


def test_relative_addresses_are_no_links():
    """Only an absolute address with a host is a link."""
    for link in ("example.org", "//example.org", "/a", "http:", "https:///x", "?x"):
        assert render_note("Ida", "Hi", link) == render_note("Ida", "Hi")


def test_broken_address():
    """An address that can't be parsed is left out without an error."""
    assert render_note("Ida", "Hi", "http://[::1") == render_note("Ida", "Hi")


def test_scheme_in_capitals():
    """The scheme may be written in capitals."""
    assert "href" in render_note("Ida", "Hi", "HTTPS://A.example/")


def block_text(data):
    page = Page(json_block(data))
    assert page.tags == ["script"]
    assert page.attributes == [("type", "application/json"), ("id", "notes")]
    return "".join(page.texts)


def test_json_block_round_trip():
    """The text of the block, parsed, is the data."""
    for data in ([], {"a": [1, None, "ü&<>"]}, "x", "\u2028 \\u003c"):
        assert json.loads(block_text(data)) == data


def test_json_block_cannot_be_left():
    """No end tag and no comment inside the data is seen by the parser."""
    for nasty in [*NASTY, "</script>", "</SCRIPT >", "<!--<script>", "]]>"]:
        for data in ([nasty], {nasty: 1}):
            block = json_block(data)
            assert json.loads(block_text(data)) == data
            inner = block[block.index(">") + 1 : block.rindex("</script>")]
            assert not re.search(r"<(/|!--|script)", inner, re.IGNORECASE)
