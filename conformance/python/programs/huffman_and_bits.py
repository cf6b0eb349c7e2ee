# Huffman codes: a heap with ties, recursion, bits packed into ints, round trips of many kinds of text.
import heapq
from collections import Counter


def codes(text):
    heap = [(n, i, ch) for i, (ch, n) in enumerate(sorted(Counter(text).items()))]
    if len(heap) == 1:
        return {heap[0][2]: "0"}
    heapq.heapify(heap)
    i = len(heap)
    while len(heap) > 1:
        a, b = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, (a[0] + b[0], i, (a, b)))
        i += 1
    out = {}

    def walk(node, prefix):
        match node:
            case (_, _, (left, right)):
                walk(left, prefix + "0")
                walk(right, prefix + "1")
            case (_, _, ch):
                out[ch] = prefix
    if heap:
        walk(heap[0], "")
    return out


def encode(text):
    table = codes(text)
    bits = "1" + "".join(table[c] for c in text)
    n = int(bits, 2)
    return table, n.to_bytes((n.bit_length() + 7) // 8, "big")


def decode(table, data):
    back = {v: k for k, v in table.items()}
    bits = bin(int.from_bytes(data, "big"))[3:]
    out, at = [], 0
    while at < len(bits):
        end = at + 1
        while bits[at:end] not in back:
            end += 1
        out.append(back[bits[at:end]])
        at = end
    return "".join(out)


for text in ("abracadabra", "aaaa", "", "the quick brown fox jumps over the lazy dog" * 3, "ünïcödé €uro 😀😀", "01" * 50 + "2"):
    table, data = encode(text)
    print(len(text), len(data), data.hex()[:24], decode(table, data) == text, sorted(map(len, table.values()))[:6])
    for a in table.values():
        assert sum(b.startswith(a) for b in table.values()) == 1
