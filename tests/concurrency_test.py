# Many clients at the same record at once: every change gets in, of those that exclude each other
# exactly one does.
#
#   tests/concurrency_test.py --binary build/copra
import argparse
import collections
import json
import os
import sys
import threading

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(ROOT, "conformance"))
from http_server import Server  # noqa: E402

CLIENTS, ROUNDS = 32, 6
COUNT = """
def main():
    def body():
        doc = db.find_one("counters", name="c") or db.create_document("counters", {"name": "c", "n": 0})
        db.update_document_fields("counters", doc["id"], {"n": doc["n"] + 1})
    for attempt in range(1000):
        done = db.transaction(request.get("key"), body, lock_resource="counter")
        if done["ok"]:
            return done["idempotent"]
        time.sleep(0.005)
    raise TimeoutError(str(done))
"""


class World:
    def __init__(self, server):
        self.server = server
        status, self.project = server.owner("POST", "/project", {"name": "many"})
        assert status == 200, self.project
        self.headers = {"x-api-key": self.project["api_key"], "content-type": "application/json"}

    def rest(self, method, path, body=None, **headers):
        status, _, data = self.server.request(method, path, None if body is None else json.dumps(body),
                                              {**self.headers, **headers})
        return status, json.loads(data) if data else None

    def at_once(self, act, clients=CLIENTS):
        """Counts of act(i)'s results, all begun together."""
        gate, results, problems = threading.Barrier(clients), [], []

        def run(i):
            try:
                gate.wait()
                results.append(act(i))
            except Exception as error:
                problems.append(f"{type(error).__name__}: {error}")
        threads = [threading.Thread(target=run, args=(i,)) for i in range(clients)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert not problems, problems[:3]
        return collections.Counter(results)


def changes_of_one_document(w):
    doc = w.rest("POST", "/collections/d/documents", {"n": 0})[1]["id"]

    def change(i):
        statuses = set()
        for k in range(ROUNDS):
            if i % 4 == 3:
                statuses.add(w.rest("POST", "/collections/d/batch/documents/update", {"updates": {doc: {f"k{i}_{k}": k}}})[0])
            else:
                statuses.add(w.rest("PATCH", f"/collections/d/documents/{doc}", {f"k{i}_{k}": k})[0])
        return tuple(statuses)
    counts = w.at_once(change)
    assert counts == {(200,): CLIENTS}, counts
    data = w.rest("GET", f"/collections/d/documents/{doc}")[1]["data"]
    assert len(data) == 1 + CLIENTS * ROUNDS, len(data)


def changes_of_one_user(w):
    made = w.rest("POST", "/auth-collections/signup", {"email": "a@x.y", "password": "pw"})[1]
    bearer = {"Authorization": "Bearer " + made["access_token"]}
    counts = w.at_once(lambda i: w.rest("PATCH", "/auth-collections/user", {"$append": {"tags": [f"t{i}"]}}, **bearer)[0])
    assert counts == {200: CLIENTS}, counts
    tags = w.rest("GET", "/auth-collections/user", **bearer)[1]["data"]["tags"]
    assert sorted(tags) == sorted(f"t{i}" for i in range(CLIENTS)), tags


def only_one(w):
    for what, act, won, lost in [
            ("collections", lambda i: w.rest("POST", "/collections", {"name": "race"})[0], 201, 400),
            ("sign-ups", lambda i: w.rest("POST", "/auth-collections/signup", {"email": "R@x.y" if i % 2 else "r@X.y", "password": "p"})[0], 200, 400),
            ("projects", lambda i: w.server.owner("POST", "/project", {"name": "race"})[0], 200, 400),
            ("functions", lambda i: w.server.owner("POST", f"/project/{w.project['id']}/functions",
                                                   {"name": "race", "code": "def main(): pass"})[0], 201, 400)]:
        counts = w.at_once(act, 12)
        assert counts == {won: 1, lost: 11}, (what, counts)
    doc = w.rest("POST", "/collections/d/documents", {"n": 0})[1]["id"]
    counts = w.at_once(lambda i: w.rest("DELETE", f"/collections/d/documents/{doc}")[0])
    assert counts == {200: 1, 404: CLIENTS - 1}, counts


def first_documents_make_one_collection(w):
    counts = w.at_once(lambda i: w.rest("POST", "/collections/fresh/documents", {"i": i})[0])
    assert counts == {200: CLIENTS}, counts
    assert [c["name"] for c in w.rest("GET", "/collections")[1]].count("fresh") == 1
    assert w.rest("GET", "/collections/fresh/query/documents/count")[1] == {"count": CLIENTS}


def transactions_count(w):
    status, made = w.server.owner("POST", f"/project/{w.project['id']}/functions", {"name": "count", "code": COUNT})
    assert status == 201, made

    def run(i):
        status, _, data = w.server.request("POST", f"/functions/{made['id']}/execute", json.dumps({"key": f"k{i // 2}"}),
                                           {"content-type": "application/json"})
        assert status == 200, data
        return json.loads(data)["result"]
    counts = w.at_once(run)
    assert counts == {True: CLIENTS // 2, False: CLIENTS // 2}, counts
    (counter,) = w.rest("GET", "/collections/counters/documents")[1]
    assert counter["data"]["n"] == CLIENTS // 2, counter


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", default="build/copra")
    failed = 0
    with Server(parser.parse_args().binary) as server:
        world = World(server)
        for test in (changes_of_one_document, changes_of_one_user, only_one, first_documents_make_one_collection,
                     transactions_count):
            try:
                test(world)
                print("ok", test.__name__, flush=True)
            except Exception:
                failed += 1
                print("FAIL", test.__name__, flush=True)
                import traceback
                traceback.print_exc()
        if not server.alive() or server.stop() != 0:
            failed += 1
    print(f"concurrency_test: {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
