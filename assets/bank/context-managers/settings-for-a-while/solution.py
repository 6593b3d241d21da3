from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager


@contextmanager
def temporary(
    settings: MutableMapping[str, object], /, **changes: object
) -> Iterator[MutableMapping[str, object]]:
    """Change settings for the length of a `with` block.

    On the way out every changed setting is as it was on entry, or gone if
    it did not exist, whichever way the block ends; other keys are left
    alone and exceptions reach the caller.
    """
    before = {name: settings[name] for name in changes if name in settings}
    try:
        settings.update(changes)
        yield settings
    finally:
        for name in changes:
            if name in before:
                settings[name] = before[name]
            else:
                settings.pop(name, None)
