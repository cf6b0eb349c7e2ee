# Every form of generator.throw(), and what close() does.
import re
def plain(x): return re.sub("0x[0-9a-f]+", "0x", str(x))
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("->", plain(r))
    except BaseException as e:
        print(type(e).__name__ + ":", plain(e), "|", plain(repr(e.__cause__)), "|", e.__suppress_context__)
def g():
    while True:
        try: print((yield))
        except ValueError as v: print('caught ValueError', repr(v))
for args in [(ValueError,),(ValueError('xyz'),),(ValueError,ValueError(1)),(ValueError,TypeError(1)),(ValueError,ValueError(1),None),(ValueError,'foo'),(ValueError,'foo',23),('abc',),(0,),(list,),(TypeError,),(ValueError,(1,2)),(ValueError,None),(ValueError(1),'x'),(KeyError,3),(),(1,2,3,4),(StopIteration,5),(GeneratorExit,)]:
    x=g(); next(x)
    print(args); t(x.throw,*args)
x=g(); t(x.throw,ValueError); t(next,x)
class E:
    def __new__(cls,*a): return 5
class BE(Exception):
    def __new__(cls,*a): return 5
x=g(); next(x); t(x.throw,BE)
def gg():
    yield 1
    return 3
x=gg(); t(x.throw, KeyError, 'a')
t(x.throw, KeyError('b')); t(next,x); t(x.send,1); t(x.close)
x=gg(); t(x.send,1); t(next,x); t(x.close); t(next,x)
def ig():
    while True:
        try: yield
        except GeneratorExit: pass
x=ig(); next(x); t(x.close)
async def co():
    return 1
c=co(); t(c.throw,'a'); c.close(); t(c.send,None)
c=co(); t(c.throw,ValueError,'a'); t(c.send,None)
def nested():
    try: yield 1
    except ValueError:
        try: yield 2
        except KeyError as e: print(repr(e.__context__)); yield 3
n=nested(); next(n); n.throw(ValueError(1)); print(n.throw(KeyError(2)))
