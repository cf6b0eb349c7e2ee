# Sorting by what the elements have in common: bytes, lists, native objects, objects with __lt__, bools among numbers.
from decimal import Decimal
import datetime, random, functools
print(sorted([True, 2, 0.5, False, 1, 1.0]), sorted([b"b", b"", b"ab", b"\xff", b"a\0"]), sorted([b"a", b"b"], reverse=True))
for bad in ([b"a", "b"], [b"a", 5], [Decimal(1), "x"], [datetime.date(2024,1,1), datetime.datetime(2024,1,1)], [[1], (1,)], [[1], ["a"]], [Decimal("nan"), Decimal(1)], [Decimal("snan"), Decimal(1)], [datetime.datetime(2024,1,1), datetime.datetime(2024,1,1,tzinfo=datetime.timezone.utc)]):
    try: print(sorted(bad))
    except Exception as e: print(type(e).__name__, e)
print(sorted([[3], [1, 2], [1], [], [1, 1]]), sorted([Decimal("2.5"), 1, 3.5]), sorted([datetime.time(3), datetime.time(1)]))
class T(datetime.date): 
    def __lt__(s, o): return s.day > o.day
print(sorted([T(2024,1,1), T(2024,1,3), T(2024,1,2)]))
L=[[2],[1]]
class E:
    def __eq__(s,o): L and L.clear(); x.clear(); y.clear(); return False
    def __lt__(s,o): return True
x=[E(),1]; y=[E(),2]
print(len(sorted([x,y])))
class N:
    def __init__(s,v): s.v=v
    def __lt__(s,o): return NotImplemented
    def __gt__(s,o): return s.v>o.v
    def __repr__(s): return f"N{s.v}"
print(sorted([N(3),N(1),N(2)]))
class M:
    def __lt__(s,o): return NotImplemented
try: sorted([M(),M()])
except TypeError as e: print(e)
class B:
    def __init__(s,v): s.v=v
    def __lt__(s,o): return [1] if s.v<o.v else []
    def __repr__(s): return f"B{s.v}"
print(sorted([B(3),B(1),B(2)]), sorted([B(3),B(1),B(2)], reverse=True), sorted("bca", key=functools.cmp_to_key(lambda a,b: (a>b)-(a<b))), sorted([3,1,2], key=functools.cmp_to_key(lambda a,b: 1.5 if a>b else -0.5)))
class R:
    def __lt__(s,o): raise KeyError("lt")
try: sorted([R(),R()])
except KeyError as e: print(repr(e))
words=["pear","Pear","pearl","pea","","pe","pear\0","pearls","pearlss","\u00e9t\u00e9"]*5
random.seed(3); random.shuffle(words)
print(sorted(words)==sorted(words,key=lambda w:[ord(c) for c in w]), sorted(words,key=str.lower)[:12], sorted(enumerate(words), key=lambda p:p[1], reverse=True)[:6])
