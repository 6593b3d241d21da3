import json
from html import escape
from urllib.parse import urlsplit


def render_note(author: str, text: str, link: str | None = None) -> str:
    """Return one note as HTML, every value escaped."""
    body = escape(text.replace("\r\n", "\n")).replace("\n", "<br>")
    anchor = ""
    if link and is_web_address(link):
        address = escape(link.strip())
        anchor = f'<a href="{address}" rel="nofollow ugc">{address}</a>'
    return f"<article><b>{escape(author)}</b><p>{body}</p>{anchor}</article>"


def is_web_address(link: str) -> bool:
    try:
        parts = urlsplit(link.strip())
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False


def json_block(data: object) -> str:
    """Return a script block with `data` as JSON that cannot end the block."""
    text = json.dumps(data)
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return f'<script type="application/json" id="notes">{text}</script>'
