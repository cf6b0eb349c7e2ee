# Which classes take [] for annotations, and the text of those that do not.
import collections
import dataclasses
import datetime
import functools
import itertools
import re

for cls in (list, dict, tuple, set, frozenset, type, enumerate, collections.deque, collections.defaultdict,
            collections.OrderedDict, collections.Counter, collections.ChainMap, collections.abc.Iterable, functools.partial,
            functools.cached_property, functools.partialmethod, dataclasses.Field, re.Pattern, re.Match, itertools.chain,
            int, str, object, map, zip, property, range, super, datetime.date, datetime.timedelta, itertools.count,
            itertools.islice, re.error, BaseException):
    for item in (int, (int, str)):
        try:
            print(cls[item])
        except TypeError as e:
            print("TypeError", e)


def find(pattern: re.Pattern[str], rows: enumerate[str]) -> re.Match[str] | None:
    for _, row in rows:
        if m := pattern.search(row):
            return m


print(find.__annotations__)
print(find(re.compile("b+"), enumerate(["a", "abb"])), re.Pattern[str].__origin__, re.Match[bytes].__args__)
