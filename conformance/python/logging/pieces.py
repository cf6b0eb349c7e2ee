# logging: levels and their names, records, formatters, handlers, loggers' methods.
import io
import logging

print([getattr(logging, n) for n in ("CRITICAL", "FATAL", "ERROR", "WARNING", "WARN", "INFO", "DEBUG",
                                     "NOTSET")], logging.BASIC_FORMAT, logging.raiseExceptions)
print(logging.getLevelName(30), logging.getLevelName("INFO"), logging.getLevelName(35),
      logging.getLevelNamesMapping()["WARN"])
logging.addLevelName(35, "NOTICE")
print(logging.getLevelName(35), logging.getLevelName("NOTICE"))
record = logging.LogRecord("n", 20, "/a/b.py", 7, "hi %s %d", ("x", 3), None, "func")
print(record, record.getMessage(), record.levelname, record.filename, record.module, record.lineno,
      record.funcName, record.name, record.args)
print(logging.makeLogRecord({"msg": "m", "levelname": "L"}).msg)
for form, style in (("%(levelname)s:%(name)s:%(message)s", "%"), ("{levelname:>8}|{message}", "{"),
                    ("$levelname-${message}", "$"), (None, "%")):
    f = logging.Formatter(form, style=style)
    print(f.format(record), f.usesTime())
f = logging.Formatter("%(message)s %(other)s", defaults={"other": "given"})
print(f.format(record), logging.Formatter.default_time_format, logging.Formatter.default_msec_format)
for bad in (lambda: logging.Formatter("x", style="q"),
            lambda: logging.Formatter("no fields"), lambda: logging.Formatter("%(a)s").format(record),
            lambda: logging.getLogger("a").setLevel("NOPE"), lambda: logging.getLogger(5),
            lambda: logging.getLogger("a").setLevel(1.5), lambda: logging.getLogger("b").log("x", "y"),
            lambda: logging.setLoggerClass(int)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
out = io.StringIO()
handler = logging.StreamHandler(out)
handler.setFormatter(logging.Formatter("%(levelname)s %(name)s %(message)s"))
log = logging.getLogger("app")
log.addHandler(handler)
log.propagate = False
log.setLevel("INFO")
child = log.getChild("part.sub")
child.info("one %s", 1)
child.debug("not shown")
log.warning("two %(a)s", {"a": "named"})
log.log(35, "three")
log.fatal("four")
log.error("five", exc_info=False)
try:
    1 / 0
except ZeroDivisionError:
    log.exception("six")
log.info("seven", extra={"k": 1}, stack_info=False)
text = out.getvalue()
print([line for line in text.splitlines() if not line.startswith(" ")])
print(child.name, child.parent.name, log.getEffectiveLevel(), child.level, child.isEnabledFor(10),
      child.hasHandlers(), log.handlers == [handler], repr(log), repr(logging.getLogger()), repr(child))
handler.terminator = "|"
print(handler.setStream(io.StringIO()) is out, handler.setStream(handler.stream))
log.info("to the new one")
print(repr(handler.stream.getvalue()))


class Odd(logging.Filter):
    def filter(self, record):
        return record.levelno % 20 == 0


log.addFilter(Odd())
stream = handler.stream = io.StringIO()
for level in (20, 30, 40, 50):
    log.log(level, "level %d", level)
print(stream.getvalue(), len(log.filters), logging.Filter("app").filter(record),
      logging.Filter("n").filter(record))
log.removeFilter(log.filters[0])
handler.setLevel(logging.ERROR)
handler.addFilter(lambda record: "no" not in record.msg)
stream = handler.stream = io.StringIO()
log.error("no")
log.error("yes")
log.warning("low")
print(stream.getvalue(), handler.level, handler.name)
handler.set_name("mine")
print(handler.get_name(), handler)
logging.disable(logging.ERROR)
print(log.isEnabledFor(40), log.isEnabledFor(50))
logging.disable(logging.NOTSET)
adapter = logging.LoggerAdapter(log, {"user": "u"})
print(adapter.process("m", {}), adapter.isEnabledFor(20), adapter.getEffectiveLevel(), adapter.name)
log.removeHandler(handler)
log.addHandler(logging.NullHandler())
log.error("nowhere")
print(logging.getLoggerClass().__name__, logging.root is logging.getLogger(),
      logging.BufferingFormatter().format([record]), logging.getLogRecordFactory().__name__)


class Counting(logging.Handler):
    seen = 0

    def emit(self, record):
        Counting.seen += 1


log.addHandler(Counting(logging.WARNING))
log.info("a")
log.warning("b")
print(Counting.seen, logging.Handler().level, logging._nameToLevel["DEBUG"], logging._levelToName[10])
logging.captureWarnings(True)
logging.captureWarnings(False)
logging.shutdown()
