# FullArgSpec is a named tuple; more classes of the library take a type in brackets.
import difflib
import inspect
import logging


def f(a, b=1, *c, d, e=2, **g) -> int: pass


spec = inspect.getfullargspec(f)
print(spec, spec._asdict(), spec._replace(args=[]), spec.__match_args__, inspect.FullArgSpec(1, 2, 3, 4, 5, 6, 7))
match spec:
    case inspect.FullArgSpec(args, varargs):
        print(args, varargs)
for cls in (difflib.SequenceMatcher, logging.StreamHandler, logging.LoggerAdapter):
    print(cls[str], cls[str].__origin__ is cls)
