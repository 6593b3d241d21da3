from itertools import count, islice

from answer import tracks


def test_empty_playlist():
    """An empty playlist plays nothing."""
    assert list(tracks([])) == []


def test_single_track():
    """One track is played once."""
    assert list(tracks(["a"])) == ["a"]


def test_playing_order():
    """Inner playlists are played at their place."""
    nested = ["a", ["b", ["c", "d"], "e"], "f", ["g"]]
    assert list(tracks(nested)) == list("abcdefg")


def test_empty_inside():
    """Empty playlists at any depth play nothing."""
    assert list(tracks([[], [[], [[]]], ()])) == []
    assert list(tracks(["a", [[]], "b"])) == ["a", "b"]


def test_tuples():
    """Tuples are playlists too."""
    assert list(tracks((1, (2, [3, (4,)])))) == [1, 2, 3, 4]


def test_texts_are_tracks():
    """Texts of any length are tracks."""
    assert list(tracks(["song", ["", b"raw"]])) == ["song", "", b"raw"]


def test_other_containers_are_tracks():
    """Dictionaries, sets and ranges are tracks."""
    items = [{"title": "x"}, {1}, range(3), None]
    assert list(tracks([items])) == items


def test_same_playlist_twice():
    """A playlist that occurs twice is played twice."""
    best = ["a", "b"]
    assert list(tracks([best, best])) == ["a", "b", "a", "b"]


def test_input_is_unchanged():
    """The playlist is the same afterwards."""
    nested = ["a", ["b", ["c"]]]
    list(tracks(nested))
    assert nested == ["a", ["b", ["c"]]]


def test_endless_stream():
    """Tracks of an endless stream come one by one."""
    stream = ([n, [n]] for n in count())
    assert list(islice(tracks(stream), 5)) == [0, 0, 1, 1, 2]


def test_nothing_is_read_ahead():
    """No track is fetched before it is needed."""
    fetched = []

    def stream():
        for n in range(3):
            fetched.append(n)
            yield [n]

    playing = iter(tracks(stream()))
    assert fetched == []
    assert next(playing) == 0
    assert fetched == [0]


def test_very_deep():
    """Three thousand levels are no trouble."""
    nested = ["last"]
    for _ in range(3_000):
        nested = [nested]
    assert list(tracks(["first", nested])) == ["first", "last"]


def test_many_tracks():
    """A hundred thousand tracks in flat playlists are no trouble."""
    assert sum(1 for _ in tracks([[0, 1]] * 50_000)) == 100_000
