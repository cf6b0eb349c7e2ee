# The developer's tools against real servers: deploy, serve --dev, logs -f and every command of the
# owner API.
import argparse
import json
import os
import queue
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "conformance"))
import cases  # noqa: E402
from http_server import ADMIN_KEY, Server, free_port  # noqa: E402

PATIENCE_S = 60 * cases.SLOW
HELLO = "def main():\n    print('hi')\n    return {'hello': req.get('name', 'you')}\n"


class Failed(Exception):
    pass


def expect(condition, text):
    if not condition:
        raise Failed(text)


class Tool:
    def __init__(self, binary, port):
        self.binary, self.url = os.path.abspath(binary), f"http://127.0.0.1:{port}"
        names = ("COPRA_URL", "COPRA_TOKEN", "COPRA_ADMIN_KEY", "COPRA_PROJECT")
        self.clean = {k: v for k, v in os.environ.items() if k not in names}
        self.env = {**self.clean, "COPRA_URL": self.url, "COPRA_TOKEN": ADMIN_KEY}
        self.used = set()

    def run(self, *args, status=0, stdin=None, env=None):
        """stdout, and stderr behind it."""
        self.used.add(tuple(args[:2]))
        done = subprocess.run([self.binary, *args], capture_output=True, text=True, timeout=PATIENCE_S, input=stdin or "",
                              env=self.env if env is None else env, check=False)
        expect(done.returncode == status,
               f"copra {' '.join(args)}: status {done.returncode} instead of {status}\n{done.stdout}{done.stderr}")
        return done.stdout + done.stderr

    def json(self, *args, **more):
        return json.loads(self.run(*args, "--json", **more))


def has(text, *parts):
    for part in parts:
        expect(part in text, f"no {part!r} in\n{text}")


def write(folder, **files):
    for name, text in files.items():
        path = os.path.join(folder, *name.split("__"))
        path = path[:-3] + ".py" if path.endswith("_py") else path.replace("_html", ".html")
        os.makedirs(os.path.dirname(path), exist_ok=True)
        # At once, so that nobody who watches the folder sees half of it.
        with open(folder.rstrip("/") + ".part", "w", encoding="utf-8") as f:
            f.write(text)
        os.replace(folder.rstrip("/") + ".part", path)


def code_of(tool, name):
    return tool.run("functions", "code", name)


# ---- deploy


