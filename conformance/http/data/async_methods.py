# asyncdb has every method of db, with the same results; each call is awaited, gathered or run as a task.
FUNCTIONS = {"same": '''
import asyncio
async def both(name, *args, **kw):
    a = await getattr(asyncdb, name)(*args, **kw)
    b = getattr(db, name)(*args, **kw)
    return a == b
async def main():
    d = await asyncdb.create_document("t", {"n": 1, "s": "word"})
    u = await asyncdb.create_app_user("a@example.com", "long-enough-1", {"name": "A"})
    v = await asyncdb.create_app_user("b@example.com", "long-enough-1", {"name": "B"})
    await asyncdb.create_document("posts", {"author_id": u["id"], "n": 2})
    await asyncdb.add_user_relationship(u["id"], v["id"], "friends", bidirectional=True)
    reads = [("query", "t", {"n": 1}), ("find_one", "t", {"n": 1}), ("get_document", "t", d["id"]), ("get_documents", "t"), ("count_documents", "t"), ("search_documents", "t", "wor"), ("aggregate_documents", "t", "n", "sum"), ("aggregate_documents", "t", "s", {"c": "count"}), ("group_by_field", "t", "s"), ("query_documents", "t", {"n": 1}),
             ("query_users",), ("get_app_users",), ("get_app_user", u["id"]), ("get_app_user_by_email", "A@example.com"), ("count_app_users",), ("query_app_users", {"name": "A"}), ("get_user_relationships", u["id"], "friends"), ("get_user_collections", u["id"], "posts"),
             ("get_collections",), ("get_collection", "t"), ("execute_raw_query", "select count(*) n from documents"), ("fetch_all", [{"type": "count", "collection": "t"}, {"type": "find_user", "name": "B"}])]
    differ = []
    for name, *args in reads:
        kw = args.pop() if name in ("query", "find_one") else {}
        if not await both(name, *args, **kw):
            differ.append(name)
    return differ + sorted(n for n in dir(db) if not n.startswith("_") and n not in ("commit", "rollback") and not hasattr(asyncdb, n))
''', "writes": '''
import asyncio
async def main():
    d = await asyncdb.create("w", {"a": 1})
    out = [(await asyncdb.update("w", d["id"], {"b": 2}))["data"], (await asyncdb.update_document("w", d["id"], {"c": 3}))["data"], (await asyncdb.update_document_fields("w", d["id"], {"e": 4}))["data"]]
    out += [(await asyncdb.bulk_create_documents("w", [{"x": 1}, {"x": 2}]))["count"], (await asyncdb.bulk_update_documents("w", [{"id": d["id"], "f": 1}]))["count"], (await asyncdb.bulk_delete_documents("w", [d["id"]]))["count"]]
    c = await asyncdb.create_collection("col")
    out += [(await asyncdb.update_collection("col", new_name="col2"))["name"], await asyncdb.delete_collection("col2"), await asyncdb.delete_document("w", d["id"]), await asyncdb.delete("w", "x")]
    u = await asyncdb.create_app_user("c@example.com", "long-enough-1")
    out += [(await asyncdb.update_app_user(u["id"], {"k": 1}))["k"], await asyncdb.delete_app_user(u["id"]), (await asyncdb.remove_user_relationship(u["id"], u["id"], "x"))["success"]]
    async def work():
        await asyncdb.create_document("w", {"t": 1})
        return await asyncdb.count_documents("w", t=1)
    out += [(await asyncdb.transaction("k", work))["result"], (await asyncdb.transaction("k", work))["idempotent"], (await asyncdb.transaction("k2", lambda: 5))["result"]]
    return out
''', "errors": '''
import asyncio
async def main():
    out = []
    for call in (lambda: asyncdb.create_document("w", 5), lambda: asyncdb.query("w", limit="x"), lambda: asyncdb.fetch_all([{}]), lambda: asyncdb.execute_raw_query("delete from documents")):
        try:
            await call()
            out.append("no error")
        except ValueError:
            out.append("ValueError")
    gathered = await asyncio.gather(asyncdb.count_documents("w"), asyncdb.execute_raw_query("nonsense"), asyncdb.get_document("w", "x"), return_exceptions=True)
    out += [gathered[0], type(gathered[1]).__name__, gathered[2]]
    try:
        await asyncdb.query()
    except TypeError:
        out.append("TypeError")
    return out
''', "tasks": '''
import asyncio
async def main():
    tasks = [asyncio.create_task(asyncdb.create_document("k", {"i": i})) for i in range(10)]
    done, pending = await asyncio.wait(tasks)
    first = await asyncio.wait_for(asyncdb.count_documents("k"), 5)
    order = [d["i"] for d in await asyncdb.get_documents("k", sort="i", order="asc")]
    found = []
    for c in asyncio.as_completed([asyncdb.find_one("k", i=i) for i in range(3)]):
        found.append((await c)["i"])
    async with asyncio.timeout(5) if hasattr(asyncio, "timeout") else asyncio.Lock():
        last = await asyncdb.count_documents("k", i_gt=4)
    return [len(done), len(pending), first, order, sorted(found), last]
''', "sync_main": '''
def main():
    return [await asyncdb.count_documents("none"), db.count_documents("none")]
'''}
STEPS = [
    call("same", result=[]),
    call("writes", result=[{"a": 1, "b": 2}, {"c": 3}, {"c": 3, "e": 4}, 2, 1, 1, "col2", True, False, False, 1, True, False, 1, True, 5]),
    call("errors", result=["ValueError"] * 4 + [3, "ValueError", None, "TypeError"]),
    call("tasks", result=[10, 0, 10, list(range(10)), [0, 1, 2], 5]),
    call("sync_main", result=[0, 0]),
]
