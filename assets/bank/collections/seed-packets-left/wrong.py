# fails: test_miscounted_plant
# why: checking and removing in one walk over a copy reads well, and stops half-way
def clear_out(packets: dict[str, int]) -> tuple[list[str], int]:
    gone = []
    for name, count in list(packets.items()):
        if count < 0:
            raise ValueError(f"{name}: {count} packets")
        if count == 0:
            del packets[name]
            gone.append(name)
    return gone, sum(packets.values())