def deploy(tool, server, folder):
    write(folder, hello_py=HELLO, templates__page_html="<p>{{ x }}</p>", static__index_html="<h1>one</h1>")
    first = tool.run("deploy", folder)
    has(first, "+ function hello", "+ static/index.html", "+ __templates__/page.html", "/execute",
        "deployed: 3 added, 0 changed, 0 deleted, 0 unchanged")
    has(tool.run("deploy", folder), "deployed: 0 added, 0 changed, 0 deleted, 3 unchanged")
    expect(len(tool.json("functions", "versions", "hello")) == 1, "a deployment without changes made a version")
    project = tool.json("projects", "show", "default")["id"]
    page = server.request("GET", f"/storage/projects/{project}/static/index.html")
    expect(page[0] == 200 and page[2] == b"<h1>one</h1>", f"the static page: {page}")

    write(folder, hello_py=HELLO.replace("'hi'", "'hi there'"), second_py="def main():\n    return 2\n")
    shown = tool.run("deploy", folder, "--dry-run", "--diff")
    has(shown, "~ function hello", "-    print('hi')\n+    print('hi there')\n", "@@ -1,3 +1,3 @@", "+ function second",
        "would be deployed: 1 added, 1 changed")
    # Files too: templates and pages as text, others by name.
    write(folder, static__index_html="<h1>two</h1>", templates__page_html="<p>{{ y }}</p>\n",
          static__pixel_bin="\0\1")
    has(tool.run("deploy", folder, "--dry-run", "--diff"), "~ static/index.html", "-<h1>one</h1>", "+<h1>two</h1>",
        "--- deployed/static/index.html", f"+++ {folder}/static/index.html", "-<p>{{ x }}</p>", "+<p>{{ y }}</p>",
        f"Binary files /dev/null and {folder}/static/pixel_bin differ")
    write(folder, static__index_html="<h1>one</h1>", templates__page_html="<p>{{ x }}</p>")
    os.unlink(os.path.join(folder, "static", "pixel_bin"))
    expect("there" not in code_of(tool, "hello"), "--dry-run deployed")

    # One broken function or template and nothing of the set is stored.
    write(folder, broken_py="def main():\n    return (1\n\nx = = 2\n", templates__bad_html="<p>\n{% if x %}\n")
    refused = tool.run("deploy", folder, status=1)
    has(refused, f"{folder}/broken.py:2:12: SyntaxError", "return (1", "nothing was deployed",
        f"{folder}/templates/bad.html:")
    expect("there" not in code_of(tool, "hello"), "a refused set changed a function")
    tool.run("functions", "show", "second", status=1)
    expect(refused == tool.run("deploy", folder, "--dry-run", status=1), "--dry-run says something else")
    os.unlink(os.path.join(folder, "broken.py"))
    os.unlink(os.path.join(folder, "templates", "bad.html"))
    has(tool.run("deploy", folder), "1 added, 1 changed")
    has(code_of(tool, "hello"), "hi there")

    # What is gone stays until --prune; uploads of the app are none of its business.
    os.unlink(os.path.join(folder, "second.py"))
    os.unlink(os.path.join(folder, "static", "index.html"))
    has(tool.run("deploy", folder), "? function second", "? static/index.html", "0 deleted")
    tool.run("functions", "show", "second")
    has(tool.run("deploy", folder, "--prune", status=64), "--yes")
    pruned = tool.run("deploy", folder, "--prune", "--yes")
    has(pruned, "- function second", "- static/index.html", "2 deleted")
    tool.run("functions", "show", "second", status=1)
    gone = server.request("GET", f"/storage/projects/{project}/static/index.html")
    expect(gone[0] == 404, f"the pruned page: {gone}")

    # A function with on_connect is one of websockets, and no longer when it goes.
    write(folder, play_py="def on_connect():\n    return {}\n")
    tool.run("deploy", folder)
    expect(tool.json("functions", "show", "play")["type"] == "websocket", "type of a websocket function")
    write(folder, play_py="def main():\n    return 1\n")
    tool.run("deploy", folder)
    expect(tool.json("functions", "show", "play")["type"] == "http", "type of a function")

    # Warnings come with their place; another project is made when missing; the wrong name is an error.
    write(folder, warned_py="import subprocess\n\ndef main():\n    return 1\n")
    has(tool.run("deploy", folder, "--project", "second one"), "warned.py:1:", "warning")
    expect(len(tool.json("functions", "list", "--project", "second one")) == 3, "functions of the new project")
    write(folder, **{"bad name_py": "def main():\n    return 1\n"})
    has(tool.run("deploy", folder, status=1), "bad name.py: Function name must have")
    os.unlink(os.path.join(folder, "bad name.py"))
    answer = json.loads(tool.run("deploy", folder, "--json"))
    expect(answer["deployed"] is True and len(answer["functions"]) == 3, f"{answer}")

    tool.run("deploy", folder + "/nowhere", status=66)
    tool.run("deploy", folder, "--key", "wrong", status=1)
    tool.run("deploy", folder, "--url", f"http://127.0.0.1:{free_port()}", status=69)
    has(tool.run("deploy", folder, env=tool.clean, status=64), "COPRA_URL")
    has(tool.run("deploy", folder, "--url", tool.url, env=tool.clean, status=64), "COPRA_TOKEN")
    tool.run("deploy", folder, "--url", tool.url, "--token", ADMIN_KEY, env=tool.clean)


