# The official JavaScript client, as published, against a real server: installs the pinned package
# from the lock file beside the tests and runs every client/*.test.mjs on Node.
#
#   tests/client_test.py --binary build/copra [FILE.test.mjs…]
#
# Without the package and without a way to the registry there is nothing to test with: status 77, which
# ctest shows as skipped. Whatever else npm dislikes fails.
import argparse
import os
import re
import shutil
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SOURCES = os.path.join(ROOT, "tests", "client")
sys.path.insert(0, os.path.join(ROOT, "conformance"))
from http_server import ADMIN_KEY, Server  # noqa: E402

SLOW = float(os.environ.get("COPRA_TEST_SLOW", "1"))
INSTALL_S, TEST_S = 300, 300 * SLOW
SKIPPED = 77
UNREACHABLE = re.compile(r"ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT")


def fail(message):
    print("client_test:", message)
    sys.exit(1)


def skip(message):
    print("client_test: SKIPPED,", message)
    sys.exit(SKIPPED)


def tool(name):
    path = shutil.which(name)
    return path or fail(f"{name} is missing; .ci/deps installs it")


def install(folder):
    """The tests and the pinned packages in `folder`; what is there already is kept."""
    os.makedirs(folder, exist_ok=True)
    for name in os.listdir(SOURCES):
        if name != "node_modules":
            shutil.copy2(os.path.join(SOURCES, name), os.path.join(folder, name))
    with open(os.path.join(SOURCES, "package-lock.json"), encoding="utf-8") as f:
        lock = f.read()
    stamp = os.path.join(folder, "node_modules", ".installed")
    if os.path.exists(stamp) and open(stamp, encoding="utf-8").read() == lock:
        return
    command = [tool("npm"), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=INSTALL_S)
    except subprocess.TimeoutExpired:
        skip(f"`npm ci` did not end within {INSTALL_S} s: the package registry cannot be reached")
    if done.returncode != 0 and UNREACHABLE.search(done.stderr):
        skip(f"the package registry cannot be reached:\n{done.stderr[-500:]}")
    if done.returncode != 0:
        fail(f"`npm ci` failed; the client's package comes from the package registry:\n{done.stderr[-2000:]}")
    with open(stamp, "w", encoding="utf-8") as f:
        f.write(lock)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", default="build/copra")
    parser.add_argument("tests", nargs="*")
    args = parser.parse_args()
    node = tool("node")
    folder = os.path.join(os.path.dirname(os.path.join(ROOT, args.binary)), "client_test")
    install(folder)
    tests = args.tests or sorted(n for n in os.listdir(SOURCES) if n.endswith(".test.mjs"))
    failed = []
    with Server(args.binary) as server:
        environment = {**os.environ, "COPRA_URL": f"http://127.0.0.1:{server.port}", "COPRA_ADMIN_KEY": ADMIN_KEY}
        for test in tests:
            try:
                done = subprocess.run([node, "--test", test], cwd=folder, env=environment, capture_output=True,
                                      text=True, timeout=TEST_S)
            except subprocess.TimeoutExpired:
                print(f"{test}: not done within {TEST_S:.0f} s")
                failed.append(test)
                continue
            if done.returncode != 0:
                failed.append(test)
                print(f"--- {test}\n{done.stdout[-12000:]}{done.stderr[-2000:]}")
            if not server.alive():
                fail(f"the server ended during {test}: {server.log_tail()}")
    print(f"client: {len(tests)} files, {len(failed)} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
