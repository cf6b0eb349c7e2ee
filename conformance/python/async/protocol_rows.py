# Asynchronous iterators, managers, generators and coroutines, misused too.
import re
def plain(x): return re.sub("0x[0-9a-f]+", "0x", str(x))
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("->", plain(r))
    except BaseException as e:
        print(type(e).__name__ + ":", plain(e), "|", plain(repr(e.__cause__)), "|", e.__suppress_context__)
import asyncio, sys, types, inspect
def run(c): return asyncio.run(c)
class AI:
    def __init__(s,n): s.n=n; s.i=0
    def __aiter__(s): return s
    async def __anext__(s):
        if s.i>=s.n: raise StopAsyncIteration
        s.i+=1; return s.i
async def agen(n):
    for i in range(n):
        x=yield i
        if x: print('got',x)
async def f1():
    print([x async for x in AI(3)], {x async for x in AI(2)}, {x:x async for x in AI(2)}, [x async for x in AI(4) if x%2], [x+y async for x in AI(2) async for y in AI(2)], [await asyncio.sleep(0,x) for x in range(3)])
    g=agen(3); print(await g.__anext__(), await g.asend('hi'), await anext(g), await anext(g,'dflt'))
    g=(x async for x in AI(2)); print(type(g).__name__, [y async for y in g])
    async for x in AI(2): print(x)
    else: print('else')
    async for x in AI(5):
        if x==2: break
    else: print('no')
    try: [x async for x in 5]
    except TypeError as e: print(e)
    try:
        async for x in [1]: pass
    except TypeError as e: print(e)
    class Bad:
        def __aiter__(s): return 5
    try:
        async for x in Bad(): pass
    except TypeError as e: print(e)
    class Bad2:
        def __aiter__(s): return s
        def __anext__(s): return 5
    try:
        async for x in Bad2(): pass
    except TypeError as e: print(e, repr(e.__cause__))
    for v in (1,None,'a',[],agen(1),(i for i in ())):
        try: await v
        except TypeError as e: print(e)
    class AW:
        def __await__(s): return 5
    try: await AW()
    except TypeError as e: print(e)
    class AW3:
        def __await__(s): yield from asyncio.sleep(0).__await__(); return 7
    print(await AW3())
async def f1c(): pass
t(run,f1())
class ACM:
    def __init__(s,r=False): s.r=r
    async def __aenter__(s): print('aenter'); return s
    async def __aexit__(s,*a): print('aexit',a[0]); return s.r
async def f2():
    async with ACM() as a, ACM(True) as b: print(type(a).__name__); raise ValueError('x')
    print('ok')
    async with ACM(): 1/0
t(run,f2())
async def f3():
    class N: pass
    try:
        async with N(): pass
    except TypeError as e: print(e)
    class N:
        async def __aenter__(s): pass
    try:
        async with N(): pass
    except TypeError as e: print(e)
    class N:
        def __aenter__(s): return 1
        def __aexit__(s,*a): return 2
    try:
        async with N(): pass
    except TypeError as e: print(e)
    class N:
        async def __aenter__(s): return 1
        def __aexit__(s,*a): return 2
    try:
        async with N(): pass
    except TypeError as e: print(e)
    try:
        with ACM(): pass
    except TypeError as e: print(e)
    try:
        async with open_(): pass
    except NameError as e: print(e)
t(run,f3())
async def f4():
    async def co(): return 5
    c=co(); print(inspect.iscoroutine(c), type(c).__name__, c.__name__, c.__qualname__)
    print(await c)
    try: await c
    except RuntimeError as e: print(e)
    c=co(); t(c.send,1); t(c.send,None); t(c.send,None); t(c.throw,ValueError); c.close()
    c=co(); t(c.throw,ValueError('q')); t(lambda: next(c)); t(lambda: iter(c)); t(lambda: list(c)); t(lambda: c.__await__().__next__())
    c=co(); w=c.__await__(); print(type(w).__name__, w.__class__.__name__); t(next,w); t(w.send,None); t(w.close); t(lambda: iter(w) is w)
    g=agen(2); t(lambda: iter(g)); t(lambda: next(g)); t(g.asend,1); 
    s=g.asend(1); t(s.send,None); s=g.__anext__(); t(s.send,None); t(s.send,None); 
    g=agen(2); t(g.aclose().send,None); t(g.__anext__().send,None)
    g=agen(2); await g.__anext__()
    try: await g.athrow(ValueError('at'))
    except ValueError as e: print('athrow',e)
    g=agen(2); print(g.ag_running, type(g).__name__, g.__name__); await g.aclose(); 
    try: await g.__anext__()
    except StopAsyncIteration as e: print('SAI', e.args)
    async def ig():
        try: yield 1
        except GeneratorExit: yield 2
    g=ig(); await g.__anext__()
    try: await g.aclose()
    except RuntimeError as e: print(e)
    async def rs():
        raise StopIteration(1)
    try: await rs()
    except RuntimeError as e: print(e, repr(e.__cause__))
    async def rs():
        raise StopAsyncIteration(1)
        yield
    try: [x async for x in rs()]
    except RuntimeError as e: print(e, repr(e.__cause__))
    async def rs():
        yield 1
        raise StopIteration(1)
    try: [x async for x in rs()]
    except RuntimeError as e: print(e, repr(e.__cause__))
t(run,f4())
