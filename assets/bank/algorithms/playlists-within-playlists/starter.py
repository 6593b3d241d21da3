from collections.abc import Iterable, Iterator
from typing import Any


def tracks(playlist: Iterable[Any]) -> Iterator[Any]:
    """Give all tracks in the order in which they are played.

    Lists and tuples inside are playlists, anything else is a track, texts
    too. The outermost playlist may be any iterable, endless ones included.
    Nothing is read before it is needed.
    Expected: linear time, memory in proportion to the depth, which may be
    several thousand.
    """
    raise NotImplementedError
