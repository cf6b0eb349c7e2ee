# Several requests on one connection, in order.
FUNCTIONS = {"f": "def main():\n    return request.get('n')\n"}
STEPS = [
    raw("GET /functions/{f}/execute?n=one HTTP/1.1\r\nHost: x\r\n\r\nGET /functions/{f}/execute?n=two HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 200, contains='"result":"two"'),
    raw("GET /functions/{f}/execute?n=old HTTP/1.0\r\n\r\n", 200, contains='"result":"old"'),
    raw("POST /functions/{f}/execute HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n5\r\n{\"n\":\r\n4\r\n \"c\"\r\n1\r\n}\r\n0\r\n\r\n", 200, contains='"result":"c"'),
    raw("POST /functions/{f}/execute HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 8\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n{\"n\": 1}", None, contains='"result":1'),
]
