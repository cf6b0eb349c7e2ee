# DictReader and DictWriter: missing and extra fields, restkey, restval, extrasaction, headers and errors.
import csv
import io

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

text = "a,b,c\n1,2,3\n4,5\n6,7,8,9\n\n10,11,12\n"
for kw in ({}, {"restkey": "rest"}, {"restval": "-"}, {"fieldnames": ["x", "y"]}, {"fieldnames": ["x", "y"], "restkey": "more", "restval": 0}, {"delimiter": ";"}):
    r = csv.DictReader(io.StringIO(text), **kw)
    print(kw, list(r), r.fieldnames, r.line_num)
print(list(csv.DictReader([])), csv.DictReader([]).fieldnames, csv.DictReader(["a,b"]).fieldnames, list(csv.DictReader(["a,a", "1,2"])))
out = io.StringIO()
w = csv.DictWriter(out, ["a", "b"], restval="?", lineterminator="\n")
print(w.writeheader(), w.writerow({"a": 1, "b": 2}), w.writerow({"a": 3}), w.writerows([{"b": 4}, {}]), w.fieldnames)
print(repr(out.getvalue()))
show(w.writerow, {"a": 1, "z": 2})
show(csv.DictWriter, out, ["a"], extrasaction="nope")
w = csv.DictWriter(out, ["a"], extrasaction="ignore", lineterminator="|")
w.writerow({"a": 1, "z": 2}); print(out.getvalue()[-2:], w.extrasaction)
show(csv.DictWriter, out)
show(w.writerow, 5)
row = next(csv.DictReader(["k,v", "1,x"])); print(type(row).__name__, row["v"], row.get("q"))
