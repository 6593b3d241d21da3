from types import MappingProxyType

from answer import combined


def test_no_catalogues():
    """Without catalogues the result is empty."""
    assert combined([]) == {}
    assert combined([{}, {}]) == {}


def test_single_catalogue_is_copied():
    """One catalogue gives an equal dictionary that is another object."""
    texts = {"a": "eins"}
    result = combined([texts])
    assert result == texts
    assert result is not texts


def test_later_wins():
    """Of two texts for a key the later one is kept."""
    assert combined([{"a": "x"}, {"a": "y"}, {"b": "z"}]) == {"a": "y", "b": "z"}


def test_keys_in_the_order_of_first_sight():
    """A replaced text keeps the place of its key."""
    result = combined([{"b": "1", "a": "2"}, {"c": "3", "b": "4"}])
    assert list(result.items()) == [("b", "4"), ("a", "2"), ("c", "3")]


def test_empty_text_is_missing():
    """Empty texts neither win nor appear."""
    assert combined([{"a": "x"}, {"a": ""}]) == {"a": "x"}
    assert combined([{"a": ""}, {"a": "x"}]) == {"a": "x"}
    assert combined([{"a": ""}, {"a": ""}]) == {}


def test_spaces_are_a_text():
    """A text of spaces is real and wins."""
    assert combined([{"a": "x"}, {"a": " "}]) == {"a": " "}


def test_inputs_stay_as_they_are():
    """The catalogues are not changed."""
    first, second = {"a": "x", "b": ""}, {"a": "y", "c": "z"}
    combined([first, second])
    assert first == {"a": "x", "b": ""}
    assert second == {"a": "y", "c": "z"}


def test_any_iterable_of_mappings():
    """A generator of read-only mappings will do."""
    catalogues = (MappingProxyType({str(n): "t"}) for n in range(3))
    assert combined(catalogues) == {"0": "t", "1": "t", "2": "t"}


def test_many_small_catalogues():
    """Twenty thousand catalogues are merged in one go."""
    result = combined({str(n): str(n)} for n in range(20_000))
    assert len(result) == 20_000
    assert result["19999"] == "19999"
