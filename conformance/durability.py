# kill -9 during writes loses no acknowledged document.
#
#   durability.py [--binary build/copra] [--kills 12] [--seed N]
#
# Writers call functions that create documents and count in one document; what the server
# acknowledged is remembered. The server is killed at a random moment and started again on the same
# data; then every acknowledged document must be there with its content, the counter must be at least
# the highest acknowledged value, and deleted documents must stay deleted. Relationships that are
# made and broken all the while have two sides or none, transactions ran once per key, and before each
# restart `copra doctor` finds every index entry and counter in step.
import argparse
import http.client
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time

from http_server import PATIENCE_S, Server

FUNCTIONS = {
    "write": """
def main():
    p = request.payload
    d = db.create_document("log", {"writer": p["writer"], "n": p["n"], "text": "x" * (p["n"] % 700)})
    return d["id"]
""",
    "count_up": """
def main():
    d = db.find_one("counter", name="c")
    if d is None:
        db.create_document("counter", {"name": "c", "n": 1})
        return 1
    return db.update_document_fields("counter", d["id"], {"n": d["n"] + 1})["n"]
""",
    "remove": """
def main():
    return db.delete_document("log", request.payload["id"])
""",
    "befriend": """
def main():
    users = [db.get_app_user_by_email("u%d@example.com" % i) or db.create_app_user("u%d@example.com" % i, "long-enough-1") for i in range(2)]
    a, b = [u["id"] for u in users]
    change = db.add_user_relationship if request.payload["n"] % 2 else db.remove_user_relationship
    change(a, b, "friends", True)
    def once():
        db.create_document("once", {"key": request.payload["key"]})
        db.update_document_fields("once_counter", db.create_document("once_counter", {"key": request.payload["key"]})["id"], {"done": True})
        return 1
    return db.transaction(request.payload["key"], once)["ok"]
""",
    "check": """
def main():
    sides = [len((db.get_app_user_by_email("u%d@example.com" % i) or {"data": {}})["data"].get("friends_ids", [])) for i in range(2)]
    if sides[0] != sides[1]:
        raise RuntimeError("a relationship of one side: %r" % sides)
    keys = [d["key"] for d in db.get_documents("once")]
    if len(keys) != len(set(keys)):
        raise RuntimeError("a transaction ran twice")
    if sorted(keys) != sorted(d["key"] for d in db.get_documents("once_counter", done=True)) or db.count_documents("once_counter") != len(keys):
        raise RuntimeError("half a transaction is there")
    missing = set(request.payload.get("once", [])) - set(keys)
    if missing:
        raise RuntimeError("an acknowledged transaction is lost: %r" % missing)
    out = []
    for i in request.payload["ids"]:
        d = db.get_document("log", i)
        out.append(None if d is None else [d["writer"], d["n"], len(d["text"])])
    c = db.find_one("counter", name="c")
    return {"docs": out, "counter": c["n"] if c else 0, "count": db.count_documents("log")}
""",
}


class Writer(threading.Thread):
    """Calls a function again and again over one connection until the server is gone."""

    def __init__(self, number, port, functions, state):
        super().__init__(daemon=True)
        self.number, self.port, self.functions, self.state = number, port, functions, state

    def call(self, connection, name, payload):
        connection.request("POST", f"/functions/{self.functions[name]}/execute", json.dumps(payload),
                           {"Content-Type": "application/json"})
        response = connection.getresponse()
        body = json.loads(response.read())
        if response.status != 200:
            raise RuntimeError(f"{name}: {body}")
        return body["result"]

    def run(self):
        state = self.state
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_S)
        n = 0
        try:
            while not state["stop"].is_set():
                n += 1
                if self.number == 0:
                    value = self.call(connection, "count_up", {"n": n})
                    state["counter"] = max(state["counter"], value)
                    continue
                if self.number == 1:
                    key = f"{state['kill']}-{n}"
                    if self.call(connection, "befriend", {"n": n, "key": key}):
                        state["once"].append(key)
                    continue
                ident = self.call(connection, "write", {"writer": self.number, "n": n})
                with state["lock"]:
                    state["acknowledged"][ident] = [self.number, n, n % 700]
                if n % 5 == 0:
                    with state["lock"]:
                        del state["acknowledged"][ident]
                        state["maybe"].add(ident)
                    if self.call(connection, "remove", {"id": ident}):
                        with state["lock"]:
                            state["maybe"].discard(ident)
                            state["deleted"].add(ident)
        except (OSError, http.client.HTTPException, ValueError):
            pass  # the server is gone, or its answer broke off: not acknowledged
        except RuntimeError as e:
            state["errors"].append(str(e))
        finally:
            connection.close()


