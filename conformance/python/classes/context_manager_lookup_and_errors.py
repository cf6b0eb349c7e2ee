# Context manager lookup and errors.
def attempt(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e, repr(e.__context__))
log = []
class M:
    def __init__(self, name, fail=None, quiet=False): self.name, self.fail, self.quiet = name, fail, quiet
    def __enter__(self):
        log.append('enter ' + self.name)
        if self.fail == 'enter': raise KeyError('enter ' + self.name)
        return self.name
    def __exit__(self, t, v, tb):
        log.append(('exit ' + self.name, t and t.__name__, v and v.args, tb is not None))
        if self.fail == 'exit': raise OSError('exit ' + self.name)
        return self.quiet
def use(*ms, body=None):
    log.clear()
    def f():
        with ms[0] as a, ms[1] as b:
            log.append((a, b))
            if body: raise body
            return 'returned'
        return 'swallowed'
    attempt(f); print(log)
use(M('a'), M('b')); use(M('a'), M('b', 'enter')); use(M('a', 'enter'), M('b')); use(M('a'), M('b', 'exit')); use(M('a', 'exit'), M('b')); use(M('a', quiet=True), M('b'), body=ValueError('v')); use(M('a'), M('b', quiet=True), body=ValueError('v')); use(M('a'), M('b', 'exit'), body=ValueError('v')); use(M('a', quiet=True), M('b', 'exit'), body=ValueError('v')); use(M('a', 'exit'), M('b', 'exit'), body=ValueError('v')); use(M('a', quiet=1), M('b', quiet=[]), body=SystemExit(3)); use(M('a', quiet=True), M('b', 'enter'))
class NoExit:
    def __enter__(self): print('entered')
class NoEnter:
    def __exit__(self, *a): pass
class Neither: pass
class Wrong:
    def __enter__(self): return 1
    def __exit__(self): pass
class BadTruth:
    def __enter__(self): return 1
    def __exit__(self, *a):
        class T:
            def __bool__(self): raise TypeError('truth')
        return T()
class Cls:
    def __enter__(cls): return 'static'
    __enter__ = staticmethod(lambda: 'static enter')
    __exit__ = classmethod(lambda cls, *a: print('class exit', cls.__name__, len(a)))
def w(m, body=lambda: None):
    with m as v: body(); return v
for m in (NoExit(), NoEnter(), Neither(), Wrong(), BadTruth(), Cls(), 5, None, Neither, M): attempt(lambda: w(m))
attempt(lambda: w(BadTruth(), lambda: 1 / 0)); attempt(lambda: w(Wrong(), lambda: 1 / 0)); attempt(lambda: w(Cls(), lambda: 1 / 0))
i = M('inst'); i.__enter__ = lambda: 'instance'; attempt(lambda: w(i))
async def aw():
    async with M('x'): pass
import asyncio
attempt(lambda: asyncio.run(aw()))
