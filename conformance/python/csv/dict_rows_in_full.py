# DictReader and DictWriter: missing and extra fields, repeated names, extrasaction, header rows.
import csv
import io

for lines, kw in ((["a,b", "1,2", "3"], {}), (["a,b", "1,2,3,4"], {}), (["a,b", "1"], {"restval": "-"}), (["a,b", "1,2,3"], {"restkey": "more"}), (["1,2"], {"fieldnames": ["x", "y"]}), (["a,a", "1,2"], {}), (["a,b", "", "1,2"], {}), ([], {}), (["a;b", "1;2"], {"delimiter": ";"})):
    r = csv.DictReader(lines, **kw)
    print(r.fieldnames, list(r), r.line_num)
r = csv.DictReader(["a", "1"])
r.fieldnames = ["z"]
print(list(r), r.restkey, r.restval, type(r.reader).__name__)
out = io.StringIO()
w = csv.DictWriter(out, ["a", "b"], restval="?", quoting=csv.QUOTE_ALL)
print(w.writeheader(), w.writerow({"a": 1}), w.writerows([{"a": 1, "b": 2}]), repr(out.getvalue()), w.fieldnames, w.restval, w.extrasaction)
for call in (lambda: w.writerow({"c": 1}), lambda: csv.DictWriter(out, ["a"], extrasaction="ignore").writerow({"a": 1, "z": 2}), lambda: csv.DictWriter(out, ["a"], extrasaction="nope"), lambda: csv.DictWriter(out, ["a"], extrasaction="RAISE").extrasaction, lambda: w.writerow(5), lambda: csv.DictWriter(out), lambda: w.writerow({})):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
