# The reader's states, character by character; line_num, limits, errors.
import csv


def show(lines, **options):
    try:
        r = csv.reader(lines, **options)
        rows = []
        for row in r:
            rows.append(row)
        print(ascii(lines), options, ascii(rows), r.line_num)
    except Exception as e:
        print(ascii(lines), options, type(e).__name__, ascii(str(e)), ascii(rows) if "rows" in dir() else "")


for lines in ([""], ["\n"], ["\r\n"], ["a"], ["a,"], [",a"], [","], ['""'], ['"",'], ['"a"'], ['"a"b'], ['a"b"'], ['"a""b"'], ['"a'], ['"a', 'b"'], ['"a\n', '\n', 'b"c\n', "d"], ["a\nb"], ["a\rb"],
              ["a\r\n"], ["a\n\n"], ["a\n\r"], ["\ra"], ["a\\,b"], ["a\\\nb"], ['"a\\"b"'], [" a, b"], ['a, "b"'], ["\u00e9,\u4e2d\u6587", "\U0001f600"], ["\0,a"], ["a\0b"], ["'a,b',c"], ["1,2.5,x"]):
    show(lines)
    show(lines, strict=True)
    show(lines, escapechar="\\")
    show(lines, escapechar="\\", doublequote=False)
    show(lines, skipinitialspace=True)
    show(lines, quoting=csv.QUOTE_NONE)
    show(lines, quoting=csv.QUOTE_NONE, escapechar="\\")
    show(lines, quotechar="'")
    show(lines, quoting=csv.QUOTE_NONNUMERIC)
    show(lines, delimiter="\u00e9")
    show(lines, quotechar=None)
show(['a', 5])
show([b"a"])
show(5)
old = csv.field_size_limit()
print(csv.field_size_limit(3), csv.field_size_limit())
for lines in (["abc,abc"], ["abcd"], ['"abc"'], ['"ab', 'c"'], ["\u00e9\u00e9\u00e9"], ["\u00e9\u00e9\u00e9\u00e9"]):
    show(lines)
print(csv.field_size_limit(old))
r = csv.reader(iter(["a,b", '"c', 'd"']))
print(iter(r) is r, next(r), r.line_num, next(r), r.line_num, next(r, "end"), r.dialect.delimiter)
for name in ("line_num", "dialect"):
    try:
        setattr(r, name, 1)
    except AttributeError as e:
        print(e)


def failing():
    yield "a,b"
    raise KeyError("lines")


r = csv.reader(failing())
print(next(r))
try:
    next(r)
except KeyError as e:
    print(repr(e))
