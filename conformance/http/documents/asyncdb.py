# asyncdb answers coroutines that run together; db is synchronous.
FUNCTIONS = {"f": '''
import asyncio
async def main():
    a = await asyncdb.create_document("t", {"n": 1})
    b, c = await asyncio.gather(asyncdb.create_document("t", {"n": 2}), asyncdb.create_document("t", {"n": 3}))
    docs, count, one = await asyncio.gather(asyncdb.get_documents("t", sort="n", order="asc"), asyncdb.count_documents("t"), asyncdb.find_one("t", n=2))
    u = await asyncdb.update_document_fields("t", a["id"], {"m": 5})
    q = await asyncdb.query("t", n_gt=1)
    d = await asyncdb.delete_document("t", b["id"])
    return [[x["n"] for x in docs], count, one["id"] == b["id"], u["m"], q["total"], d, db.count_documents("t"), await asyncdb.get_document("t", "nope")]
''', "many": '''
import asyncio
async def main():
    r = await asyncio.gather(*[asyncdb.create_document("m", {"i": i}) for i in range(50)])
    return [len(r), [d["i"] for d in r] == list(range(50)), await asyncdb.count_documents("m")]
'''}
STEPS = [
    call("f", result=[[1, 2, 3], 3, True, 5, 2, True, 2, None]),
    call("many", result=[50, True, 50]),
]
