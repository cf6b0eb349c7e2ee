# transaction() of a real server that is killed (SIGKILL) at every single write and sync to its files:
# before it, in the middle of it, behind it. Whatever was written, all of the transaction is there or
# nothing, the next try completes it, and it has run once. Afterwards no index entry is out of step.
import argparse
import http.client
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "conformance"))
from http_server import PATIENCE_S, Server  # noqa: E402

STEPS_MAX = 60
TRIES_MAX = 200
SETUP = """
def main():
    db.create_document("wallets", {"owner": "ann", "cents": 1000})
    db.create_document("charges", {"key": "none", "cents": 0})
    return True
"""
CHARGE = """
def main():
    def work():
        wallet = db.find_one("wallets", owner="ann")
        charge = db.create_document("charges", {"key": request.payload["key"], "cents": 5})
        db.update_document_fields("wallets", wallet["id"], {"cents": wallet["cents"] - 5})
        db.create_document("notes", {"key": request.payload["key"], "charge_id": charge["id"], "text": "some words about it"})
        return charge["id"]
    return db.transaction(request.payload["key"], work, lock_resource="wallet", lock_ttl_seconds=1)
"""
LOOK = """
def main():
    key = request.payload["key"]
    charges = [c["id"] for c in db.get_documents("charges", {"key": key})]
    notes = [n["charge_id"] for n in db.get_documents("notes", {"key": key})]
    if charges != notes or len(charges) > 1:
        raise RuntimeError("half a transaction, or two: %r %r" % (charges, notes))
    total = db.aggregate_documents("charges", "cents", "sum")["result"]
    left = db.find_one("wallets", owner="ann")["cents"]
    if total + left != 1000:
        raise RuntimeError("charged %r, left %r" % (total, left))
    return charges
"""


class Failed(Exception):
    pass


def function(server, project, name, code):
    status, record = server.owner("POST", f"/project/{project}/functions", {"name": name, "code": code})
    if status != 201:
        raise Failed(f"{name} was refused: {status} {record}")
    return record["id"]


def call(server, ident, payload):
    status, _, body = server.request("POST", f"/functions/{ident}/execute", json.dumps(payload),
                                     {"Content-Type": "application/json"})
    answer = json.loads(body)
    if status != 200:
        raise Failed(f"{status} {answer['error']}")
    return answer["result"]


def start(server, armed, library):
    """The server with the library that kills it; it counts once the file `armed` exists."""
    os.environ.update({"LD_PRELOAD": library, "COPRA_TEST_ARMED": armed})
    asan = os.environ.get("ASAN_OPTIONS")
    os.environ["ASAN_OPTIONS"] = (asan + ":" if asan else "") + "verify_asan_link_order=0"
    try:
        server.start()
    finally:
        del os.environ["LD_PRELOAD"], os.environ["COPRA_TEST_ARMED"]
        if asan is None:
            del os.environ["ASAN_OPTIONS"]
        else:
            os.environ["ASAN_OPTIONS"] = asan


def one_step(server, functions, folder, library, at, how):
    """Kills the server at write `at`; False when the transaction ended before."""
    key = f"{at}-{how}"
    armed = os.path.join(folder, "armed")
    start(server, armed, library)
    with open(armed + ".new", "w", encoding="utf-8") as f:
        f.write(f"{at} {how}")
    os.rename(armed + ".new", armed)
    acknowledged = None
    try:
        answer = call(server, functions["charge"], {"key": key})
        if not answer["ok"]:
            raise Failed(f"{key}: {answer}")
        acknowledged = answer["result"]
    except (OSError, http.client.HTTPException):
        server.process.wait(timeout=PATIENCE_S)
    finally:
        os.unlink(armed)
    died = not server.alive()
    if died:
        server.log.close()
    else:
        server.kill()
    server.start()
    there = call(server, functions["look"], {"key": key})
    if acknowledged and there != [acknowledged]:
        raise Failed(f"{key}: an acknowledged transaction is lost: {there}")
    ran_before = bool(there)
    for _ in range(TRIES_MAX):
        answer = call(server, functions["charge"], {"key": key})
        if not answer["locked"]:
            break
        if ran_before:
            raise Failed(f"{key}: locked, though it is done: {answer}")
        time.sleep(0.05)
    if not answer["ok"] or answer["idempotent"] != ran_before:
        raise Failed(f"{key}: done before: {ran_before}, the next try says {answer}")
    if call(server, functions["look"], {"key": key}) != [answer["result"]]:
        raise Failed(f"{key}: the transaction ran twice")
    server.kill()
    return acknowledged is None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", default="build/copra")
    args = parser.parse_args()
    library = os.path.join(os.path.dirname(os.path.abspath(args.binary)), "tests", "libdie_at_write.so")
    folder = tempfile.mkdtemp(prefix="copra-steps-")
    server = Server(os.path.abspath(args.binary), data=os.path.join(folder, "data"))
    try:
        server.start()
        _, project = server.owner("POST", "/project/", {"name": "steps"})
        functions = {name: function(server, project["id"], name, code)
                     for name, code in (("setup", SETUP), ("charge", CHARGE), ("look", LOOK))}
        call(server, functions["setup"], {})
        for body in ({"fields": ["key"]}, {"type": "search"}):
            status, made = server.owner("POST", f"/project/{project['id']}/collections/charges/indexes", body)
            if status not in (201, 202):
                raise Failed(f"no index: {status} {made}")
        server.kill()
        deaths = 0
        for at in range(STEPS_MAX):
            died = [one_step(server, functions, folder, library, at, how) for how in ("before", "half", "after")]
            deaths += sum(died)
            if not any(died):
                break
        else:
            raise Failed("the transaction never came to its end")
        if deaths < 6:
            raise Failed(f"the server died {deaths} times only: the library does not see its writes")
        looked = subprocess.run([server.binary, "doctor", server.data], capture_output=True, text=True, timeout=300)
        if looked.returncode != 0:
            raise Failed(f"the doctor says: {looked.stdout[-2000:]}{looked.stderr}")
        print(f"crash steps: killed {deaths} times, each transaction ran once")
        return 0
    except Failed as e:
        print(f"crash steps: {e}")
        return 1
    finally:
        if server.process and server.alive():
            server.kill()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
