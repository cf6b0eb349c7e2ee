# Backtracking with sets, lists and generators.
def solve(n, row, cols, d1, d2):
    if row == n:
        return 1
    count = 0
    for c in range(n):
        if c not in cols and row + c not in d1 and row - c not in d2:
            cols.add(c)
            d1.add(row + c)
            d2.add(row - c)
            count += solve(n, row + 1, cols, d1, d2)
            cols.remove(c)
            d1.remove(row + c)
            d2.remove(row - c)
    return count


def bits(n, cols=0, left=0, right=0):
    full = (1 << n) - 1
    if cols == full:
        return 1
    free, count = full & ~(cols | left | right), 0
    while free:
        bit = free & -free
        free ^= bit
        count += bits(n, cols | bit, (left | bit) << 1, (right | bit) >> 1)
    return count


def permutations(items):
    if len(items) <= 1:
        yield items
    else:
        for i, x in enumerate(items):
            for rest in permutations(items[:i] + items[i + 1:]):
                yield [x] + rest


def by_permutation(n):
    return sum(1 for p in permutations(list(range(n)))
               if len({i + c for i, c in enumerate(p)}) == n == len({i - c for i, c in enumerate(p)}))


print(solve(10, 0, set(), set(), set()), bits(12), by_permutation(8))
