# What cannot be a job, and who may make one.
FUNCTIONS = {"f": "def main():\n    return 1\n"}
BASE = "/project/{pid}/cron-jobs"


def no(body, status, detail):
    return owner("POST", BASE, body, status=status, json=at_least({"detail": detail}))


STEPS = [
    no({"function_name": "f", "cron_expression": "61 * * * *"}, 400, contains("'61' is no minute")),
    no({"function_name": "f", "cron_expression": "* * * *"}, 400, contains("expected 5 fields")),
    no({"function_name": "f", "cron_expression": ""}, 400, contains("expected 5 fields")),
    no({"function_name": "nope", "cron_expression": "* * * * *"}, 400, "Function 'nope' does not exist"),
    no({"function_name": "nope.member", "cron_expression": "* * * * *"}, 400, "Function 'nope' does not exist"),
    no({"function_name": "f.", "cron_expression": "* * * * *"}, 400, TEXT),
    no({"function_name": "f.a.b", "cron_expression": "* * * * *"}, 400, TEXT),
    no({"function_name": "f", "cron_expression": "* * * * *", "timezone": "Mars/Base"}, 400, "Unknown time zone 'Mars/Base'"),
    no({"function_name": "f", "cron_expression": "* * * * *", "timezone": "../UTC"}, 400, TEXT),
    no({"function_name": "f", "cron_expression": "* * * * *", "payload": [1]}, 422, LIST),
    no({"function_name": "f", "cron_expression": "* * * * *", "payload": {"x": "y" * 70000}}, 400, TEXT),
    no({"function_name": "f", "cron_expression": "* * * * *", "is_active": "yes"}, 422, LIST),
    no({"function_name": "f", "cron_expression": "* * * * *", "name": ""}, 422, LIST),
    no({"function_name": "f"}, 422, LIST),
    no({"cron_expression": "* * * * *"}, 422, LIST),
    post(BASE, {"function_name": "f", "cron_expression": "* * * * *"}, status=401),
    api("POST", BASE, {"function_name": "f", "cron_expression": "* * * * *"}, status=401),
    get(BASE, status=401),
    owner("GET", BASE, json=[]),
    owner("GET", BASE + "/not-an-id", status=404),
    owner("GET", BASE + "/00000000-0000-4000-8000-000000000000", status=404),
]
