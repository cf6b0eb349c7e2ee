# Bytes that are no HTTP, oversize headers, unknown routes.
FUNCTIONS = {"f": "def main():\n    return 1\n"}
STEPS = [
    raw(b"NOT HTTP AT ALL\r\n\r\n", 400),
    raw(b"GET / HTTP/1.1\r\nHost: x\r\nbad header line\r\n\r\n", 400),
    raw(b"GET /health HTTP/1.1\r\nHost: x\r\nX-Big: " + b"a" * 200000 + b"\r\n\r\n", 431),
    *[raw(b"GET /health HTTP/1.1\r\nHost: x\r\n" + b"".join(b"X-%d: 1\r\n" % i for i in range(n)) + b"\r\n", status)
      for n, status in ((499, 200), (500, 431), (5000, 431))],
    raw(b"POST /health HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n", 400),
    # Chunks: no size, a size that nothing could hold, one that a number can't, one above the limit.
    *[raw(b"POST /collections/c/documents HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk, status)
      for chunk, status in ((b"xyz\r\n", 400), (b"\r\n", 400), (b"-5\r\nhello\r\n", 400), (b"5\r\nhello!\r\n0\r\n\r\n", 400),
                            (b"ffffffffffffffff\r\nx", 413), (b"7fffffffffffffff\r\nx", 413), (b"fffffffffffffffff\r\nx", 400),
                            (b"1" + b"0" * 7 + b"\r\n", 413), (b"5\r\nhello\r\nffffffffffffffff\r\nx", 413),
                            (b"1;" + b"x" * 100000 + b"\r\n", None))],
    raw(b"POST /health HTTP/1.1\r\nHost: x\r\nContent-Length: 18446744073709551615\r\n\r\n", 413),
    raw(b"POST /health HTTP/1.1\r\nHost: x\r\nContent-Length: 18446744073709551616\r\n\r\n", 400),
    raw(b"POST /health HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", 400),
    raw(b"POST /health HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab", 400),
    raw(b"POST /health HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
    raw(b"GET /health HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
    raw(b"GET /health HTTP/1.1\r\nHost: a\r\nhost: a\r\n\r\n", 400),
    raw(b"GET /health HTTP/1.1\r\n\r\n", 400),
    raw(b"GET /health HTTP/1.0\r\n\r\n", 200),
    get("/nowhere", status=404, json=at_least({"detail": TEXT})),
    step("DELETE", "/health", status=405),
    get("/health", json=at_least({"status": "healthy"})),
    get("/functions/%zz/execute", status=404),
    call("f", result=1),
]
