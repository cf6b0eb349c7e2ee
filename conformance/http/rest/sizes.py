# The published sizes: 10 MiB of JSON, 50 MiB of a form, 1 MiB a document, 1000 items a batch; one more is refused.
FUNCTIONS = {"size": "def main():\n    f = request.files['f']\n    return [f.size, len(f.read()), request.payload]\n"}
B = "/collections/t/batch/documents"
MIB = 1 << 20
FORM = {"Content-Type": "multipart/form-data; boundary=B"}
PART = '--B\r\nContent-Disposition: form-data; name="f"; filename="f"\r\n\r\n'
HEAD = "POST {} HTTP/1.1\r\nHost: x\r\nx-api-key: {{key}}\r\nContent-Type: {}\r\nContent-Length: {}\r\n\r\n"
LARGE = {"detail": TEXT, "error": {"code": "PAYLOAD_TOO_LARGE", "message": TEXT}}
ID = "00000000-0000-4000-8000-{:012}"


def announced(path, kind, size, status):
    """A body of that size is refused before it is read."""
    return raw(HEAD.format(path, kind, size), status, contains='"detail":"')


def items(n, make):
    return [make(i) for i in range(n)]


STEPS = [
    announced("/collections/t/documents", "application/json", 10 * MIB + 1, 413),
    announced("/functions/{size}/execute", "application/json", 10 * MIB + 1, 413),
    announced("/functions/{size}/execute", "multipart/form-data; boundary=B", 50 * MIB + 1, 413),
    announced("/collections/file", "multipart/form-data; boundary=B", 51 * MIB, 413),
    step("POST", "/functions/{size}/execute", raw_body=PART + "x" * (12 * MIB) + "\r\n--B--\r\n", headers=FORM, result=[12 * MIB, 12 * MIB, {}]),
    api("POST", "/collections/t/documents", {"x": "y" * MIB}, status=413, json=LARGE),
    api("POST", "/collections/t/documents", {"x": "y" * (MIB - 100)}, save={"d": "id"}),
    api("PATCH", "/collections/t/documents/{d}", {"z": "y" * 200}, status=413, json=LARGE),
    api("GET", "/collections/t/documents/{d}", json=at_least({"data": {"x": length(MIB - 100)}})),
    api("DELETE", "/collections/t/documents/{d}", json=DICT),
    api("POST", B + "/create", {"documents": items(1001, lambda i: {"i": i})}, status=400, json=at_least({"detail": contains("1000")})),
    api("POST", B + "/create", {"documents": items(1000, lambda i: {"i": i})}, json=length(1000)),
    api("POST", B + "/update", {"updates": {ID.format(i): {"a": 1} for i in range(1001)}}, status=400),
    api("POST", B + "/update", {"updates": {ID.format(i): {"a": 1} for i in range(1000)}}, json=[]),
    api("POST", B + "/delete", {"document_ids": items(1001, ID.format)}, status=400),
    api("POST", B + "/delete", {"document_ids": items(1000, ID.format)}, json=at_least({"count": 0})),
    api("GET", "/collections/t/query/documents/count", json={"count": 1000}),
    # A page has at most 1000, whatever is asked for.
    api("GET", "/collections/t/documents?limit=5000&select=i", json=length(1000), response_headers={"x-total-count": "1000"}),
    owner("POST", "/project/{pid}/functions", {"name": "long", "code": "# " + "x" * MIB}, status=413, json=LARGE),
]
