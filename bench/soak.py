# Long load on one server: does its memory stay flat, does every answer stay right, and do thousands
# of idle connections cost the busy ones anything?
#
#   bench/soak.py [--binary build/copra] [--load build/bench/http_load] [--seconds 600] [--idle 2000]
#
# First `hello` over 64 busy connections is measured alone and beside --idle kept-alive connections,
# interleaved. Then a mix of everything a project does runs for --seconds at a bounded rate, deleting
# as much as it creates. Exit status 1: a wrong answer, an idle connection that was dropped, or
# memory that grew by more than --growth MiB from the middle of the soak to its end.
import argparse
import http.client
import json
import os
import resource
import socket
import statistics
import subprocess
import sys
import threading
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(ROOT, "conformance"))
from http_server import Server  # noqa: E402
from websocket import WebSocket  # noqa: E402

ROUNDS = 3
SAMPLES = 60
PAUSE_S = 0.01
EVENT = b'"event":"create"'
FUNCTIONS = {
    "hello": 'def main():\n    return {"message": f"Hello {request.get(\'name\', \'Anonymous\')}!"}\n',
    "crud": '''
def main():
    made = db.create_document("soak", {"n": int(request.get("n")), "tags": ["a", "b"], "text": "needle " * 5})
    db.update_document_fields("soak", made["id"], {"seen": True})
    found = db.query("soak", n=int(request.get("n")), seen=True)
    matched = db.search_documents("soak", "needle", limit=5)
    db.delete_document("soak", made["id"])
    return {"total": found["total"], "matched": len(matched) > 0}
''',
    "gather": '''
import asyncio
import json
import re


async def main():
    pages = await asyncio.gather(*(asyncio.to_thread(json.dumps, {"n": n}) for n in range(20)))
    return {"digits": len(re.findall(r"\\d+", " ".join(pages)))}
''',
    "page": 'def main():\n    return render.render_html("{% for i in items %}<li>{{ i }}</li>{% endfor %}", '
            '{"items": list(range(50))})\n',
    "fails": "def main():\n    print('x' * 1000)\n    return [][1]\n",
    "grows": "def main():\n    kept = [bytes(1000) for _ in range(10**7)]\n    return len(kept)\n",
}


def resident_mib(pid):
    with open(f"/proc/{pid}/status") as f:
        for line in f:
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
    return 0.0


class Client(threading.Thread):
    """Goes through all kinds of requests until the end; counts what wasn't as it should be."""

    def __init__(self, port, project, paths, until, number):
        super().__init__()
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self.headers = {"x-api-key": project["api_key"], "Content-Type": "application/json"}
        self.paths, self.until, self.number = paths, until, number
        self.requests = self.created = 0
        self.wrong = []

    def ask(self, method, path, body=None):
        text = json.dumps(body) if body is not None else None
        self.connection.request(method, path, text, self.headers)
        response = self.connection.getresponse()
        data = response.read()
        self.requests += 1
        return response.status, data

    def expect(self, what, fine, got):
        if not fine and len(self.wrong) < 5:
            self.wrong.append(f"{what}: {got[0]} {got[1][:200]!r}")

    def round(self, n):
        got = self.ask("GET", self.paths["hello"] + "?name=Ada")
        self.expect("hello", b"Hello Ada!" in got[1], got)
        got = self.ask("GET", f"{self.paths['crud']}?n={n}")
        self.expect("crud", b'"total":1,"matched":true' in got[1].replace(b" ", b""), got)
        got = self.ask("GET", self.paths["gather"])
        self.expect("gather", b'"digits":20' in got[1].replace(b" ", b""), got)
        got = self.ask("GET", self.paths["page"])
        self.expect("page", got[1].count(b"<li>") == 50, got)
        got = self.ask("GET", self.paths["fails"])
        self.expect("fails", got[0] == 500 and b"IndexError" in got[1], got)
        if n % 50 == 0:
            got = self.ask("GET", self.paths["grows"])
            self.expect("grows", got[0] == 500 and b"MemoryError" in got[1], got)
        got = self.ask("POST", "/collections/documents?collection=rest", {"data": {"n": n, "text": "x" * 500}})
        self.expect("create", got[0] in (200, 201), got)
        if got[0] in (200, 201):
            self.created += 1
            made = json.loads(got[1])["id"]
            got = self.ask("GET", f"/collections/rest/documents?n={n}")
            self.expect("list", made.encode() in got[1], got)
            got = self.ask("DELETE", f"/collections/rest/documents/{made}")
            self.expect("delete", got[0] == 200, got)

    def run(self):
        n = self.number * 1_000_000
        try:
            while time.monotonic() < self.until:
                self.round(n)
                n += 1
                time.sleep(PAUSE_S)
        except (OSError, http.client.HTTPException) as e:
            self.wrong.append(f"connection: {e!r}")


