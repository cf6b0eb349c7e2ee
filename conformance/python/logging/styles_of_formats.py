# Formatter with each style: fields, defaults, widths, dates, validation of each style and what is missing at formatting time.
import logging


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


record = logging.LogRecord("shop.cart", logging.WARNING, "/srv/cart.py", 42, "total %d", (5,), None, "pay")
record.created, record.msecs = 86400.25, 250.0
record.user = "ada"
for fmt, style in (("%(levelname)-8s|%(name)s|%(message)s", "%"), ("{levelname:<8}|{name}|{message!r}", "{"), ("$levelname|${name}|$message $$", "$"), ("%(asctime)s %(user)s %(lineno)05d %(funcName).2s %(levelno)x", "%"), ("{asctime} {user:^7} {lineno:>6} {msecs:.1f}", "{"), ("$asctime $user $filename $module", "$"), (None, "%"), (None, "{"), (None, "$"), ("%(pathname)s %(process)d" if False else "%(pathname)s", "%")):
    print(style, attempt(logging.Formatter(fmt, style=style).format, record))
print(attempt(logging.Formatter("%(asctime)s", "%Y-%m-%d").format, record), attempt(logging.Formatter("{asctime}", "%H:%M", style="{").format, record), logging.Formatter("%(asctime)s").usesTime(), logging.Formatter("%(message)s").usesTime(), logging.Formatter("{asctime}", style="{").usesTime(), logging.Formatter("$asctime", style="$").usesTime(), logging.Formatter("${asctime}", style="$").usesTime())
for fmt, style in (("no fields", "%"), ("%(message)", "%"), ("%(message)z", "%"), ("{", "{"), ("{message", "{"), ("plain", "{"), ("{message!x}", "{"), ("{a.b[c]}", "{"), ("{1x y}", "{"), ("{message:>>>}", "{"), ("$", "$"), ("plain", "$"), ("$1", "$"), ("%(message)s", "&"), ("{0}", "{"), ("%", "%")):
    made = attempt(logging.Formatter, fmt, style=style)
    print(repr(fmt), style, made if isinstance(made, str) else "accepted", attempt(logging.Formatter, fmt, style=style, validate=False).__class__.__name__)
print(attempt(logging.Formatter("%(missing)s").format, record), attempt(logging.Formatter("{missing}", style="{").format, record), attempt(logging.Formatter("$missing", style="$").format, record), logging.Formatter("%(missing)s %(user)s", defaults={"missing": "given", "user": "lost"}).format(record), logging.Formatter("{missing}", style="{", defaults={"missing": 1}).format(record))


class Own(logging.Formatter):
    default_time_format = "%d.%m.%Y"
    default_msec_format = "%s+%03d"

    def formatException(self, ei):
        return f"<{ei[0].__name__}>"

    def formatMessage(self, record):
        return super().formatMessage(record).upper()


try:
    1 / 0
except ZeroDivisionError as e:
    record.exc_info = (type(e), e, e.__traceback__)
print(Own("%(asctime)s %(message)s").format(record), record.exc_text)
record.exc_text = "cached text"
print(logging.Formatter("%(message)s").format(record))
record.exc_info = record.exc_text = None
record.stack_info = "the stack"
print(logging.Formatter("%(message)s").format(record), logging.Formatter().formatTime(record, "%S"), logging.Formatter.default_time_format)
