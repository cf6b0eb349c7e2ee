# UserDict, UserList and UserString: every operator and method, results of the own class, hooks that every method goes through.
import copy
from collections import UserDict, UserList, UserString


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __missing__(self, key):
        return f"no {key}"


d = Lower({"A": 1}, B=2)
d.update(C=3)
print(d, d["a"], d["ZZ"], d.get("ZZ"), "A" in d, d.setdefault("D", 4), d | {"E": 5}, {"E": 5} | d, type(d | {}).__name__, d.copy() == d, type(d.copy()).__name__, d.pop("a"), d.popitem(), attempt(d.pop, "q"), Lower.fromkeys(["X"], 1), attempt(lambda: d | 5), attempt(UserDict, 5), attempt(UserDict, {}, {}), UserDict(dict=1), UserDict(None))
d |= [("Q", 1)]
print(d, copy.copy(d) == d, copy.copy(d).data is d.data, d == {"b": 2, "c": 3}, len(d), list(d.items()), attempt(lambda: UserDict()["k"]), d.clear(), d)


class L(UserList):
    pass


u = L([3, 1])
print(u + [2], [2] + u, u + L([5]), u * 2, 2 * u, type(u + [2]).__name__, type(u[:1]).__name__, u[0], u[-1:], u == [3, 1], u < [4], u > L([1]), attempt(lambda: u < 5), 1 in u, u.append(9), u.extend("ab"), u.insert(0, "i"), u, u.pop(), u.remove("a"), attempt(u.remove, "zz"), u.index(9), u.count(1), u.reverse(), u, attempt(u.sort), u.copy(), type(u.copy()).__name__)
u += (7,)
u *= 1
u[0:1] = [0]
del u[0]
print(u, len(u), u.data, UserList("ab"), UserList(u) == u, UserList(u).data is u.data, attempt(UserList, 5), UserList((1,)), attempt(lambda: u + 5), u + "xy", hash is not None and attempt(hash, u), copy.copy(u).data is u.data, list(reversed(u)), u.clear(), u)


class S(UserString):
    pass


s = S("Hello")
print(s, repr(s), s + " w", "w " + s, s * 2, 2 * s, s % (), S("%s-%d") % ("a", 1), "pre %s" % s, attempt(lambda: "x" % s) , s[1], type(s[1]).__name__, s[1:], s == "Hello", s < "I", hash(s) == hash("Hello"), "ell" in s, S("e") in s, attempt(lambda: 5 in s), len(s), int(S("42")), float(S("1.5")), complex(S("1j")), S(5), S(s), f"{s}", "")
for name, arguments in (("upper", ()), ("center", (9, "*")), ("count", ("l",)), ("count", (S("l"),)), ("encode", ()), ("endswith", ("lo",)), ("find", (S("l"),)), ("index", ("l",)), ("isalpha", ()), ("join", (["a", "b"],)), ("ljust", (7,)), ("partition", ("l",)), ("replace", ("l", S("L"))), ("rsplit", ("l", 1)), ("split", ("l",)), ("splitlines", ()), ("startswith", ("He",)), ("strip", ("Ho",)), ("swapcase", ()), ("title", ()), ("translate", ({72: "J"},)), ("zfill", (8,)), ("removeprefix", ("He",)), ("removesuffix", (S("lo"),)), ("format", ()), ("format_map", ({},)), ("maketrans", ("a", "b")), ("expandtabs", ()), ("casefold", ()), ("isidentifier", ()), ("rindex", ("l", 0, 3))):
    result = getattr(s, name)(*arguments)
    print(name, repr(result), type(result).__name__)
print(attempt(s.index, "z"), attempt(lambda: s + 5), attempt(s.encode, "nope") , attempt(lambda: s[99]), attempt(lambda: s < 5), s.data)
