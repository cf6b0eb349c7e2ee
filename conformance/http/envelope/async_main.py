# async main, coroutines returned, top-level await, await inside a plain def.
FUNCTIONS = {
    "a": "import asyncio\nasync def one(n):\n    await asyncio.sleep(0.01)\n    return n\nasync def main():\n    return await asyncio.gather(one(1), one(2), one(3))\n",
    "returned": "async def work():\n    return 'driven'\ndef main():\n    return work()\n",
    "plain_await": "import asyncio\nasync def work():\n    await asyncio.sleep(0)\n    return 'awaited'\ndef main():\n    return await work()\n",
    "top_level": "import asyncio\nasync def work():\n    return 5\nvalue = await work()\nresult = value * 2\n",
    "run": "import asyncio\nasync def work():\n    return 'run'\ndef main():\n    return asyncio.run(work())\n",
    "timeout": "import asyncio\nasync def main():\n    try:\n        await asyncio.wait_for(asyncio.sleep(5), 0.05)\n    except asyncio.TimeoutError:\n        return 'timed out'\n",
    "raises": "async def main():\n    raise KeyError('async')\n",
}
STEPS = [
    call("a", result=[1, 2, 3]),
    call("returned", result="driven"),
    call("plain_await", result="awaited"),
    call("top_level", result=10),
    call("run", result="run"),
    call("timeout", result="timed out", at_most_s=2),
    call("raises", status=500, error="KeyError: 'async'", result=None),
]
