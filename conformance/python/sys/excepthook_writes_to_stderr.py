# What sys.stderr is at the moment gets the report.
import io
import sys


def report(hook):
    try:
        {}["missing"]
    except KeyError:
        kept, sys.stderr = sys.stderr, io.StringIO()
        try:
            hook(*sys.exc_info())
            return sys.stderr.getvalue()
        finally:
            sys.stderr = kept


for hook in (sys.excepthook, sys.__excepthook__):
    text = report(hook)
    print(text.startswith("Traceback (most recent call last):\n"), text.endswith("KeyError: 'missing'\n"))
sys.stderr, kept = None, sys.stderr
print(sys.excepthook(ValueError, ValueError(1), None))
sys.stderr = kept
