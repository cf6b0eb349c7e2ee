# A class that names a slot of its base has a member of its own: both keep a value in one instance,
# and only the nearest answers by name.
class Base:
    __slots__ = ("x", "y")


class Sub(Base):
    __slots__ = ("x", "z")


class Leaf(Sub):
    __slots__ = ("x",)


def tried(f, *args):
    try:
        return f(*args)
    except AttributeError as e:
        return f"AttributeError: {e}"


leaf = Leaf()
leaf.x = "leaf's"
print([tried(k.__dict__["x"].__get__, leaf) for k in (Base, Sub, Leaf)])
Base.x.__set__(leaf, "base's")
Sub.x.__set__(leaf, "sub's")
print([tried(k.__dict__["x"].__get__, leaf) for k in (Base, Sub, Leaf)], leaf.x)
del leaf.x
print([tried(k.__dict__["x"].__get__, leaf) for k in (Base, Sub, Leaf)], tried(getattr, leaf, "x"))
leaf.x = 3
leaf.y, leaf.z = 1, 2
print(leaf.x, leaf.y, leaf.z, super(Leaf, leaf).x, super(Sub, leaf).x)


class Hidden(Base):
    x = "class value"


hidden = Hidden()
print(hidden.x, tried(Base.x.__get__, hidden))
hidden.x = "instance value"
Base.x.__set__(hidden, "slot value")
print(hidden.x, Base.x.__get__(hidden), vars(hidden), sorted(n for n in dir(hidden) if n[0] != "_"))
vars(hidden)["y"] = "in the dict"
print(tried(getattr, hidden, "y"), vars(hidden))
hidden.y = "in the slot"
print(hidden.y, vars(hidden))


class Both(Base):
    x = property(lambda self: ("property", Base.x.__get__(self)), lambda self, v: Base.x.__set__(self, v))


both = Both()
both.x = 5
print(both.x, vars(both))


class Words(list):
    __slots__ = ("x", "__dict__")


class MoreWords(Words):
    __slots__ = ("x",)


words = MoreWords("ab")
words.x, words.free = 1, 2
Words.x.__set__(words, "w")
print(words.x, Words.x.__get__(words), vars(words), words)
del words.x
print(tried(getattr, words, "x"), Words.x.__get__(words), "x" in dir(words))


class Failure(Exception):
    __slots__ = ("code",)


failure = Failure("why")
failure.code = 7
print(failure.code, failure.args, tried(delattr, failure, "code"), tried(getattr, failure, "code"))
alias = type("Alias", (Base,), {"__slots__": (), "other": Base.y})
a = alias()
a.other = "through another name"
print(a.y, a.other)
