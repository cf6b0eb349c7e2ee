# Bytes that are no HTTP, oversize headers, unknown routes.
FUNCTIONS = {"f": "def main():\n    return 1\n"}
STEPS = [
    raw(b"NOT HTTP AT ALL\r\n\r\n", 400),
    raw(b"GET / HTTP/1.1\r\nHost: x\r\nbad header line\r\n\r\n", 400),
    raw(b"GET /health HTTP/1.1\r\nHost: x\r\nX-Big: " + b"a" * 200000 + b"\r\n\r\n", 431),
    raw(b"POST /health HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n", 400),
    get("/nowhere", status=404, json=at_least({"detail": TEXT})),
    step("DELETE", "/health", status=405),
    get("/health", json=at_least({"status": "healthy"})),
    get("/functions/%zz/execute", status=404),
    call("f", result=1),
]
