# A task that fails while run() cancels it is told to the loop's exception handler; names of tasks go on counting.
import asyncio


async def sloppy():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise KeyError("late")


async def main():
    asyncio.get_running_loop().set_exception_handler(
        lambda loop, context: print(sorted(context), repr(context["exception"]), context["message"]))
    task = asyncio.create_task(sloppy())
    await asyncio.sleep(0)
    return asyncio.current_task().get_name(), task.get_name()


print(asyncio.run(main()))
print(asyncio.run(main()))
