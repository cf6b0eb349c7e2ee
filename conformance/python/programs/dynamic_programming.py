# Longest common subsequence, edit distance, knapsack, coin change, partitions, matrix chain.
def lcs(a, b):
    t = [[""] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            t[i + 1][j + 1] = t[i][j] + x if x == y else max(t[i][j + 1], t[i + 1][j], key=len)
    return t[-1][-1]
def edit(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        prev, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            prev, row[j] = row[j], min(prev + (x != y), row[j] + 1, row[j - 1] + 1)
    return row[-1]
def knapsack(items, cap):
    best = [(0, ())] * (cap + 1)
    for name, w, v in items:
        for c in range(cap, w - 1, -1):
            cand = best[c - w][0] + v
            if cand > best[c][0]: best[c] = (cand, best[c - w][1] + (name,))
    return best[cap]
def coins(amount, kinds):
    ways = [1] + [0] * amount
    few = [0] + [10**9] * amount
    for k in kinds:
        for a in range(k, amount + 1):
            ways[a] += ways[a - k]
            few[a] = min(few[a], few[a - k] + 1)
    return ways[amount], few[amount]
memo = {}
def partitions(n, m):
    if n == 0: return 1
    if n < 0 or m == 0: return 0
    if (n, m) not in memo: memo[n, m] = partitions(n - m, m) + partitions(n, m - 1)
    return memo[n, m]
def lis(s):
    tails = []
    for x in s:
        lo, hi = 0, len(tails)
        while lo < hi:
            mid = (lo + hi) // 2
            if tails[mid] < x: lo = mid + 1
            else: hi = mid
        tails[lo:lo + 1] = [x]
    return len(tails)
print(lcs("AGGTAB", "GXTXAYB"), edit("kitten", "sitting"), edit("", "abc"), knapsack([("a", 1, 1), ("b", 3, 4), ("c", 4, 5), ("d", 5, 7)], 7), coins(100, [1, 5, 10, 25, 50]), partitions(50, 50), lis([10, 9, 2, 5, 3, 7, 101, 18]))
def max_sub(l):
    best = cur = l[0]
    for x in l[1:]:
        cur = max(x, cur + x)
        best = max(best, cur)
    return best
print(max_sub([-2, 1, -3, 4, -1, 2, 1, -5, 4]), [sum(1 for _ in filter(lambda i: bin(i).count("1") == k, range(64))) for k in range(7)])
