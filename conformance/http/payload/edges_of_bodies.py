# Bodies at the edge: not UTF-8, byte order marks, blanks, cookies with commas.
FUNCTIONS = {
    "f": "def main():\n    return {'p': request.payload, 'j': request.json(), 't': request.text}\n",
    "cookies": "def main():\n    return request.cookies\n",
}
JSON = {"Content-Type": "application/json"}
TEXT_TYPE = {"Content-Type": "text/plain"}


def send(data, headers, **kw):
    return step("POST", "/functions/{f}/execute", raw_body=data, headers=headers, **kw)


STEPS = [
    send(b'{"a": "\xff"}', JSON, status=400, error="Invalid JSON body", result=None, response_headers={"X-Execution-Id": None}),
    send(b'{"a": "\xed\xa0\x80"}', JSON, status=400, error="Invalid JSON body", result=None),
    send(b'{"a": "\\ud83d\\ude00"}', JSON, result=at_least({"p": {"a": "\U0001f600"}})),
    send(b'\xef\xbb\xbf{"a": 1}', JSON, result=at_least({"p": {"a": 1}, "j": {"a": 1}})),
    send(b'\xef\xbb\xbf{"a": 1}', TEXT_TYPE, result=at_least({"p": {"a": 1}})),
    send(b'{"a": "\xff"}', TEXT_TYPE, result=at_least({"p": {}, "t": '{"a": "\ufffd"}'})),
    send(b"  ", JSON, result=at_least({"p": {}})),
    send(b" \r\n ", TEXT_TYPE, result={"p": {}, "j": {}, "t": " \r\n "}),
    send(b" ", {}, result={"p": {}, "j": {}, "t": " "}),
    send(b"a=%ff", {"Content-Type": "application/x-www-form-urlencoded"}, result=at_least({"p": {"a": "\ufffd"}})),
    call("cookies", headers={"Cookie": 'a=1; j={"x":1,"y":2}; q="s"'}, result={"a": "1", "j": '{"x":1,"y":2}', "q": "s"}),
    raw("GET /functions/{cookies}/execute HTTP/1.1\r\nHost: x\r\nCookie: a=1\r\nCookie: b=2\r\nConnection: close\r\n\r\n", 200,
        contains='"result":{"a":"1","b":"2"}'),
]
