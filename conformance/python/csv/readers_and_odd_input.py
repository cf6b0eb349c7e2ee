# reader: quotes in the middle, line ends inside fields, strict mode, NULs, input that is no text.
import csv

for lines, kw in ((["a,b", '"c","d"'], {}), (['a,"b""c"'], {}), (['a,"b"c'], {}), (['a,"b"c'], {"strict": True}), (['a"b,c'], {}), (['"a', 'b"'], {}), (['"a\n', 'b"'], {}), (['"open'], {}), (['"open'], {"strict": True}), ([""], {}), ([",", ",,"], {}), (["a\\,b"], {"escapechar": "\\"}), (["a\\"], {"escapechar": "\\"}), (["a\\"], {"escapechar": "\\", "strict": True}), (["'a,b'"], {"quotechar": "'"}), (["a;b"], {"delimiter": ";"}), ([" a, b"], {"skipinitialspace": True}), ([' "a", "b"'], {"skipinitialspace": True}), (['"1",2'], {"quoting": csv.QUOTE_NONNUMERIC}), (["x,2"], {"quoting": csv.QUOTE_NONNUMERIC}), (['"a",b'], {"quoting": csv.QUOTE_NONE}), (["a\rb"], {}), (["a\nb"], {}), (["a\0b"], {}), (["a\r\n", "b\n", "c\r"], {}), (['"a""'], {"doublequote": False}), (['"a\\"b"'], {"doublequote": False, "escapechar": "\\"}), (['a,"",b'], {}), ([b"a"], {}), ([5], {}), ("ab", {}), (["a" * 10], {})):
    r = csv.reader(lines, **kw)
    try:
        print(lines, kw, list(r), r.line_num)
    except Exception as e:
        print(lines, kw, type(e).__name__, e, r.line_num)
old = csv.field_size_limit(5)
try:
    list(csv.reader(["abcdef"]))
except csv.Error as e:
    print(e, csv.field_size_limit(old), csv.field_size_limit())
for call in (lambda: csv.field_size_limit("x"), lambda: csv.reader(5), lambda: csv.reader(), lambda: csv.reader([], bogus=1), lambda: next(csv.reader([]))):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
