# fails: test_other_schemes_are_no_links, test_relative_addresses_are_no_links, test_json_block_cannot_be_left, test_broken_address
# why: escaping everything looks complete, but a link and a script block are other contexts
import json
from html import escape


def render_note(author, text, link=None):
    body = "<br>".join(escape(text).splitlines())
    if escape(text).endswith("\n"):
        body += "<br>"
    anchor = ""
    if link:
        address = escape(link)
        anchor = f'<a href="{address}" rel="nofollow ugc">{address}</a>'
    return f"<article><b>{escape(author)}</b><p>{body}</p>{anchor}</article>"


def json_block(data):
    return f'<script type="application/json" id="notes">{json.dumps(data)}</script>'
