# The test run answers like an execution; the log keeps each run, newest first.
FUNCTIONS = {"f": "def main():\n    print('said', request.get('n'))\n    if request.get('n') == 3:\n        raise ValueError('three')\n    return {'n': request.get('n'), 'm': request.method}\n"}
STEPS = [
    owner("POST", "/project/{pid}/functions/{f}/run", {"n": 1}, json={"success": True, "result": {"n": 1, "m": "POST"}, "output": "said 1\n", "error": None, "execution_time": NUMBER, "execution_id": TEXT, "triggered_by": "manual"}),
    call("f", {"n": 2}, result={"n": 2, "m": "POST"}, output="said 2\n", response_headers={"X-Execution-Id": TEXT}, save={"eid": "header:x-execution-id"}),
    call("f", {"n": 3}, status=500, error="ValueError: three", result=None, output="said 3\n"),
    owner("GET", "/project/{pid}/functions/{f}/executions", json=Is("three records, newest first", lambda v: [
        (r["status"], r["triggered_by"], r["function_name"]) for r in (v if isinstance(v, list) else v.get("executions", v.get("data")))] == [
        ("failed", "http", "f"), ("success", "http", "f"), ("success", "manual", "f")])),
    owner("GET", "/project/{pid}/functions/{f}/executions?limit=1", json=Is("one failed record", lambda v: len(v) == 1 and v[0]["status"] == "failed" and v[0]["logs"].startswith("ValueError: three\n") and "Traceback" in v[0]["logs"] and "said 3" in v[0]["logs"])),
    owner("GET", "/project/{pid}/functions/{f}/executions?status=success", json=length(2)),
]
