# Every route of server/routes.def with requests nobody should send: wrong credentials, ids of other
# projects, malformed JSON and forms, values of the wrong type in every field, absurd paths and queries.
#
#   tests/hostile/http_routes.py --binary build/copra [--seed 1] [--rounds 1] [--only TEXT] [--show]
#
# Deterministic. Asserted of each answer: it comes, its status is below 500 (function runs excepted),
# a refusal is JSON with `detail` and `error`, and it holds nothing of another project. Afterwards:
# the server lives, the other project is as it was, memory is bounded, the stop is clean.
import argparse
import http.client
import json
import os
import random
import re
import sys
import time
from urllib.parse import quote

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, os.path.join(ROOT, "conformance"))
import cases  # noqa: E402
from http_server import ADMIN_KEY, Server  # noqa: E402

MARK = "only-for-eyes-of-the-other-project"
MEMORY_MIB = 700
UNKNOWN = "0190e0a1-0000-7000-8000-00000000dead"
ROUTE = re.compile(r'^ROUTE\(([A-Z |]+), "([^"]+)", (\w+), (\w+), (\w+)\)', re.M)
# What a function's program does is the program's business: 5xx may be what it says.
RUNS_FUNCTIONS = {"execute_by_id", "execute_by_name"}

SEGMENTS = ["%00", "%ff%fe", "..", "%2e%2e", "%2e%2e%2f%2e%2e%2fadmin.key", "-1", "0", "99999999999999999999999",
            quote("😀" * 20), "a" * 4000, "%20", "'%22%3C%3E", "null", "%25s%25n", UNKNOWN, UNKNOWN[:-1], "a%2fb",
            "%ED%A0%80", "_users", "__proto__", "%0d%0aX-Evil:%201", "con", "x" * 256, ".hidden", "a;b", "*"]
VALUES = [None, True, False, 0, -1, 1.5, -1e308, 2**31, 2**63, 2**64, 10**40, "", "a", "\x00", "\ud800", " ", "😀" * 50,
          "x" * 70000, "../../etc/passwd", "<script>", "a\r\nX-Evil: 1", "{{ 7 * 7 }}", "{% for", "$where", "=cmd()",
          "http://127.0.0.1:1/", "file:///etc/passwd", "0 0 31 2 *", "* * * * * * *", "Europe/Nowhere", [], [[]], [None],
          [1, "a", {}], {}, {"a": None}, {"": 1}, {"a": {"b": {"c": [{}]}}}, [[[[[[[[[[1]]]]]]]]]], {"$gt": 1}, list(range(500)),
          {str(i): i for i in range(200)}, "9" * 5000, "1970-01-01T00:00:00Z", "not@an@address", "a@b.example", "-" * 300]
GOOD = {"name": "fine", "code": "def main():\n    return 1\n", "email": "a1@b.example", "password": "Long-enough-1!",
        "cron_expression": "0 0 1 1 *", "function_name": "attacked_f", "function": "attacked_f", "event": "post_create", "data": {"n": 1},
        "documents": [{"n": 1}], "recipients": ["a@b.example"], "subject": "s", "body": "<p>b</p>", "text": "t",
        "host": "smtp.example", "port": 587, "fields": ["n"], "template_type": "welcome", "context": {}, "payload": {},
        "version": 1, "collection": "things", "timezone": "UTC", "updates": {UNKNOWN: {"n": 2}}, "document_ids": [UNKNOWN]}
TEXTS = [b"", b"null", b"[]", b"0", b'"a"', b"{", b"}", b'{"a":', b'{"a":1,}', b"{'a':1}", b'{"a":NaN}', b'{"a":1e99999}',
         b"\xff\xfe", b'{"a":"\xff"}', b'{"\xed\xa0\x80":1}', b'{"a":"\\ud800"}', b'{"a":"\\u12"}', b"\xef\xbb\xbf{}", b"\x00" * 100,
         b"[" * 100000, b'{"a":' * 50000, b"[" * 600 + b"]" * 600, b'{"a":' + b"9" * 100000 + b"}", b"-", b"1e", b"{} {}",
         b'{"a":1,"a":2}', b'{"data":' + b'{"a":' * 200 + b"1" + b"}" * 200 + b"}", b"[" + b"1," * 200000 + b"1]",
         b'{"' + b"k" * 70000 + b'":1}', b'{"a":"' + b"x" * (1 << 20) + b'"}', b"a=b&c=d", b"<xml/>", b"\r\n\r\n",
         b'{"name":"a\\u0000b"}', b"{" + b",".join(b'"k%d":%d' % (i, i) for i in range(20000)) + b"}"]
