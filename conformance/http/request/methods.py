# Every method reaches the function; HEAD and OPTIONS are special.
FUNCTIONS = {"f": "def main():\n    if request.method == 'DELETE':\n        return {'error': 'Method not allowed'}, 405\n    return request.method\n"}
STEPS = [
    get("/functions/{f}/execute", result="GET"),
    post("/functions/{f}/execute", {}, result="POST"),
    step("PUT", "/functions/{f}/execute", {"a": 1}, result="PUT"),
    step("PATCH", "/functions/{f}/execute", {"a": 1}, result="PATCH"),
    step("DELETE", "/functions/{f}/execute", status=405, result={"error": "Method not allowed"}, error="Method not allowed"),
    step("HEAD", "/functions/{f}/execute", text=""),
    step("OPTIONS", "/functions/{f}/execute", status=204, headers={"Origin": "http://x.y", "Access-Control-Request-Method": "POST"}, text=""),
    step("TRACE", "/functions/{f}/execute", status=405),
    get("/functions/{f}/execute/", result="GET"),
]
