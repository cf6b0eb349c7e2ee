# What warn, warn_explicit, filterwarnings and simplefilter do not accept.
import warnings


def attempt(function, *arguments, **named):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return function(*arguments, **named)
        except Exception as e:
            return f"{type(e).__name__}: {e}"


print(attempt(warnings.warn, "x", 5), attempt(warnings.warn, "x", int), attempt(warnings.warn, "x", "UserWarning"))
print(attempt(warnings.warn, "x", UserWarning, "1"), attempt(warnings.warn, "x", UserWarning, 0), attempt(warnings.warn, "x", UserWarning, -5), attempt(warnings.warn, 5), attempt(warnings.warn, None))
print(attempt(warnings.warn, "x", None), attempt(warnings.warn, UserWarning("given"), int), attempt(warnings.warn, "x", stacklevel=3, source=None))
print(attempt(warnings.warn_explicit, "x", int, "f", 1), attempt(warnings.warn_explicit, "x", UserWarning, "f", "1"), attempt(warnings.warn_explicit, "x", UserWarning, "f", 1, registry=5))
for arguments, named in ((("loud",), {}), (("error", 5), {}), (("error", "", int), {}), (("error", "", "x"), {}), (("error", "", UserWarning, 5), {}), (("error",), {"lineno": -1}), (("error",), {"lineno": "a"})):
    print(arguments, named, attempt(warnings.filterwarnings, *arguments, **named))
for arguments in (("loud",), ("error", UserWarning, -1), ("error", UserWarning, "x")):
    print(arguments, attempt(warnings.simplefilter, *arguments))
for wrong in (5, "UserWarning", (UserWarning, 5)):
    print(wrong, attempt(warnings.catch_warnings, action="error", category=wrong).__class__.__name__)
