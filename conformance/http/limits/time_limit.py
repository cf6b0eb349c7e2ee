# Loops, sleeps and awaits beyond the time limit end with 504; neighbours go on; writes stay.
FUNCTIONS = {
    "loop": "def main():\n    print('in')\n    while True:\n        pass\n",
    "sleep": "def main():\n    time.sleep(30)\n",
    "awaits": "import asyncio\nasync def main():\n    await asyncio.sleep(30)\n",
    "native": "def main():\n    return sum(x for x in range(10**12))\n",
    "caught": "def main():\n    while True:\n        try:\n            while True:\n                pass\n        except BaseException:\n            pass\n",
    "wrote": "def main():\n    db.create_document('t', {'n': 1})\n    while True:\n        pass\n",
    "count": "def main():\n    return db.count_documents('t')\n",
}
LATE = "Execution timed out after 2 seconds"
STEPS = [
    call("loop", status=504, error=LATE, result=None, output="in\n", at_most_s=15),
    call("sleep", status=504, error=LATE, result=None, at_most_s=15),
    call("awaits", status=504, error=LATE, result=None, at_most_s=15),
    call("native", status=504, error=LATE, result=None, at_most_s=15),
    call("caught", status=504, error=LATE, result=None, at_most_s=15),
    call("wrote", status=504, error=LATE, result=None, at_most_s=15),
    call("count", result=1),
    owner("GET", "/project/{pid}/functions/{loop}/executions", json=Is("one timeout", lambda v: len(v) == 1 and v[0]["status"] == "timeout")),
]
