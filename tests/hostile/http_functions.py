# Functions and clients that abuse the platform, against one real server: each must end at its limit
# with a clear error while everyone else is served.
#
#   tests/hostile/http_functions.py --binary build/copra [--show] [--programs] [NAME…]
#
# FUNCTIONS, here and in platform_functions.py and platform_values.py: source and what its answer
# may be. wire_cases: bytes on a socket. --programs: those of *.txt beside it instead (see run.py), each a function's module. While
# each is under way another connection asks for /health and a document again and again; whoever waits
# longer than PATIENCE_MS fails it. Afterwards: the server lives, memory is bounded, the log has no
# sanitizer's report.
import argparse
import json
import os
import re
import runpy
import socket
import struct
import sys
import threading
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, os.path.join(ROOT, "conformance"))
import cases  # noqa: E402
from http_server import ADMIN_KEY, Server  # noqa: E402
from websocket import Closed, Refused, WebSocket  # noqa: E402

import platform_functions  # noqa: E402
import platform_values  # noqa: E402

# The promise is 100 ms on an idle machine; a test machine may be busy.
PATIENCE_MS = 2000 * cases.SLOW
EXECUTION_S = 3
SLOW_TRIES = 4
MEMORY_MIB = 1000  # an execution's heap is 128 MiB; what ended goes back to the system slowly

def template(text, context="{}"):
    return f"def main():\n    return render.render_html({text!r}, {context})\n"


def sql(text):
    return f"def main():\n    return db.execute_raw_query({text!r})\n"


