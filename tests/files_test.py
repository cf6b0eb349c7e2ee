# Files against a real server: deployment of templates/ and static/ with functions, large uploads in
# bounded memory, uploads that break off, answers that outlive the file.
#
#   tests/files_test.py --binary build/copra
import argparse
import json
import os
import socket
import sys
import tempfile
import threading
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(ROOT, "conformance"))
import cases  # noqa: E402
from http_server import Server  # noqa: E402

MIB = 1 << 20
PARALLEL, FILE_BYTES = 16, 24 * MIB
GROWTH_MAX = 300 * MIB  # less than the uploads together; the store's own buffers have most of it
if cases.SLOW > 1:
    GROWTH_MAX += 256 * MIB  # what AddressSanitizer keeps of freed memory
BOUNDARY = "b0undary"


def form(name, data):
    head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
    return head.encode() + data + f"\r\n--{BOUNDARY}--\r\n".encode()


def wait_deployed(server):
    """The socket opens before the functions are deployed; "listening" is printed after."""
    for _ in range(400):
        if "listening on" in server.log_tail():
            return
        time.sleep(0.05)
    raise AssertionError("never deployed: " + server.log_tail())


def project(server, name="default"):
    status, found = server.owner("GET", "/project/")
    assert status == 200, found
    return next((p for p in found if p["name"] == name), None) or server.owner("POST", "/project/", {"name": name})[1]


def upload(server, key, name, data):
    headers = {"x-api-key": key, "Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}
    status, _, body = server.request("POST", "/collections/file", form(name, data), headers)
    assert status == 200, (status, body[:300])
    url = json.loads(body)["url"]
    return url[url.index("/storage/"):]


def peak_bytes(server):
    with open(f"/proc/{server.process.pid}/status", encoding="ascii") as f:
        return next(int(line.split()[1]) * 1024 for line in f if line.startswith("VmHWM"))


def write(folder, path, text):
    path = os.path.join(folder, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as f:
        f.write(text)


def deployment(binary):
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as outer:
        data = os.path.join(outer, "data")
        write(folder, "page.py", "def main():\n    return render.render_template('deep/t.html', {'x': 1})\n")
        write(folder, "templates/deep/t.html", "x={{ x }}")
        write(folder, "static/index.html", "home")
        write(folder, "static/css/site.css", "a{}")
        write(folder, "static/.hidden", "no")
        os.symlink("/etc/hostname", os.path.join(folder, "static", "link.txt"))
        arguments = ["--functions", folder]
        with Server(binary, data=data, arguments=arguments) as server:
            wait_deployed(server)
            pid = project(server)["id"]
            base = f"/storage/projects/{pid}/static/"
            get = lambda path: server.request("GET", path)  # noqa: E731
            assert get(f"/functions/{pid}/func/page")[2] == b"x=1"
            assert get(base)[2] == b"home" and get(base + "css/site.css")[2] == b"a{}"
            assert get(base + ".hidden")[0] == 404 and get(base + "link.txt")[0] == 404
            before = get(base)[1]["last-modified"], get(base)[1]["etag"]
            assert server.owner("GET", f"/project/{pid}/templates")[1][0]["key"] == "__templates__/deep/t.html"
        write(folder, "templates/deep/t.html", "y={{ x }}")
        write(folder, "static/css/site.css", "b{}")
        os.unlink(data + ".log")
        with Server(binary, data=data, arguments=arguments) as server:
            wait_deployed(server)
            get = lambda path: server.request("GET", path)  # noqa: E731
            assert get(f"/functions/{pid}/func/page")[2] == b"y=1"
            assert get(base + "css/site.css")[2] == b"b{}"
            assert (get(base)[1]["last-modified"], get(base)[1]["etag"]) == before, "an unchanged file was put again"


def memory(binary):
    with Server(binary) as server:
        key = project(server, "memory")["api_key"]
        before = peak_bytes(server)
        data = os.urandom(FILE_BYTES)
        urls, failures = [], []

        def one(number):
            try:
                urls.append(upload(server, key, f"{number}.bin", data))
            except Exception as error:  # shown below
                failures.append(repr(error))

        threads = [threading.Thread(target=one, args=(i,)) for i in range(PARALLEL)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert not failures, failures[:3]
        for url in urls:
            assert server.request("GET", url)[2] == data
        growth = peak_bytes(server) - before
        assert growth < GROWTH_MAX, f"{growth // MIB} MiB for {PARALLEL} uploads of {FILE_BYTES // MIB} MiB"


def broken_off(binary):
    with Server(binary) as server:
        found = project(server, "broken")
        pid, key = found["id"], found["api_key"]
        body = form("a.bin", b"x" * (8 * MIB))
        head = (f"POST /collections/file HTTP/1.1\r\nHost: a\r\nx-api-key: {key}\r\nContent-Length: {len(body)}\r\n"
                f"Content-Type: multipart/form-data; boundary={BOUNDARY}\r\n\r\n").encode()
        with socket.create_connection(("127.0.0.1", server.port), timeout=30) as s:
            s.sendall(head + body[:5 * MIB])
        status, _, info = server.request("GET", f"/storage/storage-info/{pid}", headers={"x-api-key": key})
        assert status == 200 and json.loads(info)["used"] == 0, info
        # A chunked body, so that its size is no promise.
        with socket.create_connection(("127.0.0.1", server.port), timeout=60) as s:
            s.sendall(head.replace(b"Content-Length: %d" % len(body), b"Transfer-Encoding: chunked"))
            for at in range(0, len(body), 300_000):
                piece = body[at:at + 300_000]
                s.sendall(b"%x\r\n%b\r\n" % (len(piece), piece))
            s.sendall(b"0\r\n\r\n")
            assert s.recv(200).startswith(b"HTTP/1.1 200 "), "a chunked upload"
        # A reader keeps what it has begun to read, though the file is deleted meanwhile.
        data = os.urandom(32 * MIB)
        url = upload(server, key, "b.bin", data)
        with socket.create_connection(("127.0.0.1", server.port), timeout=60) as s:
            s.sendall(f"GET {url} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".encode())
            got = s.recv(1000)
            status, _, _ = server.request("DELETE", f"/storage/files/{pid}?filename=b.bin", headers={"x-api-key": key})
            assert status == 200
            while piece := s.recv(1 << 16):
                got += piece
        assert got.split(b"\r\n\r\n", 1)[1] == data, "the answer of a deleted file is cut"
        assert server.request("GET", url)[0] == 404


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", default="build/copra")
    binary = parser.parse_args().binary
    for test in (deployment, memory, broken_off):
        test(binary)
    print("files_test: ok")


if __name__ == "__main__":
    main()
