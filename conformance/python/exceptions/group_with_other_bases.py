# Groups that are exceptions of another class too.
def attempt(*bases):
    try:
        cls = type("E", bases, {})
    except TypeError as e:
        print(*[b.__name__ for b in bases], e)
        return
    g = cls("m", [KeyError(1)])
    print(*[b.__name__ for b in bases], repr(g), str(g), g.message, g.exceptions)
    try:
        raise g
    except bases[1] as e:
        print("caught", e is g)
attempt(ExceptionGroup, ValueError)
attempt(ValueError, ExceptionGroup)
attempt(ExceptionGroup, KeyError)
attempt(KeyError, ExceptionGroup)
attempt(BaseExceptionGroup, Exception)
attempt(BaseExceptionGroup, RuntimeError, ArithmeticError)
attempt(ExceptionGroup, OSError)
attempt(ExceptionGroup, StopIteration)
attempt(SyntaxError, ExceptionGroup)
attempt(ExceptionGroup, UnicodeDecodeError)