def deploy_route(tool, server, _folder):
    path = f"/project/{tool.json('projects', 'show', 'default')['id']}/deploy"
    for body in ([], {"functions": "x"}, {"functions": [{"name": "a"}]}, {"files": [{"path": "a", "size": 3}]},
                 {"files": [{"content": "x"}]}, {"delete_functions": [1]}, {"dry_run": "yes"}, {"files": [{"path": 1}]}):
        status, answer = server.owner("POST", path, body)
        expect(status in (400, 422) and "detail" in answer, f"{body}: {status} {answer}")
    twice = {"functions": [{"name": "a", "code": "result = 1"}, {"name": "a", "code": "result = 2"}]}
    status, answer = server.owner("POST", path, twice)
    expect(status == 400 and answer["problems"][0]["name"] == "a", f"{answer}")
    for bad in ("../x", "static/../../x", ""):
        status, answer = server.owner("POST", path, {"files": [{"path": bad, "content": "x"}]})
        expect(status == 400, f"{bad}: {answer}")
    status, answer = server.owner("POST", path, {"functions": [{"name": "plain", "code": "result = 1"}],
                                                 "files": [{"path": "static/a.txt", "content": "x"}],
                                                 "delete_functions": ["never"], "delete_files": ["static/never"]})
    expect(status == 200 and [f["action"] for f in answer["functions"] + answer["files"]] ==
           ["added", "absent", "added", "absent"], f"{answer}")
    status, answer = server.owner("GET", path)
    expect(status == 200 and any(f["path"] == "static/a.txt" for f in answer["files"]), f"{answer}")
    expect("code" not in answer["functions"][0], "code unasked for")
    raw = {"Authorization": f"Bearer {ADMIN_KEY}", "Content-Type": "application/x-copra-bundle"}
    for body in (b"", b"{}", b"{", b'{"files":[{"path":"a","size":5}]}\nabc', b'{"files":[]}\nabc',
                 b'{"files":[{"path":"a","size":-1}]}\n', b'{"files":[{"path":"a","size":18446744073709551617}]}\n'):
        status, _, data = server.request("POST", path, body, raw)
        expect(status in (400, 422) or (body == b"{}" and status == 200), f"{body}: {status} {data}")
    expect(server.request("POST", path, b"{}", {"Content-Type": "application/json"})[0] == 401, "without a key")


# ---- processes that go on


class Watched:
    """A running command whose lines are collected."""

    def __init__(self, command, env):
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=env)
        self.lines, self.seen = queue.Queue(), []
        threading.Thread(target=self.collect, daemon=True).start()

    def collect(self):
        for line in self.process.stdout:
            self.lines.put(line)

    def wait_for(self, pattern, patience_s=PATIENCE_S):
        """The line that matches, of those not waited for yet."""
        deadline = time.monotonic() + patience_s
        while time.monotonic() < deadline:
            try:
                line = self.lines.get(timeout=0.2)
            except queue.Empty:
                expect(self.process.poll() is None, f"ended with {self.process.poll()}:\n{''.join(self.seen)}")
                continue
            self.seen.append(line)
            if re.search(pattern, line):
                return line
        raise Failed(f"no {pattern!r} in\n{''.join(self.seen)}")

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=PATIENCE_S)


def logs(tool, server, _folder):
    project = tool.json("projects", "show", "default")["id"]
    call = f"/functions/{project}/func/talk"
    write(_folder, talk_py="def main():\n    print('said', req.get('n'))\n    return 1 / req.get('d', 1)\n",
          quiet_py="def main():\n    print('\\x1b[31mred')\n    return 1\n")
    tool.run("deploy", _folder)
    def talk(n, d=1):
        server.request("POST", call, json.dumps({"n": n, "d": d}), {"Content-Type": "application/json"})
    talk(1)
    talk(2, 0)
    text = tool.run("logs", "talk")
    has(text, "talk  success 200", "    said 1\n", "talk  failed 500", "ZeroDivisionError", "    said 2\n")
    expect(text.index("said 1") < text.index("said 2"), "the oldest comes first")
    failed = tool.run("logs", "--status", "failed")
    expect("said 2" in failed and "said 1" not in failed, f"{failed}")
    rows = [json.loads(line) for line in tool.run("logs", "talk", "--json", "-n", "1").splitlines()]
    expect(len(rows) == 1 and rows[0]["output"] == "said 2\n", f"{rows}")
    server.request("POST", f"/functions/{project}/func/quiet", "{}")
    has(tool.run("logs", "quiet"), "\\x1b[31mred")
    tool.run("logs", "--status", "odd", status=64)
    tool.run("logs", "nothing", status=1)
    tool.run("logs", "-n", "501", status=64)
    has(tool.run("logs", "--project", "none such", status=1), "no project")

    follow = Watched([tool.binary, "logs", "-f", "-n", "1", "talk"], tool.env)
    follow.wait_for("said 2")
    for n in range(10, 16):
        talk(n)
        follow.wait_for(f"said {n}$")
    talk(99, 0)
    follow.wait_for("ZeroDivisionError")
    follow.stop()
    text = "".join(follow.seen)
    expect(all(text.count(f"said {n}\n") == 1 for n in range(10, 16)), f"each run once:\n{text}")
    only = Watched([tool.binary, "logs", "-f", "-n", "0", "--status", "failed", "--json"], tool.env)
    # Nothing tells when it has begun to watch.
    for n in range(500, 600):
        talk(n)
        talk(f"{n}, failed", 0)
        try:
            run = json.loads(only.wait_for("said", 1))
            break
        except Failed:
            continue
    expect(re.fullmatch(r"said 5\d\d, failed\n", run["output"]) and run["status"] == "failed", f"{run}")
    only.stop()


