import inspect
import typing
from collections.abc import Callable, Iterable, Mapping

import answer
from answer import Station, find, free_bikes, group_by, renamed, report

PUBLIC = (free_bikes, find, renamed, group_by, report)
TWO = [Station("Quay", 3), Station("Park", 0)]


def hints(function):
    """The resolved hints of a function."""
    return typing.get_type_hints(function)


def parts(hint):
    """A hint and everything inside it."""
    yield hint
    inside = hint if isinstance(hint, list) else typing.get_args(hint)
    for part in inside:
        yield from parts(part)


class Display:
    """Has `write` and nothing else of a file."""

    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += text


def test_everything_is_annotated():
    """Each parameter and each result has a hint."""
    for function in PUBLIC:
        wanted = {*inspect.signature(function).parameters, "return"}
        assert set(hints(function)) == wanted, function.__name__


def test_nothing_is_left_vague():
    """There is no Any, no bare object parameter and no bare container."""
    vague = {typing.Any, list, dict, tuple, set, Iterable, Mapping, Callable}
    for function in PUBLIC:
        assert hints(function), function.__name__
        for name, hint in hints(function).items():
            assert hint is not object, (function.__name__, name)
            for part in parts(hint):
                if not isinstance(part, list):
                    assert part not in vague, (function.__name__, name)


def test_stations_may_be_any_iterable():
    """Hints of what is only walked through accept a generator."""
    for function in (free_bikes, find, renamed, report):
        hint = hints(function).get("stations")
        assert typing.get_origin(hint) is Iterable, function.__name__
        assert typing.get_args(hint) == (Station,)
    assert typing.get_origin(hints(group_by).get("items")) is Iterable


def test_names_may_be_any_mapping():
    """The new names are read only, so any mapping will do."""
    hint = hints(renamed).get("names")
    assert typing.get_origin(hint) is Mapping
    assert typing.get_args(hint) == (str, str)


def test_results_are_exact():
    """Results name the concrete type, with None where it can come back."""
    assert hints(free_bikes).get("return") is int
    result = hints(renamed).get("return")
    assert typing.get_origin(result) is list
    assert typing.get_args(result) == (Station,)
    assert hints(report).get("return") is int
    result = hints(find).get("return")
    assert set(typing.get_args(result)) == {Station, type(None)}


def test_limit_may_be_none():
    """The hint of `limit` admits its own default."""
    hint = hints(report).get("limit")
    assert set(typing.get_args(hint)) == {int, type(None)}


def test_group_by_ties_types_together():
    """The types of items and keys reach the result."""
    of = hints(group_by)
    (item,) = typing.get_args(of.get("items"))
    taken, key = typing.get_args(of.get("key"))
    assert isinstance(item, typing.TypeVar)
    assert isinstance(key, typing.TypeVar)
    assert key is not item
    assert taken == [item]
    result = of.get("return")
    assert typing.get_origin(result) is dict
    found, group = typing.get_args(result)
    assert found is key
    assert typing.get_origin(group) is list
    assert typing.get_args(group) == (item,)


def test_out_is_a_protocol():
    """The hint of `out` asks for `write` and nothing else."""
    hint = hints(report).get("out")
    assert isinstance(hint, type) and typing.is_protocol(hint)
    assert typing.get_protocol_members(hint) == {"write"}


def test_names_and_defaults_are_kept():
    """Parameters keep their names, order and defaults."""
    found = {f.__name__: list(inspect.signature(f).parameters) for f in PUBLIC}
    assert found == {
        "free_bikes": ["stations"],
        "find": ["stations", "name"],
        "renamed": ["stations", "names"],
        "group_by": ["items", "key"],
        "report": ["stations", "out", "limit"],
    }
    assert inspect.signature(report).parameters["limit"].default is None
    assert answer.Station("Quay", 3) == TWO[0]


def test_behaviour_is_kept():
    """The functions do what they did, for lists, generators and nothing."""
    assert free_bikes([]) == 0
    assert free_bikes(s for s in TWO) == 3
    assert find(iter(TWO), "Park") is TWO[1]
    assert find([], "Park") is None
    assert renamed(TWO, {"Quay": "Pier"}) == [Station("Pier", 3), TWO[1]]
    assert group_by([], len) == {}
    assert group_by(["a", "bb", "c", "a"], len) == {1: ["a", "c", "a"], 2: ["bb"]}


def test_report_is_kept():
    """The report stops at its limit, and none means all."""
    display = Display()
    assert report(iter(TWO), display, 1) == 1
    assert display.text == "Quay: 3\n"
    assert report(TWO, display) == 2
    assert report(TWO, display, limit=0) == 0
    assert display.text == "Quay: 3\nQuay: 3\nPark: 0\n"
