# fails: test_files_after_a_folder, test_equal_names_and_sizes, test_agrees_with_the_recursive_version
# why: listing all folders first and summing backwards is neat, and turns the siblings round
from typing import Any


def sizes(tree: dict[str, Any]) -> list[tuple[int, str, int]]:
    folders: list[tuple[int, str, int | None, dict[str, Any]]]
    folders = [(0, "", None, tree)]
    for index, (depth, _, _, folder) in enumerate(folders):
        for name, value in folder.items():
            if isinstance(value, dict):
                folders.append((depth + 1, name, index, value))
    totals = [0] * len(folders)
    result = []
    for index in range(len(folders) - 1, -1, -1):
        depth, own, parent, folder = folders[index]
        totals[index] += sum(v for v in folder.values() if not isinstance(v, dict))
        if parent is not None:
            totals[parent] += totals[index]
        result.append((depth, own, totals[index]))
    return result
