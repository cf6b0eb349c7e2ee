# Bodies beyond 10 MiB are refused without running anything.
FUNCTIONS = {"f": "def main():\n    return len(request.text)\n"}
STEPS = [
    post("/functions/{f}/execute", raw_body="x" * 1000000, headers={"Content-Type": "text/plain"}, result=1000000),
    raw("POST /functions/{f}/execute HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 11000000\r\n\r\nabc", 413),
    call("f", result=0),
]
