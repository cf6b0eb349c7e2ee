# The history keeps the newest fifty; numbers are never used again.
FUNCTIONS = {"f": "result = 0\n"}
STEPS = [
    *[owner("PATCH", "/project/{pid}/functions/f", {"code": f"result = {i}\n"}) for i in range(1, 60)],
    owner("GET", "/project/{pid}/functions/f/versions", json=Is("60 down to 11", lambda v: [e["version"] for e in v] == list(range(60, 10, -1)))),
    owner("GET", "/project/{pid}/functions/f/versions/10", status=404),
    owner("GET", "/project/{pid}/functions/f/versions/11", json=at_least({"code": "result = 10\n"})),
    call("f", result=59),
]
