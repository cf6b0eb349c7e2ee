# Functions that CPython keeps in a module behind name that one, and some messages do.
import bisect
import csv
import functools
import hashlib
import heapq
import itertools
import math
import operator
import struct
import zlib

for f in (bisect.bisect_left, bisect.insort, csv.reader, csv.writer, csv.field_size_limit, functools.reduce,
          functools.cmp_to_key, hashlib.sha256, heapq.heappush, heapq.heapify, operator.add, operator.contains,
          struct.pack, struct.calcsize, math.sqrt, zlib.crc32, len, heapq.merge, functools.wraps):
    print(f.__module__, f.__name__, f.__qualname__)


def attempt(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: functools.reduce(*5))
attempt(lambda: functools.reduce(**5))
attempt(lambda: struct.pack(*5))
attempt(lambda: struct.pack("i", a=1))
attempt(lambda: struct.unpack(x=1))
attempt(lambda: struct.calcsize(x=1))
attempt(lambda: heapq.heappush(x=1))
attempt(lambda: heapq.heappush(**{"heap": []}, **{"heap": []}))
attempt(lambda: operator.add(1, 2, **5))
attempt(lambda: bisect.bisect(*None))
attempt(lambda: csv.reader(*None))
attempt(lambda: math.sqrt(x=1))
attempt(lambda: math.gcd(*5))
attempt(lambda: itertools.product([1], repeat=1, nope=2))
attempt(lambda: itertools.product(nope=2))
attempt(lambda: list(itertools.product([1], repeat=2)))
