def closed_spans(closures):
    """Return the closed stretches as tuples, merged and in order.

    A closure is a pair of start and end; those that overlap or touch are
    merged. The closures are not changed.
    Raises ValueError if an end lies before its start.
    Expected: one sort, O(n log n).
    """
    spans = sorted(closures)
    merged = []
    for span in spans:
        if merged and span[0] < merged[-1][1]:
            merged[-1][1] = span[1]
        else:
            merged.append(span)
    return merged
