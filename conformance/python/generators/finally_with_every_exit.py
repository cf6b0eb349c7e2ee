# Finally with every exit.
def g(kind):
    for i in range(3):
        try:
            try:
                yield i
                if kind == 'break' and i: break
                if kind == 'continue': continue
                if kind == 'return': return 'returned'
                if kind == 'raise': raise KeyError(i)
            finally:
                yield ('inner', i)
                print('inner finally', i)
        except KeyError as e:
            yield ('caught', e.args)
            if i: raise ValueError('second') from e
        else:
            yield ('else', i)
        finally:
            print('outer finally', i)
            if kind == 'override' and i == 1: return 'over'
    else:
        yield 'loop else'
    return 'fell'
for kind in ('plain', 'break', 'continue', 'return', 'raise', 'override'):
    it = g(kind)
    kept_too = it
    while True:
        try: print(kind, next(it))
        except StopIteration as e: print('stop', e.value); break
        except ValueError as e: print('error', e, repr(e.__cause__)); break
for steps in (1, 3, 5):
    it = g('raise')
    for _ in range(steps): next(it)
    try: it.close(); print('closed')
    except RuntimeError as e:
        print(e)
        try: print(list(it))
        except BaseException as x: print(type(x).__name__)
