# yield from, send and throw through delegates, generator attributes.
import re
def plain(x): return re.sub("0x[0-9a-f]+", "0x", str(x))
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("->", plain(r))
    except BaseException as e:
        print(type(e).__name__ + ":", plain(e), "|", plain(repr(e.__cause__)), "|", e.__suppress_context__)
import types, inspect
# generators & yield from
def sub():
    try:
        x=yield 1; print('sub got',x); y=yield 2; return 'ret'
    except ValueError as e: print('sub caught',e); yield 'v'; return 'rv'
    finally: print('sub fin')
def outer():
    r=yield from sub(); print('r',r); yield 'end'
o=outer(); print(next(o), o.send('s'), next(o)); t(next,o)
o=outer(); next(o); print(o.throw(ValueError('z'))); print(next(o)); o.close()
o=outer(); next(o); o.close()
def o2(): yield from [1,2]; yield from 'ab'; yield from {}; x=yield from (i for i in range(2)); print(x); yield from 5
t(lambda: list(o2()))
g=o2(); next(g); t(g.send,5)
g=o2(); next(g); t(g.throw,KeyError)
def o4():
    yield
    raise StopIteration('x')
t(lambda: list(o4()))
g=(x for x in [1]); t(g.send,1); next(g); t(g.send,1)
def rec():
    yield from g2
g2=rec(); t(next,g2)
def o5():
    yield 1
g=o5(); print(g.gi_running, g.gi_yieldfrom, g.__name__, g.__qualname__, inspect.isgenerator(g)); g.__name__='zz'; print(repr(g)[:24]); t(setattr,g,'__name__',1)
class It:
    def __iter__(s): return s
    def __next__(s): return 1
    def send(s,v): print('send',v); return 2
    def throw(s,*a): print('throw'); raise StopIteration('st')
    def close(s): print('close')
def o6(): r=yield from It(); print('r',r); yield 'last'
g=o6(); print(next(g), g.send(5), g.send(None)); print(g.throw(ValueError))
g=o6(); next(g); g.close()
class It2:
    def __iter__(s): return s
    def __next__(s): raise StopIteration(42)
def o7(): return (yield from It2())
t(next,o7())
def o8(): x = yield; print(x); x = yield x; return x
g=o8(); next(g); print(g.send(3)); t(g.send,4)
f=lambda: (yield 5); g=f(); print(next(g)); t(next,g)
print(list((yield_ for yield_ in range(2))))
@types.coroutine
def gc_(): x=yield 1; return x
async def uc(): return await gc_()
c=uc(); print(c.send(None)); t(c.send,9)
