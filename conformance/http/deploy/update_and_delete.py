# Updating replaces the running code at once; deleting ends it.
FUNCTIONS = {"f": "def main():\n    return 'one'\n"}
STEPS = [
    call("f", result="one"),
    owner("PATCH", "/project/{pid}/functions/{f}", {"code": "def main():\n    return 'two'\n"}, json=at_least({"id": "{f}", "updated_at": TEXT})),
    call("f", result="two"),
    owner("PUT", "/project/{pid}/functions/f", {"code": "def main():\n    return 'three'\n", "description": "d"}, json=at_least({"description": "d", "name": "f"})),
    call("f", result="three"),
    owner("PATCH", "/project/{pid}/functions/{f}", {"code": "def main(:\n"}, status=400, json=at_least({"line": 1})),
    call("f", result="three"),
    owner("PATCH", "/project/{pid}/functions/{f}", {"name": "renamed"}),
    get("/functions/{pid}/func/renamed", result="three"),
    get("/functions/{pid}/func/f", status=404),
    owner("DELETE", "/project/{pid}/functions/{f}", status=204),
    owner("DELETE", "/project/{pid}/functions/{f}", status=404),
    call("f", status=404),
]