def dev(tool, _server, folder):
    write(folder, page_py="def main():\n    return render.render_template('p.html', {'x': 1})\n", one_py=HELLO,
          bad_py="def main(:\n    pass\n", templates__p_html="<p>v1 {{ x }}</p>", static__a_html="A",
          mailer_py="def main():\n    return email.send_email('ann@example.com', 'Greetings', '<p>Dear Ann</p>')\n")
    data = os.path.join(folder, "..", "dev-data")
    watched = Watched([tool.binary, "serve", "--dev", "--functions", folder, "--data", data, "--port", "0",
                       "--admin-key", ADMIN_KEY], tool.clean)
    try:
        project = watched.wait_for(r"^  id ").split()[1]
        watched.wait_for(r"bad\.py:1:\d+: SyntaxError")
        watched.wait_for("def main\\(:")
        watched.wait_for("watching ")
        server = Server(tool.binary, data)
        server.port = int(watched.wait_for("listening on ").rsplit(":", 1)[1])
        at_dev = Tool(tool.binary, server.port)
        def ask(name):
            status, _, body = server.request("GET", f"/functions/{project}/func/{name}")
            return status, body.decode()
        has(ask("one")[1], '"hello"')
        watched.wait_for(r"info request .*method=GET path=/functions/.*/func/one status=200")
        watched.wait_for(r"run .* one  success 200 ")
        watched.wait_for("^    hi$")

        write(folder, one_py="def main():\n    return 'second'\n")
        watched.wait_for("^reloaded one$")
        has(ask("one")[1], "second")
        # Mistakes leave the last good version.
        write(folder, one_py="def main():\n    return (\n")
        watched.wait_for(r"one\.py:2:12: SyntaxError")
        has(ask("one")[1], "second")
        write(folder, templates__p_html="<p>{% for %}</p>")
        watched.wait_for(r"templates/p\.html: TemplateSyntaxError: .*line 1")
        expect(ask("page") == (200, "<p>v1 1</p>"), f"{ask('page')}")
        write(folder, templates__p_html="<p>v2 {{ x }}</p>", static__a_html="B", fresh_py="def main():\n    return 'new'\n")
        watched.wait_for("^reloaded fresh$")
        watched.wait_for("reloaded __templates__/p.html")
        watched.wait_for("reloaded static/a.html")
        expect(ask("page") == (200, "<p>v2 1</p>"), f"{ask('page')}")
        has(ask("fresh")[1], "new")
        # Files that go take what they deployed along; functions made elsewhere stay.
        at_dev.run("functions", "create", "elsewhere", "-", stdin="def main():\n    return 1\n")
        os.unlink(os.path.join(folder, "fresh.py"))
        os.unlink(os.path.join(folder, "static", "a.html"))
        watched.wait_for("^removed fresh$")
        watched.wait_for("^removed static/a.html$")
        expect(ask("fresh")[0] == 404 and ask("elsewhere")[0] == 200, "what was removed")
        ask("mailer")
        watched.wait_for(r"^mail to ann@example\.com: Greetings")
        watched.wait_for("Dear Ann")
    finally:
        status = watched.stop()
    expect(status == 0, f"the server ended with {status}")
    has(tool.run("serve", "--dev", status=64, env=tool.clean), "--functions")


# ---- the owner API