def check(server, functions, state):
    ids = list(state["acknowledged"])
    gone = list(state["deleted"])
    for start in range(0, len(ids), 400):
        part = ids[start:start + 400]
        result = ask(server, functions, part, state["once"])
        for ident, got in zip(part, result["docs"]):
            if got != state["acknowledged"][ident]:
                raise SystemExit(f"durability: acknowledged {ident} {state['acknowledged'][ident]} is {got}")
        if result["counter"] < state["counter"]:
            raise SystemExit(f"durability: the counter is {result['counter']}, acknowledged was {state['counter']}")
    for start in range(0, len(gone), 400):
        for ident, got in zip(gone[start:start + 400], ask(server, functions, gone[start:start + 400])["docs"]):
            if got is not None:
                raise SystemExit(f"durability: {ident} came back after its deletion was acknowledged")


def ask(server, functions, ids, once=()):
    status, _, body = server.request("POST", f"/functions/{functions['check']}/execute",
                                     json.dumps({"ids": ids, "once": once}), {"Content-Type": "application/json"})
    if status != 200:
        raise SystemExit(f"durability: the check failed: {status} {body[:500]!r}")
    return json.loads(body)["result"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", default="build/copra")
    parser.add_argument("--kills", type=int, default=12)
    parser.add_argument("--writers", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    rng = random.Random(args.seed)
    data = tempfile.mkdtemp(prefix="copra-durability-")
    server = Server(args.binary, data=data)
    state = {"acknowledged": {}, "deleted": set(), "maybe": set(), "counter": 0, "errors": [],
             "once": [], "kill": 0, "lock": threading.Lock(), "stop": threading.Event()}
    try:
        server.start()
        status, project = server.owner("POST", "/project/", {"name": "durability"})
        if status not in (200, 201):
            raise SystemExit(f"durability: no project: {status} {project}")
        functions = {}
        for name, code in FUNCTIONS.items():
            status, record = server.owner("POST", f"/project/{project['id']}/functions", {"name": name, "code": code})
            if status != 201:
                raise SystemExit(f"durability: {name} was refused: {status} {record}")
            functions[name] = record["id"]
        for kill in range(args.kills):
            state["kill"] = kill
            if kill == 1:
                # From here on with indexes, which the kills must keep in step.
                for body in ({"fields": ["writer", "-n"]}, {"fields": ["text"]}, {"type": "search"}):
                    status, made = server.owner("POST", f"/project/{project['id']}/collections/log/indexes", body)
                    if status not in (201, 202):
                        raise SystemExit(f"durability: no index: {status} {made}")
            writers = [Writer(n, server.port, functions, state) for n in range(args.writers)]
            for w in writers:
                w.start()
            time.sleep(rng.uniform(0.15, 0.8))
            server.kill()
            state["stop"].set()
            for w in writers:
                w.join(timeout=PATIENCE_S)
            state["stop"].clear()
            if state["errors"]:
                raise SystemExit(f"durability: {state['errors'][:3]}")
            looked = subprocess.run([server.binary, "doctor", data], capture_output=True, text=True, timeout=300)
            if looked.returncode != 0:
                raise SystemExit(f"durability: after kill {kill} the doctor says: {looked.stdout[-2000:]}{looked.stderr}")
            server.start()
            check(server, functions, state)
        server.stop()
        if not state["acknowledged"] or not state["counter"]:
            raise SystemExit("durability: nothing was acknowledged; the test proved nothing")
        print(f"durability: {args.kills} kills, {len(state['acknowledged'])} acknowledged documents present, "
              f"{len(state['deleted'])} deletions kept, counter at least {state['counter']}")
        return 0
    finally:
        if server.process and server.alive():
            server.kill()
        shutil.rmtree(data, ignore_errors=True)
        if os.path.exists(data + ".log"):
            os.unlink(data + ".log")


if __name__ == "__main__":
    sys.exit(main())
