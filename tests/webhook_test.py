# Collection webhooks against a receiver that answers, fails, hangs and redirects; own functions in
# process; private addresses; a kill -9 before the delivery.
#
#   tests/webhook_test.py --binary build/copra
import argparse
import hashlib
import hmac
import json
import os
import sys

from outgoing import Copra, Receiver, eventually


def collection(copra, name, url):
    copra.api("POST", "/collections", {"name": name, "webhook_url": url})


def write(copra, name, data):
    return copra.api("POST", f"/collections/{name}/documents", {"data": data})["id"]


def calls_and_signature(copra, receiver):
    collection(copra, "orders", receiver.url + "/orders?x=1")
    document = write(copra, "orders", {"n": 1})
    copra.api("PATCH", f"/collections/orders/documents/{document}", {"data": {"n": 2}})
    copra.api("DELETE", f"/collections/orders/documents/{document}")
    got = receiver.wait(3, "/orders?x=1")
    bodies = {b["event_type"]: b for b in (json.loads(r["body"]) for r in got)}
    assert set(bodies) == {"create", "update", "delete"}, bodies
    assert bodies["create"].keys() == {"event_type", "document_id", "collection", "data", "created_at"}
    assert bodies["update"]["data"] == {"n": 2} and bodies["update"]["old_data"] == {"n": 1}
    assert all(b["document_id"] == document and b["collection"] == "orders" for b in bodies.values())
    secret = copra.owner("GET", f"/project/{copra.pid}/webhook-secret")["secret"]
    for r in got:
        h = r["headers"]
        assert h["user-agent"] == "Copra-Webhook/1.0" and h["content-type"] == "application/json", h
        assert h["x-copra-signature"] == "sha256=" + hmac.new(secret.encode(), r["body"], hashlib.sha256).hexdigest()
        assert h["x-copra-event"] == json.loads(r["body"])["event_type"]
    new = copra.owner("POST", f"/project/{copra.pid}/webhook-secret")["secret"]
    assert new != secret and copra.owner("GET", f"/project/{copra.pid}/webhook-secret")["secret"] == new


def failures(copra, receiver):
    collection(copra, "flaky", receiver.url + "/flaky")
    write(copra, "flaky", {})
    got = receiver.wait(3, "/flaky")
    assert [r["headers"]["x-copra-attempt"] for r in got] == ["1", "2", "3"]
    assert got[1]["time"] - got[0]["time"] > 0.9 and got[2]["time"] - got[1]["time"] > 1.8
    collection(copra, "wrong", receiver.url + "/404")
    write(copra, "wrong", {})
    letter = eventually(lambda: [d for d in copra.dead() if d["target"].endswith("/404")], "a dead letter")[0]
    assert (letter["attempts"], letter["kind"]) == (1, "webhook") and "404" in letter["error"], letter
    whole = copra.owner("GET", f"/project/{copra.pid}/outbox/{letter['id']}")
    assert whole["payload"]["body"]["event_type"] == "create", whole
    copra.owner("POST", f"/project/{copra.pid}/outbox/{letter['id']}/retry")
    receiver.wait(2, "/404")
    eventually(lambda: [d for d in copra.dead() if d["id"] != letter["id"]], "dead again")
    collection(copra, "down", receiver.url + "/500")
    write(copra, "down", {})
    letter = eventually(lambda: [d for d in copra.dead() if d["target"].endswith("/500")], "three attempts")[0]
    assert letter["attempts"] == 3, letter
    copra.owner("DELETE", f"/project/{copra.pid}/outbox/{letter['id']}")


def redirects(copra, receiver):
    collection(copra, "moved", receiver.url + "/moved")
    write(copra, "moved", {"m": 1})
    got = receiver.wait(1, "/target")[0]
    assert got["method"] == "POST" and json.loads(got["body"])["data"] == {"m": 1}
    collection(copra, "circle", receiver.url + "/circle")
    write(copra, "circle", {})
    receiver.wait(4, "/circle")


def one_hangs_others_go_on(copra, other, slow):
    collection(copra, "slow", slow.url + "/hang")
    collection(copra, "quick", other.url + "/quick")
    for n in range(30):
        write(copra, "slow", {"n": n})
    for n in range(10):
        write(copra, "quick", {"n": n})
    assert len(other.wait(10, "/quick")) == 10
    # A hanging receiver gets a few at a time and holds each for ten seconds: behind all of its
    # deliveries the quick one's would come last.
    begun = {r["headers"]["x-copra-delivery"] for r in slow.wait(1, "/hang")}
    assert len(begun) < 30, "the slow receiver delayed the quick one"


