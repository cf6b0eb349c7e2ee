# A handler that fails reports to the error stream with the call's stack, message and arguments; raiseExceptions off keeps quiet.
import io
import logging
import sys

out = io.StringIO()
log = logging.getLogger("x")
log.addHandler(logging.StreamHandler(out))
log.propagate = False


def broken():
    log.warning("two %d values %d", "one")


old, sys.stderr = sys.stderr, io.StringIO()
broken()
log.warning("%s", 1, 2)


class Bad:
    def __str__(self):
        raise KeyError("str")


log.warning(Bad())
text, sys.stderr = sys.stderr.getvalue(), old
for line in text.splitlines():
    if line[:1] != " " or "in broken" in line or "log.warning" in line:
        line = line.split("Bad object")[0]
        print(line.split(chr(34))[0] + line.rpartition(chr(34))[2] if "File" in line else line)
print(repr(out.getvalue()))
logging.raiseExceptions = False
broken()
log.warning("fine %s", "now")
print(repr(out.getvalue()))


class Failing(logging.Handler):
    def emit(self, record):
        raise ValueError("from emit")

    def handleError(self, record):
        print("asked")


log.addHandler(Failing())
try:
    log.warning("y")
except ValueError as e:
    print("ValueError", e)
