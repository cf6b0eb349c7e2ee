# Coroutines with asyncio.run.
import asyncio
async def one(): return 1
async def add(a, b): return await one() + a + b
async def main():
    print(await one(), await add(1, 2))
    x = [await one() for _ in range(3)]
    print(x, {k: await add(k, 0) for k in range(2)})
    try: await fail()
    except ValueError as e: print("caught", e)
    return "result"
async def fail(): raise ValueError("async")
print(asyncio.run(main()))
c = one()
print(type(c).__name__, c.__name__)
c.close()
try:
    asyncio.run(fail())
except ValueError as e:
    print("run raised", e)
async def awaits_int(): await 5
try: asyncio.run(awaits_int())
except TypeError as e: print(e)
async def lam(): return (lambda: 3)()
print(asyncio.run(lam()))
class A:
    async def m(self): return type(self).__name__
    @staticmethod
    async def s(): return "s"
    @classmethod
    async def c(cls): return cls.__name__
async def meths():
    a = A()
    print(await a.m(), await A.s(), await A.c())
asyncio.run(meths())
try: asyncio.run(5)
except ValueError as e: print(e)
