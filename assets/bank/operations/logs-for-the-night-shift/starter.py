import logging
from typing import TextIO


class JsonLines(logging.Formatter):
    """Formats a record as one line of JSON.

    Always: "time" (UTC, ISO 8601 with milliseconds and "Z", from the
    record), "level", "logger", "message", "service". With exception
    information also "error", the traceback as text. What the caller
    passed in `extra` is added under its own names, but never replaces one
    of those six. Values that JSON doesn't know appear as their repr.
    Expected: time in proportion to the size of the record.
    """

    def __init__(self, service: str) -> None:
        raise NotImplementedError

    def format(self, record: logging.LogRecord) -> str:
        raise NotImplementedError


def configure(stream: TextIO, *, service: str, level: str = "INFO") -> None:
    """Send the records of all loggers, from `level` up, to `stream`.

    Called again, it replaces what an earlier call set up; handlers that
    others installed on the root logger stay. An unknown level raises
    ValueError and changes nothing.
    """
    raise NotImplementedError