def own_functions(copra, receiver):
    listener = copra.function("listener", """
def main():
    p = request.payload
    db.create_document("seen", {"event": p["event_type"], "n": p["data"]["n"], "agent": request.headers.get("user-agent")})
    db.create_document("own", {"n": -1})
""")
    collection(copra, "own", f"{copra.base}/functions/{listener}/execute")
    collection(copra, "named", f"/functions/{copra.pid}/func/listener")
    write(copra, "own", {"n": 7})
    write(copra, "named", {"n": 8})
    seen = eventually(lambda: (d := copra.api("GET", "/collections/seen/documents")) and len(d) == 2 and d, "two runs")
    assert sorted(d["data"]["n"] for d in seen) == [7, 8], seen

    def runs():
        return copra.owner("GET", f"/project/{copra.pid}/functions/{listener}/executions")

    # A run is in the log once it has ended.
    eventually(lambda: len(runs()) == 2, "two records")
    assert {r["triggered_by"] for r in runs()} == {"webhook"}, runs()
    # What the run wrote into "own" set off nothing.
    write(copra, "named", {"n": 9})
    eventually(lambda: len(runs()) >= 3, "a third run")
    assert sorted(d["data"]["n"] for d in copra.api("GET", "/collections/seen/documents")) == [7, 8, 9]


def from_functions_and_rollback(copra, receiver):
    collection(copra, "fn", receiver.url + "/fn")
    writer = copra.function("writer", """
def undone():
    db.create_document("fn", {"undone": True})
    raise ValueError("no")
def main():
    db.transaction("t1", undone)
    return db.create_document("fn", {"done": True})["id"]
""")
    assert copra.call(writer)["success"]
    got = [json.loads(r["body"])["data"] for r in receiver.wait(1, "/fn")]
    assert got == [{"done": True}], got


def kill(copra, receiver):
    collection(copra, "late", receiver.url + "/late")
    receiver.up = False
    write(copra, "late", {"k": 1})
    receiver.wait(1, "/late")
    copra.kill()
    receiver.up = True
    copra.start()
    last = receiver.wait(2, "/late")[-1]
    assert json.loads(last["body"])["data"] == {"k": 1}


def private_addresses(copra, receiver):
    copra.stop()
    copra.start([])
    for n, host in enumerate((f"127.0.0.1:{receiver.port}", f"localhost:{receiver.port}", f"[::ffff:127.0.0.1]:{receiver.port}",
                              f"2130706433:{receiver.port}", f"0.0.0.0:{receiver.port}", "169.254.169.254", "10.0.0.1")):
        collection(copra, f"inside{n}", f"http://{host}/inside")
        write(copra, f"inside{n}", {})
        letter = eventually(lambda h=host: [d for d in copra.dead() if d["target"] == f"http://{h}/inside"], "refused: " + host)[0]
        assert "private" in letter["error"] and letter["attempts"] == 1, letter
    for n, url in enumerate(("file:///etc/passwd", "gopher://127.0.0.1/", "nonsense")):
        collection(copra, f"odd{n}", url)
        write(copra, f"odd{n}", {})
        eventually(lambda u=url: [d for d in copra.dead() if d["target"] == u], "refused: " + url)
    assert receiver.wait(0, "/inside") == []


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", required=True)
    copra = Copra(os.path.abspath(parser.parse_args().binary), "--allow-private-webhooks=true")

    def answer(path, count):
        if path == "/flaky":
            return (500, {}) if count < 3 else (200, {})
        if path == "/moved":
            return 307, {"Location": "/target"}
        if path == "/circle":
            return 302, {"Location": "/circle"}
        if path == "/hang" or (path == "/late" and not receiver.up):
            return None
        return {"/404": 404, "/500": 500}.get(path, 204 if path == "/fn" else 200), {}

    receiver = Receiver(answer)
    slow = Receiver(answer)
    receiver.up = True
    try:
        for test in (calls_and_signature, failures, redirects, one_hangs_others_go_on, own_functions,
                     from_functions_and_rollback, kill, private_addresses):
            test(*(copra, receiver, slow)[:test.__code__.co_argcount])
            print("ok", test.__name__, flush=True)
    finally:
        copra.close()
        receiver.close()
        slow.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
