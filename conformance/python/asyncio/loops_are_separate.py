# Each loop has its own queue, timers and tasks; run() leaves other loops' tasks alone.
import asyncio

first, second = asyncio.new_event_loop(), asyncio.new_event_loop()
print(first, first is second)
mine = first.create_task(asyncio.sleep(0.1, "first"))
other = second.create_task(asyncio.sleep(0.1, "second"))
print(asyncio.all_tasks(first) == {mine}, asyncio.all_tasks(second) == {other},
      mine.get_loop() is first, other.get_loop() is second)
print(asyncio.run(asyncio.sleep(0, "run")), mine.done(), other.done())
print(first.run_until_complete(mine), other.done(), second.run_until_complete(other))
order = []
first.call_soon(order.append, "first soon")
second.call_soon(order.append, "second soon")
first.call_later(0.1, order.append, "first later")
second.call_later(0.1, order.append, "second later")
second.run_until_complete(asyncio.sleep(0.2))
print(order)
first.run_until_complete(asyncio.sleep(0.2))
print(order)


async def inside():
    running = asyncio.get_running_loop()
    print(running is first, first.is_running(), second.is_running(), asyncio.get_event_loop() is first,
          asyncio.current_task(second), asyncio.current_task(first) is asyncio.current_task())
    for wrong in (first.run_forever, second.run_forever, first.close):
        try:
            wrong()
        except RuntimeError as e:
            print(e)
    second.close()
    print(second.is_closed())


first.run_until_complete(inside())
first.close()
print(first, second)
