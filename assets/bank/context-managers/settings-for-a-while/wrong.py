# fails: test_restores_after_an_exception, test_a_refused_value_leaves_nothing_changed
# why: the code after yield looks as if it always ran; return does pass it
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager


@contextmanager
def temporary(
    settings: MutableMapping[str, object], /, **changes: object
) -> Iterator[MutableMapping[str, object]]:
    before = {name: settings[name] for name in changes if name in settings}
    settings.update(changes)
    yield settings
    for name in changes:
        if name in before:
            settings[name] = before[name]
        else:
            settings.pop(name, None)
