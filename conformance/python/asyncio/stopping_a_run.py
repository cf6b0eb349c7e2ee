# loop.stop() ends the outermost run after what is ready: run_forever returns, run_until_complete says
# that its future has no result.
import asyncio

loop = asyncio.new_event_loop()
seen = []


async def stops(result):
    loop.stop()
    await asyncio.sleep(0)
    seen.append("once more")
    await asyncio.sleep(0.1)
    return result


try:
    print(loop.run_until_complete(stops(1)))
except RuntimeError as e:
    print(type(e).__name__, e)
print(seen)
loop.call_soon(seen.append, "soon")
loop.call_later(0.1, seen.append, "later")
loop.call_later(0.3, loop.stop)
loop.call_later(0.6, seen.append, "never")
loop.run_forever()
print(seen)
loop.stop()
loop.call_soon(seen.append, "already stopped")
loop.run_forever()
print(seen)


async def leaves():
    raise SystemExit(3)


try:
    loop.run_until_complete(leaves())
except SystemExit as e:
    print("left with", e.code)
print(loop.run_until_complete(asyncio.sleep(0, "goes on")))


async def stops_at_the_end():
    loop.stop()
    return "done"


print(loop.run_until_complete(stops_at_the_end()))
loop.close()
try:
    loop.run_forever()
except RuntimeError as e:
    print(e)
