# FutureWarning for what a later version may read as nested sets or set operations.
import re
import warnings

for pattern in ("[[a]", "[^[a]", "[a[b]", "[a--b]", "[--a]", "[a-b--c]", "[a&&b]", "[&&a]", "[a~~b]", "[a||b]", "[a|b]", "[]&&]", r"[\[a]", r"[a\-\-b]", r"[a-\d--b]", "[!--]", "[%--]"):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        re.purge()
        try:
            re.compile(pattern)
        except re.error as e:
            print(pattern, "error", e)
    print(pattern, [(w.category.__name__, str(w.message)) for w in seen])
