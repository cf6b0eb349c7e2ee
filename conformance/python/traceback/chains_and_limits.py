# Causes, contexts, suppressed contexts and cycles in format_exception, with chain and limit of either sign.
import re
import traceback


def tidy(lines):
    return re.sub(r'File ".*?", line \d+', "File, line", "".join(lines))


def third():
    raise KeyError("deep")


def second():
    try:
        third()
    except KeyError as e:
        raise ValueError("because") from e


def first():
    try:
        second()
    except ValueError:
        raise RuntimeError("while handling")


try:
    first()
except RuntimeError as e:
    kept = e
    print(tidy(re.sub(r"\n +[\^~]+", "", "".join(traceback.format_exception(e)))))
names = [re.findall(r"in (\w+)", "".join(traceback.format_exception(kept, limit=limit, chain=False))) for limit in (None, 0, 1, -1, 5)]
print(names)
print([len(traceback.extract_tb(kept.__traceback__, limit)) for limit in (None, 0, 1, -1, 2, 10)])
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise TypeError("hidden context") from None
except TypeError as e:
    print("ZeroDivisionError" in "".join(traceback.format_exception(e)), e.__context__, e.__suppress_context__)
a, b = ValueError("a"), KeyError("b")
a.__context__, b.__context__ = b, a
print("".join(traceback.format_exception(a)))
a.__cause__ = a
print("".join(traceback.format_exception(a)))
print(traceback.format_exception(kept, chain=False)[-1], traceback.format_exception(type(kept), kept, None)[-1])
