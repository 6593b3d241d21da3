# fails: test_one_line_for_each_record, test_exception_with_traceback, test_values_unknown_to_json, test_extra_fields
# why: a format string that looks like JSON is quick to write, and breaks at the first quote or line break
import json
import logging
import time
from typing import TextIO


class JsonLines(logging.Formatter):
    converter = time.gmtime
    default_time_format = "%Y-%m-%dT%H:%M:%S"
    default_msec_format = "%s.%03dZ"

    def __init__(self, service: str) -> None:
        super().__init__(
            '{"time": "%(asctime)s", "level": "%(levelname)s",'
            ' "logger": "%(name)s", "message": "%(message)s",'
            f' "service": {json.dumps(service)}}}'
        )

    def formatTime(self, record, datefmt=None):
        record.msecs = record.created % 1 * 1000
        return super().formatTime(record, datefmt)

    def format(self, record: logging.LogRecord) -> str:
        if record.exc_info and record.exc_info[0] is None:
            record.exc_info = None
        return super().format(record)


class _Ours(logging.StreamHandler):
    pass


def configure(stream: TextIO, *, service: str, level: str = "INFO") -> None:
    root = logging.getLogger()
    root.setLevel(level)
    for handler in root.handlers[:]:
        if isinstance(handler, _Ours):
            root.removeHandler(handler)
    handler = _Ours(stream)
    handler.setFormatter(JsonLines(service))
    root.addHandler(handler)
