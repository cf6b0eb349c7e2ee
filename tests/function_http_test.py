# Requests that functions make (`http`) with --http-allow: what leaves, what comes back, what is refused.
#
#   tests/function_http_test.py --binary build/copra
import argparse
import http.server
import json
import os
import sys
import threading

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(ROOT, "conformance"))
from http_server import Server, free_port  # noqa: E402


class Target(http.server.BaseHTTPRequestHandler):
    """Answers with what it was asked, or as its path says."""
    protocol_version = "HTTP/1.1"
    release = threading.Event()

    def do_GET(self):
        length = int(self.headers.get("Content-Length", 0))
        body = self.rfile.read(length)
        path = self.path.split("?")[0]
        status, headers, answer = 200, {}, None
        if path.startswith("/status/"):
            status = int(path[8:])
        elif path.startswith("/to/"):
            status, headers = int(path[4:7]), {"Location": self.server.leads[path[8:]]}
        elif path == "/hang":
            self.release.wait(60)
        elif path == "/big":
            answer = b"x" * (11 << 20)
        elif path == "/latin":
            headers, answer = {"Content-Type": "text/plain; charset=latin-1"}, "Größe".encode("latin-1")
        elif path == "/cookies":
            headers = {"Set-Cookie": "a=1", "set-cookie": "b=2"}
        if answer is None:
            answer = json.dumps({"method": self.command, "path": self.path, "body": body.decode("utf-8", "replace"),
                                 "headers": {k.lower(): v for k, v in self.headers.items()}}).encode()
        self.send_response(status)
        for name, value in {"Content-Type": "application/json", "X-Mine": "yes", **headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        if self.command != "HEAD":
            try:
                self.wfile.write(answer)
            except OSError:
                pass

    do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = do_HEAD = do_GET

    def log_message(self, *_):
        pass


def serve():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Target)
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # clients that hang up
    threading.Thread(target=server.serve_forever, daemon=True).start()
    server.url = f"http://127.0.0.1:{server.server_port}"
    return server


PRELUDE = """
def shown(r):
    return {"status": r.status_code, "ok": r.ok, "type": r.headers.get("Content-Type"), "mine": r.headers["X-MINE"],
            "asked": r.json()}
def tried(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"
"""


class World:
    def __init__(self, server):
        self.server, self.count = server, 0
        status, self.project = server.owner("POST", "/project", {"name": f"p{id(server)}"})
        assert status == 200, self.project

    def run(self, body, payload=None, indent="    "):
        """The result of main() with that body; the urls are in `a` and `b`."""
        self.count += 1
        code = PRELUDE + "def main():\n    p = request.payload\n" + "".join(indent + line + "\n" for line in body.splitlines())
        status, made = self.server.owner("POST", f"/project/{self.project['id']}/functions",
                                         {"name": f"f{self.count}", "code": code})
        assert status == 201, made
        status, _, data = self.server.request("POST", f"/functions/{made['id']}/execute", json.dumps(payload or {}),
                                              {"content-type": "application/json"})
        answer = json.loads(data)
        assert answer["success"], answer
        return answer["result"]


def check(got, wanted, what=""):
    assert got == wanted, f"{what}: {got!r} instead of {wanted!r}"


def what_leaves(w, a, b):
    got = w.run("return shown(http.get(p['url'] + '/x?q=1', params={'n': [1, 2], 't': 'ä b'}, headers={'X-A': 'b', 'none': None}))", {"url": a.url})
    asked = got.pop("asked")
    check(got, {"status": 200, "ok": True, "type": "application/json", "mine": "yes"})
    check((asked["method"], asked["path"], asked["body"]), ("GET", "/x?q=1&n=1&n=2&t=%C3%A4+b", ""))
    assert asked["headers"]["x-a"] == "b" and asked["headers"]["user-agent"].startswith("Copra/"), asked
    assert "content-type" not in asked["headers"] and "none" not in asked["headers"], asked
    got = w.run("return [http.post(p['url'], json={'k': [1, 'ä']}).json(), http.put(p['url'], data={'a': 1, 'b': 'x y'}).json(),\n"
                "        http.patch(p['url'], data='plain').json(), http.request('POST', p['url'], body=b'\\x01', headers={'content-type': 'x/y'}).json(),\n"
                "        http.delete(p['url']).json(), http.options(p['url']).json(), http.post(p['url'], auth=('u', 'pw')).json()]", {"url": a.url + "/"})
    check([(g["method"], g["body"], g["headers"].get("content-type")) for g in got],
          [("POST", '{"k": [1, "\\u00e4"]}', "application/json"), ("PUT", "a=1&b=x+y", "application/x-www-form-urlencoded"),
           ("PATCH", "plain", None), ("POST", "\x01", "x/y"), ("DELETE", "", None), ("OPTIONS", "", None), ("POST", "", None)])
    check(got[-1]["headers"]["authorization"], "Basic dTpwdw==")
    check(w.run("r = http.head(p['url'])\nreturn [r.status, r.content, r.headers['x-mine'], bool(r)]", {"url": a.url}), [200, "", "yes", True])


