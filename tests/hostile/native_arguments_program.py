# What native_arguments.py runs: calls number FIRST to FIRST + COUNT - 1 of SEED, a line before each.
#
# A call's native comes from its number, PER_NATIVE in a row for each; its arguments are drawn. Names in
# capitals and MODULES are set by the lines that the driver puts before this text.
import random

drawn = random.Random()
numbers, pairs, members, text = [1, 2, 3], {1: 2, "a": 3}, {1, 2, 3}, bytearray(b"hello world")


def restore():
    global text
    numbers[:] = [1, 2, 3]
    pairs.clear()
    pairs.update({1: 2, "a": 3})
    members.clear()
    members.update((1, 2, 3))
    try:
        text[:] = b"hello world"
    except BufferError:  # a view of an earlier call
        text = bytearray(b"hello world")


class Boom(Exception):
    pass


class Meddler:
    """Has an answer for every protocol, and changes what the native may be walking meanwhile."""

    def __init__(self, mode):
        self.mode = mode

    def meddle(self):
        numbers.clear()
        pairs.clear()
        members.clear()
        if self.mode == 1:
            numbers.extend(range(50))
            pairs.update(zip(range(50), range(50)))
            members.update(range(50))
        if self.mode == 2:
            raise Boom
        try:
            text.clear()
            text.extend(b"x" * 100)
        except BufferError:
            pass

    def answering(value):
        def method(self, *args, **kwargs):
            self.meddle()
            return self if value is SELF else value
        return method

    SELF = object()
    __index__ = answering(2)
    __int__ = answering(3)
    __float__ = answering(1.5)
    __complex__ = answering(1j)
    __len__ = answering(3)
    __length_hint__ = answering(10**6)
    __lt__ = __gt__ = __le__ = __ge__ = __ne__ = answering(True)
    __bool__ = __contains__ = __exit__ = answering(True)
    __str__ = answering("a\ud800")
    __repr__ = __format__ = answering("meddler")
    __bytes__ = answering(b"bytes")
    __fspath__ = answering("path")
    __call__ = __add__ = __radd__ = __mul__ = __mod__ = __enter__ = __get__ = __next__ = answering(SELF)
    __set__ = __setitem__ = __delitem__ = answering(None)
    __copy__ = answering(numbers)
    read = answering(b"z" * 10)
    write = answering(10**9)

    def __hash__(self):
        return 1

    def __eq__(self, other):
        self.meddle()
        return self.mode == 1

    def __iter__(self):
        self.meddle()
        return iter([1, self, "x"])

    def __await__(self):
        self.meddle()
        yield self

    def __getitem__(self, key):
        self.meddle()
        return self if self.mode else "q"

    def __deepcopy__(self, memo):
        memo.clear()
        return self

    def keys(self):
        self.meddle()
        return ["a", "b", self]

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return self


class Text(str):
    def __hash__(self):
        return 1

    def __eq__(self, other):
        numbers.clear()
        return True

    def __len__(self):
        return 10**9

    def __iter__(self):
        return iter([1, 2])


class Number(int):
    def __index__(self):
        return 10**30

    def __eq__(self, other):
        pairs.clear()
        return False

    __hash__ = int.__hash__


class Items(list):
    def __len__(self):
        return 10**9

    def __iter__(self):
        return iter("abc")


class Pairs(dict):
    def __missing__(self, key):
        self[key] = 1
        return key

    def __getitem__(self, key):
        self.clear()
        return self


class Slotted:
    __slots__ = ("tag", "attrib", "text", "_children")


def endless():
    try:
        while True:
            yield numbers
    finally:
        numbers.append(1)


async def coroutine():
    return 1


def keep(*args, **kwargs):
    numbers.append(args)
    pairs[len(pairs)] = args
    return args[0] if args else None


def refuse(*args, **kwargs):
    raise Boom