def deploy(server):
    status, project = server.owner("POST", "/project/", {"name": "soak"})
    paths = {}
    for name, code in FUNCTIONS.items():
        status, record = server.owner("POST", f"/project/{project['id']}/functions", {"name": name, "code": code})
        if status != 201:
            raise SystemExit(f"{name}: {status} {record}")
        paths[name] = f"/functions/{record['id']}/execute"
    server.request("POST", "/collections", json.dumps({"name": "rest"}), {"x-api-key": project["api_key"]})
    return project, paths


def hello_rate(load, port, path):
    done = subprocess.run([load, "--port", str(port), "--path", path, "--connections", "64", "--seconds", "3",
                           "--requests", "5000000"], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def ask_idle(s):
    s.sendall(b"GET /health HTTP/1.1\r\nHost: soak\r\n\r\n")
    return s.recv(4096).startswith(b"HTTP/1.1 200")


def idle_connections(server, load, path, count):
    """The busy connections' rate beside idle ones over their rate alone; how many idle ones still answer."""
    ratios, alive, cost = [], count, 0.0
    for _ in range(ROUNDS):
        alone = hello_rate(load, server.port, path)
        before = resident_mib(server.process.pid)
        idle = []
        for _ in range(count):
            s = socket.create_connection(("127.0.0.1", server.port), timeout=30)
            idle.append(s)
            ask_idle(s)
        cost = max(cost, resident_mib(server.process.pid) - before)
        beside = hello_rate(load, server.port, path)
        alive = min(alive, sum(ask_idle(s) for s in idle))
        for s in idle:
            s.close()
        if alone["errors"] or beside["errors"]:
            raise SystemExit(f"hello failed: {alone['errors']} and {beside['errors']} errors")
        ratios.append(beside["rps"] / alone["rps"])
    print(f"{count} idle connections beside 64 busy ones: {alive} still answer, {statistics.median(ratios):.2f} of the "
          f"requests/s without them, {cost * 1024 / count:.1f} KiB each", flush=True)
    return alive == count


def soak(server, project, paths, seconds, growth_mib):
    watcher = WebSocket(server.port, "/realtime/collections/rest")
    watcher.ask({"api_key": project["api_key"]})
    watcher.socket.setblocking(False)
    started = time.monotonic()
    clients = [Client(server.port, project, paths, started + seconds, i + 1) for i in range(4)]
    for client in clients:
        client.start()
    samples, events, tail = [], 0, b""

    def drain():
        nonlocal events, tail
        try:
            while chunk := watcher.socket.recv(1 << 18):
                events += (tail + chunk).count(EVENT)
                tail = (tail + chunk)[-len(EVENT) + 1:]
        except BlockingIOError:
            pass

    while any(c.is_alive() for c in clients):
        until = time.monotonic() + seconds / SAMPLES
        while time.monotonic() < until:
            time.sleep(0.02)
            drain()
        samples.append(resident_mib(server.process.pid))
        if len(samples) % 10 == 0:
            print(f"  {time.monotonic() - started:5.0f} s: {samples[-1]:6.1f} MiB, "
                  f"{sum(c.requests for c in clients):,} requests", flush=True)
    time.sleep(1)
    drain()
    created = sum(c.created for c in clients)
    wrong = [w for c in clients for w in c.wrong]
    if events != created:
        wrong.append(f"the watcher saw {events} of {created} new documents")
    middle = statistics.mean(samples[len(samples) // 2 - 3:len(samples) // 2 + 3])
    end = statistics.mean(samples[-6:])
    print(f"soak of {seconds:.0f} s: {sum(c.requests for c in clients):,} requests, {events:,} events, "
          f"{len(wrong)} wrong answers; memory {samples[0]:.1f} MiB at the start, {middle:.1f} in the middle, "
          f"{end:.1f} at the end", flush=True)
    for w in wrong:
        print("  " + w)
    return not wrong and end - middle <= growth_mib


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", default="build/copra")
    parser.add_argument("--load", default="build/bench/http_load")
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--idle", type=int, default=2000)
    parser.add_argument("--growth", type=float, default=8.0)
    a = parser.parse_args()
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, a.idle * 2 + 1000), hard))
    with Server(a.binary, arguments=["--log-level", "error"]) as server:
        project, paths = deploy(server)
        fine = not a.idle or idle_connections(server, os.path.join(ROOT, a.load), paths["hello"] + "?name=Ada", a.idle)
        if a.seconds:
            fine = soak(server, project, paths, a.seconds, a.growth) and fine
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
