# What the loop's exception handler hears: tasks whose error nobody took, callbacks that fail, and its default and broken handlers.
import asyncio
import logging
import io


class Keep(logging.Handler):
    def emit(self, record):
        kept.append((record.levelname, record.getMessage().splitlines()[0].split("<")[0]))


kept = []
logging.getLogger("asyncio").addHandler(Keep())
logging.getLogger("asyncio").propagate = False


async def main():
    loop = asyncio.get_running_loop()
    heard = []
    print(loop.get_exception_handler())
    loop.set_exception_handler(lambda loop, context: heard.append((context["message"].split(" at ")[0], repr(context.get("exception")), sorted(set(context) - {"source_traceback"}))))
    loop.call_soon(lambda: 1 / 0)
    loop.call_later(0, lambda: {}["missing"])
    future = loop.create_future()
    future.add_done_callback(lambda f: [][0])
    future.set_result(1)
    await asyncio.sleep(0.01)
    print(heard)
    heard.clear()
    loop.call_exception_handler({"message": "by hand", "exception": ValueError("x")})
    print(heard)

    def broken(loop, context):
        raise KeyError("in the handler")

    loop.set_exception_handler(broken)
    loop.call_exception_handler({"message": "first"})
    print(kept)
    kept.clear()
    loop.set_exception_handler(None)
    loop.call_exception_handler({"message": "default", "exception": None, "task": "t"})
    loop.default_exception_handler({"message": "called", "exception": ValueError("v")})
    print(kept)
    for wrong in (5, "text"):
        try:
            loop.set_exception_handler(wrong)
        except TypeError as e:
            print(e)


asyncio.run(main())
