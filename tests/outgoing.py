# What the tests of mails and webhooks share: a server process, its owner's API, an HTTP receiver.
import http.server
import json
import os
import shutil
import subprocess
import tempfile
import threading
import time
import urllib.error
import urllib.request

KEY = "outgoing-test-key"
WAIT_S = 60 * float(os.environ.get("COPRA_TEST_SLOW", "1"))


class Copra:
    """`copra serve` on a data directory of its own, restartable."""

    def __init__(self, binary, *flags):
        self.binary, self.flags = binary, flags
        self.folder = tempfile.mkdtemp(prefix="copra-outgoing-")
        self.start()
        self.project = self.owner("POST", "/project/", {"name": "shop"})
        self.pid = self.project["id"]

    def start(self, flags=None):
        if flags is not None:
            self.flags = flags
        self.process = subprocess.Popen(
            [self.binary, "serve", "--data", os.path.join(self.folder, "data"), "--port", "0", "--admin-key", KEY,
             "--log-level", "error", *self.flags], stdout=subprocess.PIPE, text=True)
        for line in self.process.stdout:
            if line.startswith("listening on "):
                self.base = line.split()[2]
                return
        raise SystemExit("the server did not start")

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def stop(self):
        """Politely; its exit status."""
        self.process.terminate()
        status = self.process.wait(timeout=WAIT_S)
        self.process.stdout.close()
        return status

    def close(self):
        self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def request(self, method, path, body=None, headers=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.base + path, data, {"Content-Type": "application/json", **(headers or {})},
                                         method=method)
        try:
            with urllib.request.urlopen(request, timeout=WAIT_S) as answer:
                text = answer.read()
                return answer.status, json.loads(text) if text else None
        except urllib.error.HTTPError as error:
            return error.code, json.loads(error.read() or b"null")

    def owner(self, method, path, body=None, status=None):
        got, answer = self.request(method, path, body, {"Authorization": "Bearer " + KEY})
        assert (got < 400 if status is None else got == status), (method, path, got, answer)
        return answer

    def api(self, method, path, body=None):
        got, answer = self.request(method, path, body, {"x-api-key": self.project["api_key"]})
        assert got < 400, (method, path, got, answer)
        return answer

    def function(self, name, code):
        return self.owner("POST", f"/project/{self.pid}/functions", {"name": name, "code": code})["id"]

    def call(self, function_id, payload=None):
        return self.request("POST", f"/functions/{function_id}/execute", payload or {})[1]

    def mails(self, query=""):
        return self.owner("GET", f"/project-mailer/{self.pid}/logs{query}")["results"]

    def dead(self):
        return self.owner("GET", f"/project/{self.pid}/outbox")["dead_letters"]


def eventually(look, what):
    """The first true thing that `look` gives."""
    end = time.monotonic() + WAIT_S
    while time.monotonic() < end:
        if found := look():
            return found
        time.sleep(0.05)
    raise AssertionError("never happened: " + what)


class Receiver:
    """Keeps requests; `answer(path, count)` gives status, headers, or None to hang."""

    def __init__(self, answer=lambda path, count: (200, {})):
        self.requests, self.counts, self.changed = [], {}, threading.Condition()
        self.release = threading.Event()
        receiver = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                with receiver.changed:
                    count = receiver.counts[self.path] = receiver.counts.get(self.path, 0) + 1
                    receiver.requests.append({"path": self.path, "headers": {k.lower(): v for k, v in self.headers.items()},
                                              "body": body, "method": self.command, "time": time.monotonic()})
                    receiver.changed.notify_all()
                said = answer(self.path, count)
                if said is None:
                    receiver.release.wait(60)
                    self.close_connection = True
                    return
                status, headers = said
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", "2")
                self.end_headers()
                self.wfile.write(b"ok")

            do_GET = do_PUT = do_POST

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        # A server that is killed cuts its connections.
        self.server.handle_error = lambda *_: None
        self.server.daemon_threads = True
        self.port = self.server.server_address[1]
        self.url = f"http://127.0.0.1:{self.port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def wait(self, count, path=None):
        def at_path():
            return [r for r in self.requests if path is None or r["path"] == path]
        with self.changed:
            self.changed.wait_for(lambda: len(at_path()) >= count, WAIT_S)
            return at_path()

    def close(self):
        self.release.set()
        self.server.shutdown()
        self.server.server_close()
