# Levels by name and number, effective levels, propagation, children, disabling and handlers of last resort.
import logging
import sys

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

logging.basicConfig(stream=sys.stdout, format="%(levelname)s:%(name)s:%(message)s")
log = logging.getLogger("a.b.c")
print(log.name, log.parent.name, log.level, log.getEffectiveLevel(), log.isEnabledFor(logging.WARNING), log.isEnabledFor(logging.DEBUG), log.hasHandlers(), log.handlers, log.propagate, repr(log), repr(logging.getLogger()), logging.getLogger("a.b.c") is log, log.getChild("d").name, logging.getLogger("a.b").parent.name)
for name in ("debug", "info", "warning", "error", "critical"):
    getattr(log, name)("as %s", name)
log.setLevel("DEBUG")
log.debug("now"); log.log(35, "odd level"); log.log(logging.INFO, "x %d %s", 1, "y"); log.warning("no args %s"); log.info("dict %(a)s", {"a": 1})
for level in (0, 5, 10, 20, 30, 35, 40, 50, "INFO", "WARN", "FATAL", "NOPE"):
    print(level, logging.getLevelName(level))
logging.addLevelName(35, "NOTICE")
log.log(35, "named")
print(logging.getLevelName(35), logging.getLevelName("NOTICE"), logging.getLevelNamesMapping()["NOTICE"])
for bad in ("nope", 1.5, None, []):
    show(log.setLevel, bad)
show(log.log, "INFO", "x")
show(logging.getLogger, 5)
logging.disable(logging.ERROR)
log.error("hidden"); log.critical("shown"); print(log.isEnabledFor(logging.ERROR), logging.root.manager.disable)
logging.disable(logging.NOTSET)
log.propagate = False
log.disabled = True
log.critical("silent")
print(logging.getLogger("x.y") is logging.getLogger("x").getChild("y"), logging.root is logging.getLogger(), logging.lastResort.level)
