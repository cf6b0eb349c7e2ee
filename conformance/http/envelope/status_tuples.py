# (value, status) and (value, status, headers).
FUNCTIONS = {"f": '''
def main():
    kind = request.get("kind")
    if kind == "created": return {"id": 1}, 201
    if kind == "error": return {"error": "Unauthorized"}, 401
    if kind == "plain": return {"m": 1}, 404
    if kind == "headers": return {"ok": True}, 200, {"X-Custom": "yes", "Cache-Control": "no-store"}
    if kind == "bool": return {"a": 1}, True
    if kind == "out_of_range": return "x", 999
    if kind == "redirect": return None, 302, {"Location": "/elsewhere"}
    if kind == "teapot": return ["short"], 418
'''}
STEPS = [
    call("f", {"kind": "created"}, status=201, result={"id": 1}),
    call("f", {"kind": "error"}, status=401, result={"error": "Unauthorized"}, error="Unauthorized"),
    call("f", {"kind": "plain"}, status=404, result={"m": 1}, error="HTTP 404"),
    call("f", {"kind": "headers"}, result={"ok": True}, response_headers={"X-Custom": "yes", "Cache-Control": "no-store"}),
    call("f", {"kind": "bool"}, result=[{"a": 1}, True]),
    call("f", {"kind": "out_of_range"}, result=["x", 999]),
    call("f", {"kind": "redirect"}, status=302, result=None, response_headers={"Location": "/elsewhere"}),
    call("f", {"kind": "teapot"}, status=418, result=["short"], error="HTTP 418"),
]
