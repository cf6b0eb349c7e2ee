# Dialect classes, registering, getting, listing and unregistering; what makes a dialect wrong.
import csv

for name in csv.list_dialects():
    d = csv.get_dialect(name)
    print(name, d.delimiter.__repr__(), d.quotechar, d.escapechar, d.doublequote, d.skipinitialspace, repr(d.lineterminator), d.quoting, d.strict, type(d).__name__)


class Mine(csv.excel):
    delimiter = "|"
    quoting = csv.QUOTE_ALL


csv.register_dialect("mine", Mine)
csv.register_dialect("other", delimiter=":", strict=True)
csv.register_dialect("mine2", "mine", delimiter="/")
print(list(csv.reader(["a|b"], "mine")), list(csv.reader(["a:b"], "other")), csv.get_dialect("mine2").delimiter, csv.get_dialect("mine2").quoting, list(csv.reader(["a+b"], Mine, delimiter="+")), list(csv.reader(["a|b"], Mine())))
csv.unregister_dialect("mine")
for call in (lambda: csv.get_dialect("mine"), lambda: csv.unregister_dialect("mine"), lambda: csv.register_dialect(5, Mine), lambda: csv.register_dialect("x", 5), lambda: csv.register_dialect(), lambda: csv.register_dialect("x", bogus=1), lambda: csv.reader([], "nope"), lambda: csv.get_dialect(), lambda: csv.Dialect()):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
for body in ({"delimiter": None}, {"delimiter": "::"}, {"quotechar": ""}, {"quoting": 7}, {"lineterminator": None}, {"doublequote": "x"}, {"escapechar": "ab"}):
    try:
        print(body, csv.reader([], type("D", (csv.excel,), body)).dialect.doublequote)
    except Exception as e:
        print(body, type(e).__name__, e)
try:
    csv.get_dialect("excel").delimiter = "x"
except AttributeError as e:
    print("AttributeError")
