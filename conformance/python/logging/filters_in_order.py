# Filters on loggers and handlers: by name, as objects, as functions; the first that refuses ends it; none sees children's loggers.
import logging


class Keep(logging.Handler):
    def emit(self, record):
        print("  ", self.get_name(), record.name, record.getMessage(), getattr(record, "tag", ""))


class Tag:
    def filter(self, record):
        record.tag = "tagged"
        return 1


def short(record):
    return len(record.msg) < 6


parent, child = logging.getLogger("a"), logging.getLogger("a.b")
parent.setLevel(1)
handler = Keep()
handler.set_name("h")
parent.addHandler(handler)
parent.propagate = False
parent.addFilter(short)
parent.addFilter(short)
print(len(parent.filters))
for log in (parent, child):
    log.info("short")
    log.info("much longer")
handler.addFilter(Tag())
handler.addFilter(logging.Filter("a.b"))
parent.info("one")
child.info("two")
print([logging.Filter(name).filter(logging.makeLogRecord({"name": "a.b.c"})) for name in ("", "a", "a.b", "a.b.c", "a.b.c.d", "b", "a.")])
parent.removeFilter(short)
parent.removeFilter(short)
handler.filters.clear()
parent.info("much longer again")
parent.addFilter(lambda record: None)
parent.info("never")
parent.filters[:] = [object()]
try:
    parent.info("wrong")
except TypeError as e:
    print(type(e).__name__)
child.disabled = True
child.info("off")
print(handler, handler.handle(logging.makeLogRecord({"name": "z", "msg": "by hand"})).__class__.__name__, logging.getHandlerByName("h") is handler if hasattr(logging, "getHandlerByName") else True)
