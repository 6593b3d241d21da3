import io
import json
import logging
from contextlib import contextmanager
from datetime import date
from unittest import TestCase

from answer import JsonLines, configure

case = TestCase()


@contextmanager
def service(level="INFO", name="kiln"):
    """Configure for one test; afterwards the root is as it was."""
    root = logging.getLogger()
    before = root.handlers[:], root.level
    stream = io.StringIO()
    try:
        configure(stream, service=name, level=level)
        yield lambda: [json.loads(x) for x in stream.getvalue().splitlines()]
    finally:
        root.handlers[:], root.level = before
        root.setLevel(before[1])


def record(**fields):
    base = {
        "name": "kiln.oven",
        "levelno": 20,
        "levelname": "INFO",
        "msg": "heated",
    }
    return logging.makeLogRecord(base | fields)


def formatted(**fields):
    return json.loads(JsonLines("kiln").format(record(**fields)))


def test_the_five_fields():
    """A plain record has its five fields, and nothing else."""
    entry = formatted(created=1_767_225_600.25)
    assert entry == {
        "time": "2026-01-01T00:00:00.250Z",
        "level": "INFO",
        "logger": "kiln.oven",
        "message": "heated",
        "service": "kiln",
    }


def test_time_has_milliseconds():
    """Whole seconds have milliseconds as well."""
    assert formatted(created=0.0)["time"] == "1970-01-01T00:00:00.000Z"


def test_arguments_are_filled_in():
    """The message is complete, with its arguments."""
    entry = formatted(msg="%s reached %d degrees", args=("oven 2", 980))
    assert entry["message"] == "oven 2 reached 980 degrees"


def test_one_line_for_each_record():
    """Line breaks in a message don't break the line."""
    text = JsonLines("kiln").format(record(msg="first\nsecond"))
    assert "\n" not in text
    assert json.loads(text)["message"] == "first\nsecond"


def test_extra_fields():
    """What comes by `extra` is added under its own name."""
    with service() as lines:
        logging.getLogger("kiln").info("lit", extra={"oven": 2, "who": "Ada"})
        (entry,) = lines()
    assert (entry["oven"], entry["who"]) == (2, "Ada")


def test_extra_never_replaces_ours():
    """An extra `level` or `service` doesn't falsify the line."""
    with service() as lines:
        logging.getLogger("kiln").info(
            "lit", extra={"level": "x", "service": "x", "time": "x", "error": "x"}
        )
        (entry,) = lines()
    assert (entry["level"], entry["service"]) == ("INFO", "kiln")
    assert entry["time"].endswith("Z")
    assert "error" not in entry


def test_values_unknown_to_json():
    """A date or an object appears as its repr, and nothing is lost."""
    entry = formatted(day=date(2026, 1, 1), many={1, 1})
    assert entry["day"] == "datetime.date(2026, 1, 1)"
    assert entry["many"] == "{1}"


def test_exception_with_traceback():
    """logger.exception adds the traceback, still in one line."""
    with service() as lines:
        try:
            raise KeyError("oven 9")
        except KeyError:
            logging.getLogger("kiln").exception("can't heat")
        (entry,) = lines()
    assert entry["level"] == "ERROR"
    assert "KeyError" in entry["error"]
    assert "Traceback" in entry["error"]


def test_no_exception_no_error():
    """exc_info=True outside of an except block adds no error."""
    with service() as lines:
        logging.getLogger("kiln").warning("odd", exc_info=True)
        (entry,) = lines()
    assert "error" not in entry


def test_level_decides():
    """Records below the level are dropped, of all loggers."""
    with service("WARNING") as lines:
        logging.getLogger("kiln").info("quiet")
        logging.getLogger("some.library").warning("loud")
        assert [entry["message"] for entry in lines()] == ["loud"]


def test_configured_twice():
    """A second call replaces the first; lines don't double."""
    with service(name="old") as old, service("DEBUG", name="new") as new:
        logging.getLogger("kiln").debug("once")
        assert old() == []
        assert [entry["service"] for entry in new()] == ["new"]


def test_other_handlers_stay():
    """A handler that somebody else installed keeps working."""
    other = io.StringIO()
    handler = logging.StreamHandler(other)
    root = logging.getLogger()
    root.addHandler(handler)
    try:
        with service() as lines:
            logging.getLogger("kiln").info("lit")
            assert len(lines()) == 1
    finally:
        root.removeHandler(handler)
    assert other.getvalue() == "lit\n"


def test_unknown_level():
    """An unknown level raises ValueError and changes nothing."""
    with service() as lines:
        before = logging.getLogger().handlers[:]
        with case.assertRaises(ValueError):
            configure(io.StringIO(), service="new", level="LOUD")
        assert logging.getLogger().handlers == before
        logging.getLogger("kiln").info("lit")
        assert [entry["service"] for entry in lines()] == ["kiln"]


def test_many_records():
    """Five thousand records are five thousand lines."""
    with service() as lines:
        logger = logging.getLogger("kiln")
        for number in range(5_000):
            logger.info("reading %d", number)
        assert [entry["message"] for entry in lines()][-1] == "reading 4999"
        assert len(lines()) == 5_000
