# What messages call the classes of the library: with their module when CPython writes them in C.
import collections
import contextvars
import datetime
import decimal
import fractions
import io
import itertools
import random
import re
import struct
import types
import uuid
import xml.etree.ElementTree

for value in (uuid.UUID(int=1), random.Random(1), random.SystemRandom(), types.SimpleNamespace(), io.StringIO(), io.BytesIO(), struct.Struct("i"),
              contextvars.ContextVar("x"), xml.etree.ElementTree.Element("a"), int | None, collections.deque(), collections.Counter(),
              collections.OrderedDict(), datetime.date(2024, 1, 2), decimal.Decimal(1), fractions.Fraction(1), itertools.count(), re.compile("a"),
              types.MappingProxyType({})):
    try:
        value.missing_name
    except AttributeError as e:
        print(e)
    try:
        value()
    except TypeError as e:
        print(e)
try:
    len(list[int])
except TypeError as e:
    print(e)
