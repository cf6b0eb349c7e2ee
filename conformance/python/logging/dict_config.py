# logging.config.dictConfig, named handlers, memory handlers, record factories.
import io
import logging
import logging.config
import logging.handlers

out = io.StringIO()
logging.config.dictConfig({
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(levelname)s|%(name)s|%(message)s"},
                   "curly": {"format": "{levelname}:{message}", "style": "{"}},
    "filters": {"only_app": {"name": "app"}},
    "handlers": {"text": {"class": "logging.StreamHandler", "stream": out, "formatter": "plain", "level": "INFO",
                          "filters": ["only_app"]},
                 "curly": {"class": "logging.StreamHandler", "stream": out, "formatter": "curly", "level": "ERROR"},
                 "null": {"class": "logging.NullHandler"}},
    "loggers": {"app": {"level": "DEBUG", "handlers": ["text", "curly"], "propagate": False}},
    "root": {"level": "WARNING", "handlers": ["null"]},
})
log = logging.getLogger("app.part")
log.debug("unseen")
log.info("one %s", 1)
log.error("two %d %s", 2, "x")
logging.getLogger("other").error("nowhere")
print(out.getvalue())
for bad in ({}, {"version": 2}, {"version": 1, "handlers": {"h": {"class": "logging.Nope"}}},
            {"version": 1, "loggers": {"x": {"handlers": ["missing"]}}}, {"version": 1, "loggers": {"x": {"level": "NOPE"}}}):
    try:
        logging.config.dictConfig(bad)
    except Exception as e:
        print(type(e).__name__, e, "<-", type(e.__cause__).__name__)

target = logging.StreamHandler(out)
target.setFormatter(logging.Formatter("[%(message)s]"))
memory = logging.handlers.MemoryHandler(3, logging.ERROR, target)
log = logging.getLogger("memory")
log.propagate = False
log.setLevel(logging.DEBUG)
log.addHandler(memory)
out.truncate(0)
out.seek(0)
log.info("a")
log.info("b")
print(repr(out.getvalue()), len(memory.buffer))
log.info("c")
print(repr(out.getvalue()), len(memory.buffer))
log.error("d")
log.info("e")
memory.close()
print(repr(out.getvalue()))

made = []
factory = logging.getLogRecordFactory()


def recorded(*args, **kwargs):
    record = factory(*args, **kwargs)
    record.extra = "added"
    made.append(record.getMessage())
    return record


logging.setLogRecordFactory(recorded)
handler = logging.StreamHandler(out)
handler.setFormatter(logging.Formatter("%(extra)s %(message)s"))
out.truncate(0)
out.seek(0)
log.addHandler(handler)
log.warning("with %s", "factory")
logging.setLogRecordFactory(factory)
print(made, repr(out.getvalue()))
print(logging.BufferingFormatter(logging.Formatter("%(message)s;")).format(
    [logging.makeLogRecord({"msg": "x"}), logging.makeLogRecord({"msg": "y"})]))
handler.name = "named"
print(handler.get_name(), handler.name, repr(logging.getLogger("memory")), logging.getLogger("memory") is log)
adapter = logging.LoggerAdapter(log, {"extra": "fields"})
out.truncate(0)
out.seek(0)
adapter.warning("adapted %d", 5)
print(repr(out.getvalue()), adapter.hasHandlers(), adapter.isEnabledFor(10), adapter.name)