FORMS = [("multipart/form-data", b"--a\r\n\r\n--a--"), ("multipart/form-data; boundary=", b"----"),
         ("multipart/form-data; boundary=a", b""), ("multipart/form-data; boundary=a", b"--a"),
         ("multipart/form-data; boundary=a", b"--a\r\n\r\nx\r\n--a--\r\n"),
         ("multipart/form-data; boundary=a", b"--a--\r\n"), ("multipart/form-data; boundary=a", b"--a\r\n" * 5000),
         ("multipart/form-data; boundary=a", b'--a\r\nContent-Disposition: form-data; name="file"; filename="../../x"\r\n\r\ny\r\n--a--\r\n'),
         ("multipart/form-data; boundary=a", b'--a\r\nContent-Disposition: form-data; name="file"; filename="\xff\x00"\r\n\r\ny\r\n--a--\r\n'),
         ("multipart/form-data; boundary=a", b'--a\r\nContent-Disposition: form-data; name="file"\r\n' + b"X-A: b\r\n" * 3000 + b"\r\ny\r\n--a--\r\n"),
         ("multipart/form-data; boundary=a", b"".join(b'--a\r\nContent-Disposition: form-data; name="f%d"\r\n\r\ny\r\n' % i for i in range(3000)) + b"--a--\r\n"),
         ("multipart/form-data; boundary=a", b'--a\r\nContent-Disposition: form-data; name="data"\r\n\r\n[1]\r\n--a--\r\n'),
         ("multipart/form-data; boundary=a", b'--a\r\nContent-Disposition: form-data; name="data"\r\n\r\n{"a":\r\n--a--\r\n'),
         ("multipart/form-data; boundary=" + "a" * 5000, b"--" + b"a" * 5000 + b"\r\n\r\n"),
         ("application/x-www-form-urlencoded", b"a=%ff&b=%&=&&&" + b"a=1&" * 20000),
         ("text/plain; charset=utf-16", b"\xff\xfe{\x00}\x00"), ("application/json; charset=\xff", b"{}"), ("\x7f", b"{}")]
QUERIES = ["limit=-1", "limit=0", "limit=99999999999999999999", "limit=abc", "limit=1e3", "limit=%ff", "limit=", "limit=5&limit=-5",
           "offset=-1", "offset=9223372036854775807", "offset=9223372036854775808", "offset=x", "page=-1", "skip=-5", "days=-1",
           "days=999999999999", "days=nan", "sort=%00", "sort=-", "sort=" + "a." * 300, "sort=a&order=sideways", "order=%ff", "select=",
           "select=" + ",".join("a%d" % i for i in range(500)), "populate=%00", "a" + ".a" * 20000 + "=1", "populate=" + "a." * 300, "populate=" + "a," * 20000, "populate=" + "a," * 300,
           "envelope=2", "field=", "field=a.b.c.d.e.f", "field=%00&operation=sum", "operation=drop&field=a", "operation=sum",
           "operation=avg&field=" + "x" * 3000, "format=exe", "format=csv", "format=json&limit=0", "a[", "a[]=1", "[gt]=1", "a[gt]=", "a[gt][lt]=1",
           "a__gt=1e400", "a__in=" + "1," * 2000, "a__regex=(a+)%2B$", "a[regex]=(((((a*)*)*)*)*)*b", "a[regex]=(?", "[or]=1", "[or]a=1&[or]b=",
           "a[between]=1", "a[between]=2,1,0", "a[null]=maybe", "=", "&&&&", "%", "%zz=1", "%ff=%ff", "a=%00", "a=" + "b" * 20000,
           "&".join("f%d=%d" % (i, i) for i in range(1500)), "search=" + "a+" * 2000, "q=%F0%9F%98%80", "token=" + "a" * 5000, "status=%00",
           "name=%ff", "filename=../../../x", "filename=%00&directory=..", "directory=/etc", "filename=" + "a/" * 500, "include=code",
           "collection=%00", "collection=", "since=9999-99-99", "until=-1", "start=abc&end=def", "group_by=%27", "version=-1", "interval=0",
           "before=x", "after=", "cursor=!!", "code=a&state=b", "redirect_uri=javascript:alert(1)", "x=" + "%F0%9F%98%80" * 500]