own_list = []
own_list.append(own_list)
own_dict = {}
own_dict["me"] = own_dict
PLAIN = [None, 0, -1, 1, 2**30, 2**31, 2**63 - 1, -2**63, 2**64, 10**40, 1_000_000, 1e308, float("nan"),
         float("-inf"), 1j, True, ..., NotImplemented, "", "a", "%s%d{0}{}", "abc\ud800\0é😀", "x" * 3_000_000,
         "{0.__class__[0]:{1}}", "(a+)+$", "(?P<a>x)(?(a)y|z)", "9" * 5000, "2024-02-30T25:61:61",
         '<a b="c">&x;</d>', "\r\n\"',;" * 50, b"", b"\xff\0a" * 3, b"x" * 2_000_000, (), (1, 2),
         frozenset("ab"), range(10**12), range(5), slice(None, None, -1), slice(10**30, -10**30, 3), keep,
         refuse, len, str.join, int, type, object, list, Meddler, Slotted, ValueError, ValueError("x"), list[int],
         int | str, Text("abc"), Number(5)]
FRESH = [lambda: text, lambda: memoryview(text), lambda: memoryview(text)[::-2],
         lambda: memoryview(b"abcdefgh").cast("H"), lambda: numbers, lambda: pairs, lambda: members,
         lambda: own_list, lambda: own_dict, lambda: [], lambda: {}, lambda: iter(numbers), lambda: iter(pairs),
         lambda: iter(members), endless, lambda: iter([1, "a", None, 2.5]), coroutine, lambda: Meddler(0),
         lambda: Meddler(0), lambda: Meddler(1), lambda: Meddler(2), lambda: Items([1, 2]), lambda: Pairs(a=1),
         lambda: Slotted(), lambda: property(keep), lambda: staticmethod(keep), lambda: [[1, 2], [3]],
         lambda: {"a": [1, {"b": 2}]}, lambda: [("a", 1), ("b", 2)], lambda: ["a", "b"], lambda: [b"a"],
         lambda: numbers * 3, lambda: pairs.items(), lambda: pairs.keys(), lambda: map(keep, numbers)]
VALUES = [lambda v=value: v for value in PLAIN] + FRESH

# They end or print, wait for nobody, or name every object there is.
LEFT_OUT = {"exit", "quit", "input", "print", "sleep", "setrecursionlimit"}
natives, seen = [], set()


def note(name, owner, function):
    if callable(function) and id(function) not in seen and not isinstance(function, type(keep)):
        seen.add(id(function))
        natives.append((name, owner, function))


for module_name, module in MODULES.items():
    for name in sorted(dir(module)):
        if name in LEFT_OUT or module_name == "builtins" and name[0] == "_":
            continue
        value = getattr(module, name)
        note(f"{module_name}.{name}", None, value)
        if isinstance(value, type):
            for attribute in sorted(dir(value)):
                if attribute not in ("__class__", "mro") and hasattr(value, attribute):
                    note(f"{module_name}.{name}.{attribute}", value, getattr(value, attribute))


def instance(owner):
    for args in ((), (3,), ("abc",), (b"abc",), ([1, 2, 3],), (keep,), (keep, [1, 2]), (2024, 1, 2),
                 ([1], [2]), ("B", [1, 2])):
        try:
            return owner(*args)
        except Exception:
            pass
    return None


def use(result):
    repr(result)[:50]
    if hasattr(result, "send"):
        result.close()
    elif hasattr(result, "__next__"):
        for _, item in zip(range(20), result):
            repr(item)[:10]
    len(result), result == result, hash(result), list(zip(range(5), result)), result + result


print("natives", len(natives))
for number in range(FIRST, min(FIRST + COUNT, PER_NATIVE * len(natives))):
    drawn.seed(SEED * 1_000_003 + number)
    name, owner, function = natives[number // PER_NATIVE]
    restore()
    picked = [drawn.randrange(len(VALUES)) for _ in range(drawn.choice((0, 1, 1, 1, 2, 2, 2, 3, 3, 4)))]
    print(number, name, picked, flush=True)
    args = [instance(owner)] if owner and drawn.random() < 0.85 else []
    result = None
    try:
        args += [VALUES[at]() for at in picked]
        result = function(*args)
        use(result)
    except BaseException:
        pass
    result = args = None
print("END")
