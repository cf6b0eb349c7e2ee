# What recorder and runner share: finding cases, running one, the recorded form of its outcome.
#
# A case is python/<area>/<behaviour>.py; beside it lies .out, CPython's outcome:
#   stdout byte for byte; when the exit status is not 0 then
#   `--- exit N`, and `--- stderr: <last line>`. A case whose first line is `# compare: traceback`
#   has the whole stderr below `--- stderr:` instead, its path written as <file> and the caret lines
#   of CPython 3.11's frames left out (those of a SyntaxError stay).
import os
import re
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
PYTHON_CASES = os.path.join(HERE, "python")
ORACLE = "/usr/bin/python3"
SLOW = float(os.environ.get("COPRA_TEST_SLOW", "1"))

CARETS = re.compile(r"^[\s|]*[~^]+\s*$")
SYNTAX = re.compile(r"^(SyntaxError|IndentationError|TabError)\b")


def areas():
    return sorted(a for a in os.listdir(PYTHON_CASES)
                  if os.path.isdir(os.path.join(PYTHON_CASES, a)) and a != "differences")


def cases(area):
    folder = os.path.join(PYTHON_CASES, area)
    return sorted(os.path.join("python", area, n) for n in os.listdir(folder) if n.endswith(".py"))


def recorded_path(case):
    return os.path.join(HERE, case[:-3] + ".out")


def wants_traceback(case):
    with open(os.path.join(HERE, case), "rb") as f:
        return f.readline().strip() == b"# compare: traceback"


def run(command, case, env, timeout_s):
    """(status, stdout, stderr) of a command on a case; status is 'timeout' when it did not end."""
    path = os.path.join("conformance", case)
    try:
        done = subprocess.run([*command, path], cwd=ROOT, env=env, capture_output=True,
                              stdin=subprocess.DEVNULL, timeout=timeout_s, check=False)
    except subprocess.TimeoutExpired as e:
        return "timeout", e.stdout or b"", e.stderr or b""
    return done.returncode, done.stdout, done.stderr


def traceback_form(stderr, case):
    path = os.path.join("conformance", case)
    lines = stderr.replace(os.path.join(ROOT, path), "<file>").replace(path, "<file>").split("\n")
    kept = []
    for i, line in enumerate(lines):
        following = lines[i + 1] if i + 1 < len(lines) else ""
        if CARETS.match(line) and not SYNTAX.match(following):
            continue
        kept.append(line)
    return "\n".join(kept).rstrip("\n")


def outcome(case, status, stdout, stderr, whole):
    out = stdout
    if status != 0:
        if out and not out.endswith(b"\n"):
            out += b"\n--- no newline at end\n"
        text = stderr.decode("utf-8", "replace")
        if whole:
            text = "\n" + traceback_form(text, case)
        else:
            lines = [l for l in text.split("\n") if l.strip()]
            text = " " + (lines[-1] if lines else "")
        out += f"--- exit {status}\n--- stderr:{text}\n".encode()
    return out


def oracle_env(seed):
    return {"PATH": "/usr/bin:/bin", "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8",
            "PYTHONDONTWRITEBYTECODE": "1", "TZ": "UTC", "LC_ALL": "C.UTF-8"}
