# str() falls back to repr(), repr() to object's; wrong results; subclasses of str as results; containers use repr.
class OnlyRepr:
    def __repr__(self): return "R"


class OnlyStr:
    def __str__(self): return "S"


class Sub(str):
    def __str__(self): return "sub's str"
    def __repr__(self): return "sub's repr"


class GivesSub:
    def __str__(self): return Sub("value")
    def __repr__(self): return Sub("rvalue")


class Bad:
    def __str__(self): return 5
    def __repr__(self): return None


class Raises:
    def __repr__(self): raise ValueError("in repr")


s = Sub("text")
print(str(OnlyRepr()), repr(OnlyStr())[:18], str(OnlyStr()), [OnlyRepr(), s], {"k": s}, (s,))
print(s, str(s), repr(s), f"{s}", f"{s!r}", "%s" % s, "{}".format(s), s + "!", "".join([s]), type(str(s)).__name__, s.__str__())
print(type(str(GivesSub())).__name__, type(repr(GivesSub())).__name__, str(GivesSub()), [GivesSub()], ascii(GivesSub()))
print(str(b"x"), str(object=5), str(b"ab", "ascii"), str(), ascii("é\U0001f600\n"), repr("'\"\\"))
for f in (lambda: str(Bad()), lambda: repr(Bad()), lambda: print(Bad()), lambda: f"{Bad()}", lambda: f"{Bad()!r}", lambda: [Bad()].__repr__(),
          lambda: str(Raises()), lambda: repr([1, Raises()]), lambda: "%s" % Bad(), lambda: "%r" % Bad(), lambda: ascii(Bad()),
          lambda: str(5, "ascii"), lambda: str("a", "ascii"), lambda: str(b"a", "ascii", "strict", 1), lambda: str(b"\xff", "ascii")):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
