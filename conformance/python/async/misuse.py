# Coroutines misused.
import asyncio
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

async def c(): return 1
async def main():
    x = c()
    err(lambda: x + 1)
    err(lambda: iter(x))
    print(await x)
    try: await x
    except RuntimeError as e: print(e)
    try: await None
    except TypeError as e: print(e)
    try: await [1]
    except TypeError as e: print(e)
    try: await (lambda: 1)()
    except TypeError as e: print(e)
    try: asyncio.run(c2)
    except (RuntimeError, ValueError) as e: print(type(e).__name__)
c2 = None
asyncio.run(main())
co = c()
try: co.send(None)
except StopIteration as e: print(e.value)
try: co.send(None)
except RuntimeError as e: print(e)
co = c()
try: co.throw(ValueError("thrown"))
except ValueError as e: print(e)
co = c()
print(co.close())
try: [x for x in co]
except TypeError as e: print(e)
