from answer import Node, turned


def chain(values):
    """The nodes of a chain, in order."""
    nodes = [Node(value) for value in values]
    for one, other in zip(nodes, nodes[1:]):
        one.next = other
    return nodes


def walk(node):
    nodes = []
    while node is not None:
        nodes.append(node)
        node = node.next
        assert len(nodes) < 200_000, "the chain runs in a circle"
    return nodes


def test_no_chain():
    """No chain gives None."""
    assert turned(None) is None


def test_single_node():
    """One node stays as it is."""
    (node,) = chain([7])
    assert turned(node) is node
    assert node.next is None


def test_two_nodes():
    """Two nodes change places."""
    first, second = chain([1, 2])
    assert turned(first) is second
    assert walk(second) == [second, first]


def test_order_and_identity():
    """The same nodes come in the opposite order."""
    nodes = chain([1, 2, 3, 4, 5])
    assert walk(turned(nodes[0])) == nodes[::-1]


def test_equal_values():
    """Nodes with equal values are nodes of their own."""
    nodes = chain([1, 1, 2, 1])
    assert walk(turned(nodes[0])) == nodes[::-1]


def test_twice_is_nothing():
    """Turned twice, the chain is as before."""
    nodes = chain(range(6))
    assert walk(turned(turned(nodes[0]))) == nodes


def test_long_chain():
    """A chain of a hundred thousand nodes is turned as well."""
    nodes = chain(range(100_000))
    try:
        assert turned(nodes[0]) is nodes[-1]
        assert walk(nodes[-1])[-1] is nodes[0]
    finally:  # take it apart, as freeing it whole would be recursive
        for node in nodes:
            node.next = None
