# inspect.signature() of classes and methods that are natives here or in CPython.
import bz2
import contextvars
import decimal
import inspect
import io
import random
import re
import time

for target in (io.StringIO, io.BytesIO, bz2.BZ2Compressor, random.Random, time.struct_time, complex, enumerate, float,
               memoryview, reversed, list, tuple, property, re.compile("a").search, re.Pattern.match,
               random.Random.randint, random.Random(1).randint, random.randint, random.Random.getstate,
               random.Random(1).getstate, decimal.Decimal.quantize, decimal.Decimal(1).compare, decimal.Decimal.exp,
               contextvars.Context.get, contextvars.Context.copy):
    print(inspect.signature(target))