MANY = "replace(hex(zeroblob(400000)), '0', 'a')"
LIMIT = r"(?i)timed out|MemoryError|RecursionError|too (large|long|deep|many|big)|limit|exceed|at most|maximum|refused|disabled|Template\w*Error|OverflowError|ValueError"
# name: (source, whether success is as good as an error)
FUNCTIONS = {
    "sql_trim": (sql(f"SELECT length(trim({MANY}, replace(hex(zeroblob(400000)), '0', 'b') || 'a'))"), True),
    "sql_like": (sql(f"SELECT {MANY} LIKE '%' || substr({MANY}, 1, 40000) || 'b'"), False),
    "sql_printf": (sql("SELECT printf('%.*c', 2000000000, 'x')"), False),
    "sql_for_ever": (sql("WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c"), False),
    "sql_memory": (sql("WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c ORDER BY -x"), False),
    "nested_loops": (template("{% for a in range(99999) %}{% for b in range(99999) %}{% for c in range(99999) %}{% endfor %}{% endfor %}{% endfor %}"), False),
    "output": (template("{% for a in range(99999) %}{% for b in range(99999) %}{{ 'x' * 1000 }}{% endfor %}{% endfor %}"), False),
    "center": (template("{{ 'x'|center(10**12) }}"), False),
    "indent": (template("{{ ('a\\n' * 100000)|indent(100000) }}"), False),
    "join": (template("{{ (['x' * 1000000] * 1000)|join('y' * 1000000) }}"), False),
    "format": (template("{{ '%999999999999d'|format(1) }}"), False),
    "format_method": (template("{{ '{:>999999999999}'.format(1) }}"), False),
    "power": (template("{{ 9 ** (9 ** (9 ** 9)) }}"), False),
    "repeat": (template("{{ 'a' * 10**15 }}"), False),
    "list_repeat": (template("{{ ([0] * 10**12)|length }}"), False),
    "batch": (template("{{ range(99999)|batch(1, 'x' * 1000)|list|string|length }}{{ 'abc'|batch(10**9, 'x')|list|length }}"), True),
    "wordwrap": (template("{{ ('ab ' * 1000000)|wordwrap(1) }}"), True),
    "replace": (template("{{ ('a' * 1000000)|replace('a', 'b' * 1000) }}"), False),
    "urlize": (template("{{ ('http://a.b ' * 200000)|urlize }}"), True),
    "xmlattr": (template("{{ dict.fromkeys(range(100000), 'x' * 100)|xmlattr }}"), True),
    "tojson": (template("{{ ([[1] * 1000] * 100000)|tojson }}"), False),
    "pprint": (template("{{ ([[1] * 1000] * 100000)|pprint }}"), False),
    "macro": (template("{% macro m(n) %}{{ m(n + 1) }}{% endmacro %}{{ m(0) }}"), False),
    "macro_twice": (template("{% macro m(n) %}{% if n < 60 %}{{ m(n + 1) }}{{ m(n + 1) }}{% endif %}{% endmacro %}{{ m(0) }}"), False),
    "recursive_loop": (template("{% for a in items recursive %}{{ loop(items) }}{% endfor %}", "{'items': [1]}"), False),
    "caller": (template("{% macro m() %}{{ caller() }}{% endmacro %}{% macro n() %}{% call m() %}{{ n() }}{% endcall %}{% endmacro %}{{ n() }}"), False),
    "include_self": ("def main():\n    return render.render_template('again.html')\n", False),
    "extends_self": ("def main():\n    return render.render_template('child.html')\n", False),
    "import_self": ("def main():\n    return render.render_template('importing.html')\n", False),
    "deep_template": ("def main():\n    return render.render_html('{% if 1 %}' * 20000 + '{% endif %}' * 20000, {})\n", True),
    "deep_expression": ("def main():\n    return render.render_html('{{ ' + '(' * 50000 + '1' + ')' * 50000 + ' }}', {})\n", True),
    "deep_filters": ("def main():\n    return render.render_html('{{ 1' + '|string' * 50000 + ' }}', {})\n", True),
    "long_template": ("def main():\n    return len((render.render_string('{{ 1 }}' * 500000, {})))\n", True),
    "sandbox": (template("{{ ''.__class__.__mro__[1].__subclasses__() }}"), True),
    "cycle": (template("{% set c = cycler(*range(99999)) %}{% for a in range(99999) %}{% for b in range(9999) %}{{ c.next() }}{% endfor %}{% endfor %}"), False),
    "namespace": (template("{% set n = namespace(a=[]) %}{% for a in range(99999) %}{% for b in range(9999) %}{% set n.a = [n.a, n.a] %}{% endfor %}{% endfor %}"), False),
    "mail_flood": ("def main():\n    for i in range(100000):\n        r = email.send_email(['a@b.example'], 'subject', 'body')\n        if not r['success']: raise ValueError(r)\n", False),
    "mail_recipients": ("def main():\n    r = email.send_email(['a%d@b.example' % i for i in range(100000)], 'subject', 'body')\n    if not r['success']: raise ValueError(r)\n", False),
    "mail_size": ("def main():\n    r = email.send_email(['a@b.example'], 'subject', 'x' * 50000000)\n    if not r['success']: raise ValueError(r)\n", False),
    "mail_header": ("def main():\n    return email.send_email('a@b.example\\r\\nBcc: c@d.example', 'a\\r\\nBcc: e@f.example', 'x')\n", True),
    "http_global": ("def main():\n    return http.get('http://127.0.0.1:1/')\n", False),
    "long_paths": ("def main():\n    p = 'a' + '.a' * 300000\n    db.create_document('things', {'a': {'a': {'a': 1}}})\n    return [len(str(q)[:9]) for q in (db.query('things', **{p: 1}), db.query('things', select=[p]), db.query('things', populate=[p]), db.query('things', sort=p))]\n", True),
    "many_populated": ("def main():\n    return len(db.query('things', populate=['k%d' % i for i in range(100000)]))\n", False),
    "many_fields": ("def main():\n    d = db.create_document('things', {'a': 1})\n    for i in range(5): db.update_document('things', d['id'], {'k%d' % j: i for j in range(60000)})\n    return 1\n", True),
    "transaction_in_transaction": ("def main():\n    def f(*a):\n        r = db.transaction('k', f)\n        if not r.get('success'): raise ValueError(r)\n    r = db.transaction('k', f)\n    if not r.get('success'): raise ValueError(str(r)[:100])\n", False),
    "transactions_nested": ("def main():\n    def go(n):\n        return db.transaction('k%d' % n, lambda: go(n + 1))['success'] if n < 5000 else n\n    return str(go(0))[:100]\n", True),
    "transaction_spins": ("def main():\n    def f():\n        db.create_document('things', {'left': 1})\n        while True: pass\n    return db.transaction('spins', f)\n", False),
    "transaction_hogs": ("def main():\n    def f():\n        a = []\n        while True: a.append('x' * 1000000 + str(len(a)))\n    return db.transaction('hogs', f)['success']\n", True),
    "transactions_at_once": ("import asyncio\nasync def main():\n    async def one(i):\n        async def f():\n            await asyncdb.create_document('things', {'i': i})\n            await asyncio.sleep(0.01)\n        return (await asyncdb.transaction('same', f))['success']\n    return await asyncio.gather(*[one(i) for i in range(100)])\n", True),
    "transaction_big": ("def main():\n    def f():\n        for i in range(10**9): db.create_document('things', {'x': 'y' * 100000})\n    r = db.transaction('big', f)\n    if 'larger than' in r['error']: raise ValueError(r)\n", False),
    "documents_flood": ("def main():\n    while True:\n        db.query('things', limit=1000)\n", False),
    "document_big": ("def main():\n    db.create_document('things', {'x': 'y' * 60000000})\n", False),
    "document_deep": ("def main():\n    d = {}\n    for i in range(100000): d = {'a': d}\n    db.create_document('things', d)\n", False),
    "answer_deep": ("def main():\n    d = {}\n    for i in range(100000): d = {'a': d}\n    return d\n", False),
    "answer_cycle": ("def main():\n    d = {}\n    d['d'] = d\n    return d\n", False),
    "answer_big": ("def main():\n    return ['x' * 1000000] * 1000\n", True),
    "answer_shared": ("def main():\n    d = [1]\n    for i in range(60): d = [d, d]\n    return d\n", False),
    "output_flood": ("def main():\n    while True: print('x' * 100000)\n", False),
    "gather_flood": ("import asyncio\nasync def f():\n    await asyncio.sleep(1000)\nasync def main():\n    await asyncio.gather(*[f() for _ in range(10**9)])\n", False),
    "asyncdb_flood": ("import asyncio\nasync def main():\n    await asyncio.gather(*[asyncdb.query('things') for _ in range(100000)])\n", True),
    "spin": ("def main():\n    while True: pass\n", False),
    "finally_spin": ("def main():\n    while True:\n        try:\n            while True: pass\n        except BaseException: pass\n        finally:\n            while True: pass\n", False),
    "hog": ("def main():\n    a = []\n    while True: a.append('x' * 1000000 + str(len(a)))\n", False),
    "regex": ("def main():\n    return re.match('(a+)+$', 'a' * 5000 + 'b')\n", True),
    "integers": ("def main():\n    x = 7\n    while True: x = x * x\n", False),
}
FUNCTIONS |= platform_functions.FUNCTIONS | platform_values.FUNCTIONS
FILES = {"again.html": "{% include 'again.html' %}", "child.html": "{% extends 'child.html' %}", "importing.html": "{% import 'importing.html' as m %}{{ m }}"}


