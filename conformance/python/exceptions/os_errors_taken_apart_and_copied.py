# Os errors taken apart and copied.
import copy
class E(OSError): pass
for e in (OSError(2, 'no'), OSError(2, 'no', 'file'), OSError(2, 'no', 'file', None, 'other'), OSError('one'), OSError(), E(13, 'x', 'y'), FileNotFoundError(2, 'n', b'bytes'), OSError(1, 2, 3, 4, 5, 6)):
    print(type(e).__name__, e.__reduce__()[1:], e.args, str(e))
    c = copy.copy(e)
    print(type(c).__name__, c.filename, c.filename2, c.errno, c.args)
e = OSError(2, 'no', 'file'); e.filename = None; print(e.__reduce__()[1])
e.note = 5; print(e.__reduce__()[1:])
