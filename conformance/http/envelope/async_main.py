# async main, coroutines returned, top-level await, await inside a plain def.
FUNCTIONS = {
    "a": "import asyncio\nasync def one(n):\n    await asyncio.sleep(0.01)\n    return n\nasync def main():\n    return await asyncio.gather(one(1), one(2), one(3))\n",
    "returned": "async def work():\n    return 'driven'\ndef main():\n    return work()\n",
    "plain_await": "import asyncio\nasync def work():\n    await asyncio.sleep(0)\n    return 'awaited'\ndef main():\n    return await work()\n",
    "top_level": "import asyncio\nasync def work():\n    return 5\nvalue = await work()\nresult = value * 2\n",
    "run": "import asyncio\nasync def work():\n    return 'run'\ndef main():\n    return asyncio.run(work())\n",
    "timeout": "import asyncio\nasync def main():\n    try:\n        await asyncio.wait_for(asyncio.sleep(15), 0.05)\n    except asyncio.TimeoutError:\n        return 'timed out'\n",
    "yields": "import asyncio\nasync def main():\n    for i in range(3):\n        await asyncio.sleep(0)\n        yield {'i': i}\n",
    "yields_and_raises": "async def main():\n    yield 1\n    raise ValueError('after one')\n",
    "yields_nothing": "async def main():\n    return\n    yield\n",
    "raises": "async def main():\n    raise KeyError('async')\n",
}
STEPS = [
    call("a", result=[1, 2, 3]),
    call("returned", result="driven"),
    call("plain_await", result="awaited"),
    call("top_level", result=10),
    call("run", result="run"),
    call("timeout", result="timed out", at_most_s=12),
    call("yields", result=[{"i": 0}, {"i": 1}, {"i": 2}]),
    call("yields_and_raises", status=500, error="ValueError: after one", result=None),
    call("yields_nothing", result=[]),
    call("raises", status=500, error="KeyError: 'async'", result=None),
]
