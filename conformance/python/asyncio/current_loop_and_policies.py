# get_event_loop() outside of a run: what was set, what run() leaves behind, policies of one's own.
import asyncio


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Counting(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        print("new loop")
        return super().new_event_loop()


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop, asyncio.Future().get_loop() is loop,
      asyncio.get_event_loop_policy().get_event_loop() is loop)
loop.close()
print(asyncio.get_event_loop() is loop, asyncio.run(asyncio.sleep(0, "ran")))
for call in (asyncio.get_event_loop, asyncio.Future, asyncio.gather):
    print(attempt(call))
print(attempt(asyncio.set_event_loop, 5))
asyncio.set_event_loop_policy(Counting())
print(asyncio.run(asyncio.sleep(0, "ran")), type(asyncio.get_event_loop_policy()).__name__)
with asyncio.Runner() as runner:
    print(asyncio.get_event_loop() is runner.get_loop(), runner.run(asyncio.sleep(0, "in runner")))
print(attempt(asyncio.get_event_loop))
asyncio.set_event_loop_policy(None)
print(type(asyncio.get_event_loop_policy()).__name__, isinstance(asyncio.get_event_loop_policy(), asyncio.DefaultEventLoopPolicy))
for name in ("get_event_loop", "new_event_loop"):
    print(attempt(getattr(asyncio.AbstractEventLoopPolicy(), name)))
