"""heapq: what is built from the native heap operations."""

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest",
           "heappushpop"]


def merge(*iterables, key=None, reverse=False):
    h = []
    heapify_, pop, replace = ((_heapify_max, _heappop_max, _heapreplace_max) if reverse
                              else (heapify, heappop, heapreplace))
    direction = -1 if reverse else 1
    for order, it in enumerate(map(iter, iterables)):
        for value in it:
            rank = value if key is None else key(value)
            h.append([rank, order * direction, value, it])
            break
    heapify_(h)
    while len(h) > 1:
        entry = h[0]
        yield entry[2]
        for value in entry[3]:
            entry[2] = value
            entry[0] = value if key is None else key(value)
            replace(h, entry)
            break
        else:
            pop(h)
    if h:
        yield h[0][2]
        yield from h[0][3]


def nsmallest(n, iterable, key=None):
    if n == 1:
        sentinel = object()
        result = min(iter(iterable), default=sentinel, key=key)
        return [] if result is sentinel else [result]
    return _first(n, iterable, key, False)


def nlargest(n, iterable, key=None):
    if n == 1:
        sentinel = object()
        result = max(iter(iterable), default=sentinel, key=key)
        return [] if result is sentinel else [result]
    return _first(n, iterable, key, True)


def _first(n, iterable, key, reverse):
    if not (hasattr(iterable, "__len__") and n >= len(iterable)):
        range(0, -n, -1) if reverse else range(n)  # refuses what is no integer
        if key is None:
            best = _best(iterable, n, reverse)
            if best is not None:
                return best
    return sorted(iterable, key=key, reverse=reverse)[:max(n, 0)]


# Programs that change a heap in its middle call these.
def _siftdown(heap, startpos, pos):
    """Moves the item at pos towards startpos, past greater ones."""
    item = heap[pos]
    while pos > startpos:
        above = (pos - 1) >> 1
        if not item < heap[above]:
            break
        heap[pos] = heap[above]
        pos = above
    heap[pos] = item


def _siftup(heap, pos):
    """Puts the smaller children up, to the bottom, and the item at pos where it belongs."""
    end, start, item = len(heap), pos, heap[pos]
    while (child := 2 * pos + 1) < end:
        if child + 1 < end and not heap[child] < heap[child + 1]:
            child += 1
        heap[pos] = heap[child]
        pos = child
    heap[pos] = item
    _siftdown(heap, start, pos)
