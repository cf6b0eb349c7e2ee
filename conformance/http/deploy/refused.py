# What cannot be deployed: syntax errors with their line, bad names, duplicates, other runtimes.
FUNCTIONS = {"taken": "def main():\n    return 1\n"}
def bad(document, detail, **kw):
    return owner("POST", "/project/{pid}/functions", document, status=400, json=at_least({"detail": detail, **kw}))
STEPS = [
    bad({"name": "x", "code": "def main()\n    return 1\n"}, contains("expected ':'"), line=1),
    bad({"name": "x", "code": "x = 1\n\ny = = 2\n"}, contains("invalid syntax"), line=3),
    bad({"name": "x", "code": "def main():\n    x = 1\n  y = 2\n"}, contains("unindent"), line=3),
    bad({"name": "x", "code": "return 5\n"}, contains("'return' outside function"), line=1),
    bad({"name": "taken", "code": "result = 1"}, TEXT),
    bad({"name": "a.b", "code": "result = 1"}, TEXT),
    bad({"name": "", "code": "result = 1"}, TEXT),
    bad({"name": "x" * 101, "code": "result = 1"}, TEXT),
    bad({"name": "x y", "code": "result = 1"}, TEXT),
    bad({"name": "x", "code": "result = 1", "runtime": "node18"}, TEXT),
    owner("POST", "/project/{pid}/functions", {"name": "x"}, status=422),
    owner("POST", "/project/{pid}/functions", {"code": "result = 1"}, status=422),
    owner("GET", "/project/{pid}/functions", json=length(1)),
]
