# What operators rely on, against a real server: metrics, TLS with a new certificate, proxies, request
# ids, logs in JSON, the description of the API, a stop that balancers see.
#
#   tests/operations_test.py --binary build/copra [names of tests]
import argparse
import http.client
import json
import os
import re
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time
import warnings

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(ROOT, "conformance"))
import cases  # noqa: E402
from http_server import ADMIN_KEY, Server  # noqa: E402
from websocket import WebSocket  # noqa: E402

OWNER = {"Authorization": f"Bearer {ADMIN_KEY}"}
ECHO = """
def main():
    return {"ip": request.client_ip, "url": request.url, "host": request.headers.get("host")}
"""
FAIL = "def main():\n    return 1 // 0\n"
SLOW = "async def main():\n    await asyncio.sleep(6)\n    return 'done'\n"
LARGE = "def main():\n    return 'x' * 3_000_000\n"

SAMPLE = re.compile(r"^([a-zA-Z_:][a-zA-Z0-9_:]*)(\{(.*)\})? (-?[0-9.e+-]+|\+Inf|NaN)$")
LABEL = re.compile(r'([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\["\\n])*)"(?:,|$)')


def wait_until(what, holds, seconds=60):
    for _ in range(int(seconds * cases.SLOW * 20)):
        if holds():
            return
        time.sleep(0.05)
    raise AssertionError(f"not within {seconds} s: {what}")


def deploy(server, functions):
    status, project = server.owner("POST", "/project/", {"name": "operations"})
    assert status in (200, 201), project
    paths = {}
    for name, code in functions.items():
        status, made = server.owner("POST", f"/project/{project['id']}/functions", {"name": name, "code": code})
        assert status == 201, made
        paths[name] = f"/functions/{made['id']}/execute"
    return project, paths


# ---- metrics -----------------------------------------------------------------------------------------

def parse_metrics(text):
    """{name: {labels: value}}; every line must be one that Prometheus takes."""
    types, values, last = {}, {}, None
    assert text.endswith("\n")
    for line in text.splitlines():
        if line.startswith("# HELP "):
            last = line.split(" ", 3)[2]
            assert last not in types, f"described twice: {last}"
            continue
        if line.startswith("# TYPE "):
            _, _, name, kind = line.split(" ")
            assert name == last and kind in ("counter", "gauge", "histogram"), line
            types[name] = kind
            continue
        match = SAMPLE.match(line)
        assert match, f"no sample: {line!r}"
        name, _, labels, value = match.groups()
        family = re.sub(r"_(bucket|sum|count)$", "", name) if types.get(last) == "histogram" else name
        assert family == last, f"{name} stands below {last}"
        pairs = LABEL.findall(labels or "")
        assert LABEL.sub("", labels or "") == "", line
        key = tuple(sorted(pairs))
        assert len(dict(pairs)) == len(pairs), line
        assert key not in values.setdefault(name, {}), f"twice: {line}"
        values[name][key] = float(value)
    for name, kind in types.items():
        if kind == "counter":
            assert name.endswith("_total"), name
            assert all(v >= 0 for v in values.get(name, {}).values()), name
        if kind == "histogram":
            check_histogram(name, values)
    return values


def check_histogram(name, values):
    series = {}
    for labels, value in values.get(name + "_bucket", {}).items():
        labels = dict(labels)
        bound = float(labels.pop("le").replace("+Inf", "inf"))
        series.setdefault(tuple(sorted(labels.items())), []).append((bound, value))
    assert set(series) == set(values.get(name + "_count", {})) == set(values.get(name + "_sum", {})), name
    for labels, buckets in series.items():
        buckets.sort()
        assert buckets[-1][0] == float("inf"), name
        assert all(a[1] <= b[1] for a, b in zip(buckets, buckets[1:])), (name, labels)
        assert buckets[-1][1] == values[name + "_count"][labels], (name, labels)


def metrics(server, headers=None):
    status, head, body = server.request("GET", "/metrics", headers=headers)
    assert status == 200, (status, body)
    assert head["content-type"].startswith("text/plain; version=0.0.4"), head
    return parse_metrics(body.decode())


def total(values, name, **labels):
    return sum(v for key, v in values.get(name, {}).items() if labels.items() <= dict(key).items())


