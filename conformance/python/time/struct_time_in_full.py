# struct_time: fields, hidden fields, sequences it is made from, comparisons and what is refused.
import copy
import time

t = time.struct_time((2024, 2, 29, 12, 30, 45, 3, 60, 0))
print(t, len(t), t.tm_year, t.tm_yday, t.tm_zone, t.tm_gmtoff, t[0:3], t == (2024, 2, 29, 12, 30, 45, 3, 60, 0), t < time.struct_time((2025,) + t[1:]), hash(t) == hash(tuple(t)), t.n_fields, t.n_sequence_fields, t.n_unnamed_fields)
u = time.struct_time(tuple(t) + ("CET", 3600))
print(u, u.tm_zone, u.tm_gmtoff, len(u), u == t, tuple(u), list(u)[-1], u.index(29), u.count(3))
print(copy.copy(u).tm_zone, copy.deepcopy(u).tm_gmtoff, u + (1,), 12 in u, max(u), time.struct_time(range(9)), time.struct_time(iter(range(11))).tm_gmtoff)
for args in (((1, 2),), (range(12),), (5,), (None,), ((1,) * 9, {"tm_zone": "X"}), ((1,) * 9, 5), ("abcdefghi",)):
    try:
        r = time.struct_time(*args)
        print(args, r, r.tm_zone)
    except TypeError as e:
        print(args, e)
for call in (lambda: t.nope, lambda: t[20]):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
print(time.gmtime(0), time.gmtime(-1).tm_year, time.gmtime(1e9).tm_hour, time.gmtime(1709209845.9).tm_sec, time.gmtime(0).tm_zone)
