# basicConfig options, dictConfig of handlers, formatters and filters, and what they refuse.
import io
import logging
import logging.config
import sys

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

root = logging.getLogger()
out = io.StringIO()
logging.basicConfig(stream=out, level="INFO", format="{levelname}|{message}", style="{")
logging.info("first"); logging.debug("hidden")
logging.basicConfig(level="DEBUG", format="ignored %(message)s")
logging.debug("still hidden")
print(repr(out.getvalue()), root.level, len(root.handlers))
logging.basicConfig(stream=out, level=logging.DEBUG, datefmt="%Y", force=True)
logging.debug("forced")
print(repr(out.getvalue().split("\n")[1]), len(root.handlers))
for kw in ({"handlers": [], "stream": out, "force": True}, {"nope": 1, "force": True}, {"style": "?", "force": True}, {"level": "nope", "force": True}):
    show(logging.basicConfig, **kw)
logging.basicConfig(handlers=[logging.StreamHandler(out)], force=True)
config = {"version": 1, "disable_existing_loggers": False,
          "formatters": {"short": {"format": "%(levelname).1s %(message)s"}, "brace": {"format": "{message}!", "style": "{"}},
          "filters": {"only": {"name": "app"}},
          "handlers": {"con": {"class": "logging.StreamHandler", "stream": out, "formatter": "short", "level": "INFO", "filters": ["only"]}, "ext": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "brace"}},
          "loggers": {"app": {"handlers": ["con", "ext"], "level": "DEBUG", "propagate": False}}, "root": {"level": "ERROR", "handlers": ["con"]}}
logging.config.dictConfig(config)
log = logging.getLogger("app.x")
log.debug("low"); log.info("mid")
print(repr(out.getvalue().split("\n")[-2]), root.level, logging.getLogger("app").propagate)
for bad in ({}, {"version": 2}, {"version": 1, "handlers": {"h": {"class": "nope.Nothing"}}}, {"version": 1, "loggers": {"l": {"handlers": ["missing"]}}}, {"version": 1, "handlers": {"h": {"class": "logging.StreamHandler", "formatter": "missing"}}}, {"version": 1, "root": {"level": "NOPE"}}):
    try:
        logging.config.dictConfig(bad)
        print("accepted")
    except Exception as e:
        print(type(e).__name__, e)
logging.config.dictConfig({"version": 1, "incremental": True, "root": {"level": "DEBUG"}})
print(root.level)
