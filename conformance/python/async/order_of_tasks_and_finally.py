# Order of tasks and finally.
import asyncio
log = []
async def w(name, n, fail=False):
    log.append(('start', name))
    try:
        for i in range(n):
            await asyncio.sleep(0)
            log.append((name, i))
        if fail: raise ValueError(name)
        return name
    except asyncio.CancelledError:
        log.append(('cancelled', name)); raise
    finally: log.append(('finally', name))
async def main():
    r = await asyncio.gather(w('a', 2), w('b', 1), w('c', 0)); print(r, log); log.clear()
    try: await asyncio.gather(w('a', 3), w('b', 1, True), w('c', 2))
    except ValueError as e: print(repr(e), log); log.clear()
    await asyncio.sleep(0); await asyncio.sleep(0); await asyncio.sleep(0); print(log); log.clear()
    r = await asyncio.gather(w('a', 1, True), w('b', 2), return_exceptions=True); print(r, log); log.clear()
    t = asyncio.create_task(w('t', 5)); await asyncio.sleep(0); await asyncio.sleep(0); t.cancel('msg')
    try: await t
    except asyncio.CancelledError as e: print('cancelled', e.args, log); log.clear()
    t = asyncio.create_task(w('never', 1)); t.cancel()
    try: await t
    except asyncio.CancelledError: print(log, t.cancelled()); log.clear()
    try: await asyncio.wait_for(w('slow', 10**6), 0.01)
    except asyncio.TimeoutError: print(log[-2:]); log.clear()
    d, p = await asyncio.wait([asyncio.create_task(w('x', 1)), asyncio.create_task(w('y', 3))], return_when=asyncio.FIRST_COMPLETED); print(len(d), len(p), log); log.clear()
    for t in p: t.cancel()
    await asyncio.gather(*p, return_exceptions=True); print(log); log.clear()
    for c in asyncio.as_completed([w('p', 2), w('q', 0)]): print(await c)
    log.clear()
    s = asyncio.shield(w('shielded', 2)); s.cancel()
    try: await s
    except asyncio.CancelledError: await asyncio.sleep(0); await asyncio.sleep(0); await asyncio.sleep(0); print(log)
asyncio.run(main())
