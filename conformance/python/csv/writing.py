# The writer: quoting, escaping, line ends, values of every kind, what write() gets; dialect checks and the registry.
import copy
import csv
import io


def show(rows, **options):
    out = io.StringIO(newline="")
    try:
        w = csv.writer(out, **options)
        for row in rows:
            w.writerow(row)
        print(options, ascii(out.getvalue()))
    except Exception as e:
        print(options, type(e).__name__, ascii(str(e)), ascii(out.getvalue()))


rows = [[], [""], [None], ["", ""], [None, 1], ["a b", "c,d", 'e"f', "g\nh", "i\rj", "k\\l", "'m'"], [1, 2.5, 1e100, True, 1j, b"x", (1, 2)], ["\u00e9;\u4e2d", "x"], iter("ab")]
for options in ({}, {"quoting": csv.QUOTE_ALL}, {"quoting": csv.QUOTE_NONNUMERIC}, {"quoting": csv.QUOTE_NONE}, {"quoting": csv.QUOTE_NONE, "escapechar": "\\"}, {"escapechar": "\\"},
                {"escapechar": "\\", "doublequote": False}, {"doublequote": False}, {"delimiter": ";"}, {"delimiter": "\u00e9"}, {"lineterminator": "\n"}, {"lineterminator": "END"}, {"quotechar": "'"},
                {"quotechar": None}, {"dialect": "excel-tab"}, {"dialect": "unix"}, {"dialect": csv.excel_tab, "delimiter": "|"}):
    for row in rows[:-1]:
        show([row], **options)
show([iter("ab")])
show([5])
show([None])


class Number:
    def __float__(self):
        return 1.0

    def __str__(self):
        return "one, really"


class Bad:
    def __str__(self):
        raise KeyError("no text")


show([[Number()]], quoting=csv.QUOTE_NONNUMERIC)
show([["a", Bad()]])


class Sink:
    def write(self, text):
        print("write", ascii(text))
        return len(text) * 2


w = csv.writer(Sink())
print(w.writerow(["a", "b"]), w.writerows([[1], [2]]), w.dialect.lineterminator)
for f in (lambda: csv.writer(5), lambda: csv.writer(), lambda: csv.writer(Sink(), "none"), lambda: csv.writer(Sink(), bad=1), lambda: w.writerows(5), lambda: csv.reader([], delimiter="ab"),
          lambda: csv.reader([], delimiter=None), lambda: csv.reader([], delimiter=5), lambda: csv.reader([], quotechar=5), lambda: csv.reader([], quotechar=""), lambda: csv.reader([], escapechar="xy"),
          lambda: csv.reader([], quoting="1"), lambda: csv.reader([], quoting=True), lambda: csv.reader([], quoting=4), lambda: csv.reader([], quoting=-1), lambda: csv.reader([], lineterminator=5),
          lambda: csv.reader([], lineterminator=None), lambda: csv.reader([], quotechar=None).dialect.quoting, lambda: csv.reader([], quotechar=None, quoting=0), lambda: csv.get_dialect("none"),
          lambda: csv.unregister_dialect("none"), lambda: csv.register_dialect(5), lambda: csv.register_dialect("x", delimiter="ab"), lambda: csv.field_size_limit("1"), lambda: copy.copy(csv.get_dialect("excel")),
          lambda: setattr(csv.get_dialect("excel"), "delimiter", ";"), lambda: setattr(csv.get_dialect("excel"), "strict", 1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


class Mine(csv.excel):
    delimiter = ";"
    quoting = csv.QUOTE_ALL


csv.register_dialect("mine", Mine)
csv.register_dialect("bar", delimiter="|", quoting=csv.QUOTE_MINIMAL)
print(sorted(csv.list_dialects()), csv.get_dialect("mine").delimiter, csv.get_dialect("bar").quotechar, type(csv.get_dialect("bar")))
show([["a", "b"]], dialect="mine")
show([["a", "b"]], dialect="bar")
csv.unregister_dialect("bar")
print("bar" in csv.list_dialects())
try:
    class Broken(csv.Dialect):
        delimiter = "ab"
    Broken()
except csv.Error as e:
    print(e)
d = csv.get_dialect("excel")
print([(n, getattr(d, n)) for n in ("delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting", "skipinitialspace", "strict")])
s = csv.Sniffer()
for sample in ("a,b\n1,2\n", "a;b;c\n1;2;3\n", "a\tb\n1\t2\n", "x:y\n1:2\n", "'a'|'b'\n'c'|'d'\n", "a+b+c d\n1+2+3 4\n", '"a", "b"\n"c", "d"\n'):
    try:
        d = s.sniff(sample)
        print(ascii(sample), ascii(d.delimiter), d.quotechar, d.doublequote, d.skipinitialspace, s.has_header(sample))
    except csv.Error as e:
        print(ascii(sample), e)
