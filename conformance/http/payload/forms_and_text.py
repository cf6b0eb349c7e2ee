# Form bodies, plain text, unknown types.
FUNCTIONS = {"f": "def main():\n    return {'payload': request.payload, 'text': request.text}\n"}
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
STEPS = [
    post("/functions/{f}/execute", raw_body="a=1&b=x+y%26&c=&a=2", headers=FORM, result={"payload": {"a": ["1", "2"], "b": "x y&", "c": ""}, "text": "a=1&b=x+y%26&c=&a=2"}),
    post("/functions/{f}/execute", raw_body="just text", headers={"Content-Type": "text/plain"}, result={"payload": {}, "text": "just text"}),
    post("/functions/{f}/execute", raw_body="<x/>", headers={"Content-Type": "application/xml"}, result={"payload": {}, "text": "<x/>"}),
]
