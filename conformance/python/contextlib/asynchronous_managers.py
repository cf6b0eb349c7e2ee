# asynccontextmanager, AsyncExitStack, aclosing, nullcontext and decorators in coroutines.
import asyncio
import contextlib
from contextlib import AsyncExitStack, aclosing, asynccontextmanager, nullcontext

@asynccontextmanager
async def m(name, swallow=False):
    print("enter", name)
    try:
        yield name
    except ValueError as e:
        print(name, "caught", e)
        if not swallow: raise
    finally:
        print("leave", name)
@asynccontextmanager
async def empty():
    if False: yield
@asynccontextmanager
async def twice():
    yield 1
    yield 2
@m("deco")
async def decorated(): return 5
async def gen():
    try:
        yield 1
        yield 2
    finally:
        print("gen closed")
async def callback(*a): print("async callback", a)
async def main():
    async with m("a") as v: print(v)
    async with m("b", True): raise ValueError("x")
    for make, error in ((lambda: m("c"), ValueError("y")), (empty, None), (twice, None)):
        try:
            async with make():
                if error: raise error
        except Exception as e:
            print(type(e).__name__, e)
    print(await decorated())
    async with aclosing(gen()) as g:
        async for x in g:
            print(x); break
    async with nullcontext(7) as n: print(n)
    async with AsyncExitStack() as s:
        print(await s.enter_async_context(m("one")), s.enter_context(contextlib.suppress(KeyError)))
        s.push_async_callback(callback, 1)
        s.callback(print, "sync callback")
        async def ex(t, v, tb): print("exit", t); return True
        s.push_async_exit(ex)
        raise KeyError("inside")
    s = AsyncExitStack()
    s.callback(print, "kept")
    t = s.pop_all()
    await s.aclose(); await t.aclose()
    for bad in (5, contextlib.suppress()):
        try:
            await AsyncExitStack().enter_async_context(bad)
        except Exception as e:
            print(type(e).__name__, e)
    class A(contextlib.AbstractAsyncContextManager):
        async def __aexit__(self, *exc): return None
    async with A() as a: print(type(a).__name__)
    class D(contextlib.AsyncContextDecorator):
        async def __aenter__(self): print("in")
        async def __aexit__(self, *exc): print("out")
    @D()
    async def work(x): return x
    print(await work(3))
asyncio.run(main())
