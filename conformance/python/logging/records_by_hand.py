# LogRecord and makeLogRecord: fields, messages with every form of arguments, pickled shape, repr, factories.
import logging

r = logging.LogRecord("n", 30, "/a/b/c.py", 7, "m %s", ("x",), None, "f", "stack")
print(r, r.getMessage(), r.levelname, r.filename, r.module, r.funcName, r.stack_info, r.exc_info, r.exc_text, r.processName, r.threadName)
print(sorted(r.__dict__))
for msg, args in (("%s %s", (1, 2)), ("%(a)s", ({"a": 5},)), ("100%", ()), ("100%", None), ("%d", (3,)), ({"k": 1}, ()), (5, ()), ("%s", ({},)), ("%s", ((),)), ("x", ({"a": 1},))):
    r = logging.LogRecord("n", 10, "p", 1, msg, args, None)
    try:
        print(repr(r.getMessage()), r.args)
    except Exception as e:
        print(type(e).__name__, e)
for path in ("x.py", "/d/.hidden", "noext", "/d/a.b.py", ""):
    r = logging.LogRecord("n", 99, path, 1, "m", (), None)
    print(repr(r.filename), repr(r.module), r.levelname)
made = logging.makeLogRecord({"msg": "hi %s", "args": ("x",), "name": "z", "extra": 1})
print(made.getMessage(), made.name, made.extra, made.levelno, made)
old = logging.getLogRecordFactory()


def factory(*args, **kwargs):
    record = old(*args, **kwargs)
    record.own = "field"
    return record


logging.setLogRecordFactory(factory)
log = logging.getLogger("f")
print(log.makeRecord("f", 20, "p", 1, "m", (), None, extra={"added": 2}).__dict__["own"])
logging.setLogRecordFactory(old)
for extra in ({"message": 1}, {"asctime": 1}, {"name": 1}, {"lineno": 1}):
    try:
        log.makeRecord("f", 20, "p", 1, "m", (), None, extra=extra)
    except KeyError as e:
        print(e)
