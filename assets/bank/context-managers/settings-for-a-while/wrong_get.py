# fails: test_new_settings_are_removed, test_none_is_a_value, test_restores_after_an_exception, test_nested_on_the_same_key, test_changed_keys_are_put_back_whatever_the_block_did, test_a_refused_value_leaves_nothing_changed
# why: get() never fails, so absent settings come back as None; __enter__ has no undo
from collections.abc import MutableMapping


class temporary:
    def __init__(
        self, settings: MutableMapping[str, object], /, **changes: object
    ) -> None:
        self.settings = settings
        self.changes = changes

    def __enter__(self) -> MutableMapping[str, object]:
        self.before = {name: self.settings.get(name) for name in self.changes}
        self.settings.update(self.changes)
        return self.settings

    def __exit__(self, *error: object) -> None:
        self.settings.update(self.before)
