# Every str method called on a subclass returns plain str; arguments may be subclasses; the object itself is not returned.
class S(str):
    def __new__(cls, v, tag=None):
        self = super().__new__(cls, v)
        self.tag = tag
        return self

    def __eq__(self, o): return "compared"
    __hash__ = str.__hash__


s = S("abc Def", tag=1)
for name, args in (("upper", ()), ("lower", ()), ("strip", ()), ("replace", ("x", "y")), ("replace", ("a", "b")), ("center", (2,)), ("ljust", (0,)), ("zfill", (1,)),
                   ("expandtabs", ()), ("translate", ({},)), ("removeprefix", ("zz",)), ("title", ()), ("swapcase", ()), ("casefold", ()),
                   ("capitalize", ()), ("__getitem__", (slice(None),)), ("__add__", ("",)), ("__mul__", (1,)), ("__str__", ()), ("__format__", ("",)),
                   ("format", ()), ("join", (["x"],)), ("lstrip", ("q",)), ("__mod__", ((),))):
    r = getattr(s, name)(*args)
    print(name, type(r).__name__, r is s, str.__eq__(r, "abc Def"))
for name, args in (("split", ()), ("rsplit", ("zz",)), ("partition", ("zz",)), ("splitlines", ()), ("rpartition", (" ",))):
    print(name, [type(x).__name__ for x in getattr(s, name)(*args)])
print(s == 5, s != "x", "abc Def" == s, s in ["other"], [s].count("q"), {s: 1}.get("abc Def"), s.tag, s[:].__class__.__name__, str(s) is s)
print("-".join([S("a"), S("b")]), "abc".replace(S("b"), S("X")), "abc".startswith((S("ab"),)), S("%s!") % S("in"), f"{S('f')}", S("{}").format(S("g")))
print(type("".join([s])).__name__, type(S("a") + S("b")).__name__, type(s.encode()).__name__, sorted([S("b"), S("a")], key=str))
