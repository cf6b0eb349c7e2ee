# Every change of code is a version; rolling back deploys an old one again.
FUNCTIONS = {"f": "def main():\n    return 1\n"}
V = "/project/{pid}/functions/f/versions"
ENTRY = {"version": 1, "created_at": TIME_Z, "author": "admin", "size": 25, "current": True, "rolled_back_to": None}
STEPS = [
    owner("GET", V, json=[ENTRY]),
    owner("PATCH", "/project/{pid}/functions/f", {"description": "same code"}),
    owner("PATCH", "/project/{pid}/functions/f", {"code": "def main():\n    return 1\n"}),
    owner("GET", V, json=[ENTRY]),
    owner("PATCH", "/project/{pid}/functions/f", {"code": "def main():\n    return 22\n"}),
    owner("PATCH", "/project/{pid}/functions/f", {"code": "def main(:\n"}, status=400),
    owner("GET", V, json=[{**ENTRY, "version": 2, "size": 26}, {**ENTRY, "current": False}]),
    owner("GET", V + "/1", json={**ENTRY, "current": False, "code": "def main():\n    return 1\n"}),
    owner("GET", V + "/2", json={**ENTRY, "version": 2, "size": 26, "code": "def main():\n    return 22\n"}),
    owner("GET", V + "/3", status=404, json=at_least({"detail": "Version not found"})),
    owner("GET", V + "/0", status=404),
    owner("GET", V + "/x", status=404),
    call("f", result=22),
    owner("POST", "/project/{pid}/functions/f/rollback", {"version": 1}, json=at_least({"name": "f", "updated_at": TIME_Z, "warnings": []})),
    call("f", result=1),
    owner("GET", V, json=[{**ENTRY, "version": 3, "rolled_back_to": 1}, {**ENTRY, "version": 2, "size": 26, "current": False}, {**ENTRY, "current": False}]),
    owner("POST", "/project/{pid}/functions/f/rollback", {"version": 3}),
    owner("GET", V, json=length(3)),
    owner("POST", "/project/{pid}/functions/f/rollback", {"version": 9}, status=404, json=at_least({"detail": "Version not found"})),
    owner("POST", "/project/{pid}/functions/f/rollback", {"version": "1"}, status=422),
    owner("POST", "/project/{pid}/functions/f/rollback", {}, status=422),
    owner("POST", "/project/{pid}/functions/none/rollback", {"version": 1}, status=404),
    post("/project/{pid}/functions/f/rollback", {"version": 1}, status=401),
    # A function made anew under the name begins a new history.
    owner("DELETE", "/project/{pid}/functions/f", status=204),
    owner("GET", V, status=404),
    owner("POST", "/project/{pid}/functions", {"name": "f", "code": "result = 5\n"}, status=201),
    owner("GET", V, json=[{**ENTRY, "size": 11}]),
]
