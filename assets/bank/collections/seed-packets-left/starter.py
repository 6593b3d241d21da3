def clear_out(packets: dict[str, int]) -> tuple[list[str], int]:
    """Remove the plants with no packets left from `packets`, in place.

    Returns the removed names, in the order of the dictionary, and the number
    of packets that remain in all. Raises ValueError for a miscounted plant.
    Expected: linear time.
    """
    raise NotImplementedError
