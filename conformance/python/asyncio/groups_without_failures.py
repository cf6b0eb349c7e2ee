# TaskGroup: results and names, children cancelled one by one, cancellation from outside, nesting, and use before and after.
import asyncio


async def cancelled_child():
    async with asyncio.TaskGroup() as group:
        task = group.create_task(asyncio.sleep(5))
        await asyncio.sleep(0)
        task.cancel()
    return "quiet", task.cancelled()


async def from_outside():
    async def run():
        async with asyncio.TaskGroup() as group:
            child = group.create_task(asyncio.sleep(5))
            children.append(child)

    children = []
    task = asyncio.create_task(run())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel("outside")
    try:
        await task
    except asyncio.CancelledError:
        return "cancelled", task.cancelled(), children[0].cancelled()


async def results():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(asyncio.sleep(0.01, n), name=f"t{n}") for n in range(3)]
        print(group)
    return [t.result() for t in tasks], [t.get_name() for t in tasks], group


async def nested():
    order = []

    async def note(n):
        await asyncio.sleep(0)
        order.append(n)

    async with asyncio.TaskGroup() as outer:
        outer.create_task(note("outer"))
        async with asyncio.TaskGroup() as inner:
            inner.create_task(note("inner"))
        order.append("inner left")
    return order


async def children_of_children():
    out = []

    async def grow(n):
        out.append(n)
        if n:
            group.create_task(grow(n - 1))

    async with asyncio.TaskGroup() as group:
        group.create_task(grow(4))
    return out


async def late():
    group = asyncio.TaskGroup()
    out = []
    coroutine = asyncio.sleep(0)
    try:
        group.create_task(coroutine)
    except RuntimeError as e:
        out.append(str(e).split(">")[-1])
    async with group:
        pass
    try:
        group.create_task(coroutine)
    except RuntimeError as e:
        out.append(str(e).split(">")[-1])
    try:
        async with group:
            pass
    except RuntimeError as e:
        out.append(str(e).split(">")[-1])
    coroutine.close()
    return out


async def main():
    for make in (cancelled_child, from_outside, results, nested, children_of_children, late):
        print(make.__name__, await make())
    print(asyncio.current_task().cancelling())


asyncio.run(main())
