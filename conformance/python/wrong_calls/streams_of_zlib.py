# Wrong calls of zlib's compression objects and of array.extend, which read arguments like keywords.
import array
import inspect
import logging
import zlib


def attempt(label, call):
    try:
        print(label, type(call()).__name__)
    except Exception as e:
        print(label, type(e).__name__, e)


packer, opener = zlib.compressobj(), zlib.decompressobj()
for label, call in (("compress", packer.compress), ("flush", packer.flush), ("decompress", opener.decompress),
                    ("flush", opener.flush), ("copy", packer.copy), ("copy", opener.copy),
                    ("__deepcopy__", packer.__deepcopy__), ("extend", array.array("i").extend)):
    attempt(label, lambda: call(1, 2, 3, 4))
    attempt(label, lambda: call(nope=1))
    attempt(label, lambda: call(x=1, y=2))
attempt("compress", lambda: packer.compress())
attempt("compress", lambda: packer.compress("text"))
attempt("extend", lambda: array.array("i").extend())
attempt("extend", lambda: array.array("i").extend([1], [2]))
for method in (packer.compress, opener.flush, packer.copy, array.array.extend):
    print(inspect.signature(method))
for function in (logging.Handler.close, logging.Handler.flush, logging.Handler.release, logging.Logger.fatal, logging.fatal,
                 logging.BufferingFormatter.formatFooter):
    print(function.__name__, function.__qualname__)


class Counting(logging.Logger):
    def critical(self, msg, *args, **kwargs):
        print("critical", msg)


Counting("x").fatal("through critical()")
