# Send throw close in every state.
def attempt(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e.args)
def g():
    try:
        x = yield 1
        print('got', x)
        yield 2
    except ValueError as e:
        print('ValueError', e.args)
        yield 'handled'
    finally: print('finally')
    return 'end'
a = g(); attempt(lambda: a.send(5)); attempt(lambda: a.send(None)); attempt(lambda: a.send('v')); attempt(lambda: next(a)); attempt(lambda: next(a)); attempt(lambda: a.send(None)); attempt(lambda: a.throw(KeyError('late'))); attempt(a.close)
a = g(); attempt(lambda: a.throw(ValueError('early'))); attempt(lambda: next(a))
a = g(); attempt(a.close); attempt(lambda: next(a))
a = g(); next(a); attempt(lambda: a.throw(ValueError, 'msg')); attempt(lambda: a.throw(ValueError, ValueError('inst'))); attempt(lambda: next(a))
a = g(); next(a); attempt(lambda: a.throw(ValueError)); attempt(a.close)
a = g(); next(a); attempt(lambda: a.throw(5)); attempt(lambda: a.throw('x')); attempt(lambda: a.throw(int)); attempt(lambda: a.throw(ValueError('x'), 'y')); attempt(lambda: a.throw(ValueError, 'x', 'y')); attempt(lambda: a.throw()); attempt(lambda: a.throw(KeyError, (1, 2))); attempt(lambda: next(a))
def stubborn():
    while True:
        try: yield 'still'
        except GeneratorExit: pass
        except BaseException as e: print(type(e).__name__)
a = stubborn(); next(a); attempt(a.close); attempt(lambda: a.throw(KeyboardInterrupt)); attempt(lambda: a.throw(SystemExit(3))); attempt(lambda: next(a))
def raises_in_close():
    try: yield
    finally: raise KeyError('in close')
a = raises_in_close(); next(a); attempt(a.close)
def returns_in_close():
    try: yield
    except GeneratorExit: return 5
a = returns_in_close(); next(a); attempt(a.close)
def reenter():
    yield next(me)
me = reenter(); attempt(lambda: next(me)); attempt(lambda: next(me))
def stop(): 
    yield 1
    raise StopIteration('inside')
a = stop(); next(a); attempt(lambda: next(a))
a = g(); attempt(lambda: (a.gi_running, a.gi_yieldfrom, a.__name__, a.__qualname__)); attempt(lambda: setattr(a, '__name__', 'n') or a.__name__); attempt(lambda: setattr(a, '__name__', 5)); attempt(lambda: setattr(a, 'gi_running', 5)); attempt(lambda: a.nope); attempt(lambda: a()); attempt(lambda: len(a)); attempt(lambda: a[0]); attempt(lambda: a.send()); attempt(lambda: a.send(1, 2)); attempt(lambda: a.close(1)); attempt(lambda: type(a)()); attempt(lambda: iter(a) is a); attempt(lambda: a == a)
a.close()
