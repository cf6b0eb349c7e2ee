# Look-behind may refer to groups of a fixed width that were closed before it.
import re


def show(function, *args):
    try:
        print(args, function(*args))
    except re.error as e:
        print(args, type(e).__name__, e, e.pos)


show(re.findall, r"(ab)(?<=\1)x", "abx")
show(re.findall, r"(.)(.)(?<=\1)", "aabb")
show(re.findall, r"(.)(.)(?<=\1\1)", "aabbc")
show(re.findall, r"(.)x(?<!\1x)", "aax xx bx")
show(re.findall, r"(?P<q>.)x(?<=(?P=q)x)", "aax bx")
show(re.findall, r"(?:(a)|(x))b(?<=(?(1)b|y))c", "abc xbc")
show(re.findall, r"(a)(?:b|(?<=\1)c)", "ac ab")
show(re.compile, r"(a*)(?<=\1)b")
show(re.compile, r"(a|bc)(?<=\1)b")
show(re.compile, r"(?<=(a)\1)b")
show(re.compile, r"(?<=(?P<n>a)(?P=n))b")
show(re.compile, r"(?<=(a)(?(1)b|c))d")
show(re.compile, r"(?<=(?(1)a|b))b")
show(re.compile, r"(x)(?<=(?<=(a)\2))b")
show(re.compile, r"(?<=a*)b(")
