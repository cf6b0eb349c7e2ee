# Dialects, quoting, escapes, DictReader and DictWriter, the sniffer, errors.
import csv
import io

rows = [["a", 'q"q', "x,y", "line\nbreak", "", None, 1.5, "'"], ["sp ace", "\t", ";", "|"]]
for options in ({}, {"quoting": csv.QUOTE_ALL}, {"quoting": csv.QUOTE_NONNUMERIC}, {"delimiter": ";"}, {"quotechar": "'"}, {"lineterminator": "\n"},
                {"doublequote": False, "escapechar": "\\"}, {"quoting": csv.QUOTE_NONE, "escapechar": "\\"}, {"dialect": "excel-tab"},
                {"dialect": "unix"}):
    out = io.StringIO()
    print(options, csv.writer(out, **options).writerows(rows), repr(out.getvalue()))
for text, options in (('a,b\n"c,d","e""f"\n', {}), ("a;b\n", {"delimiter": ";"}), ("a, b\n", {"skipinitialspace": True}), ("'a,b',c\n", {"quotechar": "'"}),
                      ("1,2.5,\"x\"\n", {"quoting": csv.QUOTE_NONNUMERIC}), ("a\\,b,c\n", {"escapechar": "\\"}), ('"a"b,c\n', {}), ('"a\nb",c\n', {}),
                      ("\n\na\n", {}), ('a"b,c\n', {}), ('"un', {}), ("a,b,\n", {}), ('"a" ,b\n', {}), ("x\r\ny\rz\n", {})):
    try:
        print(repr(text), options, list(csv.reader(io.StringIO(text, newline=""), **options)))
    except csv.Error as e:
        print(repr(text), "Error", e)
for text, options in (('"a"b\n', {"strict": True}), ('"a', {"strict": True}), ("a\0b", {}), ("x,1\n", {"quoting": csv.QUOTE_NONNUMERIC})):
    try:
        print(list(csv.reader([text], **options)))
    except (csv.Error, ValueError) as e:
        print(type(e).__name__, e)
r = csv.DictReader(io.StringIO("n,v\na,1\nb,2,3,4\nc\n"), restkey="more", restval="-")
print(r.fieldnames, list(r), r.line_num)
out = io.StringIO()
w = csv.DictWriter(out, ["a", "b"], restval="?", extrasaction="ignore", lineterminator="\n")
print(w.writeheader(), w.writerow({"a": 1, "z": 2}), w.writerows([{"b": 3}]), repr(out.getvalue()))
try:
    csv.DictWriter(out, ["a"]).writerow({"a": 1, "b": 2})
except ValueError as e:
    print(e)


class Pipe(csv.Dialect):
    delimiter = "|"
    quotechar = '"'
    lineterminator = "\n"
    quoting = csv.QUOTE_MINIMAL
    doublequote = True
    skipinitialspace = False


csv.register_dialect("pipe", Pipe)
csv.register_dialect("colon", delimiter=":")
print(sorted(csv.list_dialects()), list(csv.reader(["a|b"], "pipe")), list(csv.reader(["a:b"], "colon")), csv.get_dialect("colon").delimiter)
csv.unregister_dialect("pipe")
for call in (lambda: csv.reader([], "nope"), lambda: csv.unregister_dialect("nope"), lambda: csv.writer(io.StringIO(), delimiter="ab"),
             lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(["a,b"]), lambda: csv.writer(io.StringIO()).writerow(5),
             lambda: list(csv.reader([b"bytes"])), lambda: csv.writer(3), lambda: csv.field_size_limit("x")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
print(csv.field_size_limit(), csv.field_size_limit(10), csv.field_size_limit(131072))
print(csv.Sniffer().sniff("a;b;c\n1;2;3\n").delimiter, csv.Sniffer().has_header("name;n\nx;1\ny;2\n"))
