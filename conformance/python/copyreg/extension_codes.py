# Extension codes: each code and each name once, in their range, removed only as they were added.
import copyreg


def attempt(*arguments, function=copyreg.add_extension):
    try:
        return function(*arguments)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(attempt("shop", "Order", 1000), attempt("shop", "Order", 1000))
print(attempt("shop", "Order", 1001))
print(attempt("shop", "Bill", 1000))
for code in (0, -1, 0x80000000):
    print(attempt("shop", "Item", code))
print(attempt("shop", "Item", "7"))
print(attempt("shop", "Last", 0x7FFFFFFF), attempt("shop", "First", 1))
print(attempt("shop", "Order", 1001, function=copyreg.remove_extension))
print(attempt("shop", "Nothing", 1000, function=copyreg.remove_extension))
for name, code in (("Order", 1000), ("Last", 0x7FFFFFFF), ("First", 1)):
    print(attempt("shop", name, code, function=copyreg.remove_extension))
print(attempt("shop", "Order", 1000, function=copyreg.remove_extension))
print(copyreg.clear_extension_cache())
