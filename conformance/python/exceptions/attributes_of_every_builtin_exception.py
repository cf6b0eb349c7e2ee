# Attributes of every builtin exception.
CLASSES = [ArithmeticError, AssertionError, AttributeError, BaseException, BrokenPipeError, BufferError, ChildProcessError, ConnectionError, EOFError, Exception, FileExistsError, FileNotFoundError, FloatingPointError, GeneratorExit, IOError, ImportError, IndentationError, IndexError, InterruptedError, KeyError, KeyboardInterrupt, LookupError, MemoryError, ModuleNotFoundError, NameError, NotImplementedError, OSError, OverflowError, PermissionError, RecursionError, ReferenceError, RuntimeError, StopAsyncIteration, StopIteration, SyntaxError, SystemError, SystemExit, TabError, TimeoutError, TypeError, UnboundLocalError, UnicodeError, UserWarning, ValueError, Warning, ZeroDivisionError, UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError]
for c in CLASSES:
    n = c.__name__
    if isinstance(c, type) and issubclass(c, BaseException) and 'Group' not in n and n != 'EncodingWarning':
        print(n, [b.__name__ for b in c.__mro__[1:-1]], c.__module__, sorted(k for k in dir(c) if k[0] != '_' and k not in ('args', 'with_traceback', 'add_note', 'characters_written')))
        for a in ((), (1,), ('a', 2), (1, 2, 3), (1, 'two', 'three', 4, 'five')):
            try: e = c(*a)
            except TypeError as x: print(' ', a, x); continue
            print(' ', a, repr(e), str(e), e.args, {k: getattr(e, k, '?') for k in dir(c) if k[0] != '_' and k not in ('args', 'with_traceback', 'add_note', 'characters_written')})
        try: c(x=1); print('  takes x')
        except TypeError as x: print('  x=', x)
