# Every document of a batch has its own event, also when the function is slow or fails; the write never waits.
FUNCTIONS = {
    "count": "def main():\n    db.create_document('log', {'n': request.payload['document']['n']})\n    if request.payload['document']['n'] % 2:\n        raise ValueError('odd')\n",
    "slow": "import asyncio\nasync def main():\n    await asyncio.sleep(15)\n",
    "seen": "def main():\n    return sorted(r['n'] for r in db.get_documents('log'))\n",
    "off": "def main():\n    db.create_document('log', {'n': -1})\n",
}
STEPS = [
    owner("POST", "/project/{pid}/hooks", {"event": "post_save", "collection": "items", "function": "count"}, status=201),
    owner("POST", "/project/{pid}/hooks", {"event": "pre_save", "collection": "lazy", "function": "slow"}, status=201),
    owner("POST", "/project/{pid}/hooks", {"event": "pre_save", "collection": "items", "function": "off"}, status=201),
    owner("PATCH", "/project/{pid}/functions/off", {"enabled": False}),
    api("POST", "/collections/items/batch/documents/create", {"documents": [{"n": i} for i in range(200)]}, json=length(200)),
    soon(call("seen", result=list(range(200)))),
    soon(owner("GET", "/project/{pid}/functions/count/executions?limit=500&status=failed", json=length(100))),
    api("POST", "/collections/lazy/documents", {"a": 1}, at_most_s=13),
    api("POST", "/collections/lazy/documents", {"a": 1}, at_most_s=13),
]
