# index, doctor, export, import, backup and restore, as an operator uses them: round trips, damaged
# inputs, directories that are something else or in use.
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
from http_server import ADMIN_KEY, Server  # noqa: E402

FILL = """
def main():
    for i in range(30):
        db.create_document("posts", {"title": "post %d" % i, "n": i, "big": 2 ** 70, "f": 0.1, "nested": {"a": [1, None, "\\u00e9"]}})
    db.create_document("empty_ones", {"created_at": "2020-01-01", "x": None})
    u = db.create_app_user("ann@example.com", "secret-password-1", {"city": "Rome"}, ["editor"])
    v = db.create_app_user("bob@example.com", "secret-password-2")
    db.add_user_relationship(u["id"], v["id"], "followers", True)
    return "done"
"""
MORE = """
def main():
    return db.create_document("posts", {"n": 1000})["n"]
"""
STATE = """
def main():
    posts = db.get_documents("posts", sort="n", order="asc")
    return {"posts": [dict(p) for p in posts], "other": [dict(d) for d in db.get_documents("empty_ones")],
            "users": [[u["id"], u["email"], u["roles"], u["data"]] for u in db.get_app_users()],
            "count": db.count_documents("posts"), "indexed": db.count_documents("posts", n=7, explain=True)["index"],
            "newest": db.query("posts", limit=1)["data"][0]["n"]}
"""


class Failed(Exception):
    pass


def expect(condition, text):
    if not condition:
        raise Failed(text)


class Tool:
    def __init__(self, binary):
        self.binary = os.path.abspath(binary)

    def run(self, *args, status=0, stdin=None):
        done = subprocess.run([self.binary, *args], capture_output=True, text=True, timeout=120, input=stdin)
        expect(done.returncode == status,
               f"copra {' '.join(args)}: status {done.returncode} instead of {status}\n{done.stdout}{done.stderr}")
        return done.stdout + done.stderr


