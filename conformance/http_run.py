# Runs the HTTP cases against a real `copra serve` on 127.0.0.1.
#
#   http_run.py [--binary build/copra] [--memory] [--in-process BINARY] [--area A]… [CASE…]
#
# --memory keeps the data in memory; --in-process sends the requests through pipes to BINARY (tests/in_process.cc)
# and leaves out the cases that need a socket.
# A case is http/<area>/<behaviour>.py: Python that fills in, with the names of `vocabulary()` at hand,
#   FUNCTIONS  {name: source}; `{name}` in later text stands for the function's id
#   SETUP      {collection: [document…]}, written by a function; `{collection_0}` stands for the first id
#   STEPS      requests and what must come back, in order; `example(name)` is a source of examples/
# A table of Python expressions and their values is `FUNCTIONS = {"f": expressions(ROWS, prelude)}` with the
# step `call("f", result=values(ROWS))`.
# Every case has a project of its own; `{pid}` is its id, `{key}` its API key.
import argparse
import json
import os
import re
import sys
import time
import traceback

import cases
from http_server import Server
from in_process import InProcess

HTTP_CASES = os.path.join(cases.HERE, "http")
PATIENCE_S = 30
ENVELOPE = ["success", "result", "output", "error", "execution_time"]
SEED = """
def main():
    return {c: [db.create_document(c, d)["id"] for d in docs] for c, docs in request.payload["data"].items()}
"""


class Is:
    """A matcher: something a value must be."""

    def __init__(self, name, test, remake=None):
        self.name, self.test, self.remake = name, test, remake

    def __repr__(self):
        return self.name


def text_like(pattern):
    return Is(f"text like /{pattern}/", lambda v: isinstance(v, str) and re.fullmatch(pattern, v, re.S))


def contains(piece):
    return Is(f"text with {piece!r}", lambda v: isinstance(v, str) and piece in v)


def at_least(expected):
    """A dict that has at least these keys, matched."""
    return Is(f"at least {expected!r}",
              lambda v: isinstance(v, dict) and all(k in v and not mismatch(e, v[k]) for k, e in expected.items()),
              lambda names: at_least(fill(expected, names)))


def length(n):
    return Is(f"{n} elements", lambda v: isinstance(v, (list, dict, str)) and len(v) == n)


def between(low, high):
    return Is(f"{low}..{high}", lambda v: isinstance(v, (int, float)) and low <= v <= high)


