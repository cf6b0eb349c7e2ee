# Creating, reading, listing functions.
FUNCTIONS = {"a": "def main():\n    return 1\n"}
RECORD = {"id": UUID, "project_id": "{pid}", "name": "b-1", "runtime": "python3.10", "type": "http", "enabled": True, "description": "says two", "created_at": ANY, "updated_at": None}
STEPS = [
    owner("POST", "/project/{pid}/functions", {"name": "b-1", "code": "def main():\n    return 2\n", "runtime": "python3", "description": "says two"}, status=201, json=at_least(RECORD), save={"b": "id"}),
    # What is null is not given.
    owner("POST", "/project/{pid}/functions", {"name": "nulls", "code": "result = 1", "runtime": None, "type": None, "description": None, "enabled": None}, status=201, json=at_least({**RECORD, "name": "nulls", "description": None}), save={"nulls": "id"}),
    owner("PATCH", "/project/{pid}/functions/nulls", {"name": None, "code": None, "enabled": None}, json=at_least({"name": "nulls", "enabled": True})),
    owner("POST", "/project/{pid}/functions", {"name": None, "code": "result = 1"}, status=422),
    owner("DELETE", "/project/{pid}/functions/{nulls}", status=204),
    get("/functions/{b}/execute", result=2),
    owner("GET", "/project/{pid}/functions/{b}", json=at_least({**RECORD, "code": "def main():\n    return 2\n"})),
    owner("GET", "/project/{pid}/functions/b-1", json=at_least(RECORD)),
    owner("GET", "/project/{pid}/functions", json=Is("two functions without code", lambda v: len(v) == 2 and all("code" not in f and "/functions/" in f["execution_url"] for f in v))),
    owner("GET", "/project/{pid}/functions?include=code", json=Is("with code", lambda v: all("code" in f for f in v))),
    owner("GET", "/project/{pid}/functions/nope", status=404, json=at_least({"detail": TEXT, "error": at_least({"code": "NOT_FOUND"})})),
]
