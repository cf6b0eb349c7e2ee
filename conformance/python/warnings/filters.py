# Filters, recorded warnings, errors.
import warnings

with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    warnings.warn("plain")
    warnings.warn("dep", DeprecationWarning)
    warnings.warn(RuntimeWarning("made"))
    print([(str(w.message), w.category.__name__) for w in seen])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("raised", UserWarning)
    except UserWarning as e:
        print(repr(e))
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    warnings.filterwarnings("ignore", message="skip.*")
    warnings.filterwarnings("error", category=FutureWarning)
    warnings.warn("skip this")
    warnings.warn("keep this")
    try:
        warnings.warn("future", FutureWarning)
    except FutureWarning as e:
        print(e)
    print(len(seen), str(seen[0].message))
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("once")
    for _ in range(3):
        warnings.warn("only once")
    print(len(seen))
for call in (lambda: warnings.warn("x", int), lambda: warnings.simplefilter("nope"), lambda: warnings.filterwarnings("error", category=3)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__)
