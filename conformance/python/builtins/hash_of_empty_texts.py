# Hashes of texts depend on a seed, but for those of nothing.
import functools


class S(str):
    pass


class B(bytes):
    pass


for empty in ("", b"", S(), B(), memoryview(b""), "a"[1:], b"a"[1:], "".join([]), str(), bytes()):
    print(hash(empty), empty.__hash__(), type(empty).__hash__(empty))
print(hash(("",)) == hash((0,)), hash(frozenset([""])) == hash(frozenset([0])), hash((b"", "")) == hash((0, 0)))
print({"": 1}[S()], {b"": 1}[B()], {S(): 2}[""], "" in {S()}, {"", b"", 0} == {0, b"", ""}, len({"", b"", 0}))
print(hash(memoryview(b"abc")) == hash(b"abc"), hash(memoryview(b"xabcx")[1:4]) == hash(b"abc"))
print(functools.lru_cache(lambda t: t)(""), hash("x") == hash(S("x")))
