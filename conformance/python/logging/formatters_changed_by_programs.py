# Programs change a formatter's style, its converter and its formats of time; styles can be used by themselves.
import logging
import sys
import time


def record(level, text, *args, **more):
    made = logging.LogRecord("name", level, "path.py", 1, text, args, None)
    made.created = 86400.25 * 3
    made.msecs = 750.0
    made.__dict__.update(more)
    return made


class ByLevel(logging.Formatter):
    formats = {logging.ERROR: "!! %(message)s", logging.DEBUG: "dbg %(name)s %(message)s"}

    def format(self, record):
        kept = self._style._fmt
        self._style._fmt = self.formats.get(record.levelno, kept)
        text = super().format(record)
        self._style._fmt = kept
        return text


formatter = ByLevel("%(levelname)s %(message)s")
for level in (logging.DEBUG, logging.INFO, logging.ERROR):
    print(formatter.format(record(level, "a %s", "b")))

formatter = logging.Formatter("%(asctime)s %(message)s")
print(formatter.format(record(20, "m")))
formatter.converter = lambda seconds: time.gmtime(seconds + 3600)
print(formatter.format(record(20, "m")), formatter.formatTime(record(20, "m"), "%H"))
formatter.default_time_format = "%d/%m"
formatter.default_msec_format = None
print(formatter.format(record(20, "m")))


class Shifted(logging.Formatter):
    def converter(self, seconds):
        return time.gmtime(seconds + 7200)


print(Shifted("{asctime} {message}", style="{").format(record(20, "m")))
print(logging.Formatter.converter is time.localtime)

for style, fmt in (("%", "%(message)s asctime"), ("{", "{message} asctime"), ("$", "$message $asctime"),
                   ("$", "${message} ${asctime}"), ("{", "{asctime:>30}|"), ("%", None), ("{", None), ("$", None)):
    formatter = logging.Formatter(fmt, style=style)
    print(style, formatter.usesTime(), formatter._fmt, type(formatter._style).__name__, formatter.format(record(20, "m")))

for cls, fmt in ((logging.PercentStyle, "%(x)s %(y)s"), (logging.StrFormatStyle, "{x} {y}"),
                 (logging.StringTemplateStyle, "$x ${y}")):
    style = cls(fmt, defaults={"x": 1, "y": 2})
    print(style.format(record(20, "m", y=3)), style.default_format, style.asctime_format, style.asctime_search)
    try:
        cls(fmt).format(record(20, "m"))
    except ValueError as e:
        print(e, type(e.__context__).__name__)
for style, fmt in (("%", "none"), ("%", "%(x)Z"), ("{", "{a b}"), ("{", "none"), ("{", "{x!z}"), ("{", "{x:+-}"), ("$", "$"),
                   ("$", "none"), ("?", "x")):
    try:
        logging.Formatter(fmt, style=style)
        print(fmt, "taken")
    except ValueError as e:
        print(fmt, e)
print(logging.Formatter("none", validate=False).format(record(20, "m")), sorted(logging._STYLES))
logging.basicConfig(stream=sys.stdout, style="{", level=0)
logging.warning("w %d", 5)
