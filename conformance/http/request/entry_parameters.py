# Parameters of main named like globals receive them; one other receives request.
FUNCTIONS = {
    "named": "def main(request, db):\n    return [request.get('a'), db.count_documents('none')]\n",
    "single": "def main(event):\n    return event.get('a')\n",
    "defaults": "def main(x=5):\n    return x\n",
    "kwonly": "async def main(req):\n    return req.method\n",
}
STEPS = [
    call("named", {"a": 1}, result=[1, 0]),
    call("single", {"a": 2}, result=2),
    call("defaults", {"a": 3}, result=5),
    call("kwonly", {}, result="POST"),
]
