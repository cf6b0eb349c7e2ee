# Parameters of main named like globals receive them; one other receives request.
FUNCTIONS = {
    "named": "def main(request, db):\n    return [request.get('a'), db.count_documents('none')]\n",
    "single": "def main(event):\n    return event.get('a')\n",
    "defaults": "def main(x=5):\n    return x\n",
    "by_keyword": "def main(a, *, request, db, limit=3, env=None):\n    return [a is request, request.method, db.count_documents('none'), limit, env]\n",
    "wants_more": "def main(*, request, size):\n    return 1\n",
    "coroutine": "async def main(req):\n    return req.method\n",
    "callable_object": "class M:\n    def __call__(self, request, env):\n        return [request.method, env.runtime]\nmain = M()\n",
    "method": "class M:\n    def go(self, event):\n        return event.method\nmain = M().go\n",
    "partial": "import functools\ndef f(x):\n    return x\nmain = functools.partial(f, 3)\n",
    "class": "class main:\n    def __str__(self):\n        return 'made'\n",
    "two": "def main(event, context):\n    return 1\n",
    "task": "import asyncio\nasync def main():\n    return asyncio.create_task(asyncio.sleep(0.01, 3))\n",
    "no_await": "async def main():\n    return asyncdb.count_documents('none')\n",
    "inside": "async def main():\n    return {'n': asyncdb.count_documents('none')}\n",
}
STEPS = [
    call("named", {"a": 1}, result=[1, 0]),
    call("single", {"a": 2}, result=2),
    call("defaults", {"a": 3}, result=5),
    call("by_keyword", {}, result=[True, "POST", 0, 3, None]),
    call("wants_more", {}, status=500, result=None, error="TypeError: main() missing 1 required keyword-only argument: 'size'"),
    call("coroutine", {}, result="POST"),
    call("callable_object", result=["GET", "python3.10"]),
    call("method", result="GET"),
    call("partial", result=3),
    call("class", result="made"),
    call("two", status=500, result=None, error="TypeError: main() missing 2 required positional arguments: 'event' and 'context'"),
    # An awaitable that comes back is waited for; inside a value it is no iterator without an end.
    call("task", result=3),
    call("no_await", result=0),
    call("inside", result={"n": TEXT}),
]
