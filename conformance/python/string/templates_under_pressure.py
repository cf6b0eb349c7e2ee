# Templates over long texts, many placeholders, values of every kind, and mappings that answer oddly.
from collections import ChainMap, defaultdict
from string import Template

t = Template(" ".join("$k%d" % i for i in range(300)))
print(len(t.substitute({"k%d" % i: i for i in range(300)})), t.safe_substitute(k1="one")[:14], len(t.get_identifiers()))
print(Template("$a $b $c").substitute(defaultdict(lambda: "?", a=1)), Template("$a $b").substitute(ChainMap({"a": 1}, {"b": 2})), Template("$a").substitute(a=None), Template("$a").substitute(a=[1, "x"]), Template("$a").substitute(a="$b"), Template("$a$a${a}").substitute(a=1.5))


class Odd:
    def __getitem__(self, key):
        if key == "bad":
            raise ValueError("no " + key)
        return key.upper()


print(Template("$x ${y}").substitute(Odd()), Template("$x").safe_substitute(Odd()))
for call in (lambda: Template("$bad").substitute(Odd()), lambda: Template("$bad").safe_substitute(Odd()), lambda: Template("$a").substitute([1]), lambda: Template("$a").safe_substitute(5), lambda: Template("$a\n$b\n  $").substitute(a=1, b=2)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