class World:
    """A server with a project that is attacked, one that must be left alone, and a stranger's."""

    def __init__(self, server):
        self.server = server
        self.attacked = self.project("attacked", "a-secret-of-its-own")
        self.other = self.project("other", MARK)
        self.stranger = self.project("stranger", "of-a-stranger")
        self.snapshot = self.look_at_other()

    def call(self, method, path, document=None, headers=None, wanted=(200, 201, 204)):
        body = json.dumps(document).encode() if document is not None else None
        status, _, data = self.server.request(method, path, body, headers)
        assert status in wanted, (method, path, status, data[:300])
        return json.loads(data) if data else None

    def project(self, name, mark):
        owner = {"Authorization": f"Bearer {ADMIN_KEY}"}
        p = self.call("POST", "/project", {"name": name}, owner)
        pid, key = p["id"], {"x-api-key": p["api_key"]}
        base = f"/project/{pid}"
        ids = {"pid": pid, "c": f"{name}_things", "name": f"{name}_f", "room": f"{name}_room", "path": f"{name}.html", "template": f"{name}_mail"}
        ids["mailbox"] = self.call("GET", "/coco-hooks/new-url")["uuid"]
        made = self.call("POST", "/collections", {"name": ids["c"], "description": mark}, key)
        ids["c"] = made["id"]  # its name may change
        made = self.call("POST", f"/collections/{ids['c']}/documents", {"n": 1, "mark": mark}, key)
        ids["document"] = made["id"]
        made = self.call("POST", base + "/functions", {"name": ids["name"], "code": f"def main():\n    return 1\nMARK = {mark!r}\n"}, owner)
        ids["function"] = made["id"]
        run = self.server.request("POST", f"/functions/{pid}/func/{ids['name']}", b"{}")
        assert run[0] == 200, run
        ids["execution"] = self.call("GET", base + f"/functions/{ids['name']}/executions", headers=owner)[0]["id"]
        made = self.call("POST", base + "/hooks", {"function_name": ids["name"], "event": "post_create", "collection": f"{name}_things"}, owner, (200, 201, 422, 400))
        ids["hook"] = made.get("id", UNKNOWN)
        made = self.call("POST", base + "/cron-jobs", {"name": mark, "function_name": ids["name"], "cron_expression": "0 0 1 1 *"}, owner)
        ids["job"] = made["id"]
        self.call("PUT", base + "/env", {"variables": {"SECRET": mark}}, owner, (200, 201, 204, 400, 422))
        account = {"email": f"user@{name}.example", "password": "Long-enough-1!", "name": mark}
        made = self.call("POST", "/auth-collections/signup", account, key)
        ids["user"] = (made.get("user") or made)["id"]
        login = self.call("POST", "/auth-collections/login", account, key)
        ids["token"] = login.get("access_token") or login.get("token")
        self.call("PUT", base + f"/templates/{name}.html", None, owner, (200, 201, 204, 400, 422))
        self.server.request("PUT", base + f"/files/{name}.html", mark.encode(), owner)
        self.server.request("PUT", base + f"/templates/{name}.html", mark.encode(), owner)
        self.call("POST", f"/project-mailer/{pid}/templates", {"name": f"{name}_mail", "template_type": "custom", "subject": mark, "body": mark}, owner, (200, 201, 400, 422))
        self.call("POST", f"/project-mailer/{pid}/send", {"recipients": ["x@y.example"], "subject": mark, "body": mark}, owner, (200, 201, 202))
        logs = self.call("GET", f"/project-mailer/{pid}/logs", headers=owner)
        logs = logs if isinstance(logs, list) else next(v for v in logs.values() if isinstance(v, list))
        ids["mail"] = logs[0]["id"]
        return {**ids, "key": p["api_key"]}

    def look_at_other(self):
        """What the other project owns, as its owner sees it."""
        owner = {"Authorization": f"Bearer {ADMIN_KEY}"}
        o = self.other
        base = f"/project/{o['pid']}"
        seen = {}
        for path in (base, base + "/functions?include=code", base + "/hooks", base + "/cron-jobs", base + "/env", base + "/users", base + "/files",
                     base + "/templates", f"/project-mailer/{o['pid']}/templates", f"/project-mailer/{o['pid']}/smtp"):
            status, _, data = self.server.request("GET", path, headers=owner)
            seen[path] = (status, data)
        for path in ("/collections", f"/collections/{o['c']}/documents"):
            seen[path] = self.server.request("GET", path, headers={"x-api-key": o["key"]})[::2]
        # Counts of what anyone may run, and mails on their way, move on.
        moving = r'"(last_\w+|updated_at|total_\w+|failed_\w+|sent_at|execution_count|\w*_count|next_run_at)": ?("[^"]*"|[\d.]+|null)'
        return {k: (s, re.sub(moving, "", d.decode("utf-8", "replace"))) for k, (s, d) in seen.items()}


