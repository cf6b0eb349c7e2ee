# Sizes, counts and positions beyond what C holds: which error each function raises.
import array, bisect, collections, datetime, itertools, operator, zlib

big = 2**70


def attempt(label, call):
    try:
        print(label, repr(call()))
    except Exception as e:
        print(label, type(e).__name__, e)


attempt("array.insert", lambda: array.array("i").insert(big, 1))
attempt("array.pop", lambda: array.array("i", [1]).pop(big))
attempt("deque.rotate", lambda: collections.deque([1]).rotate(big))
attempt("deque.insert", lambda: collections.deque([1]).insert(-big, 1))
attempt("bisect_left", lambda: bisect.bisect_left([1], 1, big))
attempt("insort", lambda: bisect.insort([1], 1, 0, big))
attempt("tee", lambda: itertools.tee([1], big))
attempt("repeat", lambda: itertools.repeat(1, big))
attempt("islice", lambda: itertools.islice([1], big))
attempt("combinations", lambda: itertools.combinations([1], big))
attempt("permutations", lambda: itertools.permutations([1], big))
attempt("product", lambda: itertools.product([1], repeat=big))
attempt("length_hint", lambda: operator.length_hint([], big))
attempt("compress", lambda: zlib.compress(b"a", big))
attempt("compressobj", lambda: zlib.compressobj(big))
attempt("decompressobj", lambda: zlib.decompressobj(big))
attempt("decompress", lambda: zlib.decompress(b"a", big))
attempt("flush", lambda: zlib.compressobj().flush(big))
attempt("flush", lambda: zlib.decompressobj().flush(big))
attempt("decompress", lambda: zlib.decompressobj().decompress(b"", big))
day = datetime.timedelta(1)
for divisor in (big, -big, 2**64, -(2**65), 2**66 + 1, 2**200, -(2**200)):
    print(day // divisor, day / divisor, datetime.timedelta.max // divisor, datetime.timedelta.min / divisor,
          datetime.timedelta.min // divisor, datetime.timedelta(0) // divisor)
attempt("times", lambda: day * big)