def admin(tool, server, folder):
    tool.env = {**tool.env, "COPRA_PROJECT": "tools"}
    run, got = tool.run, tool.json
    code = os.path.join(folder, "f.py")
    with open(code, "w", encoding="utf-8") as f:
        f.write(HELLO)
    made = got("projects", "create", "tools", "--origin", "https://a.example", "--origin", "https://b.example",
               "--configs", '{"COLOR": "red"}')
    expect(made["allowed_origins"] == ["https://a.example", "https://b.example"] and made["configs"] == {"COLOR": "red"},
           f"{made}")
    has(run("projects", "list"), "NAME", "CREATED AT", "tools", made["id"])
    expect(got("projects", "show", made["id"])["name"] == "tools", "show by id")
    has(run("projects", "show", "tools"), "name: tools\n", "api_key: ")
    got("projects", "update", "tools", "--callback-url", "https://a.example/back")
    expect(got("projects", "show", "tools")["callback_url"] == "https://a.example/back", "update")
    expect(got("projects", "renew-key", "tools")["api_key"] != made["api_key"], "the same key")
    run("projects", "renew-secret", "tools")
    run("projects", "show", "no such", status=1)

    got("functions", "create", "f", code, "--description", "says hello")
    run("functions", "create", "f", code, status=1)
    has(run("functions", "list"), "f     http  true")
    has(run("functions", "show", "f"), "description: says hello\n")
    expect(run("functions", "code", "f") == HELLO, "the code")
    run("functions", "update", "f", "--description", "greets", "--file", "-", stdin="def main():\n    return 2\n")
    expect(got("functions", "run", "f", "--payload", '{"a": 1}')["result"] == 2, "a run")
    has(run("functions", "versions", "f"), "VERSION", "2 ")
    expect(run("functions", "version", "f", "1") == HELLO, "the first version")
    run("functions", "rollback", "f", "1")
    expect(got("functions", "run", "f", "--payload", '{"name": "Bo"}')["result"] == {"hello": "Bo"}, "after the rollback")
    run("functions", "disable", "f")
    expect(got("functions", "show", "f")["enabled"] is False, "disabled")
    run("functions", "enable", "f")
    expect(got("functions", "show", "f")["enabled"] is True, "enabled")
    runs = got("functions", "runs", "f", "--limit", "10", "--status", "success")
    expect(len(runs) == 2, f"{runs}")
    has(run("functions", "runs", "f"), "STATUS CODE", "manual")
    has(run("functions", "log", "f", runs[0]["id"]), "triggered_by: manual")
    has(run("functions", "stats"), "FUNCTION NAME", "f  ")
    has(run("functions", "report", "f"), "total_executions: 2")
    has(run("functions", "timeseries", "f", "--days", "2"), "DATE")
    run("functions", "common-errors", "f")
    run("functions", "update", "f", "--file", "-", stdin="def main():\n    raise ValueError('no')\n")
    has(run("functions", "run", "f", status=1), '"success":false', "ValueError")
    has(run("functions", "errors"), "ValueError")
    run("functions", "update", "f", "--file", code)

    user = got("users", "create", "ann@example.com", "-", "--role", "editor", "--role", "admin", "--data",
               '{"city": "Rome"}', stdin="a long password 1\n")
    expect(user["roles"] == ["editor", "admin"] and user["data"]["city"] == "Rome", f"{user}")
    has(run("users", "list", "--limit", "5", "--where", "email=ann@example.com"), "ann@example.com", "editor,admin")
    has(run("users", "show", "ann@example.com"), user["id"])
    expect(got("users", "update", user["id"], "--data", '{"city": "Oslo"}')["data"]["city"] == "Oslo", "update")
    has(run("users", "show", "bob@example.com", status=1), "no user")
    run("users", "delete", "ann@example.com")
    expect(got("users", "list")["total"] == 0, "the deleted user")

    job = got("cron", "create", "nightly", "f", "0 3 * * *", "--timezone", "Europe/Rome", "--payload", '{"name": "cron"}')
    has(run("cron", "list"), "nightly", "0 3 * * *", "Europe/Rome")
    has(run("cron", "create", "bad", "f", "99 * * * *", status=1), "HTTP 400")
    run("cron", "update", job["id"], "--expression", "30 4 * * *")
    has(run("cron", "show", job["id"]), "cron_expression: 30 4 * * *")
    run("cron", "disable", job["id"])
    expect(got("cron", "show", job["id"])["is_active"] is False, "disabled")
    run("cron", "enable", job["id"])
    has(run("cron", "trigger", job["id"]), "status: success")
    has(run("cron", "runs", job["id"]), "RAN AT", "success")
    run("cron", "delete", job["id"])
    expect(got("cron", "list") == [], "the deleted job")

    hook = got("hooks", "create", "pre_save", "f", "--collection", "posts")
    has(run("hooks", "list"), "pre_save", "posts")
    run("hooks", "delete", hook["id"])
    got("hooks", "create", "post_save", "f")
    run("hooks", "clear", "--event", "post_save")
    expect(got("hooks", "list") == [], "the deleted hooks")

    run("env", "set", "GREETING=Good day = yes", "OTHER=1")
    expect(run("env", "list") == "GREETING\nOTHER\n", "variables")
    run("env", "unset", "OTHER")
    expect(run("env", "list") == "GREETING\n", "after unset")
    run("env", "set", "nonsense", status=64)
    run("env", "clear")
    expect(run("env", "list") == "", "after clear")

    sent = got("mail", "send", "--to", "ann@example.com", "--subject", "Hi", "--text", "Dear Ann")
    has(run("mail", "list", "--to", "ann"), "ann@example.com", "Hi")
    has(run("mail", "show", sent["id"]), "text: Dear Ann")
    run("mail", "resend", sent["id"])
    run("mail", "delete", sent["id"])
    has(run("mail", "clear"), "deleted: ")
    run("mail", "set-smtp", "smtp.example.com", "--port", "587", "--username", "u", "--password", "-", "--from",
        "a@example.com", stdin="pw\n")
    has(run("mail", "smtp"), "host: smtp.example.com", "has_password: true")
    run("mail", "unset-smtp")
    run("mail", "create-template", "offer", "--subject", "For {{name}}", "--text", "Dear {{name}}")
    has(run("mail", "templates"), "offer")
    has(run("mail", "template", "offer"), "subject: For {{name}}")
    run("mail", "update-template", "offer", "--active", "true", "--subject", "An offer for {{name}}")
    has(run("mail", "preview", "offer", "--context", '{"name": "Bo"}'), "An offer for Bo")
    has(run("mail", "defaults"), "welcome")
    run("mail", "delete-template", "offer")
    expect(got("mail", "templates") == [], "the deleted template")

    got("collections", "create", "posts", "--permissions", '{"create": ["editor"]}')
    has(run("collections", "list"), "posts")
    made = got("documents", "create", "posts", '{"title": "one", "n": 1}')
    got("documents", "create", "posts", '{"title": "two\\u001b[2J", "n": 2}')
    listed = run("documents", "list", "posts", "--sort", "n", "--where", "n_gte=1")
    has(listed, '"title":"one"')
    expect("\x1b" not in listed, "a control character on the terminal")
    got("documents", "update", "posts", made["id"], '{"n": 5}')
    expect(got("documents", "show", "posts", made["id"])["data"] == {"title": "one", "n": 5}, "update")
    got("documents", "replace", "posts", made["id"], '{"n": 6}')
    expect(got("documents", "show", "posts", made["id"])["data"] == {"n": 6}, "replace")
    run("documents", "create", "posts", "{nonsense", status=65)
    expect(run("collections", "count", "posts", "--where", "n=2") == "1\n", "count")
    has(run("collections", "schema", "posts"), '"document_count":2')
    expect(len(json.loads(run("collections", "export", "posts", "--format", "json"))) >= 1, "export")
    has(run("collections", "export", "posts", "--format", "csv"), "two")
    run("documents", "delete", "posts", made["id"])
    extra = [got("documents", "create", "posts", '{"n": 1}')["id"] for _ in range(2)]
    has(run("documents", "delete-many", "posts", json.dumps({"ids": extra})), "count: 2")
    run("documents", "show", "posts", extra[0], status=1)
    has(run("collections", "show", "posts"), "name: posts")
    run("collections", "update", "posts", "--name", "articles")
    run("collections", "suggest-indexes")
    run("collections", "delete", "articles")
    expect(got("collections", "list") == [], "the deleted collection")

    run("files", "put", "static/a dir/x.html", "-", stdin="<p>x</p>")
    has(run("files", "list", "--directory", "static"), "static/a dir/x.html")
    expect(run("files", "get", "static/a dir/x.html") == "<p>x</p>", "the file")
    has(run("files", "usage"), "used: ")
    run("files", "delete", "static/a dir/x.html")
    run("files", "get", "static/a dir/x.html", status=1)

    expect(got("outbox", "list")["dead_letters"] == [], "no dead letters")
    run("outbox", "show", "nothing", status=1)
    run("outbox", "retry", "nothing", status=1)
    run("outbox", "delete", "nothing", status=1)
    has(run("outbox", "retry-all"), "queued: 0")
    secret = run("outbox", "secret")
    expect(run("outbox", "renew-secret") != secret, "the same secret")

    expect(got("rooms", "list")["total"] == 0, "no rooms")
    run("accounts", "create", "dev@example.com", "a long password 2", "--name", "Dev")
    account = next(a for a in got("accounts", "list") if a["email"] == "dev@example.com")
    run("projects", "share", "tools", "dev@example.com")
    has(run("projects", "shares", "tools"), "dev@example.com")
    run("projects", "unshare", "tools", account["id"])
    status, _, body = server.request("POST", "/auth/login", json.dumps({"email": "dev@example.com", "password": "a long password 2"}),
                                     {"content-type": "application/json"})
    token = ["--token", json.loads(body)["access_token"]]
    has(run("accounts", "me", *token), "email: dev@example.com", "name: Dev")
    run("accounts", "update", "--name", "Developer", *token)
    has(run("accounts", "me", *token), "name: Developer")
    run("accounts", "logout", *token)
    run("accounts", "me", *token, status=1)
    run("accounts", "delete", account["id"])
    expect(got("accounts", "list") == [], "the deleted account")
    got("backups", "create", "--name", "b1")
    has(run("backups", "list"), "b1")
    run("backups", "delete", "b1")
    run("functions", "delete", "f")
    run("projects", "delete", "tools")
    run("functions", "list", status=1)

    run("functions", status=64)
    run("functions", "show", status=64)
    run("functions", "nonsense", status=64)
    # Every command of the table was run.
    help_text = run("--help")
    for group in ("functions", "projects", "users", "cron", "hooks", "env", "mail", "collections", "documents", "files",
                  "outbox", "rooms", "accounts", "backups"):
        has(help_text, group)
        body = run(group, "--help").split("Subcommands:")[1]
        names = re.findall(r"^  ([a-z-]+)", body, re.M)
        expect(names, f"no commands of {group}")
        missing = [n for n in names if (group, n) not in tool.used]
        expect(not missing, f"{group}: not tried: {missing}")


