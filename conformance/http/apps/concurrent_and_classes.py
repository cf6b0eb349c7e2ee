# Concurrent queries with semaphores, queues and task groups; generics, decorators, context managers and formats in one program; events as a stream's text.
FUNCTIONS = {}
FUNCTIONS["rollup"] = '''
from collections import defaultdict, Counter, OrderedDict, deque, ChainMap
def main():
    if db.count_documents("hits") == 0:
        for i in range(40):
            db.create_document("hits", {"page": ["/", "/a", "/b"][i % 3], "ms": i * 10, "user": f"u{i % 5}", "at": (datetime(2024, 1, 1) + timedelta(hours=i)).isoformat()})
    per_day = defaultdict(lambda: {"views": 0, "users": set()})
    for h in db.get_documents("hits", limit=1000, sort="at", order="asc"):
        day = datetime.fromisoformat(h["at"]).date()
        per_day[day]["views"] += 1
        per_day[day]["users"].add(h.user)
    sql = db.execute_raw_query("SELECT json_extract(data,'$.page') AS page, COUNT(*) AS n, ROUND(AVG(json_extract(data,'$.ms')),1) AS ms FROM documents d JOIN collections c ON c.id=d.collection_id WHERE c.name='hits' GROUP BY 1 ORDER BY n DESC, page")
    agg = db.aggregate_documents("hits", "ms", "avg", filters={"page": "/"})
    grp = db.group_by_field("hits", "page")
    pct = sorted(h["ms"] for h in db.get_documents("hits"))
    return {"days": per_day, "sql": sql, "agg": agg, "grp": grp["groups"], "p95": pct[math.ceil(len(pct) * .95) - 1], "top": Counter(h["user"] for h in db.get_documents("hits")).most_common(2)}
'''
FUNCTIONS["gather"] = '''
import asyncio
async def stats(name):
    n, rows = await asyncio.gather(asyncdb.count_documents(name), asyncdb.query(name, limit=2, select=["page"]))
    return name, n, [r["page"] for r in rows["data"]]
async def main():
    await asyncio.gather(*(asyncdb.create_document("bg", {"i": i}) for i in range(10)))
    results = await asyncio.gather(stats("hits"), stats("bg"), stats("none"), return_exceptions=True)
    try:
        await asyncio.wait_for(asyncio.sleep(5), timeout=0.01)
    except (TimeoutError, asyncio.TimeoutError) as e:
        late = type(e).__name__
    sem = asyncio.Semaphore(2)
    async def limited(i):
        async with sem:
            await asyncio.sleep(0)
            return i * i
    done = [await t for t in asyncio.as_completed([limited(i) for i in range(3)])]
    q = asyncio.Queue()
    async def producer():
        for i in range(3): await q.put(i)
        await q.put(None)
    async def consumer():
        out = []
        while (item := await q.get()) is not None: out.append(item)
        return out
    _, got = await asyncio.gather(producer(), consumer())
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(asyncdb.find_one("bg", i=3)); b = tg.create_task(asyncdb.count_documents("bg"))
    return {"r": [str(r) if isinstance(r, Exception) else r for r in results], "late": late, "done": sorted(done), "got": got, "tg": [a.result()["i"], b.result()]}
'''
FUNCTIONS["sse"] = '''
def events():
    for i in range(3):
        yield f"id: {i}\\nevent: tick\\ndata: {json.dumps({'i': i})}\\n\\n"
def main():
    return "".join(events()).encode(), 200, {"Content-Type": "text/event-stream", "Cache-Control": "no-cache"}
'''
FUNCTIONS["classes"] = '''
from abc import ABC, abstractmethod
from contextlib import contextmanager, suppress
from typing import Generic, TypeVar, Protocol, Callable, Iterator, Any
import copy, functools, pprint, random, traceback
T = TypeVar("T")
class Repo(ABC, Generic[T]):
    name: str
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw); cls.name = cls.__name__.lower()
    @abstractmethod
    def make(self, data: dict) -> T: ...
class Users(Repo[dict]):
    def make(self, data): return db.create_document(self.name, data)
def retry(times: int, on: tuple = (Exception,)) -> Callable:
    def deco(fn):
        @functools.wraps(fn)
        def inner(*a, **k):
            for i in range(times):
                try: return fn(*a, attempt=i, **k)
                except on as e: last = e; print(f"{fn.__name__} failed {i}: {e!r}")
            raise RuntimeError("gave up") from last
        return inner
    return deco
@retry(3, on=(KeyError,))
def fragile(attempt, need=2):
    if attempt < need: raise KeyError(attempt)
    return attempt
@contextmanager
def timer(label):
    t = time.perf_counter()
    try: yield label.upper()
    finally: print(label, "took", time.perf_counter() - t >= 0)
def main():
    out = {}
    with suppress(TypeError): Repo()
    with timer("x") as lab: out["lab"] = lab
    out["u"] = Users().make({"a": 1})["a"]; out["name"] = Users.name
    out["f"] = fragile()
    try: fragile(need=9)
    except RuntimeError as e: out["e"] = [str(e), repr(e.__cause__), traceback.format_exception_only(e)]
    random.seed(7); out["r"] = [random.randint(1, 100) for _ in range(3)] + random.sample(range(10), 3)
    a = {"x": [1, {"y": 2}]}; b = copy.deepcopy(a); b["x"][1]["y"] = 3; out["d"] = [a, b, a | {"z": 1}]
    out["pp"] = pprint.pformat({"k": list(range(30))}, width=40).count("\\n")
    first, *mid, last = "hello"; out["s"] = [first, mid, last]
    out["fmt"] = [f"{1234567.5:,.2f}", f"{0.256:.1%}", f"{255:#x}", f"{'x':*^5}", f"{3:03d}", f"{out['f']=}", "{0[a]} {b.real}".format({"a": 1}, b=2), "%-5s|%5.1f" % ("a", 2.25)]
    out["walrus"] = [y for x in range(5) if (y := x * x) % 2]
    out["lam"] = sorted([("b", 1), ("a", 2)], key=lambda p: (-p[1], p[0]))
    return out
'''

STEPS = [
    call("rollup", result=DICT),
    call("gather", result={"r": [["hits", 40, length(2)], "'page'", ["none", 0, []]], "late": "TimeoutError", "done": [0, 1, 4], "got": [0, 1, 2], "tg": [3, 10]}),
    call("sse", text='id: 0\nevent: tick\ndata: {"i": 0}\n\nid: 1\nevent: tick\ndata: {"i": 1}\n\nid: 2\nevent: tick\ndata: {"i": 2}\n\n',
         response_headers={"content-type": "text/event-stream", "cache-control": "no-cache"}),
    call("classes", result={"lab": "X", "u": 1, "name": "users", "f": 2, "e": ["gave up", "KeyError(2)", ["RuntimeError: gave up\n"]], "r": [42, 20, 51, 0, 1, 8],
                            "d": [{"x": [1, {"y": 2}]}, {"x": [1, {"y": 3}]}, {"x": [1, {"y": 2}], "z": 1}], "pp": 29, "s": ["h", ["e", "l", "l"], "o"],
                            "fmt": ["1,234,567.50", "25.6%", "0xff", "**x**", "003", "out['f']=2", "1 2", "a    |  2.2"], "walrus": [1, 9], "lam": [["a", 2], ["b", 1]]},
         output="x took True\nfragile failed 0: KeyError(0)\nfragile failed 1: KeyError(1)\nfragile failed 0: KeyError(0)\nfragile failed 1: KeyError(1)\nfragile failed 2: KeyError(2)\n"),
]
