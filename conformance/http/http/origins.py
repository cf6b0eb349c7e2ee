# allowed_origins: prefixes, case and slashes, Referer, the server's own origin; CORS on refusals too.
FUNCTIONS = {"f": "def main():\n    return 1\n"}
DENIED = "Request origin not allowed for this project"


def ask(headers, status):
    wanted = {"Access-Control-Allow-Origin": headers.get("Origin") or "*", "Vary": contains("Origin")}
    body = {} if status == 200 else {"error": DENIED, "result": None}
    data = {} if status == 200 else {"json": {"detail": DENIED, "error": {"code": "FORBIDDEN", "message": DENIED}}}
    return [call("f", headers=headers, status=status, response_headers=wanted, **body),
            get("/functions/{pid}/func/f", headers=headers, status=status, response_headers=wanted),
            api("GET", "/collections", headers=headers, status=status, response_headers=wanted, **data),
            api("GET", "/auth-collections/users", headers=headers, status=status, response_headers=wanted, **data)]


STEPS = [
    owner("PATCH", "/project/{pid}", {"allowed_origins": ["https://App.example/", "http://localhost"]}),
    *ask({}, 200),
    *ask({"Origin": "https://app.example"}, 200),
    *ask({"Origin": "HTTPS://APP.example/"}, 200),
    *ask({"Origin": "http://localhost:3000"}, 200),
    *ask({"Origin": "https://evil.example"}, 403),
    *ask({"Origin": "null"}, 403),
    *ask({"Referer": "https://app.example/page?x=1"}, 200),
    *ask({"Referer": "https://evil.example/page"}, 403),
    *ask({"Origin": "https://app.example", "Referer": "https://evil.example/"}, 200),
    *ask({"Origin": "https://evil.example", "Referer": "https://app.example/"}, 403),
    owner("GET", "/project/{pid}", headers={"Origin": "https://evil.example"}),  # the owner's own tools
    step("OPTIONS", "/functions/{f}/execute", headers={"Origin": "https://evil.example"}, status=204, text=""),
    owner("PATCH", "/project/{pid}", {"allowed_origins": ["*"]}),
    *ask({"Origin": "https://evil.example"}, 200),
    owner("PATCH", "/project/{pid}", {"allowed_origins": "https://x"}, status=422),
    owner("PATCH", "/project/{pid}", {"allowed_origins": [""]}, status=422),
    owner("PATCH", "/project/{pid}", {"allowed_origins": []}),
    *ask({"Origin": "https://evil.example"}, 200),
]