def what_comes_back(w, a, b):
    got = w.run("r = http.get(p['url'] + '/status/404')\nreturn [r.ok, bool(r), tried(r.raise_for_status), repr(r), r.url]", {"url": a.url})
    check(got, [False, False, f"HTTPError: 404 answer for {a.url}/status/404", "<Response [404]>", a.url + "/status/404"])
    check(w.run("r = http.get(p['url'] + '/latin')\nreturn [r.text, r.body, r.encoding, len(r.content)]", {"url": a.url}), ["Größe", "Größe", "latin-1", 5])
    check(w.run("return http.get(p['url'] + '/cookies').headers['set-cookie']", {"url": a.url}), "a=1, b=2")
    # With await, in a task, in gather.
    got = w.run("r = await http.get(p['url'])\nrs = await asyncio.gather(http.get(p['url']), http.get(p['url']))\nreturn [r.status, [x.status for x in rs]]", {"url": a.url})
    check(got, [200, [200, 200]])


def redirects(w, a, b):
    a.leads.update(here="/landed", there=b.url + "/landed", nowhere="http://other.invalid/", round="/to/302/round", odd="file:///etc/passwd")
    for status, method, lands_as in [(301, "POST", "GET"), (302, "POST", "GET"), (303, "PUT", "GET"), (307, "POST", "POST"), (308, "PUT", "PUT"), (301, "GET", "GET")]:
        got = w.run("r = http.request(p['method'], p['url'], data='body', headers={'Authorization': 'secret'})\nreturn [r.status, r.json(), r.url]",
                    {"url": f"{a.url}/to/{status}/here", "method": method})
        check((got[0], got[1]["method"], got[1]["path"], got[2]), (200, lands_as, "/landed", a.url + "/landed"), (status, method))
        check(got[1]["body"], "body" if lands_as == method else "", (status, method))
        check(got[1]["headers"].get("authorization"), "secret")
    # Secrets stay with the host that they were for.
    got = w.run("return http.get(p['url'], headers={'Authorization': 'secret', 'Cookie': 'c', 'X-A': '1'}).json()['headers']", {"url": a.url + "/to/302/there"})
    check((got.get("authorization"), got.get("cookie"), got.get("x-a")), (None, None, "1"))
    check(w.run("return [http.get(p['url'], allow_redirects=False).status, tried(lambda: http.get(p['url']).status)]", {"url": a.url + "/to/302/nowhere"}),
          [302, "RuntimeError: Network access to 'other.invalid' is not allowed"])
    check(w.run("return tried(lambda: http.get(p['url']))", {"url": a.url + "/to/302/round"}), "ConnectionError: too many redirects")
    # No redirect that leads off HTTP.
    assert "Error" in w.run("return tried(lambda: http.get(p['url']).status)", {"url": a.url + "/to/302/odd"})


