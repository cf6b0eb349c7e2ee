# Asynchronous generator protocol.
import asyncio
def step(a):
    try: a.send(None)
    except StopIteration as e: return 'value', e.value
    except BaseException as e: return type(e).__name__, e.args
    return 'suspended'
async def g():
    try:
        x = yield 1
        print('got', x)
        y = yield 2
        print('got', y)
    except ValueError as e:
        print('caught', e)
        yield 'handled'
a = g(); print(step(a.__anext__()), step(a.asend('s')), step(a.asend('t')), step(a.__anext__()))
a = g(); print(step(a.asend('early')), step(a.asend(None)))
a = g(); print(step(a.__anext__()), step(a.athrow(ValueError('t'))), step(a.__anext__()))
a = g(); print(step(a.athrow(KeyError('k'))), step(a.__anext__()))
a = g(); print(step(a.__anext__()), step(a.aclose()), step(a.aclose()), step(a.__anext__()))
a = g(); print(step(a.aclose()), step(a.__anext__()), step(a.athrow(ValueError)))
n = g().__anext__(); n.close(); print(step(n))
a = g(); s = a.asend(None); print(step(s), step(s))
async def stubborn():
    try: yield 1
    except GeneratorExit: yield 2
s1 = stubborn(); print(step(s1.__anext__()), step(s1.aclose()))
async def stops():
    yield 1
    raise StopAsyncIteration('x')
a = stops(); print(step(a.__anext__()), step(a.__anext__()))
async def stops2():
    yield 1
    raise StopIteration('y')
a = stops2(); print(step(a.__anext__()), step(a.__anext__()))
for bad in (lambda: iter(g()), lambda: next(g()), lambda: list(g()), lambda: g().send(1), lambda: len(g()), lambda: g().__aiter__().__class__.__name__, lambda: aiter(g()).__name__, lambda: anext(5), lambda: aiter(5), lambda: g().ag_running, lambda: g().__anext__().__class__.__name__, lambda: g().asend(1).__class__.__name__, lambda: [x for x in g()]):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
async def main():
    a = g()
    print(await anext(a), await anext(a, 'd'), await anext(a, 'd'), await anext(a, 'd'))
    try: await anext(a)
    except StopAsyncIteration as e: print('stopped', e.args)
    return [x async for x in g()]
print(asyncio.run(main()))
