# addLevelName, getLevelName both ways, getLevelNamesMapping, setLevel with names and numbers, and odd values.
import logging

logging.addLevelName(25, "NOTICE")
print(logging.getLevelName(25), logging.getLevelName("NOTICE"), logging.getLevelName(26), logging.getLevelName("nope"), logging.getLevelName("info"))
mapping = logging.getLevelNamesMapping()
print(mapping["NOTICE"], sorted(mapping), mapping is logging.getLevelNamesMapping())
log = logging.Logger("x", "NOTICE")
print(log, log.isEnabledFor(25), log.isEnabledFor(24), log.level)
for level in ("DEBUG", 7, True, "debug", None, 2.5, "", -1, b"INFO"):
    try:
        log.setLevel(level)
        print(repr(level), log.level, log)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
logging.addLevelName(20, "Information")
print(logging.getLevelName(20), logging.getLevelName("INFO"), logging.getLevelName("Information"))
logging.disable("ERROR")
print(logging.getLogger("y").isEnabledFor(40), logging.getLogger("y").isEnabledFor(41), logging.root.manager.disable)
logging.disable(logging.NOTSET)
logging.disable()
print(logging.getLogger("y").isEnabledFor(50), logging.root.manager.disable)
print(logging.CRITICAL, logging.FATAL, logging.WARN, logging.NOTSET, logging.BASIC_FORMAT, logging.lastResort, logging.raiseExceptions)
