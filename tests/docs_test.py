# Runs the shell blocks of README.md and docs/*.md against a fresh server. A ```json block is what the
# block before it must have printed in its last line; "…" in it stands for anything. A ```python block
# is a function: it is deployed, without a warning, and run.
#
#   tests/docs_test.py --binary build/copra
import argparse
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PAGES = ["README.md"] + sorted(
    os.path.join("docs", n) for n in os.listdir(os.path.join(ROOT, "docs")) if n.endswith(".md"))
# What a function of the pages is run with, and how it may end: it may ask for the network, too.
FUNCTION = """
id=$(python3 - "$PROJECT" {name} <<'END'
import json, os, sys, urllib.request
body = json.dumps({{"name": sys.argv[2], "code": json.loads({code})}}).encode()
ask = urllib.request.Request(os.environ["BASE"] + "/project/" + sys.argv[1] + "/functions", body,
                             {{"Authorization": "Bearer " + os.environ["ADMIN"]}})
made = json.load(urllib.request.urlopen(ask))
assert not made.get("warnings"), made
print(made["id"])
END
)
answer=$(curl -sS "$BASE/functions/$id/execute" -H 'Content-Type: application/json' -d '{{"email": "ann@blocked.example"}}')
echo "$answer"
echo "$answer" | grep -q -e '"success":true' -e 'Network access is disabled'
"""
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)
ADMIN = "docs-test-key"
TIMEOUT_S = 180 * float(os.environ.get("COPRA_TEST_SLOW", "1"))


def blocks(page):
    """(line, script, expected or None) for each shell block."""
    with open(os.path.join(ROOT, page), encoding="utf-8") as f:
        text = f.read()
    found = []
    for match in BLOCK.finditer(text):
        kind, body = match.groups()
        line = text.count("\n", 0, match.start()) + 1
        if kind == "sh":
            found.append([line, body, None])
        elif kind == "json" and found:
            found[-1][2] = json.loads(body)
        elif kind == "python":
            found.append([line, FUNCTION.format(name=f"block-{line}", code=json.dumps(json.dumps(body))), None])
    return found


def alike(expected, got):
    if expected == "…":
        return True
    if isinstance(expected, dict) and isinstance(got, dict):
        return expected.keys() == got.keys() and all(alike(v, got[k]) for k, v in expected.items())
    if isinstance(expected, list) and isinstance(got, list):
        return len(expected) == len(got) and all(map(alike, expected, got))
    return expected == got and isinstance(expected, bool) == isinstance(got, bool)


def last_json(output):
    """The last JSON value of the output; answers of curl end without a newline."""
    decoder, at, value = json.JSONDecoder(), 0, None
    while at < len(output):
        try:
            value, at = decoder.raw_decode(output, at)
        except ValueError:
            at += 1
    return value


class Server:
    def __init__(self, binary, folder):
        self.process = subprocess.Popen(
            [binary, "serve", "--data", os.path.join(folder, "data"), "--port", "0", "--admin-key",
             ADMIN, "--functions", os.path.join(ROOT, "examples"), "--log-level", "warning"],
            stdout=subprocess.PIPE, text=True)
        self.env = {"ADMIN": ADMIN}
        for line in self.process.stdout:
            words = line.split()
            if words[:1] == ["id"]:
                self.env["PROJECT"] = words[1]
            elif words[:2] == ["api", "key"]:
                self.env["KEY"] = words[2]
            elif line.startswith("listening on "):
                self.env["BASE"] = words[2]
                return
        raise SystemExit("docs_test: the server did not start")

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=TIMEOUT_S)


def run_page(page, binary):
    failures = 0
    folder = tempfile.mkdtemp(prefix="copra-docs-")
    try:
        server = Server(binary, folder)
        env = {**os.environ, **server.env,
               "PATH": os.path.dirname(binary) + os.pathsep + os.environ["PATH"]}
        for line, script, expected in blocks(page):
            done = subprocess.run(["bash", "-euo", "pipefail", "-c", script], cwd=folder, env=env,
                                  capture_output=True, text=True, timeout=TIMEOUT_S, check=False)
            where = f"{page}:{line}"
            if done.returncode != 0:
                failures += 1
                print(f"FAIL {where}: status {done.returncode}\n{done.stdout}{done.stderr}")
            elif expected is not None and not alike(expected, last_json(done.stdout)):
                failures += 1
                print(f"FAIL {where}\n  expected {json.dumps(expected, ensure_ascii=False)}"
                      f"\n  got      {last_json(done.stdout)}")
        if server.stop() != 0:
            failures += 1
            print(f"FAIL {page}: the server did not stop with status 0")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return failures


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", required=True)
    binary = os.path.abspath(parser.parse_args().binary)
    failures = sum(run_page(page, binary) for page in PAGES if blocks(page))
    print(f"docs_test: {'ok' if failures == 0 else f'{failures} failed'}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
