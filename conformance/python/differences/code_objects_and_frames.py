# Description: there are no code objects and no frames: `sys._getframe`, `inspect.stack`, `tb_frame`,
# `gi_frame`, `co_…` are missing or None.
# Cause: they are ways around the sandbox, and this interpreter's frames are not objects.
# Workaround: `traceback` and `inspect.signature` work; functions keep `__name__`, `__defaults__`,
# `__kwdefaults__`, `__annotations__`, `__closure__`.
import inspect
import sys


def numbers():
    yield 1


for look in (lambda: type(numbers().gi_frame).__name__, lambda: type(sys._getframe()).__name__,
             lambda: len(inspect.stack()) > 0, lambda: numbers.__code__.co_name):
    try:
        print(look())
    except AttributeError as e:
        print("AttributeError")
