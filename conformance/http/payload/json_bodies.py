# JSON object, array, scalar, SDK envelope, malformed.
FUNCTIONS = {"f": "def main():\n    return {'json': request.json(), 'payload': request.payload, 'a': request.get('a', 'dflt'), 'p': request.get('payload', 'none')}\n"}
J = {"Content-Type": "application/json"}
STEPS = [
    call("f", {"a": 1}, result={"json": {"a": 1}, "payload": {"a": 1}, "a": 1, "p": "none"}),
    call("f", {"payload": {"a": 2}}, result={"json": {"a": 2}, "payload": {"a": 2}, "a": 2, "p": {"a": 2}}),
    call("f", {"payload": None}, result={"json": {}, "payload": {}, "a": "dflt", "p": None}),
    call("f", {"payload": {"x": 1}, "a": 3}, result={"json": {"payload": {"x": 1}, "a": 3}, "payload": {"payload": {"x": 1}, "a": 3}, "a": 3, "p": {"x": 1}}),
    call("f", {"payload": [1]}, result={"json": {"payload": [1]}, "payload": {"payload": [1]}, "a": "dflt", "p": [1]}),
    call("f", {"a": None}, result={"json": {"a": None}, "payload": {"a": None}, "a": None, "p": "none"}),
    call("f", [1, 2], result={"json": [1, 2], "payload": {}, "a": "dflt", "p": "none"}),
    post("/functions/{f}/execute", raw_body='"text"', headers=J, result={"json": "text", "payload": {}, "a": "dflt", "p": "none"}),
    post("/functions/{f}/execute", raw_body="{bad", headers=J, status=400, error="Invalid JSON body", result=None),
    post("/functions/{f}/execute", raw_body='{"a": 1,}', headers=J, status=400, error="Invalid JSON body", result=None),
    post("/functions/{f}/execute", raw_body="", headers=J, result={"json": {}, "payload": {}, "a": "dflt", "p": "none"}),
    post("/functions/{f}/execute?a=q", raw_body="", headers=J, result={"json": {"a": "q"}, "payload": {"a": "q"}, "a": "q", "p": "none"}),
    post("/functions/{f}/execute", raw_body='{"a": 5}', headers={"Content-Type": "application/vnd.api+json; charset=utf-8"}, result={"json": {"a": 5}, "payload": {"a": 5}, "a": 5, "p": "none"}),
    post("/functions/{f}/execute", raw_body=' {"a": 6}', headers={"Content-Type": "text/plain"}, result={"json": {"a": 6}, "payload": {"a": 6}, "a": 6, "p": "none"}),
]
