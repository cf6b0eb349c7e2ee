# Sieve over a list and a bytearray, with slices.
def sieve_list(n):
    flags = [True] * (n + 1)
    flags[0] = flags[1] = False
    i = 2
    while i * i <= n:
        if flags[i]:
            for k in range(i * i, n + 1, i):
                flags[k] = False
        i += 1
    return [i for i, f in enumerate(flags) if f]


def sieve_bytes(n):
    flags = bytearray(b"\x01") * (n + 1)
    flags[0:2] = b"\x00\x00"
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            flags[i * i::i] = bytes(len(range(i * i, n + 1, i)))
    return sum(flags)


p = sieve_list(5000000)
print(len(p), p[-1], sieve_bytes(20000000), sum(b - a == 2 for a, b in zip(p, p[1:])))