class Client:
    """One kept-alive connection, opened again when the server ended it."""

    def __init__(self, port):
        self.port, self.connection = port, None

    def send(self, method, path, body, headers):
        for attempt in (1, 2):
            reused = self.connection is not None
            if not reused:
                self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60 * cases.SLOW)
            try:
                self.connection.putrequest(method, path, skip_accept_encoding=True)
                for k, v in headers.items():
                    self.connection.putheader(k, v.encode("latin-1", "replace"))
                if body is not None or method in ("POST", "PUT", "PATCH"):
                    self.connection.putheader("Content-Length", str(len(body or b"")))
                try:
                    self.connection.endheaders(body or None)
                except (BrokenPipeError, ConnectionResetError):
                    pass  # refused before it was all sent: the answer may be there
                response = self.connection.getresponse()
                kind = response.getheader("Content-Type", "")
                if kind.startswith("text/event-stream"):
                    self.close()
                    return response.status, kind, b""
                data = response.read()
                if response.will_close:
                    self.close()
                return response.status, kind, data
            except TimeoutError as e:
                self.close()
                return None, "", repr(e).encode()
            except (http.client.HTTPException, ConnectionError) as e:
                self.close()
                if not reused or attempt == 2:
                    return None, "", repr(e).encode()
        return None, "", b""

    def close(self):
        if self.connection:
            self.connection.close()
        self.connection = None


