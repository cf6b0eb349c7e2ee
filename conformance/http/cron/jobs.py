# Jobs: made, listed, changed, run by hand, their history, deleted.
FUNCTIONS = {
    "tick": "def main():\n    return {'p': request.payload, 'm': request.method, 'u': request.user}\ndef member():\n    print('in member')\n    return request.get('n')\nasync def later():\n    return 'later'\n",
    "bad": "def main():\n    raise KeyError('gone')\n",
}
JOB = {"id": UUID, "project_id": "{pid}", "name": "nightly", "description": None, "function_name": "tick", "cron_expression": "30 2 * * mon-fri", "timezone": "Europe/Berlin", "payload": {"n": 1}, "is_active": True, "created_at": TIME_Z, "updated_at": None, "last_run_at": None, "last_status": None, "last_error": None, "total_runs": 0, "failed_runs": 0, "next_run_at": TIME_Z}
RUN = {"id": UUID, "cron_job_id": "{job}", "ran_at": TIME_Z, "duration_ms": INT, "status": "success", "result": {"p": {"n": 1}, "m": "POST", "u": None}, "error": None, "function_name": "tick", "payload": {"n": 1}}
BASE = "/project/{pid}/cron-jobs"
STEPS = [
    owner("GET", BASE, json=[]),
    owner("POST", BASE, {"name": "nightly", "function_name": "tick", "cron_expression": "30 2 * * mon-fri", "timezone": "Europe/Berlin", "payload": {"n": 1}}, status=201, json=JOB, save={"job": "id"}),
    owner("GET", BASE + "/{job}", json=JOB),
    owner("GET", BASE, json=[JOB]),
    owner("POST", BASE + "/{job}/trigger", json=RUN),
    owner("GET", BASE + "/{job}", json={**JOB, "last_run_at": TIME_Z, "last_status": "success", "total_runs": 1}),
    owner("PATCH", BASE + "/{job}", {"function_name": "tick.member", "payload": {"n": 2}, "description": "says"}, json={**JOB, "function_name": "tick.member", "payload": {"n": 2}, "description": "says", "updated_at": TIME_Z, "last_run_at": TIME_Z, "last_status": "success", "total_runs": 1}),
    owner("POST", BASE + "/{job}/trigger", json=at_least({"result": 2, "status": "success", "function_name": "tick.member"})),
    owner("PATCH", BASE + "/{job}", {"function_name": "tick.later", "payload": None}, json=at_least({"payload": {}})),
    owner("POST", BASE + "/{job}/trigger", json=at_least({"result": "later", "payload": {}})),
    owner("PATCH", BASE + "/{job}", {"function_name": "bad"}),
    owner("POST", BASE + "/{job}/trigger", json=at_least({"result": None, "status": "failed", "error": contains("KeyError: 'gone'")})),
    owner("GET", BASE + "/{job}", json=at_least({"last_status": "failed", "last_error": contains("KeyError"), "total_runs": 4, "failed_runs": 1})),
    owner("GET", BASE + "/{job}/runs", json=Is("four runs, newest first", lambda v: [r["function_name"] for r in v] == ["bad", "tick.later", "tick.member", "tick"])),
    owner("GET", BASE + "/{job}/runs?limit=1", json=length(1)),
    owner("GET", "/project/{pid}/functions/bad/executions", json=[at_least({"triggered_by": "schedule", "status": "failed"})]),
    owner("PATCH", BASE + "/{job}", {"is_active": False}, json=at_least({"is_active": False, "next_run_at": None})),
    owner("PATCH", BASE + "/{job}", {"is_active": True, "cron_expression": "0 0 29 2 *", "timezone": "UTC"}, json=at_least({"next_run_at": text_like(r"\d{4}-02-29T00:00:00.*Z")})),
    owner("PATCH", BASE + "/{job}", {"cron_expression": "0 0 30 2 *"}, json=at_least({"next_run_at": None, "is_active": True})),
    owner("DELETE", BASE + "/{job}", status=204),
    owner("GET", BASE + "/{job}", status=404, json=at_least({"detail": "Cron job not found"})),
    owner("GET", BASE + "/{job}/runs", status=404),
    owner("POST", BASE + "/{job}/trigger", status=404),
    owner("DELETE", BASE + "/{job}", status=404),
    owner("POST", BASE, {"function_name": "tick", "cron_expression": "@hourly"}, status=201, json=at_least({"name": "tick", "timezone": "UTC", "payload": {}, "next_run_at": text_like(r".*:00:00(\.0+)?Z")})),
    owner("POST", BASE, {"function_name": "tick", "cron_expression": "* * * * *", "is_active": False}, status=201, json=at_least({"next_run_at": None})),
]
