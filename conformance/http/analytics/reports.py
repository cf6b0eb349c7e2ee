# Counts, series, logs and errors of function runs, exactly as documented.
FUNCTIONS = {
    "f": "def main():\n    n = request.get('n')\n    print('said', n)\n    if n == 'bad':\n        raise ValueError('wrong ' + 'x' * 200)\n    if n == 'key':\n        raise KeyError('k')\n    return {'n': n}, 404 if n == 'missing' else 200\n",
    "idle": "def main():\n    pass\n",
}
A = "/analytics/{pid}/cloud-functions"
COUNTS = {"function_id": "{f}", "function_name": "f", "total_executions": 6, "successful_executions": 3, "failed_executions": 3, "success_rate_percentage": 50.0, "avg_duration_ms": NUMBER, "executions_today": 6, "executions_this_week": 6, "last_executed": TIME_Z, "most_common_trigger": "http"}
IDLE = {"function_id": "{idle}", "function_name": "idle", "total_executions": 0, "successful_executions": 0, "failed_executions": 0, "success_rate_percentage": 0.0, "avg_duration_ms": 0.0, "executions_today": 0, "executions_this_week": 0, "last_executed": None, "most_common_trigger": None}
RECORD = {"id": UUID, "execution_id": UUID, "function_id": "{f}", "function_name": "f", "status": "success", "duration_ms": INT, "triggered_by": "http", "logs": "said missing\n", "created_at": TIME_Z, "output": "said missing\n", "result": {"n": "missing"}, "error": "HTTP 404", "status_code": 404}
STEPS = [
    owner("GET", A, json=[at_least({"total_executions": 0}), at_least({"total_executions": 0})]),
    owner("POST", "/project/{pid}/functions/f/run", {"n": 0}),
    call("f", {"n": "bad"}, status=500, error=ANY, result=None, output="said bad\n"),
    call("f", {"n": "bad"}, status=500, error=ANY, result=None, output="said bad\n"),
    call("f", {"n": "key"}, status=500, error=ANY, result=None, output="said key\n", response_headers={"X-Execution-Id": TEXT}, save={"failed": "header:x-execution-id"}),
    call("f", {"n": 1}, result={"n": 1}, output="said 1\n"),
    call("f", {"n": "missing"}, status=404, output="said missing\n", response_headers={"X-Execution-Id": TEXT}, save={"eid": "header:x-execution-id"}),
    owner("GET", A, json=[COUNTS, IDLE]),
    owner("GET", A + "/?limit=1", json=[COUNTS]),
    owner("GET", A + "/{f}", json=COUNTS),
    owner("GET", A + "/{idle}", json=IDLE),
    owner("GET", A + "/f", json=COUNTS),
    owner("GET", A + "/00000000-0000-4000-8000-000000000000", status=404, json=at_least({"detail": "Cloud function not found"})),
    owner("GET", A + "/{f}/timeseries", json=Is("thirty days, the last with six", lambda v: len(v) == 30 and [set(d) for d in v] == [{"date", "value"}] * 30 and [d["value"] for d in v] == [0] * 29 + [6] and sorted(d["date"] for d in v) == [d["date"] for d in v] and len({d["date"] for d in v}) == 30)),
    owner("GET", A + "/{f}/timeseries?days=1", json=[{"date": text_like(r"\d{4}-\d\d-\d\d"), "value": 6}]),
    owner("GET", A + "/{f}/timeseries?days=9999", json=length(365)),
    owner("GET", A + "/{f}/timeseries?days=many", status=422),
    owner("GET", A + "/none/timeseries", status=404),
    owner("GET", A + "/{f}/logs", json={"function_id": "{f}", "function_name": "f", "total_executions": 6, "recent_executions": Is("six, newest first", lambda v: [r["status"] for r in v] == ["success", "success", "failed", "failed", "failed", "success"]), "error_count": 3, "average_duration_ms": NUMBER, "common_errors": [{"error": "ValueError: wrong " + "x" * 82, "count": 2}, {"error": "KeyError: 'k'", "count": 1}]}),
    owner("GET", A + "/{f}/logs?limit=1", json=at_least({"recent_executions": [RECORD], "total_executions": 6})),
    owner("GET", A + "/{f}/logs?status_filter=failed", json=at_least({"recent_executions": length(3), "total_executions": 6, "error_count": 3})),
    owner("GET", A + "/{f}/logs?status_filter=success&limit=2", json=at_least({"recent_executions": length(2)})),
    owner("GET", A + "/{f}/logs?status_filter=timeout", json=at_least({"recent_executions": []})),
    owner("GET", A + "/{f}/logs?status_filter=odd", status=422),
    owner("GET", A + "/{f}/logs/{eid}", json={**RECORD, "id": "{eid}", "execution_id": "{eid}"}),
    owner("GET", A + "/{idle}/logs/{eid}", status=404, json=at_least({"detail": "Execution log not found"})),
    owner("GET", A + "/{f}/logs/nothing", status=404, json=at_least({"detail": "Execution log not found"})),
    owner("GET", A + "/logs/errors", json=Is("three failed records, newest first", lambda v: [r["logs"].split(":")[0] for r in v] == ["KeyError", "ValueError", "ValueError"] and all(r["status"] == "failed" and "Traceback" in r["logs"] for r in v))),
    owner("GET", A + "/logs/errors?limit=1&hours=1", json=[at_least({"id": "{failed}", "error": "KeyError: 'k'"})]),
    owner("GET", A + "/logs/errors?hours=x", status=422),
    owner("DELETE", "/project/{pid}/functions/f", status=204),
    owner("GET", A, json=[IDLE]),
    get(A, status=401),
    api("GET", A, status=401),
    get(A + "/logs/errors", status=401),
    owner("GET", "/analytics/00000000-0000-4000-8000-000000000000/cloud-functions", status=404),
]
