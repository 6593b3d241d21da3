# fails: test_no_catalogues, test_single_catalogue_is_copied, test_inputs_stay_as_they_are, test_any_iterable_of_mappings, test_many_small_catalogues
# why: starting from the first catalogue saves a line and changes the caller's data
from collections.abc import Sequence


def combined(catalogues: Sequence[dict[str, str]]) -> dict[str, str]:
    result = catalogues[0]
    for catalogue in catalogues:
        result.update({key: text for key, text in catalogue.items() if text})
    for key in [key for key, text in result.items() if not text]:
        del result[key]
    return result
