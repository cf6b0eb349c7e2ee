# Scanner: the first phrase that matches wins, actions are functions, constants or None, the rest is given back.
import re


def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


scanner = re.Scanner([
    (r"[a-zA-Z_]\w*", lambda s, token: ("name", token, s.match.span())),
    (r"\d+\.\d*", lambda s, token: float(token)),
    (r"\d+", lambda s, token: int(token)),
    (r"=|\+|-|\*|/", "operator"),
    (r"\s+", None),
])
print(scanner.scan("sum = 3*foo + 312.50+bar"))
print(scanner.scan("a ? b"))
print(scanner.scan(""))
print(re.Scanner([("x*", 1)]).scan("xxy"), re.Scanner([("x*", 1)]).scan("y"))
print(re.Scanner([("A", "a")], re.IGNORECASE).scan("aAb"))
show(re.Scanner, [("(", 1)])
show(scanner.scan, 5)
