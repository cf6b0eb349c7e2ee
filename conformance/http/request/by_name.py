# The URL with project and name; unknown and disabled functions.
FUNCTIONS = {"hello": "def main():\n    return f\"Hello {request.get('name', 'Anonymous')}\"\n"}
NOT_FOUND = {"success": False, "result": None, "output": "", "error": "Function not found", "execution_time": ANY, "detail": ANY}
STEPS = [
    get("/functions/{pid}/func/hello?name=John", result="Hello John"),
    post("/functions/{pid}/func/hello", {"payload": {"name": "Sdk"}}, result="Hello Sdk"),
    get("/functions/{pid}/func/nope", status=404, json=NOT_FOUND),
    get("/functions/00000000-0000-4000-8000-000000000000/execute", status=404, json=NOT_FOUND),
    get("/functions/00000000-0000-4000-8000-000000000000/func/hello", status=404, json=NOT_FOUND),
    get("/functions/not-an-id/execute", status=404, json=NOT_FOUND),
    owner("PATCH", "/project/{pid}/functions/{hello}", {"enabled": False}),
    get("/functions/{hello}/execute", status=404, json=NOT_FOUND),
    get("/functions/{pid}/func/hello", status=404, json=NOT_FOUND),
    owner("PATCH", "/project/{pid}/functions/{hello}", {"enabled": True}),
    get("/functions/{hello}/execute", result="Hello Anonymous"),
]
