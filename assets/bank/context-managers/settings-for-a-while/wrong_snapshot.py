# fails: test_other_keys_stay_as_the_block_left_them
# why: copying everything and putting it back is the shortest way to undo
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager


@contextmanager
def temporary(
    settings: MutableMapping[str, object], /, **changes: object
) -> Iterator[MutableMapping[str, object]]:
    before = dict(settings)
    try:
        settings.update(changes)
        yield settings
    finally:
        settings.clear()
        settings.update(before)
