# Description: a coroutine that nothing awaits goes without "was never awaited" on stderr.
# Cause: CPython says so when the last reference goes; here nothing counts them.
# Workaround: await it, or `asyncio.create_task` it and await the task.
import warnings


async def work():
    return 1


with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    work()
print(len(seen))
