# message and exceptions of a group are read-only; its texts.
one = ExceptionGroup("first", [ValueError(1)])
two = ExceptionGroup("", (KeyError("k"), one))
print(str(one), "|", str(two), "|", repr(one), "|", repr(two))
print(one.message, one.exceptions, one.args, repr(two.message), two.exceptions)
for name in ("message", "exceptions"):
    try:
        setattr(one, name, "x")
    except AttributeError as e:
        print(name, e)
    try:
        delattr(one, name)
    except AttributeError as e:
        print(name, e)
one.args = ("changed",)
print(one, repr(one), one.message, one.exceptions)
one.__init__("again", [TypeError()])
print(one, repr(one), one.message, one.args)
one.note = "own"
print(one.__dict__, one == ExceptionGroup("first", [ValueError(1)]), one == one, hash(one) == hash(one))
class Text(str):
    def __str__(self): return "special"
print(ExceptionGroup(Text("plain"), [one]), type(ExceptionGroup(Text("p"), [one]).message).__name__)
