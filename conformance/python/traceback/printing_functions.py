# print_exc, print_exception, print_tb, print_list and their format twins write the same text to any file.
import io
import sys
import traceback


def show(function, *arguments, **named):
    out = io.StringIO()
    function(*arguments, file=out, **named)
    return out.getvalue()


def failing():
    raise ValueError("inside")


try:
    failing()
except ValueError as e:
    print(show(traceback.print_exc) == traceback.format_exc() == "".join(traceback.format_exception(e)))
    print(show(traceback.print_exception, e) == show(traceback.print_exception, type(e), e, e.__traceback__) == show(traceback.print_exc))
    print(show(traceback.print_tb, e.__traceback__) == "".join(traceback.format_tb(e.__traceback__)))
    print(show(traceback.print_exc, limit=0), show(traceback.print_exc, limit=1, chain=False) == traceback.format_exc(1, False))
    print(len(traceback.format_tb(e.__traceback__, 1)), traceback.format_tb(None), [f.name for f in traceback.extract_tb(e.__traceback__)])
    print([(n.name, n.line) for n in traceback.extract_tb(sys.exc_info()[2])])
    traceback.clear_frames(e.__traceback__)
    old, sys.stderr = sys.stderr, io.StringIO()
    traceback.print_exc()
    text, sys.stderr = sys.stderr.getvalue(), old
    print(text.splitlines()[-1])
print(repr(traceback.format_exc()), show(traceback.print_list, [("f.py", 1, "g", "code")]))
print(show(traceback.print_exc))
steps = traceback.walk_tb(None)
print(list(steps))
for wrong in (5, "text"):
    try:
        print(traceback.format_tb(wrong))
    except (AttributeError, TypeError) as e:
        print(type(e).__name__)
