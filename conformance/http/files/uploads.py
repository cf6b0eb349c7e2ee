# Uploads with the API key: the part `file`, where it lands, listings, deletion, what it is served as.
def form(*parts, boundary="b0undary"):
    out = b""
    for name, filename, content_type, data in parts:
        head = f'Content-Disposition: form-data; name="{name}"'
        if filename is not None:
            head += f'; filename="{filename}"'
        if content_type:
            head += f"\r\nContent-Type: {content_type}"
        out += f"--{boundary}\r\n{head}\r\n\r\n".encode() + data + b"\r\n"
    return out + f"--{boundary}--\r\n".encode()
FORM = {"Content-Type": "multipart/form-data; boundary=b0undary"}
def upload(path, *parts, **kw):
    return step("POST", path, raw_body=form(*parts), headers={**FORM, **kw.pop("headers", {})}, key=kw.pop("key", True), **kw)
URL = r"http://127\.0\.0\.1:\d+/storage/projects/[0-9a-f-]{36}/"
S = "/storage/projects/{pid}/"
STEPS = [
    upload("/collections/file", ("file", "note.txt", "text/plain", b"hello"),
           json=at_least({"status": "success", "message": TEXT, "url": text_like(URL + r"uploads/[0-9a-f]{12}_note\.txt"), "filename": "note.txt", "size": 5}), save={"note": "key"}),
    get(S + "{note}", text="hello", response_headers={"Content-Type": "text/plain; charset=utf-8", "X-Content-Type-Options": "nosniff", "Accept-Ranges": "bytes", "Content-Disposition": None}),
    upload("/collections/file", ("directory", None, None, b"a/b"), ("file", "../../x y.PNG", "image/png", b"\x89PNG"),
           json=at_least({"url": text_like(URL + r"a/b/[0-9a-f]{12}_x%20y\.PNG"), "filename": "x y.PNG"}), save={"png": "key"}),
    api("GET", "/storage/files/{pid}?directory=a", json=[at_least({"key": "{png}", "size": 4, "last_modified": TIME_Z, "url": TEXT})]),
    upload("/storage/files/{pid}", ("file", "page.html", "text/html", b"<script>alert(1)</script>"), json=at_least({"message": TEXT, "url": TEXT, "s3_response": TEXT}), save={"page": "key"}),
    get(S + "{page}", response_headers={"Content-Disposition": 'attachment; filename="page.html"', "Content-Security-Policy": contains("sandbox"), "X-Content-Type-Options": "nosniff"}),
    upload("/storage/files/{pid}", ("file", "i.svg", "image/svg+xml", b"<svg/>"), json=ANY, save={"svg": "key"}),
    get(S + "{svg}", response_headers={"Content-Disposition": contains("attachment"), "Content-Security-Policy": contains("sandbox")}),
    upload("/storage/files/{pid}", ("file", "s.js", "text/javascript", b"alert(1)"), json=ANY, save={"js": "key"}),
    get(S + "{js}", response_headers={"Content-Type": "text/plain; charset=utf-8"}),
    upload("/storage/files/{pid}", ("file", "unknown.zzz", "text/html", b"<b>"), json=ANY, save={"zzz": "key"}),
    get(S + "{zzz}", response_headers={"Content-Security-Policy": contains("sandbox")}),
    upload("/storage/files/{pid}", ("file", "evil\"\r\nX: y.txt".replace("\r\n", "%0D%0A"), "text/plain", b"x"), json=ANY),
    upload("/storage/files/{pid}", ("file", "list", "x/y, text/html", b"<b>"), json=ANY, save={"list": "key"}),
    get(S + "{list}", response_headers={"Content-Type": "application/octet-stream"}),
    # Refusals.
    upload("/collections/file", ("other", None, None, b"x"), status=400, json=at_least({"detail": contains("No file")})),
    api("POST", "/collections/file", {"file": "x"}, status=400),
    upload("/collections/file", ("file", "t.html", "text/html", b"x"), ("directory", None, None, b"__templates__"), status=400),
    upload("/collections/file", ("file", "t.html", "text/html", b"x"), ("directory", None, None, b"../up"), status=400),
    upload("/collections/file", ("file", "t", None, b"x"), key=False, status=401),
    upload("/collections/file", ("file", "t", None, b"x"), key=False, headers={"x-api-key": "wrong"}, status=401),
    step("POST", "/collections/file", raw_body=b"--other\r\n", headers=FORM, key=True, status=400, json=at_least({"detail": contains("multipart")})),
    step("POST", "/collections/file", raw_body=form(("file", "a", None, b"x"))[:-6], headers=FORM, key=True, status=400),
    step("POST", "/collections/file", raw_body=b"x", headers={"Content-Type": "multipart/form-data"}, key=True, status=400),
    step("POST", "/collections/file", raw_body=b"--b0undary\r\nNo-Colon\r\n\r\nx\r\n--b0undary--", headers=FORM, key=True, status=400),
    get("/storage/files/{pid}", status=401),
    owner("POST", "/project/", {"name": "another for files {pid}"}, json=ANY, save={"other_key": "api_key", "other": "id"}),
    get("/storage/files/{pid}", headers={"x-api-key": "{other_key}"}, status=403),
    get("/storage/storage-info/{other}", headers={"x-api-key": "{other_key}"}, json=at_least({"used": 0})),
    get("/storage/projects/{other}/{note}", status=404),
    owner("DELETE", "/project/{other}", json=ANY),
    # Space and deletion.
    api("GET", "/storage/storage-info/{pid}", json=Is("sums", lambda v: v["total_storage"] == v["used"] + v["available"] and v["used"] > 40)),
    owner("GET", "/storage/storage-info/{pid}", json=at_least({"used": INT})),
    api("DELETE", "/storage/files/{pid}?filename=note.txt", json={}),
    get(S + "{note}", status=404),
    api("DELETE", "/storage/files/{pid}?filename=note.txt", status=404),
    api("DELETE", "/storage/files/{pid}?filename={page}", json={}),
    api("DELETE", "/storage/files/{pid}?filename=x%20y.PNG&directory=a/b", json={}),
    api("DELETE", "/storage/files/{pid}", status=422),
    owner("PUT", "/project/{pid}/files/static/keep.txt", status=201, json=ANY),
    api("DELETE", "/storage/files/{pid}?filename=static/keep.txt", status=404),
    get(S + "static/keep.txt"),
]
