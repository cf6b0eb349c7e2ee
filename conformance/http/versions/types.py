# Types, runtimes, warnings, switching a function off.
WS = "def on_connect():\n    pass\n"
F = "/project/{pid}/functions"
STEPS = [
    owner("POST", F, {"name": "w", "type": "websocket", "code": WS}, status=201, json=at_least({"type": "websocket", "warnings": []})),
    owner("POST", F, {"name": "w2", "type": "websocket", "code": "def main():\n    pass\n"}, status=400, json=at_least({"detail": contains("on_connect")})),
    owner("PATCH", F + "/w", {"code": "def main():\n    pass\n"}, status=400, json=at_least({"detail": contains("on_connect")})),
    owner("PATCH", F + "/w", {"type": "http", "code": "def main():\n    return 3\n"}, json=at_least({"type": "http"})),
    get("/functions/{pid}/func/w", result=3),
    owner("PATCH", F + "/w", {"type": "websocket"}, status=400),
    owner("PATCH", F + "/w", {"type": "websocket", "code": "from asyncio import *\n"}, json=at_least({"type": "websocket"})),
    get("/functions/{pid}/func/w", status=404),
    owner("POST", F, {"name": "x", "type": "queue", "code": WS}, status=400),
    owner("POST", F, {"name": "x", "runtime": "node18", "code": WS}, status=400, json=at_least({"detail": contains("node18")})),
    owner("POST", F, {"name": "x", "runtime": "go1.20", "code": WS}, status=400),
    owner("POST", F, {"name": "a.b", "code": WS}, status=400),
    owner("POST", F, {"name": "big", "code": "x = 1\n" * 200_000}, status=413),
    owner("POST", F, {"name": "n", "runtime": "python", "code": "import os\nfrom nowhere import x\ndef helper():\n    return 1\n"}, status=201, json=at_least({"runtime": "python3.10", "warnings": [
        {"message": "Import of 'os' is not allowed", "line": 1, "column": 8}, {"message": contains("'nowhere'"), "line": 2, "column": ANY}, {"message": contains("neither main() nor result"), "line": 1, "column": 1}]})),
    owner("POST", F, {"name": "r", "code": "result = 1\n"}, status=201, json=at_least({"warnings": []})),
    owner("POST", F, {"name": "l", "code": "main = lambda: 4\n"}, status=201, json=at_least({"warnings": []})),
    owner("POST", F, {"name": "c", "code": "if True:\n    async def main():\n        return 5\n"}, status=201, json=at_least({"warnings": []})),
    owner("PATCH", F + "/r", {"enabled": False}, json=at_least({"enabled": False})),
    get("/functions/{pid}/func/r", status=404, error="Function not found", result=None),
    owner("PATCH", F + "/r", {"enabled": True}),
    get("/functions/{pid}/func/r", result=1),
]