def refusals(w, a, b):
    port = a.server_port
    hosts = ["http://example.com/", f"http://localhost:{port}/", f"http://127.0.0.2:{port}/", f"http://[::1]:{port}/", "http://169.254.169.254/"]
    got = w.run("return [tried(lambda: http.get(u).status) for u in p['urls']]", {"urls": hosts})
    assert all(g.startswith("RuntimeError: Network access to '") and g.endswith("is not allowed") for g in got), got
    # Names that are allowed but private.
    got = w.run("return tried(lambda: http.get(p['url']).status)", {"url": f"http://sub.localhost.test.invalid:{port}/"})
    assert "Error" in got, got
    bad = ["file:///etc/passwd", "gopher://127.0.0.1/", "127.0.0.1", "", "http://", f"http://u:p@127.0.0.1:{port}/", f"http://127.0.0.1:{port}/a b",
           f"http://127.0.0.1:{port}\\@example.com/", f"http://127.0.0.1:99999/", f"http://127.0.0.1:{port}/\r\nX: y", "http://" + "a" * 9000]
    got = w.run("return [tried(lambda: http.get(u).status) for u in p['urls']]", {"urls": bad})
    assert all(g.startswith("ValueError: not a valid") for g in got), list(zip(bad, got))
    got = w.run("""return [tried(f) for f in (
    lambda: http.get(p['url'], headers={'A\\nB': 'x'}), lambda: http.get(p['url'], headers={'A': 'x\\r\\nB: y'}),
    lambda: http.get(p['url'], headers={'Host': 'x'}), lambda: http.get(p['url'], headers={'content-length': '5'}),
    lambda: http.request('TRACE', p['url']), lambda: http.request('GET /x', p['url']), lambda: http.post(p['url'], data=5),
    lambda: http.post(p['url'], data='x', json=1), lambda: http.get(p['url'], timeout=0), lambda: http.get(p['url'], timeout=float('nan')),
    lambda: http.post(p['url'], data=b'x' * (11 << 20)), lambda: http.get(p['url'], nonsense=1))]""", {"url": a.url})
    kinds = [g.split(":")[0] for g in got]
    check(kinds, ["ValueError"] * 6 + ["TypeError"] * 2 + ["ValueError"] * 3 + ["TypeError"], got)
    check(w.run("return tried(lambda: http.get(p['url'] + '/big'))", {"url": a.url}), "ConnectionError: the answer is larger than 10 MiB")
    got = w.run("return tried(lambda: http.get(p['url']))", {"url": f"http://127.0.0.1:{free_port()}/"})
    assert got.startswith("RuntimeError"), got  # the list names one port
    got = w.run("n = 0\nfor _ in range(150):\n    n += tried(lambda: http.get(p['url']).status) == 200\nreturn [n, tried(lambda: http.get(p['url']))]", {"url": a.url})
    check(got, [100, "RuntimeError: Too many requests: an execution makes at most 100"])


def time(w, a, b):
    got = w.run("return tried(lambda: http.get(p['url'] + '/hang', timeout=0.2))", {"url": a.url})
    check(got, "TimeoutError: The request timed out")
    # The execution's own deadline.
    with Server(w.server.binary, arguments=[*w.server.arguments[:2], "--execution-timeout", "3s"]) as server:
        hasty = World(server)
        status, made = server.owner("POST", f"/project/{hasty.project['id']}/functions",
                                    {"name": "late", "code": f"def main():\n    http.get({a.url + '/hang'!r}, timeout=1000)\n"})
        status, _, data = server.request("GET", f"/functions/{made['id']}/execute")
        assert status == 504, (status, data)
    Target.release.set()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", default="build/copra")
    binary = parser.parse_args().binary
    a, b = serve(), serve()
    a.leads, b.leads = {}, {}
    failed = 0
    allow = f"127.0.0.1:{a.server_port}, 127.0.0.1:{b.server_port},*.test.invalid"
    with Server(binary, arguments=["--http-allow", allow, "--execution-timeout", "60s"]) as server:
        world = World(server)
        for test in (what_leaves, what_comes_back, redirects, refusals, time):
            try:
                test(world, a, b)
                print("ok", test.__name__, flush=True)
            except Exception:
                failed += 1
                print("FAIL", test.__name__, flush=True)
                import traceback
                traceback.print_exc()
        if not server.alive() or server.stop() != 0:
            failed += 1
            print("FAIL the server ended")
    # A name that leads to a private address, an address that is one: only the second is meant so.
    for setting, host, wanted in [("*", "127.0.0.1", "RuntimeError: Network access to '127.0.0.1' is not allowed: the address is private"),
                                  ("*", "2130706433", "RuntimeError: Network access to '2130706433' is not allowed: the address is private"),
                                  ("localhost", "localhost", 200), (f"127.0.0.1:{a.server_port}", "127.0.0.1", 200)]:
        with Server(binary, arguments=["--http-allow", setting]) as server:
            got = World(server).run("return tried(lambda: http.get(p['url']).status)", {"url": f"http://{host}:{a.server_port}/"})
            if got != wanted:
                failed += 1
                print(f"FAIL {setting} {host}: {got!r}")
    for setting in ("http://x", "a/b", "x:y", "x:0", "*x.y", "a.*", "[::1"):
        try:
            with Server(binary, arguments=["--http-allow", setting]):
                failed += 1
                print(f"FAIL --http-allow {setting} was taken")
        except RuntimeError as error:
            assert "is no host" in str(error), error
    print(f"function_http_test: {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
