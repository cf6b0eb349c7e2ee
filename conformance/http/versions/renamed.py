# Hooks and schedules follow a function to its new name.
FUNCTIONS = {"a": "def main():\n    db.create_document('log', {})\ndef member():\n    return 'm'\n"}
STEPS = [
    owner("POST", "/project/{pid}/hooks", {"event": "post_save", "collection": "c", "function": "a"}, status=201),
    owner("POST", "/project/{pid}/cron-jobs", {"function_name": "a.member", "cron_expression": "0 0 1 1 *"}, status=201, save={"job": "id"}),
    owner("PATCH", "/project/{pid}/functions/a", {"name": "b"}, json=at_least({"name": "b"})),
    owner("GET", "/project/{pid}/hooks", json=[at_least({"function": "b"})]),
    owner("GET", "/project/{pid}/cron-jobs/{job}", json=at_least({"function_name": "b.member"})),
    owner("POST", "/project/{pid}/cron-jobs/{job}/trigger", json=at_least({"result": "m"})),
    api("POST", "/collections/c/documents", {"x": 1}),
    soon(api("GET", "/collections/log/documents", json=length(1))),
]
