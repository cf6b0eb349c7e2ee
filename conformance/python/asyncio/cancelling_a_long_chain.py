# Cancelling a task that waits for a task that waits for a task, a hundred of them: the innermost is cancelled,
# the message reaches the outermost, each counts one request.
import asyncio


async def innermost():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError as e:
        print("innermost", e.args)
        raise


async def link(task):
    return await task


async def main():
    tasks = [asyncio.create_task(innermost())]
    for _ in range(100):
        tasks.append(asyncio.create_task(link(tasks[-1])))
    for _ in range(3):
        await asyncio.sleep(0)
    print(tasks[-1].cancel("enough"), tasks[-1].cancelling(), tasks[50].cancelling(), tasks[0].cancelling())
    print(tasks[50].cancel(), tasks[50].cancelling(), tasks[51].cancelling(), tasks[0].cancelling())
    try:
        await tasks[-1]
    except asyncio.CancelledError as e:
        print("outermost", type(e).__name__)
    print(all(t.cancelled() for t in tasks), tasks[-1].cancel())


asyncio.run(main())
