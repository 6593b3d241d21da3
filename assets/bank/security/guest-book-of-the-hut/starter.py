def render_note(author: str, text: str, link: str | None = None) -> str:
    """Return one note as HTML, every value escaped.

    Line breaks in `text`, "\\r\\n" or "\\n", become <br>. Only an absolute
    http or https address becomes a link; anything else is left out.
    """
    raise NotImplementedError


def json_block(data: object) -> str:
    """Return a script block of type application/json, id "notes", with `data`.

    Parsed as JSON its text equals `data`, and nothing in it ends the block.
    """
    raise NotImplementedError