def ask(port, method, path, body=None, key=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    headers = {"Content-Type": "application/json"}
    if key:
        headers["Authorization"] = "Bearer " + key
    connection.request(method, path, None if body is None else json.dumps(body), headers)
    response = connection.getresponse()
    data = response.read()
    connection.close()
    return response.status, json.loads(data) if data else None


class Running:
    """A server on a data directory with the functions of this test."""

    def __init__(self, binary, data, functions):
        self.server = Server(binary, data, ["--functions", functions])
        self.server.start()
        self.port, self.key = self.server.port, ADMIN_KEY

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.stop()

    def project(self, name):
        _, projects = ask(self.port, "GET", "/project", key=self.key)
        return next((p["id"] for p in projects if p["name"] == name), None)

    def call(self, name, project="default"):
        # The server answers before it has deployed the directory.
        for _ in range(200):
            status, body = ask(self.port, "POST", f"/functions/{self.project(project)}/func/{name}", {})
            if status != 404:
                break
            time.sleep(0.05)
        expect(status == 200, f"{name}: {body}")
        return body["result"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", default="build/copra")
    binary = os.path.abspath(parser.parse_args().binary)
    tool = Tool(binary)
    top = tempfile.mkdtemp(prefix="copra-data-")
    try:
        return checks(binary, tool, top)
    except Failed as failure:
        print("data_commands_test:", failure)
        return 1
    finally:
        shutil.rmtree(top, ignore_errors=True)


def checks(binary, tool, top):
    data, functions = os.path.join(top, "data"), os.path.join(top, "functions")
    os.mkdir(functions)
    for name, code in (("fill", FILL), ("more", MORE), ("state", STATE)):
        with open(os.path.join(functions, name + ".py"), "w", encoding="utf-8") as f:
            f.write(code)

    with Running(binary, data, functions) as server:
        server.call("fill")
        url = f"http://127.0.0.1:{server.port}"
        remote = ("--url", url, "--key", server.key)
        expect("by_n" in tool.run("index", "create", "posts", "--field", "n", *remote), "index create")
        expect("by_n  [n]  ready" in tool.run("index", "list", "posts", *remote), "index list")
        tool.run("index", "create", "posts", "--field", "f", "--unique", *remote, status=1)
        tool.run("index", "drop", "posts", "--name", "nothing", *remote, status=1)
        tool.run("index", "create", "posts", *remote, status=64)
        before = server.call("state")
        expect(before["indexed"] == "by_n" and before["count"] == 30, "the index is not used")
        for command in (("doctor", data), ("export", "default", "--data", data), ("index", "list", "posts", "--data", data)):
            expect("in use" in tool.run(*command, status=74), f"{command} while a server runs")
        status, made = ask(server.port, "POST", "/admin/backup", {"name": "first"}, server.key)
        expect(status == 201 and made["bytes"] > 0, f"backup: {made}")
        online = made["path"]
        expect(ask(server.port, "POST", "/admin/backup", {"name": "first"}, server.key)[0] == 400, "same name")
        for bad in ("../x", "a/b", "", ".hidden"):
            expect(ask(server.port, "POST", "/admin/backup", {"name": bad}, server.key)[0] == 422, f"name {bad!r}")
        expect(ask(server.port, "POST", "/admin/backup", {})[0] == 401, "backup without key")
        expect([b["name"] for b in ask(server.port, "GET", "/admin/backups", key=server.key)[1]] == ["first"], "backups")
        tool.run("backup", "--to", "second", *remote)
        expect(ask(server.port, "DELETE", "/admin/backups/second", key=server.key)[0] == 204, "delete backup")
        expect(ask(server.port, "DELETE", "/admin/backups/second", key=server.key)[0] == 404, "delete it twice")
        # What comes after the backup is not in it.
        server.call("more")

    expect("healthy" in tool.run("doctor", data), "doctor of a sound directory")
    restored = os.path.join(top, "restored")
    tool.run("restore", online, restored)
    tool.run("restore", online, restored, status=74)
    with Running(binary, restored, functions) as server:
        expect(server.call("state") == before, "the restored state differs")
    offline = os.path.join(top, "backups", "offline")
    tool.run("backup", "--data", restored, "--to", offline)
    tool.run("backup", "--data", restored, "--to", offline, status=74)
    expect("healthy" in tool.run("doctor", offline), "doctor of a backup")

    # Export and import.
    lines = os.path.join(top, "default.jsonl")
    said = tool.run("export", "default", "--data", restored, "--out", lines)
    expect("2 collections, 31 documents, 2 users, 3 functions" in said, said)
    expect(oct(os.stat(lines).st_mode & 0o777) == "0o600", "an export is for its owner only")
    tool.run("export", "nobody", "--data", restored, status=1)
    fresh = os.path.join(top, "fresh")
    tool.run("import", lines, "--data", fresh)
    tool.run("import", lines, "--data", fresh, status=65)
    tool.run("import", lines, "--data", fresh, "--project", "copy")
    expect("healthy" in tool.run("doctor", fresh), "doctor after import")
    with Running(binary, fresh, functions) as server:
        expect(server.call("state") == before, "the imported state differs")
        expect(server.call("state", "copy") == before | {"users": before["users"]}, "the copy differs")
    again = tool.run("export", "default", "--data", fresh)
    with open(lines, encoding="utf-8") as f:
        original = f.read().splitlines()
    # The run above was counted; everything else is as it was.
    def lasting(rows):
        return sorted(r for r in rows if not json.loads(r).get("kind", "").startswith("run_"))
    expect(lasting(original) == lasting(again.splitlines()), "a second export differs")
    broken = {
        "cut": original[:-1], "cut in a line": original[:-1] + [original[-1][:10]], "missing line": original[:5] + original[6:],
        "not json": original[:4] + ["{oops"] + original[4:], "no head": original[1:], "empty": [],
        "unknown": original[:2] + ['{"type":"surprise"}'] + original[2:], "newer": ['{"type":"copra-export","version":99,"project":"x"}'] + original[1:],
        "bad id": [x.replace('"id":"', '"id":"x') for x in original], "twice": original[:4] + original[3:],
    }
    for what, text in broken.items():
        tool.run("import", "-", "--data", fresh, "--project", "broken", status=65, stdin="\n".join(text) + "\n" * bool(text))
    with Running(binary, fresh, functions) as server:
        expect(server.project("broken") is None, "a failed import left a project")

    # Directories that are not what they should be.
    tool.run("doctor", os.path.join(top, "nowhere"), status=74)
    tool.run("doctor", functions, status=74)
    tool.run("restore", functions, os.path.join(top, "r2"), status=66)
    tool.run("import", os.path.join(top, "nowhere.jsonl"), "--data", fresh, status=66)
    damaged = os.path.join(top, "damaged")
    shutil.copytree(offline, damaged)
    tables = [os.path.join(damaged, n) for n in os.listdir(damaged) if n.endswith((".sst", ".log")) and os.path.getsize(os.path.join(damaged, n)) > 200]
    for path in tables:
        with open(path, "r+b") as f:
            f.seek(100)
            byte = f.read(1)
            f.seek(100)
            f.write(bytes([byte[0] ^ 0xFF]))
    tool.run("restore", damaged, os.path.join(top, "r3"), status=74)
    expect(not os.path.exists(os.path.join(top, "r3")), "a damaged backup was restored")
    with open(os.path.join(damaged, "CURRENT"), "w", encoding="utf-8") as f:
        f.write("nonsense")
    tool.run("doctor", damaged, status=74)

    # The closed directory's indexes.
    local = ("--data", restored)
    expect("by_title  [title] unique  ready" in tool.run("index", "create", "posts", "--field", "title", "--unique", *local), "local index")
    expect("failed" in tool.run("index", "create", "posts", "--field", "f", "--unique", "--name", "dup", *local, status=1), "local unique")
    tool.run("index", "drop", "posts", "--name", "dup", *local)
    expect("dup" not in tool.run("index", "list", "posts", *local), "dropped")
    expect("healthy" in tool.run("doctor", restored), "doctor at the end")
    print("data_commands_test: ok")
    return 0


if __name__ == "__main__":
    sys.exit(main())
