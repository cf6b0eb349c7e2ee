# Builtin exception hierarchy.
print([c.__name__ for c in ZeroDivisionError.__mro__], [c.__name__ for c in KeyError.__mro__])
pairs = [(IndexError, LookupError), (KeyError, LookupError), (ZeroDivisionError, ArithmeticError), (OverflowError, ArithmeticError),
         (UnicodeDecodeError, ValueError), (ModuleNotFoundError, ImportError), (RecursionError, RuntimeError), (NotImplementedError, RuntimeError),
         (UnboundLocalError, NameError), (IndentationError, SyntaxError), (TabError, IndentationError), (FileNotFoundError, OSError),
         (TimeoutError, OSError), (StopAsyncIteration, Exception), (KeyboardInterrupt, BaseException), (GeneratorExit, BaseException),
         (SystemExit, BaseException), (AssertionError, Exception), (BufferError, Exception), (EOFError, Exception), (MemoryError, Exception),
         (UserWarning, Warning), (DeprecationWarning, Warning), (PermissionError, OSError), (ConnectionError, OSError), (FloatingPointError, ArithmeticError)]
for a, b in pairs:
    print(a.__name__, b.__name__, issubclass(a, b), a.__base__.__name__)
print(issubclass(KeyboardInterrupt, Exception), issubclass(GeneratorExit, Exception), IOError is OSError, EnvironmentError is OSError)
