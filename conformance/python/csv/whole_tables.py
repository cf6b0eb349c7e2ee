# Tables with every troublesome character survive being written and read with many dialects.
import csv
import io

cells = ["", "plain", "a,b", 'q"q', "'", "line\nbreak", "cr\rhere", "crlf\r\nx", " lead", "trail ", ";", "\t", "|", "\\", "\xe9\u20ac", '"', '""', "a\"b,c\nd"]
rows = [cells[i:] + cells[:i] for i in range(len(cells))]
for kw in ({}, {"dialect": "excel-tab"}, {"dialect": "unix"}, {"delimiter": ";", "quotechar": "'"}, {"quoting": csv.QUOTE_ALL}, {"delimiter": "|", "lineterminator": "\n"}, {"doublequote": False, "escapechar": "\\"}, {"quoting": csv.QUOTE_NONNUMERIC}):
    out = io.StringIO(newline="")
    csv.writer(out, **kw).writerows(rows)
    back = list(csv.reader(io.StringIO(out.getvalue(), newline=""), **kw))
    print(kw, back == rows, len(out.getvalue()))
numbers = [[1, 2.5, -3, 10**20, 1e100], [0.1, True, None, "x", 1j]]
out = io.StringIO()
csv.writer(out, quoting=csv.QUOTE_NONNUMERIC).writerows(numbers)
print(repr(out.getvalue()))
print(list(csv.reader(['1,2.5,"x"'], quoting=csv.QUOTE_NONNUMERIC)), [dict(r) for r in csv.DictReader(io.StringIO("a,b\r\n1,2\r\n"))])
