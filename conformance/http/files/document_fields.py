# Multipart writes of documents: the part `data`, file parts as URLs, text parts left out.
def form(*parts):
    out = b""
    for name, filename, data in parts:
        out += f'--B\r\nContent-Disposition: form-data; name="{name}"'.encode()
        out += (f'; filename="{filename}"'.encode() if filename is not None else b"") + b"\r\n\r\n" + data + b"\r\n"
    return out + b"--B--\r\n"
def send(method, path, *parts, **kw):
    return step(method, path, raw_body=form(*parts), headers={"Content-Type": "multipart/form-data; boundary=B"}, key=True, **kw)
def url(name):
    return text_like(r"http://127\.0\.0\.1:\d+/storage/projects/[0-9a-f-]{36}/uploads/[0-9a-f]{12}_" + name)
STEPS = [
    send("POST", "/collections/documents?collection=posts", ("data", None, b'{"title":"T","cover":"old"}'), ("cover", "c.png", b"PNG"), ("g", "1.txt", b"1"), ("g", "2.txt", b"2"), ("note", None, b"ignored"),
         json=at_least({"data": {"title": "T", "cover": url(r"c\.png"), "g": [url(r"1\.txt"), url(r"2\.txt")]}}), save={"d": "id"}),
    api("GET", "/storage/files/{pid}", json=length(3)),
    send("PATCH", "/collections/posts/documents/{d}", ("cover", "d.gif", b"GIF"), json=at_least({"data": at_least({"title": "T", "cover": url(r"d\.gif")})})),
    send("PATCH", "/collections/posts/documents/{d}", ("data", None, b'{"data":{"title":"U"}}'), json=at_least({"data": at_least({"title": "U"})})),
    send("POST", "/collections/posts/documents", ("data", None, b'{"n":1}'), json=at_least({"data": {"n": 1}})),
    send("POST", "/collections/posts", ("f", "", b""), ("data", None, b'{"n":2}'), json=at_least({"data": {"n": 2}})),
    # Nothing is stored for a write that fails.
    send("PATCH", "/collections/posts/documents/00000000-0000-4000-8000-000000000000", ("f", "a.txt", b"x"), status=404),
    send("POST", "/collections/posts", ("data", None, b'{"n":'), ("f", "a.txt", b"x"), status=400),
    send("POST", "/collections/posts", ("data", None, b"[1]"), ("f", "a.txt", b"x"), status=400),
    send("POST", "/collections/posts", ("text", None, b"x"), status=400),
    api("GET", "/storage/files/{pid}", json=length(4)),
]
