# Positions of unicode errors are numbers.
e = UnicodeDecodeError('utf-8', b'abc', 0, 1, 'why')
for n, v in (('start', 2), ('end', True), ('start', 'x'), ('end', None), ('start', 1.0), ('start', 2**70), ('end', -5), ('reason', 5), ('encoding', 5), ('object', 5)):
    try: setattr(e, n, v); print(n, repr(getattr(e, n)))
    except Exception as x: print(n, type(x).__name__, x)
for n in ('start', 'end'):
    try: delattr(e, n)
    except Exception as x: print(n, type(x).__name__, x)
