# A literal format of texts with its values written behind it converts each value before the next
# one is evaluated, as an f-string does; other formats have all their values first.
seen = []
print("%s %s" % (seen, seen.append(1)))
seen = []
print("%s %d" % (seen, seen.append(1) or 3))
seen = []
print("%5.2s|%-5s|%05r|%a%%" % (seen, seen.append(1), "é", "é"))
seen = []
values = seen, seen.append(1)
print("%s %s" % values)


class Loud:
    def __init__(self, name):
        print("evaluated", name)
        self.name = name

    def __str__(self):
        print("str", self.name)
        return self.name

    def __repr__(self):
        print("repr", self.name)
        return f"<{self.name}>"

    def __format__(self, spec):
        return "never asked"


print("%s-%r-%10s|" % (Loud("a"), Loud("b"), Loud("c")))
print("%s-%d-%s" % (Loud("a"), 5, Loud("c")))
print("%(x)s %(y)s" % {"x": Loud("x"), "y": Loud("y")})


def rows():
    pair = (1, 2)
    yield lambda: "%s %s" % (1,)
    yield lambda: "%s" % (1, 2)
    yield lambda: "%s%" % (1,)
    yield lambda: "%s %(a)s" % (1, 2)
    yield lambda: "%s %s" % (*pair,)
    yield lambda: "%s %s %s" % (*pair, 3)
    yield lambda: "%99s" % (1,)
    yield lambda: len("%1000s" % (1,))
    yield lambda: "%.s|%.0r|%.1a|" % ("abc", "abc", "abc")
    yield lambda: "%0s|%00s|%07s|" % ("x", "y", "z")
    yield lambda: "%-3s|%+3s|% 3s|%#3s|%-07.1s|" % (1, 2, 3, 4, 56)
    yield lambda: "%ls|%hs" % (1, 2)
    yield lambda: "é%sü%%%s" % (1, "ß")
    yield lambda: "%%" % ()
    yield lambda: "" % ()
    yield lambda: "%s" % ((1, 2),)
    yield lambda: "%s" % (pair, )
    yield lambda: "%s" % pair
    yield lambda: "%s %s" % ("a", "b")
    yield lambda: "%3s%-3s|" % ("é", "日本")
    yield lambda: "%y %s" % (1, 2)
    yield lambda: b"%s %s" % (b"x", b"y")
    yield lambda: b"%s" % ("x",)


for row in rows():
    try:
        print(row())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)

for value in ("plain", "it's", 'say "so"', "it's \"so\"", "back\\slash", "tab\tand\x7f", "é", "", "x" * 40,
              "x" * 39 + "'", "y" * 17 + "\n", "é" * 9):
    print(repr(value), "%r" % value, "%r %s %d" % (value, value, 7), f"{value!r}", [value])


class Text(str):
    def __str__(self):
        return "its own"


print("%s %s" % (Text("text"), 1), "%s" % Text("text"), "%r" % Text("text"))
print("%d %d %d" % (True, 2**70, -(2**40)), "%s" % (2**70,))
