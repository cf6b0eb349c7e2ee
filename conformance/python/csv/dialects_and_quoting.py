# Every dialect parameter in reading and writing, registered dialects, the sniffer and errors.
import csv
import io

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

def written(rows, **kw):
    out = io.StringIO()
    csv.writer(out, **kw).writerows(rows)
    return out.getvalue()
rows = [["a", 1, 2.5, None, 'q"x', "c,d", "n\nl", "", " s "]]
for kw in ({}, {"delimiter": ";"}, {"quotechar": "'"}, {"quoting": csv.QUOTE_ALL}, {"quoting": csv.QUOTE_NONNUMERIC}, {"quoting": csv.QUOTE_NONE, "escapechar": "\\"}, {"doublequote": False, "escapechar": "\\"}, {"lineterminator": "|\n"}, {"dialect": "excel-tab"}, {"dialect": "unix"}, {"escapechar": "x"}, {"quoting": csv.QUOTE_NONE, "escapechar": "\\", "quotechar": None}):
    print(kw, repr(written(rows, **kw)))
for rows, kw in (([["a,b"]], {"quoting": csv.QUOTE_NONE}), ([['a"b']], {"doublequote": False}), ([5], {}), ([None], {}), ([["a"]], {"delimiter": ""}), ([["a"]], {"delimiter": "ab"}), ([["a"]], {"delimiter": 5}), ([["a"]], {"quotechar": "ab"}), ([["a"]], {"quoting": 9}), ([["a"]], {"quoting": csv.QUOTE_ALL, "quotechar": None}), ([["a"]], {"lineterminator": 5}), ([["a"]], {"dialect": "nope"}), ([["a"]], {"unknown": 1}), ([[""]], {"quoting": csv.QUOTE_NONE}), ([[]], {}), ([[None]], {}), ([[""]], {})):
    show(written, rows, **kw)
def read(text, **kw): return list(csv.reader(io.StringIO(text, newline=""), **kw))
for text, kw in (("a,b\r\n", {}), ('"a,b",c', {}), ('"a""b"', {}), ('a"b,c', {}), ('"a"b,c', {}), ('"a\nb",c', {}), ("a, b", {"skipinitialspace": True}), ("a;b", {"delimiter": ";"}), ("'a,b'", {"quotechar": "'"}), ("a\\,b", {"escapechar": "\\"}), ('"a\\"b"', {"doublequote": False, "escapechar": "\\"}), ("1,\"2\",3.5", {"quoting": csv.QUOTE_NONNUMERIC}), ('"a",b', {"quoting": csv.QUOTE_NONE}), ("", {}), ("\n", {}), ("a,\n,b", {}), ("a\rb", {}), ('"unclosed', {}), ('"a"b', {"strict": True}), ('"unclosed', {"strict": True}), ("a,x", {"quoting": csv.QUOTE_NONNUMERIC}), ("a\\", {"escapechar": "\\", "strict": True}), ("a\tb", {"dialect": "excel-tab"}), ("a\0b", {})):
    print(repr(text), kw, end=" ")
    show(read, text, **kw)
show(lambda: list(csv.reader([b"a"])))
show(lambda: list(csv.reader(5)))
class Mine(csv.Dialect):
    delimiter, quotechar, lineterminator, quoting = "|", "'", "\n", csv.QUOTE_MINIMAL
csv.register_dialect("mine", Mine); csv.register_dialect("semi", delimiter=";")
print(sorted(csv.list_dialects()), csv.get_dialect("mine").delimiter, read("a|'b|c'", dialect="mine"), read("a;b", dialect="semi"), written([["a", "b|c"]], dialect=Mine), csv.get_dialect("semi").quoting)
csv.unregister_dialect("semi")
show(csv.get_dialect, "semi")
show(csv.unregister_dialect, "semi")
show(csv.register_dialect, 5)
r = csv.reader(["a,b", "c"]); next(r); print(r.line_num, r.dialect.delimiter, csv.field_size_limit(), csv.field_size_limit(10))
show(read, "x" * 11)
csv.field_size_limit(131072)
s = csv.Sniffer()
print(s.sniff("a;b\n1;2\n").delimiter, s.sniff("'a','b'\n'c','d'\n").quotechar, s.sniff("a\tb\nc\td").delimiter, s.has_header("name,age\nann,5\nbob,6\n"), s.has_header("1,2\n3,4\n"))
show(s.sniff, "abc")
show(s.sniff, "a:b", ",;")
