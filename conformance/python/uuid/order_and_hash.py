# Comparing, sorting, hashing and copying identifiers; beside other kinds they are unequal or refused.
import copy
import uuid

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


ids = [uuid.UUID(int=n) for n in (5, 1, 2**127, 3, 2**64)]
print([str(u)[-4:] + str(u)[:2] for u in sorted(ids)], min(ids).int, max(ids).int)
a, b = uuid.UUID(int=7), uuid.UUID(int=7)
print(a == b, a != b, a < b, a <= b, a >= b, hash(a) == hash(b), len({a, b}), a is b, {a: 1}[b])
print(a == 7, a == "x", a != None, int(a), str(a), f"{a}", "%s" % a, bytes(a.bytes)[-1])
for other in (7, "00000000-0000-0000-0000-000000000007", None):
    show(lambda: a < other)
print(copy.copy(a) == a, copy.deepcopy([a]) == [a], a.is_safe, copy.copy(a).is_safe)


class Own(uuid.UUID):
    @property
    def short(self):
        return self.hex[-4:]


o = Own(int=255)
print(repr(o), o.short, o == uuid.UUID(int=255), isinstance(o, uuid.UUID), type(copy.copy(o)).__name__)
