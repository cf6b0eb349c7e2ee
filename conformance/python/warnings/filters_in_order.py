# filterwarnings and simplefilter: actions, categories, texts, order, append and refusals.
import warnings

def seen(*calls):
    with warnings.catch_warnings(record=True) as log:
        warnings.resetwarnings()
        for name, args, kw in calls:
            getattr(warnings, name)(*args, **kw)
        try:
            warnings.warn("one"); warnings.warn("two", DeprecationWarning); warnings.warn(RuntimeWarning("three"))
        except Warning as e:
            return [(w.category.__name__, str(w.message)) for w in log], repr(e)
    return [(w.category.__name__, str(w.message)) for w in log]
print(seen(("simplefilter", ("always",), {})), seen(("simplefilter", ("ignore",), {})), seen(("simplefilter", ("error",), {})), seen(("filterwarnings", ("ignore", "o"), {}), ), seen(("filterwarnings", ("error",), {"category": DeprecationWarning})))
print(seen(("simplefilter", ("ignore",), {}), ("filterwarnings", ("always", "TWO"), {})), seen(("simplefilter", ("ignore",), {}), ("simplefilter", ("always",), {"append": True})), seen(("simplefilter", ("always",), {"category": RuntimeWarning}), ("simplefilter", ("ignore",), {"category": UserWarning})))
for name, args, kw in (("simplefilter", ("nope",), {}), ("filterwarnings", ("nope",), {}), ("filterwarnings", ("ignore",), {"category": int}), ("filterwarnings", ("ignore", 5), {}), ("simplefilter", (), {}), ("filterwarnings", ("ignore", "["), {})):
    with warnings.catch_warnings():
        try:
            print(getattr(warnings, name)(*args, **kw))
        except Exception as e:
            print(type(e).__name__, e)
for args in ((5,), ("x", int), ("x", 5), ("x", "UserWarning")):
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter("always")
        try:
            warnings.warn(*args); print(log[0].category.__name__, log[0].message)
        except TypeError as e:
            print(e)
print(warnings.formatwarning("m", UserWarning, "f.py", 3, "code"), warnings.formatwarning("m", UserWarning, "f.py", 3, ""), sorted(warnings.__all__))
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    warnings.warn_explicit("explicit", UserWarning, "file.py", 12)
    print(log[0].filename, log[0].lineno, str(log[0])[:40], log[0].source)
with warnings.catch_warnings(action="error") if False else warnings.catch_warnings():
    warnings.simplefilter("error", BytesWarning)
    try:
        warnings.warn("b", BytesWarning)
    except BytesWarning as e:
        print(repr(e))