class Slow(str):
    """What is wrong is only the time that something took. A busy machine takes it now and then; a
    server that is held up takes it every time."""


class Watch(threading.Thread):
    """Someone else who wants to be served meanwhile."""

    def __init__(self, world):
        super().__init__(daemon=True)
        self.world, self.stopped, self.worst, self.wrong, self.count = world, threading.Event(), 0.0, None, 0

    def run(self):
        while not self.stopped.wait(0.01):
            started = time.monotonic()
            try:
                path = "/health" if self.count % 2 else f"/collections/things/documents/{self.world.document}"
                status, _, _ = self.world.server.request("GET", path, headers={"x-api-key": self.world.key})
                if status != 200:
                    self.wrong = f"{path}: {status}"
            except OSError as e:
                self.wrong = repr(e)
                return
            self.count += 1
            self.worst = max(self.worst, time.monotonic() - started)


class World:
    def __init__(self, server):
        self.server = server
        status, project = server.owner("POST", "/project", {"name": "abused"})
        assert status in (200, 201), (status, project)
        self.pid, self.key, self.deployed = project["id"], project["api_key"], set()
        status, _, _ = server.request("POST", "/collections", json.dumps({"name": "things"}), {"x-api-key": self.key})
        assert status in (200, 201), status
        status, _, data = server.request("POST", "/collections/things/documents", json.dumps({"n": 1}), {"x-api-key": self.key})
        assert status in (200, 201), data
        self.document = json.loads(data)["id"]
        for name, text in FILES.items():
            status, _, data = server.request("PUT", f"/project/{self.pid}/templates/{name}", text.encode(), {"Authorization": f"Bearer {ADMIN_KEY}"})
            assert status in (200, 201, 204), data

    def deploy(self, name, source):
        status, made = self.server.owner("POST", f"/project/{self.pid}/functions", {"name": name, "code": source})
        return status, made


