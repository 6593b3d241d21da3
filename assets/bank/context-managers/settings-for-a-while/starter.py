from collections.abc import MutableMapping
from contextlib import AbstractContextManager


def temporary(
    settings: MutableMapping[str, object], /, **changes: object
) -> AbstractContextManager[MutableMapping[str, object]]:
    """Change settings for the length of a `with` block.

    On the way out every changed setting is as it was on entry, or gone if
    it did not exist, whichever way the block ends; exceptions reach the
    caller. If `settings` refuses a value by raising, nothing stays changed.
    Expected: linear in the number of changes.
    """
    raise NotImplementedError
