# format(), f-strings and str.format hand the specification to __format__; object's refuses any, results must be text.
class F:
    def __format__(self, spec):
        return f"<{spec}>"

    def __str__(self): return "str"
    def __repr__(self): return "repr"


class Plain:
    def __str__(self): return "plain"


class Bad:
    def __format__(self, spec): return 5


class SubStr(str):
    pass


class GivesSub:
    def __format__(self, spec): return SubStr("sub" + spec)


f, w = F(), 5
print(f"{f}", f"{f:>10}", f"{f!s:>5}", f"{f!r:>6}", f"{f!a}", f"{f:{w}.{w + 1}}", f"{f:{'a'}{'b'}}", format(f), format(f, "x"))
print("{} {:y} {!s:4}|{!r}".format(f, f, f, f), "{0:{1}}".format(f, "spec"), f"{f=}", f"{f=:>3}", f"{f = !s}", "%s %r" % (f, f))
print(format(Plain()), f"{Plain()}", f"{Plain()!s:>7}", type(format(GivesSub(), "!")).__name__, f"{GivesSub():?}")
for g in (lambda: format(Plain(), "5"), lambda: f"{Plain():>5}", lambda: format(Bad()), lambda: f"{Bad()}", lambda: format(f, 5),
          lambda: format(f, None), lambda: format([], "d"), lambda: format(None, "s"), lambda: f"{None:5}", lambda: format(...), lambda: format(),
          lambda: f.__format__(), lambda: object.__format__(f, ""), lambda: object.__format__(f, "x"), lambda: "{:x}".format({}),
          lambda: f"{int:>5}"):
    try:
        print(g())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
