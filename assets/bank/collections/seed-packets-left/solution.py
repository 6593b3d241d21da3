def clear_out(packets: dict[str, int]) -> tuple[list[str], int]:
    """Remove the plants with no packets left from `packets`, in place.

    Returns the removed names, in the order of the dictionary, and the number
    of packets that remain in all. Raises ValueError for a count below zero
    and then leaves the dictionary as it was.
    """
    for name, count in packets.items():
        if count < 0:
            raise ValueError(f"{name}: {count} packets")
    gone = [name for name, count in packets.items() if count == 0]
    for name in gone:
        del packets[name]
    return gone, sum(packets.values())
