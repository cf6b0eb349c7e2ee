# Awaitables of every kind.
import asyncio
async def co(): return 'co'
class A:
    def __init__(self, r): self.r = r
    def __await__(self): return self.r
class G:
    def __await__(self):
        x = yield from asyncio.sleep(0).__await__()
        return 'G'
class It:
    def __iter__(self): return self
    def __next__(self): raise StopIteration('It')
class Co(type): pass
async def attempt(v):
    try: print(await v)
    except Exception as e: print(type(e).__name__, e)
async def main():
    await attempt(co()); await attempt(A(iter([]))); await attempt(A(It())); await attempt(A(5)); await attempt(A(co())); await attempt(G()); await attempt(5); await attempt(None); await attempt([1]); await attempt(co); await attempt((x for x in ())); await attempt(asyncio.sleep(0, 'slept')); await attempt(asyncio.create_task(co())); await attempt(asyncio.gather(co(), co())); await attempt(A(None)); await attempt(A('str'))
    c = co(); await attempt(c); await attempt(c)
    o = G(); o.__await__ = 5; await attempt(o)
    f = asyncio.get_running_loop().create_future(); f.set_result('fut'); await attempt(f); await attempt(f)
    c = co(); c.close(); await attempt(c)
asyncio.run(main())
def plain():
    for v in (co(), ):
        try: next(v)
        except TypeError as e: print(e)
        try: iter(v)
        except TypeError as e: print(e)
        try: v.send(5)
        except TypeError as e: print(e)
        try: v.send(None)
        except StopIteration as e: print(e.value)
        try: v.send(None)
        except RuntimeError as e: print(e)
plain()
