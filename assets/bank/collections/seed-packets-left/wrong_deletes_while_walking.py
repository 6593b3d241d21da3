# fails: test_one_plant, test_removes_and_adds_up, test_order_of_the_names, test_neighbours_without_packets, test_others_see_the_change, test_many_plants
# why: deleting inside the loop works as long as no plant has run out
def clear_out(packets: dict[str, int]) -> tuple[list[str], int]:
    for name, count in packets.items():
        if count < 0:
            raise ValueError(f"{name}: {count} packets")
    gone = []
    for name in packets:
        if packets[name] == 0:
            del packets[name]
            gone.append(name)
    return gone, sum(packets.values())