ANY = Is("anything", lambda v: True)
TEXT = Is("a text", lambda v: isinstance(v, str))
NUMBER = Is("a number", lambda v: isinstance(v, (int, float)) and not isinstance(v, bool))
INT = Is("an integer", lambda v: isinstance(v, int) and not isinstance(v, bool))
LIST = Is("a list", lambda v: isinstance(v, list))
DICT = Is("an object", lambda v: isinstance(v, dict))
UUID = text_like(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
TIME = text_like(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?")
TIME_Z = text_like(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")


def mismatch(expected, got, path="$"):
    """None, or where and how `got` is not what was expected."""
    if isinstance(expected, Is):
        return None if expected.test(got) else f"{path}: {got!r} is not {expected!r}"
    if isinstance(expected, dict):
        if not isinstance(got, dict):
            return f"{path}: {got!r} is not an object"
        if set(expected) != set(got):
            return (f"{path}: keys missing {sorted(set(expected) - set(got))}, "
                    f"unexpected {sorted(set(got) - set(expected))}")
        return next((m for k in expected if (m := mismatch(expected[k], got[k], f"{path}.{k}"))), None)
    if isinstance(expected, list):
        if not isinstance(got, list) or len(got) != len(expected):
            return f"{path}: {got!r} is not a list of {len(expected)}"
        return next((m for i, e in enumerate(expected) if (m := mismatch(e, got[i], f"{path}[{i}]"))), None)
    if isinstance(expected, float) or isinstance(got, float):
        same = isinstance(got, (int, float)) and expected == got
        return None if same else f"{path}: {got!r} instead of {expected!r}"
    if type(expected) is not type(got) or expected != got:
        return f"{path}: {got!r} instead of {expected!r}"
    return None


def vocabulary():
    """The names a case may use."""
    unset = object()

    def step(method, path, body=None, *, headers=None, status=200, json=unset, result=unset, error=unset,
             output="", text=None, response_headers=None, save=None, raw_body=None, as_owner=False, key=False,
             at_most_s=None):
        return {"method": method, "path": path, "body": body, "headers": headers or {}, "status": status,
                "has_json": json is not unset, "json": json, "has_result": result is not unset, "result": result,
                "has_error": error is not unset, "error": error, "output": output, "text": text,
                "response_headers": response_headers or {}, "save": save or {}, "raw_body": raw_body,
                "as_owner": as_owner, "key": key, "at_most_s": at_most_s}

    def call(name, payload=None, **kw):
        """POSTs the payload to a function's execution URL, GETs without one."""
        return step("GET" if payload is None else "POST", f"/functions/{{{name}}}/execute" + kw.pop("query", ""),
                    payload, **kw)

    def raw(data, status, **kw):
        """Sends bytes and expects a status line (None: any) and a text in what comes back."""
        return {"raw": data, "status": status, "contains": kw.get("contains")}

    def soon(step):
        """The step, repeated until it passes: for what happens after an answer. Fails after PATIENCE_S."""
        return {**step, "soon": True}

    def expressions(rows, prelude=""):
        """A function that evaluates each row's expression after the prelude: {label: value or the exception}."""
        body = "".join(f"    out[{label!r}] = tried(lambda: {text})\n" for label, text, _ in rows)
        return (f"def tried(f):\n    try:\n        return f()\n    except Exception as e:\n"
                f"        return f'{{type(e).__name__}}: {{e}}'\n{prelude}\ndef main():\n    out = {{}}\n{body}    return out\n")

    def values(rows):
        found = {label: value for label, _, value in rows}
        assert len(found) == len(rows), f"labels used twice: {[r[0] for r in rows if [s[0] for s in rows].count(r[0]) > 1]}"
        return found

    def example(name):
        """The source of examples/<name>.py."""
        with open(os.path.join(cases.ROOT, "examples", name + ".py"), encoding="utf-8") as f:
            return f.read()

    names = {
        "example": example, "expressions": expressions, "values": values,
        "step": step, "call": call, "raw": raw, "soon": soon,
        "get": lambda path, **kw: step("GET", path, **kw),
        "post": lambda path, body=None, **kw: step("POST", path, body, **kw),
        "owner": lambda method, path, body=None, **kw: step(method, path, body, as_owner=True, **kw),
        "api": lambda method, path, body=None, **kw: step(method, path, body, key=True, **kw),
        "text_like": text_like, "contains": contains, "at_least": at_least, "length": length, "between": between,
        "ANY": ANY, "TEXT": TEXT, "NUMBER": NUMBER, "INT": INT, "LIST": LIST, "DICT": DICT, "UUID": UUID,
        "TIME": TIME, "TIME_Z": TIME_Z, "Is": Is,
    }
    return names


def fill(value, names):
    """Placeholders {name} in texts replaced by what is known; unknown braces stay."""
    if isinstance(value, str):
        whole = re.fullmatch(r"\{(\w+)\}", value)
        if whole and whole[1] in names:
            return names[whole[1]]
        return re.sub(r"\{(\w+)\}", lambda m: str(names[m[1]]) if m[1] in names else m[0], value)
    if isinstance(value, Is) and value.remake:
        return value.remake(names)
    if isinstance(value, dict):
        return {fill(k, names): fill(v, names) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [fill(v, names) for v in value]
    return value


def dig(value, path):
    for part in filter(None, path.split(".")):
        value = value[int(part)] if isinstance(value, list) else value[part]
    return value


class Failure(Exception):
    pass


def check(step, status, headers, data, seconds, names):
    def fail(message):
        shown = data[:600].decode("utf-8", "replace")
        raise Failure(f"{step['method']} {fill(step['path'], names)}: {message}\n      answer {status}: {shown}")

    wanted = step["status"]
    if m := mismatch(wanted, status, "status"):
        fail(m)
    for name, value in step["response_headers"].items():
        got = headers.get(name.lower())
        if value is None and got is not None:
            fail(f"unexpected header {name}: {got}")
        if value is not None and (m := mismatch(fill(value, names), got, name)):
            fail(m)
    if step["at_most_s"] and seconds > step["at_most_s"] * cases.SLOW:
        fail(f"took {seconds:.2f} s, at most {step['at_most_s']} s")
    if step["text"] is not None:
        if m := mismatch(fill(step["text"], names), data.decode("utf-8", "replace"), "body"):
            fail(m)
        return None
    document = None
    if data and "json" in headers.get("content-type", ""):
        document = json.loads(data)
    if step["has_json"] and (m := mismatch(fill(step["json"], names), document)):
        fail(m)
    if step["has_result"] or step["has_error"]:
        if not isinstance(document, dict) or list(document)[:5] != ENVELOPE or \
                set(document) - set(ENVELOPE) - {"execution_id", "triggered_by", "detail"}:
            fail("the answer is not an envelope")
        if not isinstance(document["execution_time"], (int, float)):
            fail("execution_time is no number")
        success = not step["has_error"]
        if document["success"] is not success:
            fail(f"success is {document['success']}")
        if step["has_result"] and (m := mismatch(fill(step["result"], names), document["result"], "result")):
            fail(m)
        expected = fill(step["error"], names) if step["has_error"] else None
        if m := mismatch(expected, document["error"], "error"):
            fail(m)
        if m := mismatch(fill(step["output"], names), document["output"], "output"):
            fail(m)
    return document


def perform(server, step, names):

    if "raw" in step:
        data = step["raw"]
        answer = server.raw(fill(data, names).encode() if isinstance(data, str) else data)
        line = answer.split(b"\r\n", 1)[0].decode("latin-1")
        if step["status"] and f" {step['status']} " not in line + " ":
            raise Failure(f"raw request: {line!r} instead of {step['status']}")
        if step["contains"] and step["contains"].encode() not in answer:
            raise Failure(f"raw request: {step['contains']!r} is not in the answer {answer[:500]!r}")
        return
    headers = {k: fill(v, names) for k, v in step["headers"].items()}
    if step["as_owner"]:
        headers.setdefault("Authorization", f"Bearer {names['admin']}")
    if step["key"]:
        headers.setdefault("x-api-key", names["key"])
    body = step["raw_body"]
    if body is None and step["body"] is not None:
        body = json.dumps(fill(step["body"], names))
        headers.setdefault("Content-Type", "application/json")
    if isinstance(body, str):
        body = fill(body, names) if step["raw_body"] is None else body
        body = body.encode()
    start = time.perf_counter()
    status, answer_headers, data = server.request(step["method"], fill(step["path"], names), body, headers)
    document = check(step, status, answer_headers, data, time.perf_counter() - start, names)
    for name, path in step["save"].items():
        if isinstance(path, tuple):  # (path, pattern): the pattern's group in the text there
            found = re.search(path[1], dig(document, path[0]))
            if not found:
                raise Failure(f"{name}: nothing like /{path[1]}/ in {dig(document, path[0])!r}")
            names[name] = found[1]
            continue
        names[name] = answer_headers[path[7:]] if path.startswith("header:") else dig(document, path)


def perform_patiently(server, step, names):
    until = time.monotonic() + PATIENCE_S * cases.SLOW if step.get("soon") else 0
    while True:
        try:
            return perform(server, step, names)
        except Failure:
            if time.monotonic() >= until:
                raise
        time.sleep(0.05)


def needs_socket(space):
    """Raw bytes, or text that names the port."""
    return any("raw" in step for step in space["STEPS"]) or "{port}" in repr(space["STEPS"]) + repr(space.get("FUNCTIONS"))


def run_case(server, case):
    """None, or the text of the failure."""
    from http_server import ADMIN_KEY
    path = os.path.join(cases.HERE, case)
    with open(path, encoding="utf-8") as f:
        code = compile(f.read(), path, "exec")
    space = vocabulary()
    exec(code, space)  # a case is trusted code of this tree
    if isinstance(server, InProcess) and needs_socket(space):
        return None
    label = re.sub(r"[^A-Za-z0-9]", "_", case)
    status, project = server.owner("POST", "/project/", {"name": f"case {label}", **space.get("PROJECT", {})})
    if status not in (200, 201):
        return f"the project could not be made: {status} {project}"
    names = {"pid": project["id"], "key": project["api_key"], "admin": ADMIN_KEY, "port": server.port}
    functions = dict(space.get("FUNCTIONS", {}))
    if "SETUP" in space:
        functions["_setup"] = SEED
    for name, source in functions.items():
        status, record = server.owner("POST", f"/project/{names['pid']}/functions", {"name": name, "code": source})
        if status != 201:
            return f"function {name} could not be deployed: {status} {record}"
        names[name] = record["id"]
    if "SETUP" in space:
        status, _, data = server.request("POST", f"/functions/{names['_setup']}/execute",
                                         json.dumps({"data": space["SETUP"]}), {"Content-Type": "application/json"})
        if status != 200:
            return f"the documents could not be made: {status} {data[:500]!r}"
        for collection, ids in json.loads(data)["result"].items():
            names.update({f"{collection}_{i}": v for i, v in enumerate(ids)})
    for number, step in enumerate(space["STEPS"]):
        try:
            perform_patiently(server, step, names)
        except Failure as e:
            return f"step {number}: {e}"
        except Exception:
            return f"step {number}: {traceback.format_exc(limit=-3)}"
        if not server.alive():
            return f"step {number}: the server ended"
    return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("case", nargs="*")
    parser.add_argument("--binary", default="build/copra")
    parser.add_argument("--memory", action="store_true")
    parser.add_argument("--in-process", metavar="BINARY")
    parser.add_argument("--area", action="append", default=[])
    args = parser.parse_args()
    todo = [os.path.relpath(os.path.abspath(c), cases.HERE) for c in args.case]
    if not todo:
        areas = args.area or sorted(a for a in os.listdir(HTTP_CASES) if os.path.isdir(os.path.join(HTTP_CASES, a)))
        for area in areas:
            folder = os.path.join(HTTP_CASES, area)
            todo += sorted(os.path.join("http", area, n) for n in os.listdir(folder) if n.endswith(".py"))
    failed = 0

    def server(arguments):
        data = ":memory:" if args.memory else None
        if args.in_process:
            return InProcess(args.in_process, data, arguments)
        return Server(args.binary, data, arguments)

    # Cases of an area share a server; an area's `server.args` holds extra flags for it.
    by_area = {}
    for case in todo:
        by_area.setdefault(os.path.dirname(case), []).append(case)
    for area, in_area in by_area.items():
        failed += run_area(server, area, in_area)
    print(f"http conformance: {len(todo)} cases, {failed} failed")
    return 1 if failed else 0


def run_area(make_server, area, todo):
    """The number of failures."""
    failed, arguments = 0, []
    flags = os.path.join(cases.HERE, area, "server.args")
    if os.path.exists(flags):
        with open(flags, encoding="utf-8") as f:
            arguments = f.read().split()
    if "--execution-timeout" not in arguments:
        # Twenty seconds are much, but not on every machine; what a limit does is for the area `limits`.
        arguments += ["--execution-timeout", "50s"]
    with make_server(arguments) as server:
        for case in todo:
            if not server.alive():
                print(f"the server ended before {case}: {server.log_tail()}")
                failed += 1
                break
            problem = run_case(server, case)
            if problem:
                failed += 1
                print(f"FAIL {case}\n    {problem}")
        status = server.stop()
        if status != 0:
            failed += 1
            print(f"the server stopped with status {status}")
    return failed


if __name__ == "__main__":
    sys.exit(main())