def test_metrics(binary):
    with Server(binary) as server:
        before = metrics(server)
        assert total(before, "copra_executions_total") == 0
        _, paths = deploy(server, {"echo": ECHO, "fail": FAIL, "large": LARGE})
        for _ in range(7):
            assert server.request("GET", paths["echo"])[0] == 200
        assert server.request("POST", paths["fail"])[0] == 500
        assert server.request("GET", paths["large"])[0] == 200
        assert server.request("GET", "/nowhere")[0] == 404
        assert server.raw(b"nonsense\r\n\r\n").startswith(b"HTTP/1.1 400")
        runs = {"handler": "execute_by_id"}
        # What was answered is counted, if not at once.
        wait_until("counted", lambda: total(metrics(server), "copra_http_requests_total", **runs) == 9)
        wait_until("ended", lambda: total(metrics(server), "copra_http_requests_total", route="none") == 2)
        after = metrics(server)
        assert total(after, "copra_http_requests_total", method="GET", status="2xx", **runs) == 8
        assert total(after, "copra_http_requests_total", method="POST", status="5xx", **runs) == 1
        assert total(after, "copra_http_requests_total", route="none", status="4xx") == 2
        assert total(after, "copra_http_request_duration_seconds_count", **runs) == 9
        assert total(after, "copra_executions_total", status="success", trigger="http") == 8
        assert total(after, "copra_executions_total", status="failed", trigger="http") == 1
        assert total(after, "copra_execution_duration_seconds_count", trigger="http") == 9
        assert total(after, "copra_execution_heap_bytes_count") == 9
        assert total(after, "copra_execution_heap_bytes_sum") > 3_000_000
        assert total(after, "copra_http_connections_open") >= 1
        assert total(after, "process_resident_memory_bytes") > 1 << 20
        assert total(after, "process_open_fds") > 5 and total(after, "process_threads") > 5
        assert abs(total(after, "process_start_time_seconds") - time.time()) < 600
        assert total(after, "copra_store_commits_total") > total(before, "copra_store_commits_total")
        assert total(after, "copra_store_engine", property="block_cache_bytes") > 0
        for name in ("outbox_items", "triggers_waiting", "executions_running", "websockets_open", "draining"):
            assert total(after, "copra_" + name) == 0 and "copra_" + name in after, name


def test_metrics_readers(binary):
    elsewhere = {"X-Forwarded-For": "203.0.113.9"}
    with Server(binary) as server:
        assert server.request("GET", "/metrics")[0] == 200
        assert server.request("GET", "/metrics", headers=elsewhere)[0] == 401
        assert server.request("GET", "/metrics", headers={**elsewhere, **OWNER})[0] == 200
    with Server(binary, arguments=["--metrics", "owner"]) as server:
        assert server.request("GET", "/metrics")[0] == 401
        assert server.request("GET", "/metrics", headers=OWNER)[0] == 200
    with Server(binary, arguments=["--metrics", "public"]) as server:
        assert server.request("GET", "/metrics", headers=elsewhere)[0] == 200


# ---- TLS ---------------------------------------------------------------------------------------------

def make_certificate(folder, name):
    cert, key = os.path.join(folder, "cert.pem"), os.path.join(folder, "key.pem")
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                    "-days", "2", "-subj", f"/CN={name}", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
                    "-keyout", key + ".new", "-out", cert + ".new"], check=True, capture_output=True)
    os.replace(cert + ".new", cert)
    os.replace(key + ".new", key)
    return cert, key


def client_context(cert=None, alpn=("http/1.1",)):
    context = ssl.create_default_context(cafile=cert)
    if alpn:
        context.set_alpn_protocols(list(alpn))
    return context


class TlsServer(Server):
    """The server with TLS; its helpers speak TLS too."""

    def __init__(self, binary, folder, arguments=()):
        self.cert, self.key = make_certificate(folder, "first")
        super().__init__(binary, arguments=["--tls-cert", self.cert, "--tls-key", self.key, *arguments])

    def connection(self):
        return http.client.HTTPSConnection("127.0.0.1", self.port, timeout=60 * cases.SLOW,
                                           context=client_context(self.cert))

    def request(self, method, path, body=None, headers=None, timeout_s=None):
        connection = self.connection()
        try:
            connection.request(method, path, body=body, headers=headers or {})
            response = connection.getresponse()
            return response.status, {k.lower(): v for k, v in response.getheaders()}, response.read()
        finally:
            connection.close()

    def socket(self, **options):
        plain = socket.create_connection(("127.0.0.1", self.port), timeout=60 * cases.SLOW)
        return client_context(self.cert, **options).wrap_socket(plain, server_hostname="localhost")


def common_name(connection):
    return dict(pair[0] for pair in connection.getpeercert()["subject"])["commonName"]


def ask(connection, path):
    connection.request("GET", path)
    response = connection.getresponse()
    return response.status, response.read()


