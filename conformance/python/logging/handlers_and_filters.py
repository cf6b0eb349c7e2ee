# Stream handlers, null handlers, memory handlers, filters as objects and functions, extra fields and errors in handlers.
import io
import logging
import logging.handlers

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

class Keep(logging.Handler):
    def __init__(self, level=0): super().__init__(level); self.seen = []
    def emit(self, record): self.seen.append(self.format(record))
log = logging.getLogger("t")
log.setLevel(logging.DEBUG)
log.propagate = False
out = io.StringIO()
stream = logging.StreamHandler(out)
stream.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
keep = Keep(logging.WARNING)
log.addHandler(stream); log.addHandler(keep); log.addHandler(stream); log.addHandler(logging.NullHandler())
log.info("one"); log.error("two")
print(repr(out.getvalue()), keep.seen, len(log.handlers), stream.terminator, keep.level, keep.get_name(), repr(logging.NullHandler()))
class Even(logging.Filter):
    def filter(self, record): return "even" in record.getMessage()
keep.addFilter(Even())
log.addFilter(lambda record: "never" not in record.msg)
log.error("odd"); log.error("even"); log.error("never even")
print(keep.seen, len(log.filters), logging.Filter("t").filter(logging.makeLogRecord({"name": "t.x"})), logging.Filter("t").filter(logging.makeLogRecord({"name": "tx"})), logging.Filter().filter(logging.makeLogRecord({"name": "q"})))
keep.removeFilter(keep.filters[0]); log.filters.clear()
keep.setFormatter(logging.Formatter("%(user)s:%(message)s"))
log.warning("who", extra={"user": "ann"})
for bad in ({"message": 1}, {"asctime": 1}, {"name": 1}):
    show(log.warning, "x", extra=bad)
print(keep.seen[-1])
keep.setFormatter(None)
adapter = logging.LoggerAdapter(log, {"k": 1})
adapter.warning("adapted"); print(keep.seen[-1], adapter.name, adapter.getEffectiveLevel(), adapter.isEnabledFor(10), repr(adapter), adapter.process("m", {}))
memory = logging.handlers.MemoryHandler(3, flushLevel=logging.ERROR, target=keep)
log.removeHandler(keep); log.removeHandler(stream); log.addHandler(memory)
n = len(keep.seen)
log.warning("a"); log.warning("b"); print(len(keep.seen) - n, len(memory.buffer))
log.error("c"); print(keep.seen[n:], len(memory.buffer))
memory.close()
def fails(record): raise KeyError("in filter")
log.addFilter(fails)
show(log.warning, "x")
log.removeFilter(fails)
show(logging.Handler().emit, None)
show(keep.setLevel, "nope")
print(logging.makeLogRecord({"msg": "m", "levelno": 10}).getMessage(), logging.getLogRecordFactory() is logging.LogRecord)
class Odd:
    def __str__(self): raise ValueError("no text")
logging.raiseExceptions = False
log.addHandler(stream)
log.warning("%s", Odd())
print("went on")
