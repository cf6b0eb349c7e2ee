# FrameSummary and StackSummary made by hand: fields, equality, unpacking, text, repeated frames, from_list.
import traceback

frame = traceback.FrameSummary("shop.py", 7, "buy", line="x = 1")
print(frame, list(frame), len(frame), frame[0], frame[-1], frame == ("shop.py", 7, "buy", "x = 1"), frame.locals, frame.filename, frame.lineno, frame.name, frame.line)
filename, lineno, name, line = frame
print(filename, lineno, name, line)
print(frame == traceback.FrameSummary("shop.py", 7, "buy", line="x = 1"), frame == traceback.FrameSummary("shop.py", 8, "buy"), frame != 5, frame in [frame])
print(traceback.FrameSummary("f", 1, "g", lookup_line=False, locals={"a": [1], "b": "t"}, line="code").locals, traceback.FrameSummary("nofile", 1, "g").line == "", traceback.FrameSummary("f", None, "g").line)
stack = traceback.StackSummary.from_list([("a.py", 1, "f", "call()"), ("b.py", 2, "g", None), frame, ("c.py", 3, "h", "  indented  ")])
print(type(stack).__mro__[1].__name__, len(stack), stack[0].line)
print("".join(stack.format()))
print(traceback.format_list([("a.py", 1, "f", "call()"), ("b.py", 2, "g", None)]))
print("".join(traceback.format_list([("loop.py", 1, "again", "again()")] * 6 + [("end.py", 2, "end", "stop")])))
print("".join(traceback.format_list([("loop.py", 1, "again", "again()")] * 4)))
print("".join(traceback.format_list([("loop.py", 1, "again", "again()")] * 3)))
with_locals = traceback.StackSummary.from_list([traceback.FrameSummary("f.py", 1, "g", line="x", locals={"n": 1, "a": "s"})])
print(with_locals.format()[0], stack.format_frame_summary(stack[0]))


class Own(traceback.StackSummary):
    def format_frame_summary(self, frame):
        return None if frame.name == "g" else f"{frame.name}!\n"


print(Own.from_list([("a", 1, "f", "x"), ("a", 1, "g", "x"), ("a", 1, "h", "x")]).format())
for wrong in ([5], [("a", 1)], 7):
    try:
        traceback.StackSummary.from_list(wrong)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
