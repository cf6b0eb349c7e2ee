# asyncdb.transaction: gathered ones overlap, each with its own writes; cancelling one rolls it back and frees
# its locks; other tasks are not in it; nothing reaches a transaction that has ended.
FUNCTIONS = {"f": '''
import asyncio
async def gathered():
    inside = []
    async def one(n):
        await asyncdb.create_document("g", {"n": n})
        inside.append(n)
        for _ in range(1000):
            if len(inside) == 6:
                break
            await asyncio.sleep(0.005)
        seen = await asyncdb.count_documents("g", n=n)
        if n % 2:
            raise ValueError("odd %d" % n)
        return [n, seen]
    rs = await asyncio.gather(*[asyncdb.transaction("g%d" % i, lambda i=i: one(i)) for i in range(6)])
    return [[r["ok"], r["result"], r["error"]] for r in rs] + [db.count_documents("g")]
async def timed_out():
    async def slow():
        await asyncdb.create_document("w", {"n": 1})
        await asyncio.sleep(30)
    try:
        await asyncio.wait_for(asyncdb.transaction("slow", slow, lock_resource="r"), 0.05)
    except asyncio.TimeoutError:
        out = ["time-out", db.count_documents("w")]
    out.append((await asyncdb.transaction("slow", lambda: 5, lock_resource="r"))["result"])
    out.append((await asyncdb.transaction("slow", lambda: 6))["result"])
    t = asyncio.create_task(asyncdb.transaction("task", slow))
    await asyncio.sleep(0.02)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        out.append("cancelled")
    return out + [db.count_documents("w"), db.transaction("task", lambda: 7)["result"]]
async def nested():
    async def outer():
        await asyncdb.create_document("n", {"n": 1})
        a = await asyncdb.transaction("inner", lambda: db.create_document("n", {"n": 2})["n"])
        async def bad():
            await asyncdb.create_document("n", {"n": 3})
            raise KeyError("x")
        b = await asyncdb.transaction("inner2", bad)
        return [a["result"], b["error"], await asyncdb.count_documents("n")]
    return [(await asyncdb.transaction("outer", outer))["result"], db.count_documents("n")]
async def bystander():
    done = asyncio.Event()
    async def other():
        await done.wait()
        await asyncdb.create_document("log", {"a": 1})
        return db.count_documents("mine")
    out = []
    for name, run in (("b1", asyncdb.transaction), ("b2", db.transaction)):
        done.clear()
        t = asyncio.create_task(other())
        async def fn():
            await asyncdb.create_document("mine", {"a": 1})
            done.set()
            await asyncio.sleep(0.05)
            raise ValueError("no")
        r = run(name, fn)
        r = r if isinstance(r, dict) else await r
        out.append([r["error"], await t])
    return out + [db.count_documents("log"), db.count_documents("mine")]
async def too_late():
    kept = []
    def fn():
        kept.append(asyncdb.create_document("late", {"n": 1}))
        return 1
    out = [db.transaction("l1", fn)["ok"]]
    async def leaves():
        async def late():
            await asyncio.sleep(0.02)
            await asyncdb.create_document("late", {"n": 2})
        kept.append(asyncio.create_task(late()))
        for i in range(20):
            kept.append(asyncio.create_task(asyncdb.bulk_create_documents("late", [{"i": i}] * 50)))
        await asyncio.sleep(0)
        raise ValueError("no")
    out.append((await asyncdb.transaction("l2", leaves))["error"])
    errors = {str(r) for r in await asyncio.gather(*kept, return_exceptions=True) if not isinstance(r, dict)}
    asyncdb.transaction("never", lambda: db.create_document("late", {}))
    return out + [sorted(errors), db.count_documents("late"), await asyncdb.transaction("", len), (await asyncdb.transaction("e", 5))["ok"]]
async def main():
    return await {"gathered": gathered, "timed_out": timed_out, "nested": nested, "bystander": bystander, "too_late": too_late}[request.get("name")]()
'''}
STEPS = [
    call("f", {"name": "gathered"}, result=[[True, [0, 1], None], [False, {}, "odd 1"], [True, [2, 1], None], [False, {}, "odd 3"], [True, [4, 1], None], [False, {}, "odd 5"], 3]),
    call("f", {"name": "timed_out"}, result=["time-out", 0, 5, 5, "cancelled", 0, 7]),
    call("f", {"name": "nested"}, result=[[2, "'x'", 2], 2]),
    call("f", {"name": "bystander"}, result=[["no", 0], ["no", 0], 2, 0]),
    call("f", {"name": "too_late"}, result=[True, "no", ["The transaction that this call belongs to has ended"], 0, {"ok": False, "result": {}, "idempotent": False, "locked": False, "error": TEXT, "retry_in": None}, False]),
]
