# extract_stack, format_stack, print_stack and walk_stack show the calls that lead to them.
import io
import traceback


def names(stack):
    return [(f.name, f.line) for f in stack]


def inner():
    print(names(traceback.extract_stack()))
    print(names(traceback.extract_stack(limit=1)), names(traceback.extract_stack(limit=-1)), names(traceback.extract_stack(None, 0)))
    print([line.split(" in ")[1] for line in traceback.format_stack()])
    out = io.StringIO()
    traceback.print_stack(file=out)
    print(out.getvalue().count("File"), [line.strip() for line in out.getvalue().splitlines()][-1])


def outer():
    inner()


class Thing:
    def method(self):
        return names(traceback.StackSummary.extract(traceback.walk_stack(None)))[0]


outer()
print(Thing().method()[1].startswith("return"))
print([name for name, _ in names(traceback.extract_stack())])


def generator():
    yield names(traceback.extract_stack())


print(next(generator()))


def failing():
    raise ValueError


try:
    failing()
except ValueError as e:
    stack = traceback.StackSummary.extract(traceback.walk_tb(e.__traceback__), limit=1)
    print(names(stack), [frame.f_code.co_name for frame, line in traceback.walk_tb(e.__traceback__)])
    print(names(traceback.StackSummary.extract(traceback.walk_tb(e.__traceback__), lookup_lines=False)))
