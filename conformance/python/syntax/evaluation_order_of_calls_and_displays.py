# The order in which the parts of calls, displays, subscripts, comparisons and assignments are evaluated.
def t(name, value=None):
    print(name, end=" ")
    return name if value is None else value


def f(*args, **kwargs):
    print("call", end=" ")
    return len(args) + len(kwargs)


print(t("f", f)(t("a"), *t("b", [1]), t("c"), k=t("d"), **t("e", {"x": 1}), m=t("g")))
print({t("k1"): t("v1"), **t("s", {}), t("k2"): t("v2")})
print([t("1"), *t("2", "xy"), t("3")], (t("4"), t("5")), {t("6")})
print(t("obj", [1, 2, 3])[t("lo", 0):t("hi", 2):t("st", 1)])
d = {}
t("target", d)[t("key")] = t("value")
print(d)
t("d", d)[t("i")], t("e", d)[t("j")] = t("r1"), t("r2")
print(d)
a = t("d", d)[t("x")] = t("right")
print(a)
print(t("l", 1) < t("m", 5) < t("n", 3) < t("never", 9), t("p", 0) and t("q"), t("u", 0) or t("w"))
print(t("yes") if t("cond", 0) else t("no"), not t("z"), t("base", 2) ** t("exp", 3), -t("neg", 1))
t("d", d)[t("key")] += t("add")
print(d["key"])
print((lambda x=t("default"): x)(), f"{t('one')}{t('two'):{t('spec', '>5')}}")


class C(t("base", object), metaclass=t("meta", type)):
    x: t("annotation") = t("val")


assert t("true", True), t("message")
del t("d", d)[t("key")], t("d", d)[t("i")]
print(sorted(d))