def run_function(world, name):
    source, may_succeed = FUNCTIONS[name]
    if name not in world.deployed:
        status, made = world.deploy(name, source)
        if status not in (200, 201):
            return f"not deployed: {status} {made}"
        world.deployed.add(name)
    started = time.monotonic()
    status, _, data = world.server.request("POST", f"/functions/{world.pid}/func/{name}", b"{}")
    seconds = time.monotonic() - started
    shown = f"{status} {data[:160]!r} {seconds:.1f} s"
    try:
        answer = json.loads(data)
        if not isinstance(answer, dict):
            raise ValueError
    except ValueError:
        # HTML that render made, where that is allowed.
        return None if may_succeed and status == 200 else f"no envelope: {shown}"
    if seconds > (EXECUTION_S + 3) * cases.SLOW:
        return Slow(f"too late: {shown}")
    if answer.get("success") is True:
        return None if may_succeed else f"succeeded: {shown}"
    if not isinstance(answer.get("error"), str) or not answer["error"]:
        return f"no error: {shown}"
    if "internal" in answer["error"].lower():
        return f"internal: {shown}"
    return None if may_succeed or re.search(LIMIT, answer["error"]) else f"unclear: {shown}"


def run_program(world, name, outcomes, source):
    """A hostile program as the module of a function: any answer in time that isn't an internal error."""
    called = name.replace("/", "_")
    if called not in world.deployed:
        status, made = world.deploy(called, source + "\ndef main():\n    return 1\n")
        # What doesn't compile is refused when it is deployed.
        if status in (400, 422) and any("Error" in o or o == "any" for o in outcomes):
            return None
        if status not in (200, 201):
            return f"not deployed: {status} {made}"
        world.deployed.add(called)
    started = time.monotonic()
    status, _, data = world.server.request("POST", f"/functions/{world.pid}/func/{called}", b"{}")
    seconds = time.monotonic() - started
    shown = f"{status} {data[:160]!r} {seconds:.1f} s"
    try:
        answer = json.loads(data)
    except ValueError:
        return f"no envelope: {shown}"
    if seconds > (EXECUTION_S + 3) * cases.SLOW:
        return Slow(f"too late: {shown}")
    if answer.get("success") is not True and "internal" in str(answer.get("error")).lower():
        return f"internal: {shown}"
    return None


def receive(s, seconds, enough=None):
    s.settimeout(seconds * cases.SLOW)
    out = b""
    try:
        while chunk := s.recv(65536):
            out += chunk
            if len(out) > 1 << 22 or (enough and enough in out):
                break
    except (socket.timeout, ConnectionError):
        pass
    return out


def connect(world):
    return socket.create_connection(("127.0.0.1", world.server.port), timeout=60 * cases.SLOW)


def exchange(world, data, seconds=30):
    with connect(world) as s:
        try:
            s.sendall(data)
        except ConnectionError:
            pass
        return receive(s, seconds, b"\r\n\r\n")


def refused(world, data, *statuses):
    """Sends it; the first answer must have one of the statuses, or the connection end without."""
    out = exchange(world, data)
    if not out:
        return None if None in statuses else "no answer"
    found = re.match(rb"HTTP/1\.[01] (\d{3})", out)
    if not found or int(found.group(1)) not in statuses:
        return f"answered {out[:120]!r}"
    return None


POST = b"POST /collections/things/documents HTTP/1.1\r\nHost: a\r\nx-api-key: KEY\r\n"


