# fails: test_values_stay_text, test_link_cannot_leave_its_attribute, test_json_block_round_trip, test_json_block_cannot_be_left
# why: removing tags is the first idea of many, and it changes what people wrote
import json
import re
from html import escape


def strip_tags(text):
    return re.sub(r"<[^>]*>", "", text)


def render_note(author, text, link=None):
    body = strip_tags(text).replace("\r\n", "<br>").replace("\n", "<br>")
    anchor = ""
    if link and re.match(r"https?://[^/\[\s]", link, re.IGNORECASE):
        anchor = f'<a href="{link}" rel="nofollow ugc">{link}</a>'
    return f"<article><b>{strip_tags(author)}</b><p>{body}</p>{anchor}</article>"


def json_block(data):
    text = escape(json.dumps(data), quote=False)
    return f'<script type="application/json" id="notes">{text}</script>'
