# Copra over HTTP against the bare Beast server (http_peer), interleaved, by the same load generator:
# hello, one document by id, durable insert; then hello while another function spins.
#
#   http_compare.py [--build build] [--rounds 5] [--seconds 3] [--connections 64] [--json FILE]
import argparse
import http.client
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(ROOT, "conformance"))

from http_server import Server, free_port  # noqa: E402

HELLO = """
def main():
    return {"message": f"Hello {request.get('name', 'Anonymous')}!"}
"""
READ = """
def main():
    return db.get_document("items", request.get("id"))
"""
INSERT = """
def main():
    return {"id": db.create_document("items", request.payload)["id"]}
"""
SPIN = """
def main():
    n = 0
    while True:
        n += 1
"""
DOCUMENT = {"title": "A document of ordinary size", "price": 19.99, "stock": 42, "active": True,
            "tags": ["alpha", "beta", "gamma"], "owner": {"id": "u-1", "name": "Ada"}, "text": "lorem ipsum " * 20}
DOCUMENTS = 2000


class Peer:
    def __init__(self, build, data):
        self.port = free_port()
        self.process = subprocess.Popen([os.path.join(build, "bench/http_peer"), "--port", str(self.port),
                                         "--data", data], stdout=subprocess.PIPE, text=True)
        self.process.stdout.readline()

    def stop(self):
        self.process.kill()
        self.process.wait()


def load(build, port, **options):
    command = [os.path.join(build, "bench/http_load"), "--port", str(port)]
    for name, value in options.items():
        command += [f"--{name}", str(value)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"http_load failed: {done.stderr} {done.stdout}")
    return json.loads(done.stdout)


def deploy(server):
    status, project = server.owner("POST", "/project/", {"name": "bench"})
    if status not in (200, 201):
        raise SystemExit(f"no project: {status} {project}")
    ids = {}
    for name, code in (("hello", HELLO), ("read", READ), ("insert", INSERT), ("spin", SPIN)):
        status, record = server.owner("POST", f"/project/{project['id']}/functions", {"name": name, "code": code})
        if status != 201:
            raise SystemExit(f"{name}: {status} {record}")
        ids[name] = f"/functions/{record['id']}/execute"
    return ids


def seed(port, path, folder, label, prefix):
    """Inserts documents and writes the paths that read them back."""

    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    name = os.path.join(folder, label + ".paths")
    with open(name, "w", encoding="utf-8") as f:
        for _ in range(DOCUMENTS):
            connection.request("POST", path, json.dumps(DOCUMENT), {"Content-Type": "application/json"})
            f.write(prefix + json.loads(connection.getresponse().read())["result"]["id"] + "\n")
    return name


def compare(build, label, peer, copra, rounds):
    """Interleaved rounds; the median ratio of requests per second, copra to peer."""
    results = {"peer": [], "copra": []}
    for _ in range(rounds):
        results["peer"].append(load(build, peer[0], **peer[1]))
        results["copra"].append(load(build, copra[0], **copra[1]))
    ratios = sorted(c["rps"] / p["rps"] for c, p in zip(results["copra"], results["peer"]))
    mid = {k: statistics.median(r["rps"] for r in v) for k, v in results.items()}
    p99 = {k: statistics.median(r["p99_us"] for r in v) / 1000 for k, v in results.items()}
    print(f"{label:<16} peer {mid['peer']:>9.0f}/s p99 {p99['peer']:6.2f} ms   copra {mid['copra']:>9.0f}/s "
          f"p99 {p99['copra']:6.2f} ms   ratio {statistics.median(ratios):.3f} ({ratios[0]:.2f}..{ratios[-1]:.2f})",
          flush=True)
    return {"ratio": statistics.median(ratios), "ratios": ratios, **results}


def spinning(build, server, ids, connections):
    """hello's latencies while one function spins until its time limit."""
    thread = threading.Thread(target=lambda: server.request("GET", ids["spin"], timeout_s=60))
    quiet = load(build, server.port, path=ids["hello"] + "?name=John", connections=connections, seconds=3,
                 requests=5_000_000)
    thread.start()
    time.sleep(0.5)
    busy = load(build, server.port, path=ids["hello"] + "?name=John", connections=connections, seconds=10,
                requests=5_000_000)
    thread.join()
    print(f"hello, {connections} connection(s): p99 {quiet['p99_us'] / 1000:.2f} ms quiet, {busy['p99_us'] / 1000:.2f} ms "
          f"while a function spins ({busy['rps']:.0f}/s, max {busy['max_us'] / 1000:.1f} ms)", flush=True)
    return {"quiet": quiet, "busy": busy}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", default="build")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=3)
    parser.add_argument("--connections", type=int, default=64)
    parser.add_argument("--json")
    parser.add_argument("--only", help="hello, read, insert or spin")
    args = parser.parse_args()
    build = os.path.abspath(args.build)
    folder = tempfile.mkdtemp(prefix="copra-bench-", dir=os.path.join(build, "bench"))
    common = {"connections": args.connections, "seconds": args.seconds, "requests": 5_000_000}
    out = {}
    peer = None
    try:
        peer = Peer(build, os.path.join(folder, "peer"))
        with Server(os.path.relpath(os.path.join(build, "copra"), ROOT), data=os.path.join(folder, "copra"),
                    arguments=["--log-level", "error"]) as server:
            ids = deploy(server)
            wanted = lambda name: args.only in (None, name)  # noqa: E731
            if wanted("hello"):
                out["hello"] = compare(build, "hello", (peer.port, {"path": "/hello?name=John", **common}),
                                       (server.port, {"path": ids["hello"] + "?name=John", **common}), args.rounds)
            if wanted("read"):
                paths = (seed(peer.port, "/insert", folder, "peer", "/doc?id="),
                         seed(server.port, ids["insert"], folder, "copra", ids["read"] + "?id="))
                out["read"] = compare(build, "document by id", (peer.port, {"paths": paths[0], **common}),
                                      (server.port, {"paths": paths[1], **common}), args.rounds)
            if wanted("insert"):
                body = {"method": "POST", "body": json.dumps(DOCUMENT), **common}
                out["insert"] = compare(build, "durable insert", (peer.port, {"path": "/insert", **body}),
                                        (server.port, {"path": ids["insert"], **body}), args.rounds)
            if wanted("spin"):
                out["spin_1"] = spinning(build, server, ids, 1)
                out["spin_8"] = spinning(build, server, ids, 8)
    finally:
        if peer:
            peer.stop()
        shutil.rmtree(folder, ignore_errors=True)
    if args.json:
        with open(args.json, "w", encoding="utf-8") as f:
            json.dump(out, f, indent=1)
    print("http bench: " + ", ".join(f"{k} {v['ratio']:.3f}" for k, v in out.items() if "ratio" in v))
    return 0


if __name__ == "__main__":
    sys.exit(main())
