# writer: quoting modes over kinds of values, escapes, line terminators, rows that cannot be written.
import csv
import io

rows = (["a", 1, 1.5, None, True, ""], ["x,y", 'q"q', "n\nl", "r\rx", " s ", "'"], [], [""], [None], ["-", "\\", ";"], ("t", 2))
for kw in ({}, {"quoting": csv.QUOTE_ALL}, {"quoting": csv.QUOTE_NONNUMERIC}, {"quoting": csv.QUOTE_NONE, "escapechar": "\\"}, {"delimiter": ";", "quotechar": "'"}, {"doublequote": False, "escapechar": "\\"}, {"lineterminator": "|"}, {"quoting": csv.QUOTE_NONE}, {"quotechar": None, "quoting": csv.QUOTE_NONE, "escapechar": "!"}):
    for row in rows:
        out = io.StringIO()
        try:
            n = csv.writer(out, **kw).writerow(row)
            print(kw, row, repr(out.getvalue()), n)
        except csv.Error as e:
            print(kw, row, "Error", e)
out = io.StringIO()
w = csv.writer(out)
print(w.writerows([["a"], ["b"]]), repr(out.getvalue()), w.dialect.delimiter)
for call in (lambda: w.writerow(5), lambda: w.writerow(None), lambda: w.writerow("ab"), lambda: w.writerows([5]), lambda: w.writerows(5), lambda: csv.writer(5), lambda: csv.writer(out, delimiter=""), lambda: csv.writer(out, delimiter="ab"), lambda: csv.writer(out, delimiter=5), lambda: csv.writer(out, quotechar="ab"), lambda: csv.writer(out, quoting=9), lambda: csv.writer(out, quoting="x"), lambda: csv.writer(out, lineterminator=5), lambda: csv.writer(out, delimiter="\n").writerow("ab")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