def wire_cases(world):
    post = POST.replace(b"KEY", world.key.encode())
    chunked = post + b"Transfer-Encoding: chunked\r\n\r\n"
    ask = b"GET /health HTTP/1.1\r\nHost: a\r\n"
    return {
        "no_http": lambda: refused(world, b"\x16\x03\x01\x02\x00" * 100, 400, None),
        "zero_bytes": lambda: refused(world, b"\x00" * 100000, 400, 431, None),
        "huge_line": lambda: refused(world, b"GET /" + b"a" * 500000 + b" HTTP/1.1\r\n\r\n", 400, 414, 431),
        "huge_header": lambda: refused(world, ask + b"X: " + b"a" * 500000 + b"\r\n\r\n", 431),
        "many_headers": lambda: refused(world, ask + b"X: 1\r\n" * 100000 + b"\r\n", 431, 400),
        "bare_lf": lambda: refused(world, b"GET /health HTTP/1.1\nHost: a\n\n", 200, 400),
        "folded_header": lambda: refused(world, ask + b"X: a\r\n b\r\n\r\n", 200, 400),
        "null_in_header": lambda: refused(world, ask + b"X: a\x00b\r\n\r\n", 400),
        "space_before_colon": lambda: refused(world, post + b"Content-Length : 2\r\n\r\n{}", 400),
        "two_lengths": lambda: refused(world, post + b"Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} ", 400),
        "length_and_chunked": lambda: refused(world, post + b"Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
        "length_negative": lambda: refused(world, post + b"Content-Length: -1\r\n\r\n", 400),
        "length_huge": lambda: refused(world, post + b"Content-Length: 99999999999999999999999\r\n\r\n", 400, 413),
        "length_16_exa": lambda: refused(world, post + b"Content-Length: 18446744073709551615\r\n\r\n", 400, 413),
        "length_plus": lambda: refused(world, post + b"Content-Length: +2\r\n\r\n{}", 400),
        "chunk_size_bad": lambda: refused(world, chunked + b"xyz\r\n", 400),
        "chunk_size_negative": lambda: refused(world, chunked + b"-1\r\n", 400),
        "chunk_size_overflow": lambda: refused(world, chunked + b"fffffffffffffffffffff\r\n", 400, 413),
        "chunk_size_max": lambda: refused(world, chunked + b"ffffffffffffffff\r\n", 400, 408, 413),
        "chunk_without_end": lambda: refused(world, chunked + b"2\r\n{}XX0\r\n\r\n", 400),
        "chunk_extensions": lambda: refused(world, chunked + b"2;" + b"a=b;" * 200000 + b"\r\n{}\r\n0\r\n\r\n", 400, 413, 431),
        "chunk_trailers": lambda: refused(world, chunked + b"2\r\n{}\r\n0\r\n" + b"X: a\r\n" * 100000 + b"\r\n", 400, 413, 431, 200, 201),
        "chunks_of_one": lambda: refused(world, chunked + b"1\r\n \r\n" * 100000 + b"2\r\n{}\r\n0\r\n\r\n", 200, 201, 400, 413, 422),
        "encoding_unknown": lambda: refused(world, post + b"Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", 400, 501, 415, 422),
        "expect_unknown": lambda: refused(world, post + b"Expect: miracles\r\nContent-Length: 2\r\n\r\n{}", 417, 400, 200, 201),
        "version": lambda: refused(world, b"GET /health HTTP/9.9\r\nHost: a\r\n\r\n", 400, 505),
        "method": lambda: refused(world, b"\xff\xfe / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        "body_too_big": lambda: refused(world, post + b"Content-Length: 90000000\r\n\r\n" + b"x" * 100000, 413),
        "pipelined": lambda: pipelined(world, ask + b"\r\n"),
        "pipelined_unread": lambda: pipelined_unread(world, b"GET /project HTTP/1.1\r\nHost: a\r\nx-admin-key: " + ADMIN_KEY.encode() + b"\r\n\r\n"),
        "half_closed": lambda: half_closed(world, ask + b"\r\n"),
        "half_a_head": lambda: half_open(world, ask),
        "half_a_body": lambda: half_open(world, post + b"Content-Length: 100\r\n\r\n{"),
        "drip": lambda: drip(world, ask),
        "gone_while_running": lambda: gone(world),
        "upgrade_odd": lambda: refused(world, ask + b"Connection: Upgrade\r\nUpgrade: h2c, websocket\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 99\r\n\r\n", 200, 400, 426),
        **{f"frames_{name}": (lambda f=f: frames(world, f)) for name, f in FRAMES.items()},
    }


def pipelined(world, ask):
    n = 2000
    with connect(world) as s:
        threading.Thread(target=lambda: s.sendall(ask * n), daemon=True).start()
        s.settimeout(60 * cases.SLOW)
        out = b""
        while out.count(b"HTTP/1.1 200") < n:
            chunk = s.recv(65536)
            if not chunk:
                return f"{out.count(b'HTTP/1.1 200')} of {n} answers"
            out += chunk
    return None


def pipelined_unread(world, ask):
    """Asks for ever and never reads: the server must stop reading, not store."""
    with connect(world) as s:
        s.settimeout(1)
        sent = 0
        try:
            while sent < 64 << 20:
                sent += s.send(ask * 500)
        except (socket.timeout, ConnectionError):
            return None
    return "took 64 MiB of requests without a reader"


def half_closed(world, ask):
    with connect(world) as s:
        s.sendall(ask)
        s.shutdown(socket.SHUT_WR)
        out = receive(s, 30)
    return None if out.startswith(b"HTTP/1.1 200") else f"answered {out[:100]!r}"


def half_open(world, begun):
    """The connection goes in the middle, many times."""
    for i in range(200):
        with connect(world) as s:
            s.sendall(begun)
            if i % 2:
                s.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    return None


def drip(world, begun):
    """Many clients, a byte at a time; the header's time limit ends them."""
    drips = []
    for _ in range(200):
        s = connect(world)
        s.sendall(begun)
        drips.append(s)
    ended = 0
    deadline = time.monotonic() + 60 * cases.SLOW
    while ended < len(drips) and time.monotonic() < deadline:
        for i, s in enumerate(drips):
            if s is None:
                continue
            try:
                s.setblocking(False)
                try:
                    if not s.recv(1000):
                        raise ConnectionResetError
                except BlockingIOError:
                    pass
                s.send(b"X")
            except OSError:
                s.close()
                drips[i] = None
                ended += 1
        time.sleep(0.1)
    for s in drips:
        if s is not None:
            s.close()
    return None if ended == len(drips) else f"{len(drips) - ended} slow clients were never ended"


def gone(world):
    """Starts what takes long and goes away."""
    world.deploy("long", "import time\ndef main():\n    for i in range(10**9):\n        db.query('things')\n")
    for _ in range(20):
        with connect(world) as s:
            s.sendall(f"POST /functions/{world.pid}/func/long HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{{}}".encode())
            s.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    return None


def masked(first, payload, length=None, mask=True):
    """A frame as given, right or not."""
    n = len(payload) if length is None else length
    head = bytes([first])
    bit = 0x80 if mask else 0
    if n < 126:
        head += bytes([bit | n])
    elif n < 65536:
        head += bytes([bit | 126]) + struct.pack(">H", n)
    else:
        head += bytes([bit | 127]) + struct.pack(">Q", n)
    return head + (b"\x00\x00\x00\x00" if mask else b"") + payload


FRAMES = {
    "reserved_bits": masked(0xF1, b"{}"), "opcode": masked(0x83, b"{}"), "control_opcode": masked(0x8B, b""),
    "unmasked": masked(0x81, b"{}", mask=False), "huge": masked(0x81, b"{}", 1 << 40), "negative": masked(0x81, b"{}", (1 << 64) - 1),
    "long_ping": masked(0x89, b"a" * 200), "split_ping": masked(0x09, b"a"), "continuation_first": masked(0x80, b"a"),
    "text_in_text": masked(0x01, b"a") + masked(0x81, b"b"), "not_utf8": masked(0x81, b"\xff\xfe"), "close_short": masked(0x88, b"a"),
    "close_code": masked(0x88, struct.pack(">H", 5)), "close_text": masked(0x88, struct.pack(">H", 1000) + b"\xff"),
    "fragments": masked(0x01, b"") + masked(0x00, b"a") * 3000000, "empty_fragments": masked(0x01, b"") + masked(0x00, b"") * 500000,
    "pings": masked(0x89, b"a" * 100) * 100000, "deep": masked(0x81, b"[" * 900000), "text": masked(0x81, b"nothing"),
    "binary": masked(0x82, b"\x00" * 1000), "nothing_then_gone": b"", "half": masked(0x81, b"ab", 100)}


def frames(world, data):
    """On each kind of socket, before and after its first message: it may close, nothing else may happen."""
    for path in ("/realtime/broadcast", "/realtime/rooms/r", "/realtime/collections/things"):
        for first in (False, True):
            try:
                with WebSocket(world.server.port, path) as ws:
                    if first:
                        ws.send(json.dumps({"api_key": world.key}))
                    try:
                        ws.socket.settimeout(5)
                        ws.socket.sendall(data)
                    except (OSError, socket.timeout):
                        pass
                    if data:
                        receive(ws.socket, 0.2)
            except (Refused, Closed, ConnectionError, TimeoutError):
                pass
    return None


def watched(world, case):
    """What went wrong, how long the case took, how long others waited at most."""
    watch = Watch(world)
    watch.start()
    started = time.monotonic()
    try:
        wrong = case()
    except (OSError, AssertionError) as e:
        wrong = repr(e)
    seconds = time.monotonic() - started
    watch.stopped.set()
    watch.join()
    wrong = wrong or watch.wrong
    if not wrong and watch.worst * 1000 > PATIENCE_MS:
        wrong = Slow(f"others waited {watch.worst * 1000:.0f} ms")
    return wrong, seconds, watch.worst


def resident_mib(pid):
    with open(f"/proc/{pid}/status", encoding="ascii") as f:
        return next(int(line.split()[1]) for line in f if line.startswith("VmRSS")) // 1024


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("name", nargs="*", help="cases whose name contains this; all without")
    parser.add_argument("--binary", default="build/copra")
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--any-memory", action="store_true", help="sanitizers need more")
    parser.add_argument("--programs", action="store_true", help="those of run.py; takes half an hour")
    args = parser.parse_args()
    failed = count = 0
    arguments = ["--execution-timeout", f"{EXECUTION_S}s", "--header-timeout", "3s", "--body-timeout", "3s"]
    with Server(args.binary, arguments=arguments) as server:
        world = World(server)
        if args.programs:
            programs = runpy.run_path(os.path.join(HERE, "run.py"))["programs"]()
            todo = {p[0]: (lambda p=p: run_program(world, *p)) for p in programs}
        else:
            todo = {n: (lambda n=n: run_function(world, n)) for n in FUNCTIONS} | wire_cases(world)
        for name, case in todo.items():
            if args.name and not any(n in name for n in args.name):
                continue
            count += 1
            for _ in range(SLOW_TRIES):
                wrong, seconds, worst = watched(world, case)
                if not isinstance(wrong, Slow) or not server.alive():
                    break
                # How long others wait while nothing goes on tells how busy the machine is.
                _, _, idle = watched(world, lambda: time.sleep(2))
                if worst <= PATIENCE_MS / 1000 + 20 * idle and seconds <= EXECUTION_S + 3 + 20 * idle:
                    wrong = None
                    break
            mib = resident_mib(server.process.pid) if server.alive() else 0
            if not server.alive():
                wrong = f"the server died: {server.log_tail()}"
            elif not wrong and mib > MEMORY_MIB and not args.any_memory:
                wrong = f"{mib} MiB of memory"
            failed += bool(wrong)
            if wrong or args.show:
                print(f"{'FAIL' if wrong else 'ok  '} {name}: {wrong or ''} ({seconds:.1f} s, {mib} MiB, others at most "
                      f"{worst * 1000:.0f} ms)", flush=True)
            if not server.alive():
                break
        found = re.search(r"(?s).{0,300}(Sanitizer|runtime error:|terminate called).{0,3000}", server.log_tail(1 << 20))
        if found:
            failed += 1
            print("FAIL in the log:", found.group(0))
        status = server.stop()
        if status != 0:
            failed += 1
            print(f"FAIL the stop ended with {status}")
    print(f"{count} abuses, {failed} failed")
    return 1 if failed or not count else 0


if __name__ == "__main__":
    sys.exit(main())