class Attack:
    def __init__(self, world, seed, show):
        self.world, self.show = world, show
        self.random = random.Random(seed)
        self.client = Client(world.server.port)
        self.sent, self.wrong = 0, []
        self.statuses = {}
        self.reached = set()  # routes that answered with success at least once
        a, s = world.attacked, world.stranger
        self.credentials = {
            "none": {}, "garbage": {"x-api-key": "x" * 40, "Authorization": "Bearer a.b.c"},
            "odd": {"x-api-key": "", "Authorization": "Basic !!!", "x-project-id": world.other["pid"]},
            "strange_key": {"x-api-key": s["key"]}, "strange_user": {"Authorization": f"Bearer {s['token']}"},
            "strange_pair": {"x-api-key": s["key"], "Authorization": f"Bearer {a['token']}"},
            "claims_other": {"x-api-key": a["key"], "x-project-id": world.other["pid"]},
            "key": {"x-api-key": a["key"]}, "key_bearer": {"Authorization": f"Bearer {a['key']}"},
            "user": {"Authorization": f"Bearer {a['token']}", "x-api-key": a["key"]},
            "owner": {"Authorization": f"Bearer {ADMIN_KEY}"},
            "owner_of": {"Authorization": f"Bearer {ADMIN_KEY}", "x-project-id": a["pid"]}}
        self.sources = {}
        for name in sorted(os.listdir(os.path.join(ROOT, "server"))):
            if name.startswith("handlers_") and name.endswith(".cc"):
                with open(os.path.join(ROOT, "server", name), encoding="utf-8") as f:
                    self.sources[name] = f.read()

    def fields(self, handler):
        """Names that may be fields of its body: short texts in the source that has the handler."""
        for source in self.sources.values():
            if re.search(rf"\b{handler}\(Call& call", source):
                return sorted(set(re.findall(r'"([a-z][a-z_]{1,30})"', source)))
        return sorted(GOOD)

    def value(self, parameter, pattern, whose):
        if parameter in ("pid", "c", "name", "room"):
            if parameter == "name" and "/project-mailer/" in pattern:
                return whose["template"]
            if parameter == "name" and "/func/" not in pattern:
                return UNKNOWN
            return whose[parameter]
        if parameter == "uuid":
            return whose["mailbox"]
        if parameter in ("execution", "mail"):
            return whose[parameter]
        if parameter == "path...":
            return whose["path"]
        if parameter == "id":
            kinds = {"/functions/": "function", "/documents/": "document", "/users/": "user", "/hooks/": "hook", "/cron-jobs/": "job",
                     "/cloud-functions/": "function", "/storage/projects/": "pid"}
            return next((whose[v] for k, v in kinds.items() if k in pattern), UNKNOWN)
        return UNKNOWN

    def path(self, pattern, mode, ids):
        """`own`: everything is the attacked project's; `foreign`: all but the project's id is the other's;
        `other`: everything is the other's; `weird`: a parameter nobody has."""
        out = []
        weird = self.random.randrange(8)
        for i, segment in enumerate(pattern.split("/")):
            if not segment.startswith("{"):
                out.append(segment)
                continue
            parameter = segment[1:-1]
            whose = ids
            if mode == "other" or (mode == "foreign" and parameter != "pid"):
                whose = self.world.other
            text = self.value(parameter, pattern, whose)
            if mode == "weird" and i % 2 == weird % 2:
                text = self.random.choice(SEGMENTS)
            out.append(text)
        return "/".join(out)

    def body(self, fields):
        kind = self.random.randrange(12)
        if kind < 2:
            return None, self.random.choice(TEXTS)
        if kind == 2:
            return self.random.choice(FORMS)
        everything = self.random.random() < 0.5  # what the handler leaves to others to read
        document = {k: v for k, v in GOOD.items() if (everything or k in fields) and self.random.random() < (0.2 if k == "data" else 0.9)}
        if "name" in document:
            document["name"] = f"n{self.random.randrange(10**9)}"
        if "email" in document and self.random.random() < 0.3:
            document["email"] = f"e{self.random.randrange(10**9)}@b.example"
        for field in self.random.sample(fields, min(len(fields), self.random.choice((0, 1, 1, 1, 2, 5, 12)))):
            document[field] = self.random.choice(VALUES)
        if self.random.random() < 0.15:
            document = {"data": document}
        if self.random.random() < 0.05:
            document = [document] * 3
        # The lone surrogate goes as an escape.
        return "application/json", json.dumps(document).encode()

    def destroys(self, method, pattern, mode, credential):
        """Requests that would end the game, rightly."""
        if credential in ("owner", "owner_of"):
            if (method, pattern) == ("DELETE", "/project/{pid}") or pattern == "/project/regen-api-key/{pid}":
                return True
            if mode == "other" and "{pid}" in pattern:
                return True
        # The user's own account: gone, its token would open nothing.
        return method == "DELETE" and pattern == "/auth-collections/user"

    def one(self, method, pattern, handler, mode, credential, fields):
        if self.destroys(method, pattern, mode, credential):
            return
        path = self.path(pattern, mode, self.world.attacked)
        if self.random.random() < 0.4:
            path += "?" + self.random.choice(QUERIES)
        headers = dict(self.credentials[credential])
        body = None
        if (method != "GET" and (method != "DELETE" or self.random.random() < 0.5)) or self.random.random() < 0.05:
            kind, body = self.body(fields)
            if kind:
                headers["Content-Type"] = kind
        started = time.monotonic()
        status, kind, data = self.client.send(method, path, body, headers)
        seconds = time.monotonic() - started
        self.sent += 1
        self.statuses[status] = self.statuses.get(status, 0) + 1
        if status and status < 300:
            self.reached.add((method, pattern))
        wrong = self.judge(method, pattern, handler, mode, credential, path, status, kind, data, seconds)
        if self.show or wrong:
            shown = f"{method} {path[:300]} as {credential}: {status} {data[:300]!r} body {(body or b'')[:300]!r} {seconds:.2f} s"
            if wrong:
                self.wrong.append(f"{wrong}: {shown}")
                shown = f"WRONG ({wrong}) {shown}"
            print(shown, flush=True)

    def judge(self, method, pattern, handler, mode, credential, path, status, kind, data, seconds):
        if status is None:
            # A path that is no HTTP may end its connection; whoever speaks HTTP gets an answer.
            return "no answer"
        runs = handler in RUNS_FUNCTIONS
        if status >= 500 and not runs:
            return "status"
        if seconds > 40 * cases.SLOW:
            return "slow"
        if status >= 400:
            if not kind.startswith("application/json") and handler not in ("show_verification_page", "serve_project_file", "receive_hook"):
                return "not JSON"
            if kind.startswith("application/json"):
                try:
                    answer = json.loads(data)
                except ValueError:
                    return "broken JSON"
                if not isinstance(answer, dict):
                    return "no object"
                if "success" not in answer and not ("detail" in answer and isinstance(answer.get("error"), dict) and answer["error"].get("code")):
                    return "no detail and error"
        may_see = pattern.startswith("/storage/projects/") or (
            credential in ("owner", "owner_of") and (mode == "other" or "{pid}" not in pattern))
        # What the request itself said may come back.
        if MARK.encode() in data and not may_see:
            return "another project's data"
        if credential in ("none", "garbage", "odd", "strange_key", "strange_user") and b"a-secret-of-its-own" in data and not pattern.startswith("/storage/projects/"):
            return "data without a right to it"
        return None

    def run(self, rounds, only):
        with open(os.path.join(ROOT, "server", "routes.def"), encoding="utf-8") as f:
            routes = ROUTE.findall(f.read())
        assert len(routes) > 100, "the table is written another way now"
        plan = [(mode, credential) for mode in ("own", "foreign", "other", "weird") for credential in self.credentials]
        right = {"kOwner": "owner", "kOwnerProject": "owner", "kUser": "user", "kKeyOrUser": "user"}
        # What takes things away comes last, or the rest would find nothing.
        jobs = [(m, pattern, access, handler) for methods, pattern, access, _, handler in routes for m in methods.split(" | ")]
        jobs.sort(key=lambda job: job[0] == "DELETE")
        for method, pattern, access, handler in jobs:
            if only and only not in pattern:
                continue
            fields = self.fields(handler)
            for _ in range(rounds):
                for mode, credential in plan:
                    self.one(method, pattern, handler, mode, credential, fields)
                # Whoever may call it goes further in: more of what its body may be.
                further = (right.get(access, "key"), "owner_of") if access != "kOwnerProject" else ("owner",)
                for credential in further * (15 if method == "GET" else 40):
                    self.one(method, pattern, handler, "own", credential, fields)
            if not self.world.server.alive():
                self.wrong.append(f"the server died at {method} {pattern}: {self.world.server.log_tail()}")
                return
        if self.show:
            print("never reached:", [job[:2] for job in jobs if job[:2] not in self.reached])
        # Methods and paths that are nobody's.
        for method in ("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "TRACE", "PROPFIND", "X" * 200):
            for path in ("/", "/nothing", "//", "/%", "/collections/%zz", "/" + "a/" * 2000, "*", "/.", "/../..", "/?" + "a" * 30000):
                status, kind, data = self.client.send(method, path, None, {})
                if status is not None and status >= 500 and status != 501:
                    self.wrong.append(f"{method} {path[:50]}: {status} {data[:200]!r}")


def resident_mib(pid):
    with open(f"/proc/{pid}/status", encoding="ascii") as f:
        return next(int(line.split()[1]) for line in f if line.startswith("VmRSS")) // 1024


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", default="build/copra")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--only", help="routes whose pattern has this")
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--any-memory", action="store_true", help="sanitizers need more")
    args = parser.parse_args()
    started = time.monotonic()
    with Server(args.binary, arguments=["--rate-limit-auth", "0"]) as server:
        world = World(server)
        attack = Attack(world, args.seed, args.show)
        attack.run(args.rounds, args.only)
        wrong = attack.wrong
        if server.alive():
            after = world.look_at_other()
            for path, seen in world.snapshot.items():
                if after[path] != seen:
                    wrong.append(f"the other project changed: {path}: {seen} became {after[path]}")
            mib = resident_mib(server.process.pid)
            if mib > MEMORY_MIB and not args.any_memory:
                wrong.append(f"{mib} MiB of memory")
            status = server.process.poll()
            assert status is None
        attack.client.close()
        log = server.log_tail(1 << 20)
        found = re.search(r"(?s).{0,300}(Sanitizer|runtime error:|internal error|terminate called).{0,3000}", log)
        if found:
            wrong.append(f"in the log: {found.group(0)}")
        status = server.stop()
        if status != 0:
            wrong.append(f"the stop ended with {status}")
    for text in wrong:
        print("FAIL", text[:3000])
    print(f"{attack.sent} requests in {time.monotonic() - started:.1f} s, {len(wrong)} wrong; {attack.statuses}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
