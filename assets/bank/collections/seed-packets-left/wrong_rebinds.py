# fails: test_one_plant, test_removes_and_adds_up, test_neighbours_without_packets, test_others_see_the_change
# why: a comprehension is shorter, but gives the local name a new dictionary
def clear_out(packets: dict[str, int]) -> tuple[list[str], int]:
    for name, count in packets.items():
        if count < 0:
            raise ValueError(f"{name}: {count} packets")
    gone = [name for name, count in packets.items() if not count]
    packets = {name: count for name, count in packets.items() if count}
    return gone, sum(packets.values())