def test_tls(binary):
    with tempfile.TemporaryDirectory() as folder, TlsServer(binary, folder) as server:
        project, paths = deploy(server, {"echo": ECHO, "large": LARGE})
        kept = server.connection()
        status, body = ask(kept, paths["echo"])
        assert status == 200
        assert json.loads(body)["result"]["url"].startswith("https://127.0.0.1"), body
        assert kept.sock.version() in ("TLSv1.2", "TLSv1.3")
        assert kept.sock.selected_alpn_protocol() == "http/1.1"
        # Many records out and in, on one connection.
        for _ in range(3):
            status, body = ask(kept, paths["large"])
            assert status == 200 and body.count(b"x") >= 3_000_000
        kept.request("POST", paths["echo"], body=b"y" * 3_000_000)
        response = kept.getresponse()
        assert response.status == 200 and response.read()
        # A client that reads slowly, while the answer fills the socket.
        with server.socket() as slow:
            slow.sendall(f"GET {paths['large']} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
            time.sleep(0.3)
            got = b""
            while piece := slow.recv(65536):
                got += piece
            assert got.count(b"x") >= 3_000_000
        # Pipelined requests in one record.
        with server.socket() as pipe:
            pipe.sendall(b"GET /health HTTP/1.1\r\nHost: x\r\n\r\n" * 3 +
                         b"GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            got = b""
            while piece := pipe.recv(65536):
                got += piece
            assert got.count(b'{"status":"healthy"}') == 4, got

        # The command line speaks TLS, and trusts nobody unasked.
        command = [os.path.join(ROOT, binary), "backup", "--url", f"https://localhost:{server.port}",
                   "--key", ADMIN_KEY, "--to"]
        trusting = {**os.environ, "COPRA_CA_FILE": server.cert}
        done = subprocess.run([*command, "by-tls"], env=trusting, capture_output=True, text=True, check=False,
                              timeout=60 * cases.SLOW)
        assert done.returncode == 0 and "by-tls" in done.stdout, done
        done = subprocess.run([*command, "refused"], capture_output=True, text=True, check=False,
                              timeout=60 * cases.SLOW)
        assert done.returncode != 0 and "certificate" in done.stderr, done

        # A new certificate is for new connections; the old ones go on.
        def wrap(plain):
            return client_context(server.cert).wrap_socket(plain, server_hostname="localhost")

        watcher = WebSocket(server.port, "/realtime/broadcast", wrap=wrap)
        hello(watcher, project["api_key"])
        check_large(watcher)
        make_certificate(folder, "second")
        server.process.send_signal(signal.SIGHUP)
        wait_until("reloaded", lambda: "certificate_reloaded" in server.log_tail())
        assert common_name(kept.sock) == "first"
        assert ask(kept, "/health")[0] == 200
        with server.socket() as fresh:
            assert common_name(fresh) == "second"
        # One that can't be used changes nothing.
        with open(server.cert, "w", encoding="ascii") as f:
            f.write("not a certificate\n")
        server.process.send_signal(signal.SIGHUP)
        wait_until("refused", lambda: "certificate_not_reloaded" in server.log_tail())
        context = ssl._create_unverified_context()
        with context.wrap_socket(socket.create_connection(("127.0.0.1", server.port), timeout=60)) as fresh:
            fresh.sendall(b"GET /health HTTP/1.0\r\n\r\n")
            assert b"200 OK" in fresh.recv(4096)
        check_large(watcher)
        watcher.socket.close()
        kept.close()
        make_certificate(folder, "third")
        server.process.send_signal(signal.SIGHUP)
        wait_until("reloaded again", lambda: server.log_tail().count("certificate_reloaded") == 2)
        assert server.alive()


def hello(socket_, key):
    socket_.send({"api_key": key})
    return socket_.json()


def check_large(socket_):
    """Larger than a record, both ways."""
    socket_.send({"type": "ping", "padding": "z" * 100_000})
    assert socket_.until(lambda m: m.get("type") == "pong")


def test_silent_clients(binary):
    with tempfile.TemporaryDirectory() as folder, \
            TlsServer(binary, folder, ["--header-timeout", "2s", "--idle-timeout", "2s"]) as server:
        # Before, in the middle of and after the handshake: none of them stays.
        silent = [socket.create_connection(("127.0.0.1", server.port), timeout=60 * cases.SLOW) for _ in range(3)]
        silent[1].sendall(b"\x16\x03\x01\x01\x00\x01\x00")
        shaken = server.socket()
        half = server.socket()
        half.sendall(b"GET /health HT")
        answer = half.recv(4096)
        assert b" 408 " in answer, answer
        for client in (*silent, shaken):
            assert client.recv(4096) == b"", "still open"
            client.close()
        half.close()
        # A client that leaves cancels its function.
        _, paths = deploy(server, {"forever": "async def main():\n    await asyncio.sleep(19)\n"})
        for polite in (False, True):
            leaver = server.socket()
            leaver.sendall(f"GET {paths['forever']} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
            wait_until("running", lambda: total(metrics(server), "copra_executions_running") == 1)
            if polite:  # says goodbye, doesn't wait for the answer
                leaver.settimeout(0.1)
                try:
                    leaver.unwrap()
                except OSError:
                    pass
            leaver.close()
            wait_until("cancelled", lambda: total(metrics(server), "copra_executions_running") == 0, 15)


def test_tls_refusals(binary):
    warnings.simplefilter("ignore", DeprecationWarning)  # for the versions that must be refused
    with tempfile.TemporaryDirectory() as folder, TlsServer(binary, folder) as server:
        # Plain HTTP on the port is answered in plain words.
        with socket.create_connection(("127.0.0.1", server.port), timeout=60 * cases.SLOW) as plain:
            plain.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            got = b""
            while piece := plain.recv(4096):
                got += piece
        assert got.startswith(b"HTTP/1.1 400") and b"HTTPS" in got, got
        # Garbage, silence, a handshake that breaks off.
        for junk in (b"\x16\x03\x01\x02\x00\x01", b"\x00" * 200, b""):
            with socket.create_connection(("127.0.0.1", server.port), timeout=60 * cases.SLOW) as plain:
                plain.sendall(junk)
        for version in (ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1):
            context = ssl._create_unverified_context()
            context.set_ciphers("ALL:@SECLEVEL=0")
            context.minimum_version = ssl.TLSVersion.TLSv1
            context.maximum_version = version
            try:
                with context.wrap_socket(socket.create_connection(("127.0.0.1", server.port), timeout=60)):
                    raise AssertionError(f"{version} was taken")
            except (ssl.SSLError, OSError):
                pass
        context = ssl._create_unverified_context()
        context.maximum_version = ssl.TLSVersion.TLSv1_2
        with context.wrap_socket(socket.create_connection(("127.0.0.1", server.port), timeout=60)) as old:
            assert old.version() == "TLSv1.2"
            old.sendall(b"GET /health HTTP/1.1\r\nHost: x\r\n\r\n")
            assert b"200 OK" in old.recv(4096)
        try:
            server.socket(alpn=("h2",))
            raise AssertionError("h2 was taken")
        except ssl.SSLError:
            pass
        assert server.request("GET", "/health")[0] == 200
        # 200 clients at once.
        failures = []

        def client():
            try:
                connection = server.connection()
                for _ in range(5):
                    if ask(connection, "/health")[0] != 200:
                        failures.append("status")
                connection.close()
            except OSError as error:
                failures.append(repr(error))

        threads = [threading.Thread(target=client) for _ in range(60)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert not failures, failures[:3]
        assert server.stop() == 0
    with tempfile.TemporaryDirectory() as folder:
        make_certificate(folder, "x")
        for arguments, word in ((["--tls-cert", "/nonexistent"], "--tls-cert"), (["--tls-key", "x"], "--tls-key"),
                                (["--tls-cert", os.path.join(folder, "cert.pem")], "--tls-key"),
                                (["--trusted-proxies", "10.0.0.0/33"], "10.0.0.0/33"),
                                (["--trusted-proxies", "proxy"], "proxy"), (["--log-format", "xml"], "xml"),
                                (["--metrics", "all"], "all")):
            done = subprocess.run([os.path.join(ROOT, binary), "serve", "--data", os.path.join(folder, "data"),
                                   "--port", "0", *arguments], capture_output=True, text=True,
                                  timeout=60 * cases.SLOW, check=False)
            assert done.returncode != 0 and word in done.stderr and done.stderr.count("\n") == 1, (arguments, done)


# ---- proxies -----------------------------------------------------------------------------------------

def seen(server, path, headers):
    status, _, body = server.request("GET", path, headers=headers)
    assert status == 200, body
    result = json.loads(body)["result"]
    return result["ip"], result["url"].split("/functions")[0]


def test_proxies(binary):
    forged = {"X-Forwarded-For": "203.0.113.9", "X-Forwarded-Proto": "https", "X-Forwarded-Host": "evil.example",
              "Forwarded": "for=203.0.113.9;proto=https;host=evil.example", "Host": "own.example"}
    with Server(binary) as server:
        _, paths = deploy(server, {"echo": ECHO})
        assert seen(server, paths["echo"], forged) == ("127.0.0.1", "http://own.example")
    with Server(binary, arguments=["--trusted-proxies", "10.0.0.0/8"]) as server:
        _, paths = deploy(server, {"echo": ECHO})
        assert seen(server, paths["echo"], forged) == ("127.0.0.1", "http://own.example")
    with Server(binary, arguments=["--trusted-proxies", "127.0.0.0/8, 10.1.0.0/16, fd00::/8"]) as server:
        _, paths = deploy(server, {"echo": ECHO})
        echo = paths["echo"]
        host = {"Host": "own.example"}
        rows = [
            ({}, ("127.0.0.1", "http://own.example")),
            ({"X-Forwarded-For": "203.0.113.9"}, ("203.0.113.9", "http://own.example")),
            # What the client wrote itself stands before what the proxy saw.
            ({"X-Forwarded-For": "1.2.3.4, 203.0.113.9"}, ("203.0.113.9", "http://own.example")),
            ({"X-Forwarded-For": "203.0.113.9, 10.1.2.3"}, ("203.0.113.9", "http://own.example")),
            ({"X-Forwarded-For": "203.0.113.9, 10.2.2.3"}, ("10.2.2.3", "http://own.example")),
            ({"X-Forwarded-For": "2001:db8::7, fd12::1"}, ("2001:db8::7", "http://own.example")),
            ({"X-Forwarded-For": "[2001:db8::7]:4711"}, ("2001:db8::7", "http://own.example")),
            ({"X-Forwarded-For": "203.0.113.9:4711"}, ("203.0.113.9", "http://own.example")),
            ({"X-Forwarded-For": "unknown"}, ("127.0.0.1", "http://own.example")),
            ({"X-Forwarded-For": "203.0.113.9, <script>"}, ("127.0.0.1", "http://own.example")),
            ({"X-Forwarded-Proto": "https"}, ("127.0.0.1", "https://own.example")),
            ({"X-Forwarded-Proto": "ftp"}, ("127.0.0.1", "http://own.example")),
            ({"X-Forwarded-For": "203.0.113.9", "X-Forwarded-Proto": "https", "X-Forwarded-Host": "api.example:8443"},
             ("203.0.113.9", "https://api.example:8443")),
            ({"X-Forwarded-Host": "a b/c"}, ("127.0.0.1", "http://own.example")),
            ({"Forwarded": 'for="[2001:db8::7]:99";proto=https;host="api.example", for=10.1.0.2'},
             ("2001:db8::7", "https://api.example")),
            ({"Forwarded": "For=203.0.113.9; Proto=HTTPS"}, ("203.0.113.9", "https://own.example")),
            ({"Forwarded": "for=_hidden;proto=https"}, ("127.0.0.1", "https://own.example")),
            ({"Forwarded": "for=203.0.113.9", "X-Forwarded-For": "198.51.100.1"},
             ("203.0.113.9", "http://own.example")),
            ({"X-Forwarded-For": ", ".join(["10.1.0.1"] * 2000)}, ("10.1.0.1", "http://own.example")),
        ]
        for headers, expected in rows:
            got = seen(server, echo, {**host, **headers})
            assert got == expected, (headers, got, expected)
        # On one connection the next request is the peer's own again.
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60 * cases.SLOW)
        for extra, ip in (({"X-Forwarded-For": "203.0.113.9"}, "203.0.113.9"), ({}, "127.0.0.1")):
            connection.request("GET", echo, headers=extra)
            assert json.loads(connection.getresponse().read())["result"]["ip"] == ip
        connection.close()


# ---- logs, request ids -------------------------------------------------------------------------------

def test_request_ids_and_logs(binary):
    with Server(binary, arguments=["--log-format", "json", "--access-log", "true"]) as server:
        _, paths = deploy(server, {"echo": ECHO})
        given = "trace-1:abc/DEF=="
        _, head, _ = server.request("GET", paths["echo"] + "?token=secret", headers={"X-Request-Id": given})
        assert head["x-request-id"] == given
        execution = head["x-execution-id"]
        made = set()
        for bad in ("", "a b", "x" * 129, "ä", 'q"'):
            _, head, _ = server.request("GET", "/health", headers={"X-Request-Id": bad.encode("latin-1")})
            assert re.fullmatch("[0-9a-f]{16}", head["x-request-id"]), head
            made.add(head["x-request-id"])
        assert len(made) == 5
        assert re.search(rb"X-Request-Id: [0-9a-f]{16}", server.raw(b"nonsense\r\n\r\n"))

        def logged():
            """{request id: line}; a request's line may come after its answer."""
            whole = server.log_tail(1 << 20).rpartition("\n")[0]
            lines = [json.loads(line) for line in whole.splitlines() if line.startswith("{")]
            return {line["request_id"]: line for line in lines if line["event"] == "request"}

        wait_until("lines of all requests", lambda: made | {given} <= set(logged()))
        requests = logged()
        line = requests[given]
        assert line["execution_id"] == execution and line["status"] == 200 and line["method"] == "GET", line
        assert line["path"] == paths["echo"] and line["client"] == "127.0.0.1" and line["level"] == "info", line
        assert isinstance(line["duration_us"], int) and line["bytes"] > 10, line
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", line["time"]), line
        assert "secret" not in server.log_tail(1 << 20) and ADMIN_KEY not in server.log_tail(1 << 20)
        server.process.send_signal(signal.SIGTERM)
        server.process.wait(timeout=60 * cases.SLOW)
        assert '"event":"stopped"' in server.log_tail()
    with Server(binary) as server:
        server.request("GET", "/health")
        assert " request " not in server.log_tail()


# ---- the description of the API ----------------------------------------------------------------------

def resolve(document, reference):
    assert reference.startswith("#/"), reference
    node = document
    for part in reference[2:].split("/"):
        node = node[part]
    return node


def references(node):
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "$ref":
                yield value
            else:
                yield from references(value)
    elif isinstance(node, list):
        for value in node:
            yield from references(value)


def table_rows():
    """(method, path) of every row of routes.def, and the handlers."""
    with open(os.path.join(ROOT, "server/routes.def"), encoding="utf-8") as f:
        for match in re.finditer(r'^ROUTE\(([A-Z| ]+), "([^"]+)", \w+, \w+, (\w+)\)', f.read(), re.M):
            for method in match.group(1).split(" | "):
                yield method.lower(), match.group(2).replace("...}", "}"), match.group(3)


def test_openapi(binary):
    with open(os.path.join(ROOT, "server/route_docs.def"), encoding="utf-8") as f:
        described = re.findall(r"^DOC\((\w+),", f.read(), re.M)
    rows = list(table_rows())
    assert len(rows) > 100
    assert len(described) == len(set(described)), "described twice"
    missing, stale = {r[2] for r in rows} - set(described), set(described) - {r[2] for r in rows}
    assert not missing, f"route_docs.def lacks {sorted(missing)}"
    assert not stale, f"route_docs.def describes what is gone: {sorted(stale)}"
    with Server(binary) as server:
        status, head, body = server.request("GET", "/openapi.json")
        assert status == 200 and head["content-type"] == "application/json"
    document = json.loads(body)
    assert re.fullmatch(r"3\.1\.\d+", document["openapi"])
    assert document["info"]["title"] and document["info"]["version"]
    assert set(document) <= {"openapi", "info", "servers", "tags", "paths", "components"}
    tags = {tag["name"] for tag in document["tags"]}
    schemes = document["components"]["securitySchemes"]
    for scheme in schemes.values():
        assert scheme["type"] in ("http", "apiKey")
        assert scheme["type"] != "apiKey" or (scheme["in"] == "header" and scheme["name"])
        assert scheme["type"] != "http" or scheme["scheme"] == "bearer"
    for reference in references(document):
        resolve(document, reference)
    found, ids, shapes = set(), set(), {}
    for path, item in document["paths"].items():
        assert path.startswith("/"), path
        names = re.findall(r"\{(\w+)\}", path)
        shape = re.sub(r"\{\w+\}", "{}", path)
        assert shapes.setdefault(shape, path) == path, f"{path} and {shapes[shape]} are the same to OpenAPI"
        for method, operation in item.items():
            assert method in ("get", "put", "post", "delete", "patch"), method
            found.add((method, path))
            assert operation["operationId"] not in ids, operation["operationId"]
            ids.add(operation["operationId"])
            assert operation["summary"] and not operation["summary"].endswith("."), operation
            assert set(operation["tags"]) <= tags, operation
            parameters = operation.get("parameters", [])
            in_path, in_query = parameters[:len(names)], parameters[len(names):]
            assert [p["name"] for p in in_path] == names, (path, parameters)
            assert all(p["in"] == "path" and p["required"] is True and p["schema"] for p in in_path)
            assert all(p["in"] == "query" and p["schema"]["type"] for p in in_query), (path, in_query)
            assert len({p["name"] for p in parameters}) == len(parameters), (path, parameters)
            assert operation["responses"] and all(r["description"] for r in operation["responses"].values())
            assert all(re.fullmatch(r"[1-5](\d\d|XX)|default", code) for code in operation["responses"])
            for choice in operation["security"]:
                assert set(choice) <= set(schemes), choice
            if "requestBody" in operation:
                assert operation["requestBody"]["content"] and method in ("post", "put", "patch", "delete")
    assert found == {(method, path) for method, path, _ in rows}
    assert document["paths"]["/health"]["get"]["security"] == []
    assert document["paths"]["/project"]["get"]["security"]
    with open(os.path.join(ROOT, "server/route_details.def"), encoding="utf-8") as f:
        detailed = re.findall(r"^(QUERY|BODY|GIVES)\((\w+),", f.read(), re.M)
    assert len(detailed) == len(set(detailed)), "detailed twice"
    assert {name for _, name in detailed} <= {r[2] for r in rows}, "details of what is gone"


def misfit(document, schema, value, where="$"):
    """None, or where the value is not what the schema says."""
    if "$ref" in schema:
        return misfit(document, resolve(document, schema["$ref"]), value, where)
    if "anyOf" in schema:
        found = [misfit(document, choice, value, where) for choice in schema["anyOf"]]
        return None if None in found else found[0]
    kinds = {"string": str, "integer": int, "number": (int, float), "boolean": bool, "object": dict, "array": list,
             "null": type(None)}
    types = schema.get("type", [])
    types = [types] if isinstance(types, str) else types
    if types and not any(isinstance(value, kinds[t]) and isinstance(value, bool) <= (t == "boolean") for t in types):
        return f"{where}: {value!r} is no {types}"
    if schema.get("format") == "date-time" and value is not None and not re.match(r"\d{4}-\d\d-\d\dT[\d:.]+Z$", value):
        return f"{where}: {value!r} is no time"
    if isinstance(value, list):
        found = (misfit(document, schema.get("items", {}), v, f"{where}[{i}]") for i, v in enumerate(value))
        return next(filter(None, found), None)
    if isinstance(value, dict) and "properties" in schema:
        if missing := set(schema.get("required", [])) - set(value):
            return f"{where}: lacks {missing}"
        if unknown := set(value) - set(schema["properties"]):
            return f"{where}: says nothing of {unknown}"
        found = (misfit(document, schema["properties"][k], v, f"{where}.{k}") for k, v in value.items())
        return next(filter(None, found), None)
    return None


def test_answers_are_as_described(binary):
    """What routes answer is what the description says, with the status that it says."""
    with Server(binary) as server:
        document = json.loads(server.request("GET", "/openapi.json")[2])
        names = {}
        described = set()

        def ask(method, route, body=None, save=None, user=False):
            path = re.sub(r"\{(\w+)\}", lambda m: names[m[1]], route)
            headers = {"Content-Type": "application/json", "x-api-key": names.get("key", "")}
            headers["Authorization"] = f"Bearer {names['token'] if user else ADMIN_KEY}"
            status, _, data = server.request(method, path, None if body is None else json.dumps(body), headers)
            wanted = document["paths"][route.split("?")[0]][method.lower()]["responses"].get(str(status))
            assert wanted, (method, route, status, data[:300])
            if "content" in wanted:
                value = json.loads(data)
                wrong = misfit(document, wanted["content"]["application/json"]["schema"], value)
                assert not wrong, f"{method} {route}: {wrong}"
                described.add((method, route))
            else:
                assert not data or status != 204, (method, route, data)
            for name, key in (save or {}).items():
                value = json.loads(data)
                names[name] = value[0][key] if isinstance(value, list) else value[key]

        ask("POST", "/project", {"name": "described"}, {"pid": "id", "key": "api_key"})
        project = "/project/{pid}"
        for step in [
                ("GET", "/project"), ("GET", project), ("PATCH", project, {"configs": {"A": 1}}),
                ("POST", project + "/functions", {"name": "f", "code": FAIL}, {"id": "id"}),
                ("GET", project + "/functions"), ("GET", project + "/functions/{id}"),
                ("PATCH", project + "/functions/{id}", {"code": ECHO}), ("POST", "/functions/{id}/execute", {}),
                ("GET", project + "/functions/{id}/executions", None, {"execution": "id"}),
                ("GET", project + "/executions"), ("GET", "/analytics/{pid}/cloud-functions"),
                ("GET", "/analytics/{pid}/cloud-functions/{id}"), ("GET", "/analytics/{pid}/cloud-functions/{id}/timeseries"),
                ("GET", "/analytics/{pid}/cloud-functions/{id}/logs"),
                ("GET", "/analytics/{pid}/cloud-functions/{id}/logs/{execution}"),
                ("GET", "/analytics/{pid}/cloud-functions/logs/errors"),
                ("POST", project + "/hooks", {"event": "post_save", "function": "f"}), ("GET", project + "/hooks"),
                ("DELETE", project + "/hooks"),
                ("POST", project + "/functions/{id}/rollback", {"version": 1}),
                ("POST", project + "/cron-jobs", {"function_name": "f", "cron_expression": "@yearly"}, {"id": "id"}),
                ("GET", project + "/cron-jobs"), ("POST", project + "/cron-jobs/{id}/trigger"),
                ("GET", project + "/cron-jobs/{id}"), ("GET", project + "/cron-jobs/{id}/runs"),
                ("PATCH", project + "/cron-jobs/{id}", {"is_active": False}), ("DELETE", project + "/cron-jobs/{id}"),
                ("PUT", project + "/env", {"A": "1"}), ("GET", project + "/env"), ("DELETE", project + "/env"),
                ("POST", "/collections", {"name": "things"}, {"c": "id"}), ("GET", "/collections"), ("GET", "/collections/{c}"),
                ("PATCH", "/collections/{c}", {"webhook_url": None}), ("POST", "/collections/{c}/documents", {"n": 1}, {"id": "id"}),
                ("GET", "/collections/{c}/documents"), ("GET", "/collections/{c}/documents/{id}"),
                ("PATCH", "/collections/{c}/documents/{id}", {"m": 1}),
                ("POST", "/collections/{c}/batch/documents/create", {"documents": [{}, {"a": 1}]}),
                ("POST", "/collections/{c}/batch/documents/update", {"updates": {"x": {"a": 1}}}),
                ("GET", project + "/collections/{c}/documents"), ("DELETE", "/collections/{c}"),
                ("POST", "/auth-collections/signup", {"email": "a@b.example", "password": "pw"}, {"token": "access_token"}),
                ("POST", "/auth-collections/login", {"email": "a@b.example", "password": "pw"}),
                ("GET", "/auth-collections/users"), ("GET", project + "/users"), ("GET", "/project-mailer/{pid}/logs"),
                ("POST", "/auth-collections/forgot-password", {"email": "a@b.example"})]:
            ask(*step)
        ask("GET", "/auth-collections/user", user=True)
        ask("PATCH", "/auth-collections/user", {"data": {"a": 1}}, user=True)
        ask("POST", "/auth-collections/verify-email/send", user=True)
        ask("DELETE", project)
        assert len(described) > 40, len(described)


# ---- stopping ----------------------------------------------------------------------------------------

def test_drain(binary):
    with Server(binary, arguments=["--shutdown-delay", "5s", "--shutdown-grace", "60s"]) as server:
        project, paths = deploy(server, {"slow": SLOW})
        assert server.request("GET", "/ready")[0] == 200
        socket_ = WebSocket(server.port, "/realtime/broadcast")
        hello(socket_, project["api_key"])
        slow = {}

        def run_slow():
            slow["answer"] = server.request("GET", paths["slow"])

        thread = threading.Thread(target=run_slow)
        thread.start()
        wait_until("running", lambda: total(metrics(server), "copra_executions_running") == 1)
        server.process.send_signal(signal.SIGTERM)
        # While it drains it serves, but isn't ready; the port closes afterwards.
        wait_until("draining", lambda: server.request("GET", "/ready")[0] == 503)
        assert server.request("GET", "/health")[0] == 200
        assert total(metrics(server), "copra_draining") == 1
        assert socket_.closed() == 1001
        thread.join()
        assert slow["answer"][0] == 200 and b"done" in slow["answer"][2], slow
        assert server.process.wait(timeout=60 * cases.SLOW) == 0
    # A function that doesn't end, a socket that doesn't answer: bounded all the same.
    spin = "def main():\n    while True:\n        pass\n"
    with Server(binary, arguments=["--shutdown-grace", "200ms"]) as server:
        project, paths = deploy(server, {"spin": spin})
        deaf = WebSocket(server.port, "/realtime/broadcast")
        hello(deaf, project["api_key"])
        busy = socket.create_connection(("127.0.0.1", server.port), timeout=60)
        busy.sendall(f"GET {paths['spin']} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
        wait_until("running", lambda: total(metrics(server), "copra_executions_running") == 1)
        server.process.send_signal(signal.SIGTERM)
        assert server.process.wait(timeout=60 * cases.SLOW) == 0
        assert b" 503 " in busy.recv(4096)
        busy.close()


def test_hangup(binary):
    """SIGHUP without a certificate reloads nothing and ends nothing."""
    with Server(binary) as server:
        for _ in range(3):
            server.process.send_signal(signal.SIGHUP)
            time.sleep(0.05)
        wait_until("a line about it", lambda: "nothing_to_reload" in server.log_tail())
        assert server.request("GET", "/health")[0] == 200
        assert server.stop() == 0


def read_events(reader, count):
    """The next `count` server-sent events as dicts of their fields, comments left out."""
    events, fields = [], {}
    while len(events) < count:
        line = reader.readline().decode().rstrip("\n")
        if line and not line.startswith(":"):
            name, _, value = line.partition(": ")
            fields[name] = value
        elif not line and fields:
            if "event" in fields:
                events.append(fields)
            fields = {}
    return events


def test_mailbox_stream(binary):
    """A webhook mailbox's stream: what is kept, what comes, who listens, its end with the server."""
    with Server(binary) as server:
        def ask(method, path, body=None):
            status, _, data = server.request(method, path, body)
            return status, json.loads(data)

        def readers():
            return ask("GET", f"/coco-hooks/stats/{box}")[1]["subscribers"]

        box = ask("GET", "/coco-hooks/new-url")[1]["uuid"]
        assert ask("POST", f"/coco-hooks/{box}?n=1", "kept")[1]["subscribers_notified"] == 0
        streams = []
        for seen in ({}, {"Last-Event-ID": "1"}):
            connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60 * cases.SLOW)
            connection.request("GET", f"/coco-hooks/stream/{box}", headers=seen)
            streams.append(connection.getresponse())
        first, later = streams
        assert first.getheader("content-type") == "text/event-stream; charset=utf-8"
        assert first.getheader("content-length") is None and first.getheader("cache-control") == "no-store"
        events = read_events(first, 2)
        assert [e["event"] for e in events] == ["connected", "webhook"] and events[1]["id"] == "1"
        assert json.loads(events[1]["data"])["query_params"] == {"n": "1"}
        for n in range(3):
            assert ask("PUT", f"/coco-hooks/{box}", json.dumps({"n": n}))[1]["subscribers_notified"] == 2
            for stream in streams:
                (event,) = read_events(stream, 1)
                assert json.loads(event["data"])["body"] == {"n": n} and event["id"] == str(n + 2), event
        assert readers() == 2
        first.close()
        wait_until("a reader that left", lambda: readers() == 1)
        # No more readers than a mailbox may have.
        crowd = []
        for n in range(25):
            connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60 * cases.SLOW)
            connection.request("GET", f"/coco-hooks/stream/{box}")
            crowd.append(connection.getresponse())
        assert [r.status for r in crowd] == [200] * 19 + [429] * 6, [r.status for r in crowd]
        assert server.request("HEAD", f"/coco-hooks/stream/{box}?once=1")[0] in (200, 429)
        assert server.stop() == 0
        assert read_rest(later) == b""


def read_rest(stream):
    """What is left of a stream but comments."""
    try:
        return b"".join(line for line in stream.read().splitlines() if not line.startswith(b":"))
    except (http.client.IncompleteRead, ConnectionResetError):
        return b""


def test_unit_files(_):
    """The files in docs/deploy name settings and commands that exist."""
    folder = os.path.join(ROOT, "docs/deploy")
    with open(os.path.join(ROOT, "server/settings.def"), encoding="utf-8") as f:
        fields = set(re.findall(r"^SETTING\((\w+),", f.read(), re.M))
    for name in os.listdir(folder):
        with open(os.path.join(folder, name), encoding="utf-8") as f:
            text = f.read()
        for flag in re.findall(r"(?<![\w-])--([a-z]+-[a-z-]+)", text):
            known = flag.replace("-", "_") in fields
            assert known or name in ("Dockerfile", "copra.service", "copra-backup"), (name, flag)
        for variable in re.findall(r"^ENV (.*)$", text, re.M):
            for pair in variable.split():
                assert pair.split("=")[0].removeprefix("COPRA_").lower() in fields, pair
    subprocess.run(["sh", "-n", os.path.join(folder, "copra-backup")], check=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", default="build/copra")
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    failed = 0
    for name, test in list(globals().items()):
        if not name.startswith("test_") or (options.names and name not in options.names):
            continue
        try:
            test(options.binary)
            print(f"ok   {name}", flush=True)
        except Exception:  # noqa: BLE001
            failed += 1
            print(f"FAIL {name}", flush=True)
            import traceback
            traceback.print_exc()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
