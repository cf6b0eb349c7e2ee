# Os error and unicode error fields.
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for a in ((2, 'no'), (2, 'no', 'f'), (2, 'no', 'f', None, 'g'), (13, 'x'), (17, 'x', 'a'), ('2', 'no'), (2,), (2, 'a', 'b', 'c', 'd', 'e'), (2.5, 'a'), (None, 'a'), (99999, 'a'), (2, None), (2, 'a', None), (2, 'a', b'bytes')):
    attempt(lambda: (type(OSError(*a)).__name__, OSError(*a).errno, OSError(*a).strerror, OSError(*a).filename, OSError(*a).filename2, str(OSError(*a)), OSError(*a).args, repr(OSError(*a))))
class E(OSError): pass
attempt(lambda: (type(E(2, 'x')).__name__, E(2, 'x').errno))
class F(OSError):
    def __init__(self, a): self.a = a
attempt(lambda: (F(1).a, F(1).args, F(1).errno, str(F(1))))
for c, a in ((UnicodeDecodeError, ('utf-8', b'abc', 1, 2, 'why')), (UnicodeDecodeError, ('utf-8', b'abc', 0, 3, 'why')), (UnicodeEncodeError, ('ascii', 'a\u00e9b', 1, 2, 'why')), (UnicodeEncodeError, ('ascii', 'a\u4e2db', 1, 2, 'why')), (UnicodeEncodeError, ('ascii', 'a\U0001F600b', 1, 2, 'why')), (UnicodeEncodeError, ('ascii', 'abc', 1, 3, 'why')), (UnicodeTranslateError, ('abc', 1, 2, 'why')), (UnicodeTranslateError, ('abc', 0, 9, 'why')), (UnicodeDecodeError, ('utf-8', 'abc', 1, 2, 'why')), (UnicodeEncodeError, ('ascii', b'a', 0, 1, 'w')), (UnicodeEncodeError, ('ascii', 'a', 0, 1)), (UnicodeEncodeError, ('ascii', 'a', '0', 1, 'w')), (UnicodeDecodeError, ('utf-8', bytearray(b'abc'), -5, 100, 'r')), (UnicodeEncodeError, ('a', 'xyz', 5, 9, 'r'))):
    attempt(lambda: (str(c(*a)), repr(c(*a)), c(*a).args, c(*a).object, c(*a).start, c(*a).end, c(*a).reason))
e = UnicodeDecodeError('utf-8', b'abc', 1, 2, 'why'); e.start = 0; e.reason = 'other'; e.encoding = 'x'; e.end = 3; print(e, e.args)
attempt(lambda: setattr(e, 'start', 'x')); attempt(lambda: delattr(e, 'start')); attempt(lambda: ImportError('m', name='n', path='p').path); attempt(lambda: ImportError('m', foo=1)); attempt(lambda: repr(ImportError('m', name='n'))); attempt(lambda: AttributeError('m', name='n', obj=5).obj); attempt(lambda: NameError('m', name='n').name); attempt(lambda: NameError('m', obj='n')); attempt(lambda: StopIteration(1, 2).value); attempt(lambda: StopIteration().value); attempt(lambda: SystemExit().code); attempt(lambda: SystemExit(1, 2).code); attempt(lambda: (lambda s: (s.msg, s.lineno, s.offset, s.text, s.filename, s.print_file_and_line, str(s)))(SyntaxError('m', ('f', 1, 2, 'text')))); attempt(lambda: SyntaxError('m', (1, 2))); attempt(lambda: str(SyntaxError('m', ('a/f.py', 3, 2, 't', 4, 5)))); attempt(lambda: SyntaxError('m', 5)); attempt(lambda: str(KeyError('a'))); attempt(lambda: str(KeyError('a', 'b'))); attempt(lambda: str(KeyError())); attempt(lambda: str(KeyError(None))); attempt(lambda: BaseException(1) == BaseException(1)); attempt(lambda: len({ValueError(1), ValueError(1)}))
