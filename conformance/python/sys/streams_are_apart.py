# What is written to sys.stderr, by warnings and by logging included, does not show in the output.
import logging
import sys
import traceback
import warnings

print("out 1")
print("err 1", file=sys.stderr)
sys.stderr.write("err 2\n")
sys.stderr.writelines(["err 3\n", "err 4\n"])
warnings.warn("err 5")
logging.warning("err 6")
try:
    1 / 0
except ZeroDivisionError:
    traceback.print_exc()
sys.excepthook(ValueError, ValueError("err 7"), None)
sys.stdout.write("out 2\n")
print("out 3", file=sys.stdout, flush=True)
print("out 4", file=None)
