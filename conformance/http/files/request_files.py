# Files that a function receives: request.files, and multipart bodies that are not what they say.
FUNCTIONS = {
    "f": """
def main():
    out = {}
    for name, files in request.files.items():
        out[name] = [[f.filename, f.content_type, f.size, f.read().decode("latin-1")] for f in (files if isinstance(files, list) else [files])]
    return {"files": out, "payload": request.payload}
""",
}
H = {"Content-Type": 'Multipart/Form-Data; charset=utf-8; boundary="a b"'}
def part(head, data):
    return b"--a b\r\n" + head.encode() + b"\r\n\r\n" + data + b"\r\n"
def send(body, **kw):
    return step("POST", "/functions/{f}/execute", raw_body=body, headers=H, **kw)
D = 'Content-Disposition: form-data; name='
END = b"--a b--\r\n"
STEPS = [
    send(b"preamble\r\n" + part(D + '"t"', b"x") + part(D + '"t"', b"y") + part(D + '"u"', b"") + END + b"epilogue",
         result={"files": {}, "payload": {"t": ["x", "y"], "u": ""}}),
    send(part(D + '"a"; filename="a \\"q\\".txt"\r\nContent-Type: text/x-a', b"1") + part("content-disposition: FORM-DATA; name=b; filename*=UTF-8''na%20%C3%AFve.bin; filename=naive.bin", b"2\r\n--a\r\n") + END,
         result={"files": {"a": [['a "q".txt', "text/x-a", 1, "1"]], "b": [["na \u00efve.bin", "application/octet-stream", 8, "2\r\n--a\r\n"]]}, "payload": {}}),
    send(part(D + '"m"; filename="1"', b"x") + part(D + '"m"; filename="C:\\dir\\2"', b"--a bc") + END,
         result={"files": {"m": [["1", "application/octet-stream", 1, "x"], ["C:\\dir\\2", "application/octet-stream", 6, "--a bc"]]}, "payload": {}}),
    send(part(D + '"t"', b"x"), status=400, error=contains("Invalid multipart body")),
    send(part("X: y", b"x") + END, status=400, error=contains("Invalid multipart body")),
    send(part(D[:-5], b"x") + END, status=400, error=contains("no name")),
    send(b"", result={"files": {}, "payload": {}}),
    send(part(D + '"' + "n" * 20000 + '"', b"x") + END, status=400, error=contains("too long")),
    send(part(D + '"p"', b"") * 1001 + END, status=400, error=contains("More than 1000 parts")),
]