# Routes of the owner that other commands use, and names for the same thing.
OTHER_COMMANDS = {"show_deployed": "deploy", "deploy_project": "deploy", "list_project_executions": "logs",
                  "list_indexes": "index", "create_index": "index", "drop_index": "index", "explain_query": "index",
                  "show_function_log": "functions log", "list_static_files": "files list", "list_templates": "files list",
                  "show_static_file": "files get", "show_template": "files get", "put_static_file": "files put",
                  "put_template": "files put", "delete_static_file": "files delete", "delete_template": "files delete"}


def every_route(*_):
    """Each thing that the owner's routes do, some command does."""
    def normal(path):
        return re.sub(r"\{[^}]*\}", "{}", path)

    with open(os.path.join(cases.ROOT, "server/cli_admin_table.cc"), encoding="utf-8") as f:
        commands = {(method, normal(path)) for method, path in re.findall(r'"(GET|POST|PUT|PATCH|DELETE)",\s*"(/[^"]*)"', f.read())}
    with open(os.path.join(cases.ROOT, "server/routes.def"), encoding="utf-8") as f:
        rows = re.findall(r'^ROUTE\(([^,]+), "([^"]+)", (\w+), \w+, (\w+)\)', f.read(), re.M)
    owners = [row for row in rows if row[2] in ("kOwner", "kAccount", "kOwnerProject")]
    expect(len(owners) > 80 and len(commands) > 80, "the tables were not read")
    done = {handler for methods, path, _, handler in owners for m in methods.split("|") if (m.strip(), normal(path)) in commands}
    missing = sorted({handler for *_, handler in owners} - done - set(OTHER_COMMANDS))
    expect(not missing, f"no command for {missing}")


TESTS = {"every_route": every_route, "deploy": deploy, "deploy_route": deploy_route, "logs": logs, "admin": admin, "dev": dev}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", default="build/copra")
    parser.add_argument("tests", nargs="*")
    args = parser.parse_args()
    failed = 0
    with Server(args.binary, arguments=["--registration", "open"]) as server:
        for name in args.tests or TESTS:
            with tempfile.TemporaryDirectory() as folder:
                tool = Tool(args.binary, server.port)
                functions = os.path.join(folder, "functions")
                os.mkdir(functions)
                try:
                    TESTS[name](tool, server, functions)
                except (Failed, subprocess.TimeoutExpired) as problem:
                    failed += 1
                    print(f"FAIL {name}: {problem}")
        expect(server.alive(), "the server ended")
    print(f"tools_test: {'ok' if failed == 0 else f'{failed} failed'}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
