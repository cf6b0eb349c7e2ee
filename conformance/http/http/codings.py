# Codings of a body that the server does not undo are refused by name, on every kind of route.
import gzip

FUNCTIONS = {"f": "def main():\n    return request.json()\n"}
PACKED = gzip.compress(b'{"a": 1}')
JSON = {"Content-Type": "application/json"}
REFUSED = at_least({"detail": contains("Content-Encoding"), "error": {"code": "VALIDATION_ERROR", "message": TEXT}})
PATH = "POST /functions/{f}/execute HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n"
STEPS = [
    call("f", raw_body=PACKED, headers={**JSON, "Content-Encoding": "gzip"}, payload={}, status=415, json=REFUSED,
         response_headers={"Access-Control-Allow-Origin": "*"}),
    call("f", raw_body=PACKED, headers={**JSON, "Content-Encoding": "br"}, payload={}, status=415, json=REFUSED),
    api("POST", "/collections/c/documents", raw_body=PACKED, headers={**JSON, "Content-Encoding": "gzip"}, status=415, json=REFUSED),
    call("f", {"a": 1}, headers={"Content-Encoding": "identity"}, result={"a": 1}),
    call("f", {"a": 1}, headers={"Content-Encoding": ""}, result={"a": 1}),
    call("f", headers={"Content-Encoding": "gzip"}, result={}),  # no body, nothing to undo
    raw(PATH + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", 501, contains="Transfer-Encoding"),
    raw(PATH + "Transfer-Encoding: Chunked\r\n\r\n2\r\n[]\r\n0\r\n\r\n", 200, contains='"result":[]'),
    raw(PATH + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n[]", 200, contains='"result":[]'),
    raw(PATH + "Expect: 100-continue\r\nContent-Length: 900000000\r\n\r\n", 413, contains="PAYLOAD_TOO_LARGE"),
    raw("GET /functions/{f}/execute HTTP/1.0\r\n\r\n", 200, contains="Connection: close"),
    raw("OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 204),
    get("/realtime/broadcast", status=426, json=at_least({"detail": TEXT}), response_headers={"Upgrade": "websocket"}),
]
