# Notes of any kind, also those that can't be shown, and classes whose module is no text.
import traceback


class Shy:
    def __repr__(self):
        raise ValueError("not shown")


class Odd:
    def __str__(self):
        return "odd\nnote"

    def __repr__(self):
        return "Odd()"


e = ValueError(1)
for notes in (Shy(), Odd(), [Shy(), "last"], (Odd(), 5, None), "text", b"ab", bytearray(b"c"), {1: 2}, 5, []):
    e.__notes__ = notes
    print(traceback.format_exception_only(e))


class Homeless(Exception):
    pass


for module in (5, None, "elsewhere", "builtins", "__main__"):
    Homeless.__module__ = module
    print(traceback.format_exception_only(Homeless("x")))
