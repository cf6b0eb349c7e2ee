# sorted and list.sort with and without keys, and sorts written in Python.
def lcg(n, seed):
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) % 2147483648
        yield seed


def quick(l):
    if len(l) < 2:
        return l
    p = l[len(l) // 2]
    return quick([x for x in l if x < p]) + [x for x in l if x == p] + quick([x for x in l if x > p])


def insertion(l):
    for i in range(1, len(l)):
        x, j = l[i], i - 1
        while j >= 0 and l[j] > x:
            l[j + 1] = l[j]
            j -= 1
        l[j + 1] = x
    return l


data = list(lcg(100000, 42))
total = 0
for _ in range(3):
    total += sorted(data)[7]
    total += sorted(data, key=lambda x: x % 1000)[9]
    total += sorted(data, key=lambda x: (x % 10, -x))[11]
    words = [str(x) for x in data[:60000]]
    words.sort()
    total += len(words[3])
    words.sort(key=len, reverse=True)
    total += int(words[0]) % 10
rows = [{"id": x, "g": x % 7} for x in data[:40000]]
rows.sort(key=lambda r: (r["g"], r["id"]))
total += rows[0]["id"] + quick(data[:50000])[100] + insertion(data[:1200])[50]
print(total)
