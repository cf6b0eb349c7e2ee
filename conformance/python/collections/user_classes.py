# UserDict, UserList and UserString behave as the built-ins they wrap.
from collections import UserDict, UserList, UserString

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

d = UserDict({"a": 1}, b=2)
print(d, d.data, d["a"], len(d), "a" in d, d.get("z"), d | {"c": 3}, {"c": 3} | d, d.copy(), type(d.copy()).__name__, d == {"a": 1, "b": 2}, list(d.items()), UserDict.fromkeys("ab"), d.pop("a"), d.popitem(), d)
show(d.__getitem__, "q")
show(d.__delitem__, "q")
show(UserDict, 5)
class Def(UserDict):
    def __missing__(self, k): return k + "!"
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
e = Def(a=1); e.update({"b": 2}); e.setdefault("c", 3)
print(e, e["zz"], e.get("zz"), "zz" in e)
l = UserList([3, 1, 2])
print(l, l.data, l[0], l[1:], type(l[1:]).__name__, l + [9], [9] + l, l + UserList([8]), l * 2, 2 * l, l == [3, 1, 2], l < [4], sorted(l), l.index(1), l.count(2), l.copy(), list(reversed(l)), UserList("ab"), UserList(l), UserList())
l.sort(); l.append(5); l.extend("x"); l.insert(0, 0); l.reverse(); l[0:2] = [7]; del l[0]; l += [1]; l *= 2
print(l, l.pop(), l.pop(0), l.remove(1), l, l.clear(), l)
show(UserList().pop)
show(lambda: UserList([1]) + 5)
s = UserString("Hello")
print(s, repr(s), s.data, s + "!", "!" + s, s * 2, s[1], s[1:3], type(s[1:3]).__name__, s == "Hello", s < "a", hash(s) == hash("Hello"), len(s), "ell" in s, s.upper(), type(s.upper()).__name__, s.find("l"), s.split("l"), s.replace("l", "L"), s % (), UserString("%s") % 5, int(UserString("5")), float(UserString("1.5")), UserString(5), s.encode(), s.join(["a", "b"]), s.center(9, "*"), s.partition("l"), s.startswith("He"), s.isalpha(), s.casefold(), s.removeprefix("He"), s.removesuffix("lo"), s.translate({108: "L"}), s.zfill(7), s.format(), "{}".format(s), f"{s}", s.rindex("l"), s.title(), s.swapcase(), s.expandtabs(), s.ljust(6) + "|", s.count("l"))
print(s.maketrans("a", "b"))
