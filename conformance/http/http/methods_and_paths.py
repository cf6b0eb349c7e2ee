# 405 with Allow, unknown routes, trailing slashes, percent-encoding, HEAD: the same on every family.
FUNCTIONS = {"f": "def main():\n    return request.method\n"}
SETUP = {"é x": [{"a": 1}]}


def wrong(method, path, allow):
    return step(method, path, status=405, response_headers={"Allow": allow, "Access-Control-Allow-Origin": "*"},
                json={"detail": "Method Not Allowed", "error": {"code": "METHOD_NOT_ALLOWED", "message": "Method Not Allowed"}})


def nothing(path):
    return get(path, status=404, json={"detail": "Not Found", "error": {"code": "NOT_FOUND", "message": "Not Found"}})


def no_function(path):
    return get(path, status=404, json={"success": False, "result": None, "output": "", "error": "Function not found",
                                       "execution_time": 0.0, "detail": "Function not found"})


STEPS = [
    wrong("POST", "/health", "GET, HEAD, OPTIONS"),
    wrong("DELETE", "/", "GET, HEAD, OPTIONS"),
    wrong("PUT", "/collections", "GET, HEAD, POST, OPTIONS"),
    wrong("GET", "/auth-collections/login", "POST, OPTIONS"),
    wrong("POST", "/project/{pid}", "GET, HEAD, PATCH, DELETE, OPTIONS"),
    wrong("TRACE", "/functions/{f}/execute", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"),
    wrong("PROPFIND", "/functions/{pid}/func/f", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"),
    nothing("/nope"), nothing("/functions"), nothing("/functions/{f}"), nothing("/functions//execute"),
    nothing("/collections/x/y/z"), nothing("/HEALTH"), nothing("/intellisense/nope"),
    no_function("/functions/nope/execute"), no_function("/functions/{pid}/func/nope"),
    no_function("/functions/nope/func/f"), no_function("/functions/%00/execute"), no_function("/functions/%ff/execute"),
    get("/health/"), get("/%68ealth"), get("/functions/{f}/execute/", result="GET"),
    get("/functions/{pid}/func/f/?a=1", result="GET"), get("/functions/{pid}/func/%66", result="GET"),
    api("GET", "/collections/%C3%A9%20x/documents/", json=length(1)),
    api("GET", "/collections/%c3%a9+x/documents", json=[]),  # a plus is a blank in queries only
    api("GET", "/collections/%C3%A9%20x/export?format=csv",
        response_headers={"Content-Disposition": "attachment; filename=\"__ x.csv\"; filename*=UTF-8''%C3%A9%20x.csv"}),
    step("HEAD", "/functions/{f}/execute", text="", response_headers={"X-Execution-Id": UUID}),
    api("HEAD", "/collections/%C3%A9%20x/documents", text="", response_headers={"X-Total-Count": "1"}),
    step("OPTIONS", "/nope", status=204, text=""),
]
