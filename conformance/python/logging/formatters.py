# Formatter: styles, every attribute that does not depend on the machine, defaults, validation, exceptions.
import logging

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

def record(**kw):
    r = logging.LogRecord("name", logging.INFO, "/dir/file.py", 12, kw.pop("msg", "msg %s"), kw.pop("args", ("arg",)), kw.pop("exc", None), "func", kw.pop("sinfo", None))
    r.created, r.msecs = 0, 5
    r.__dict__.update(kw)
    return r
r = record()
print(r.getMessage(), r.name, r.levelname, r.levelno, r.pathname, r.filename, r.module, r.lineno, r.funcName, r.args, r.exc_info, r.exc_text, r.stack_info, repr(r))
import time
for fmt, style in (("%(levelname)-8s|%(message)s", "%"), ("{levelname:>8}|{message!r}", "{"), ("$levelname|${message}|$$", "$"), (None, "%"), ("%(name)s %(lineno)05d %(funcName)s", "%")):
    f = logging.Formatter(fmt, style=style)
    f.converter = time.gmtime
    print(repr(f.format(record())), f.usesTime())
f = logging.Formatter("%(asctime)s %(message)s")
f.converter = time.gmtime
print(f.format(record()), f.usesTime(), f.formatTime(record(), "%Y"), f.formatTime(record()), f.default_time_format, f.default_msec_format)
f = logging.Formatter("%(asctime)s", "%H:%M")
f.converter = time.gmtime
print(f.format(record()))
f.default_msec_format = None
print(logging.Formatter("%(extra)s %(message)s", defaults={"extra": "none"}).format(record()), logging.Formatter("%(extra)s", defaults={"extra": "none"}).format(record(extra="given")))
for fmt, style in (("no field", "%"), ("{message", "{"), ("{}", "{"), ("$", "$"), ("x", "?"), ("{message!z}", "{"), ("%(message)s", "{"), ("{a b}", "{")):
    try:
        logging.Formatter(fmt, style=style)
        print("accepted", fmt)
    except Exception as e:
        print(type(e).__name__, e)
print(logging.Formatter("no field", validate=False).format(record()))
show(logging.Formatter("%(nope)s").format, record())
try:
    1 / 0
except ZeroDivisionError as e:
    import sys
    text = logging.Formatter("%(message)s").format(record(exc=sys.exc_info()))
    print(text.split("\n")[0], text.split("\n")[-1], len(text.split("\n")) >= 4)
    r = record(exc=(type(e), e, None))
    print(logging.Formatter("%(message)s").format(r), repr(r.exc_text))
print(logging.Formatter("%(message)s").format(record(sinfo="Stack:\n  here")), logging.Formatter().formatStack("x"))
print(logging.BufferingFormatter(logging.Formatter("%(message)s")).format([record(), record(args=("two",))]), record(msg=5, args=()).getMessage(), record(msg="%d", args=({"a": 1},)).args)
show(record(msg="%d %d").getMessage)
show(record(msg="%d", args=("x",)).getMessage)
