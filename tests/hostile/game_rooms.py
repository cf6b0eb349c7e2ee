# Websocket functions and players that mean harm, against one real server: handlers that loop, fill
# memory, throw, flood, enter themselves; players that storm in and out, send too much, never read.
# Each ends at its limit with an error or a close; meanwhile another room answers, and afterwards the
# server lives with bounded memory and no room left over.
#
#   tests/hostile/game_rooms.py --binary build/copra [--show] [NAME…]
import argparse
import json
import os
import re
import struct
import sys
import threading
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path[:0] = [os.path.join(ROOT, "conformance"), os.path.join(ROOT, "tests")]
import cases  # noqa: E402
from game_test import ECHO, Games  # noqa: E402
from http_server import Server  # noqa: E402
from websocket import Closed, Refused, wait_for  # noqa: E402

MEMORY_MIB = 1200
PATIENCE_S = 30
ARGUMENTS = ["--execution-timeout", "2s", "--room-memory", "32MiB"]

CONNECT = "def on_connect():\n    pass\n"
LIMIT = r"(?i)timed out|too (many|large|long|deep|big|busy)|limit|at most|Error|SystemExit: 1|str\(\) failed|cancelled"
# name: handlers; the player enters, sends {"go": 1}, and is told an error or closed.
FAILING = {
    "loop_in_message": CONNECT + "def on_message():\n    while True:\n        pass\n",
    "loop_in_connect": "def on_connect():\n    while True:\n        pass\n",
    "loop_at_top": CONNECT + "while True:\n    pass\n",
    "loop_without_calls": CONNECT + "def on_message():\n    n = 0\n    for i in range(10**12):\n        n += i\n",
    "sleep_forever": "import asyncio\n" + CONNECT + "async def on_message():\n    await asyncio.sleep(10**6)\n",
    "await_nothing": "import asyncio\n" + CONNECT + "async def on_message():\n    await asyncio.get_event_loop().create_future()\n",
    "swallow_and_loop": CONNECT + "def on_message():\n    while True:\n        try:\n            while True:\n                pass\n        except BaseException:\n            pass\n",
    "loop_in_finally": CONNECT + "def on_message():\n    try:\n        raise ValueError\n    finally:\n        while True:\n            pass\n",
    "fill_memory": CONNECT + "def on_message():\n    x = []\n    while True:\n        x.append('y' * 10**6)\n",
    "fill_state": CONNECT + "def on_message():\n    while True:\n        room.state[len(room.state)] = 'y' * 10**5\n",
    "fill_attributes": CONNECT + "def on_message():\n    n = 0\n    while True:\n        n += 1\n        setattr(room, 'a%d' % n, [n] * 10**5)\n",
    "fill_session": CONNECT + "def on_message():\n    n = 0\n    while True:\n        n += 1\n        session.set(n, 'x' * 10**6)\n",
    "tasks": "import asyncio\n" + CONNECT + "async def spin():\n    while True:\n        await asyncio.sleep(0)\ndef on_message():\n    while True:\n        asyncio.create_task(spin())\n",
    "recursion": CONNECT + "def on_message():\n    return on_message()\n",
    "reenter_connect": "def on_connect():\n    on_connect()\n",
    "broadcast_flood": CONNECT + "def on_message():\n    while True:\n        room.broadcast({'x': 'y' * 1000})\n",
    "send_flood": CONNECT + "def on_message():\n    while True:\n        room.send_to(session.player_id, {'x': 1})\n",
    "huge_broadcast": CONNECT + "def on_message():\n    room.broadcast({'x': 'y' * (20 * 2**20)})\n",
    "huge_reply": CONNECT + "def on_message():\n    return {'x': 'y' * (20 * 2**20)}\n",
    "cyclic_reply": CONNECT + "def on_message():\n    d = {}\n    d['d'] = d\n    return d\n",
    "cyclic_broadcast": CONNECT + "def on_message():\n    d = []\n    d.append(d)\n    room.broadcast({'d': d})\n",
    "deep_reply": CONNECT + "def on_message():\n    d = {}\n    for _ in range(10**5):\n        d = {'d': d}\n    return d\n",
    "raise": CONNECT + "def on_message():\n    raise ValueError('x' * 10**6)\n",
    "raise_from_exit": CONNECT + "def on_message():\n    raise SystemExit(1)\n",
    "raise_in_str": CONNECT + "class E(Exception):\n    def __str__(self):\n        raise ValueError('again')\ndef on_message():\n    raise E\n",
    "loop_in_str": CONNECT + "class E(Exception):\n    def __str__(self):\n        while True:\n            pass\ndef on_message():\n    raise E\n",
    "raise_in_connect": "def on_connect():\n    raise ValueError('no')\n",
    "full_by_itself": "def on_connect():\n    room.join('r', max_players=0)\n",
    "elsewhere_forever": "def on_connect():\n    room.join(str(uuid.uuid4()))\n    raise ValueError('joined twice')\n",
    "bad_join": "def on_connect():\n    room.join(5, max_players='many')\n",
    "negative_players": "def on_connect():\n    room.join('r', max_players=-1)\n",
    "metadata": "def on_connect():\n    room.join('r', metadata={'x': 'y' * (40 * 2**20)})\n",
    "bad_target": CONNECT + "def on_message():\n    room.send_to([1], object())\n",
    "config": CONNECT + "def on_message():\n    room.config['tick_rate'] = 'fast'\n    room.config = 5\n",
    "raw_query": CONNECT + "def on_message():\n    db.execute_raw_query('WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c) SELECT count(*) FROM c')\n",
    "big_power": CONNECT + "def on_message():\n    return {'x': len(str(9 ** 9 ** 9))}\n",
}
# name: handlers that misbehave where nobody is told; the player must still get an answer afterwards.
GOING_ON = {
    "ticks_that_loop": ECHO + "def on_tick():\n    while True:\n        pass\n",
    "ticks_that_throw": ECHO + "def on_tick():\n    raise ValueError('tick')\n",
    "ticks_of_no_rate": ECHO + "def on_tick():\n    room.config['tick_rate'] = float('nan')\n",
    "ticks_of_any_rate": ECHO + "rates = [float('inf'), -1, 10**400, None, 'x', 60]\ndef on_tick():\n    room.config['tick_rate'] = rates.pop() if rates else 30\n",
    "regex": ECHO + "import re\ndef on_connect():\n    re.match('(a+)+$', 'a' * 64 + 'b')\n",
    "ticks_that_broadcast": ECHO + "def on_tick():\n    for _ in range(20):\n        room.broadcast({'type': 'tick', 'x': 'y' * 100})\n",
    "disconnects_that_loop": ECHO + "def on_disconnect():\n    while True:\n        pass\n",
    "disconnects_that_throw": ECHO + "def on_disconnect():\n    raise KeyError('gone')\n",
    "prints": ECHO + "print('x' * 10**6)\ndef on_tick():\n    print('y' * 10**5)\n",
    "shadows": ECHO + "def on_connect():\n    room.own = room\n    room.state = {'room': room}\n    room.state['room'].own.state['d'] = room.state\n",
    "no_dicts": CONNECT + "def on_message():\n    return [{'got': {'n': request.get('n')}}] and {'got': {'n': request.get('n')}}\n",
    "late_tasks": "import asyncio\n" + ECHO + "async def late():\n    while True:\n        await asyncio.sleep(0.01)\n        room.state['n'] = 1\nasync def on_connect():\n    asyncio.create_task(late())\n",
}


class Canary:
    """A player in a room of another function, asked again and again."""

    def __init__(self, world):
        self.ws = world.play(world.function(ECHO), "canary")
        self.stopped, self.slowest, self.problem = False, 0, None
        self.thread = threading.Thread(target=self.run)
        self.thread.start()

    def run(self):
        n = 0
        try:
            while not self.stopped:
                n += 1
                begin = time.monotonic()
                assert self.ws.ask({"n": n}, PATIENCE_S)["got"]["n"] == n
                self.slowest = max(self.slowest, time.monotonic() - begin)
                time.sleep(0.05)
        except Exception as error:
            self.problem = f"{type(error).__name__}: {error}"

    def stop(self):
        self.stopped = True
        self.thread.join()
        self.ws.close()


def ending(ws, act):
    """The error that came, or how the socket was closed."""
    try:
        act(ws)
        for _ in range(200_000):
            message = ws.json(PATIENCE_S)
            if message.get("type") == "error":
                return message["error"]
        return "messages without end"
    except Closed as end:
        return f"closed {end.code}"
    except (BrokenPipeError, ConnectionResetError):
        return "closed None"


def failing(w, name):
    game = w.function(FAILING[name])
    with w.enter(game) as ws:
        got = ending(ws, lambda s: s.send({"go": 1}))
    ok = got.startswith("closed ") and got in ("closed 1013", "closed 1008", "closed 1011", "closed None")
    if not ok and not re.search(LIMIT, got) and got != "Room is full":
        return f"ended with {got[:200]!r}"
    # The function is not spoilt: another room opens (and meets the same fate) without hanging.
    with w.enter(game, "another") as ws:
        ending(ws, lambda s: s.send({"type": "ping"}) or s.send({"go": 1}))
    return None


def going_on(w, name):
    game = w.function(GOING_ON[name])
    with w.enter(game) as ws, w.enter(game) as leaves:
        leaves.drop()
        for n in range(3):
            ws.send({"n": n})
            ws.until(lambda m, n=n: m.get("got", {}).get("n") == n, PATIENCE_S, limit=20_000)
    return None


def join_leave_storm(w):
    game = w.function(ECHO + "def on_disconnect():\n    room.broadcast({'left': 1})\n"
                      "def on_tick():\n    room.broadcast({'tick': room.player_count})\n")

    def storm(n):
        for i in range(25):
            try:
                ws = w.enter(game, f"r{(n + i) % 3}")
                if i % 3 == 0:
                    ws.json()
                if i % 2:
                    ws.drop()
                else:
                    ws.socket.close()
            except (OSError, Closed, Refused):
                pass
    threads = [threading.Thread(target=storm, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with w.play(game, "r0") as ws:
        ws.send({"n": 1})
        ws.until(lambda m: m.get("got", {}).get("n") == 1, PATIENCE_S)
    return None


def slow_reader(w):
    game = w.function(CONNECT + "def on_message():\n    for _ in range(50):\n        room.broadcast({'x': 'y' * 50000})\n    return {'done': 1}\n")
    path = f"/ws/{w.project['id']}/{game}"
    from websocket import WebSocket
    with WebSocket(w.server.port, path, receive_buffer=4096) as slow, w.play(game) as quick:
        slow.send({"room_id": "r"})
        slow.json()
        for _ in range(10):
            quick.send({})
            quick.until(lambda m: m.get("done") == 1, PATIENCE_S)
        code = slow.closed(PATIENCE_S)
        if code not in (1013, None):
            return f"the slow reader was closed with {code}"
        if not wait_for(lambda: [r["player_count"] for r in w.rooms()[1]["rooms"] if r["room_id"] == "r"] == [1]):
            return "the slow reader is still in the room"
    return None


def huge_messages(w):
    game = w.function(ECHO)
    with w.play(game) as ws:
        ws.send({"x": "y" * 900_000})
        assert len(ws.json()["got"]["x"]) == 900_000
        try:
            ws.send({"x": "y" * (2 << 20)})
        except OSError:
            pass  # the server closed before all of it was sent
        code = ws.closed(PATIENCE_S)
        if code not in (1009, None):
            return f"too large a message: closed with {code}"
    with w.play(game) as ws:
        ws.text('{"x":' + "[" * 100_000 + "]" * 100_000 + "}")
        assert ws.json()["type"] == "error"
        assert ws.ask({"n": 1})["got"]["n"] == 1
    return None


def queued_messages(w):
    """Messages that pile up while a handler sleeps: bounded by bytes, the surplus is told."""
    game = w.function("import asyncio\n" + CONNECT + "async def on_message():\n    if request.get('sleep'):\n        await asyncio.sleep(1.8)\n    return {'n': request.get('n')}\n")
    players = [w.play(game) for _ in range(8)]
    # A mask of zeros: the frame is made once.
    body = json.dumps({"x": "y" * 1_000_000}).encode()
    frame = bytes([0x81, 0xFF]) + struct.pack(">Q", len(body)) + bytes(4) + body
    players[0].send({"sleep": 1})
    for _ in range(12):
        for ws in players[1:]:
            ws.socket.sendall(frame)
    told = 0
    for ws in players[1:]:
        ws.send({"type": "ping"})
        while True:
            message = ws.json(PATIENCE_S)
            told += "too busy" in message.get("error", "")
            if message == {"type": "pong"}:
                break
    for ws in players:
        ws.close()
    return None if told else "84 MB of messages were queued"


CLIENTS = [join_leave_storm, slow_reader, huge_messages, queued_messages]


def memory_mib(pid):
    with open(f"/proc/{pid}/status", encoding="ascii") as f:
        return int(re.search(r"VmRSS:\s+(\d+)", f.read())[1]) // 1024


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", default="build/copra")
    parser.add_argument("--show", action="store_true")
    parser.add_argument("names", nargs="*")
    arguments = parser.parse_args()
    attacks = [(n, lambda w, n=n: failing(w, n)) for n in FAILING]
    attacks += [(n, lambda w, n=n: going_on(w, n)) for n in GOING_ON]
    attacks += [(f.__name__, f) for f in CLIENTS]
    failed = 0
    with Server(arguments.binary, arguments=ARGUMENTS) as server:
        world = Games(server)
        canary = Canary(world)
        for name, attack in attacks:
            if arguments.names and name not in arguments.names:
                continue
            begin = time.monotonic()
            try:
                problem = attack(world)
            except Exception as error:
                problem = f"{type(error).__name__}: {error}"
            if not problem and canary.problem:
                problem = f"the room beside it: {canary.problem}"
            if not server.alive():
                problem = f"the server died: {server.log_tail()}"
            if problem:
                failed += 1
                print(f"FAIL {name}: {problem}", flush=True)
            elif arguments.show:
                print(f"ok {name} {time.monotonic() - begin:.1f} s, {memory_mib(server.process.pid)} MiB", flush=True)
            if canary.problem or not server.alive():
                break
        canary.stop()
        if server.alive():
            if not wait_for(lambda: world.rooms("?public_only=false", {"x-api-key": world.key})[1]["total"] == 0, 30):
                failed += 1
                print("FAIL rooms are left:", json.dumps(world.rooms()[1]))
            if memory_mib(server.process.pid) > MEMORY_MIB:
                failed += 1
                print(f"FAIL the server holds {memory_mib(server.process.pid)} MiB")
            if re.search("AddressSanitizer|runtime error", server.log_tail(1 << 20)):
                failed += 1
                print(f"FAIL a sanitizer's report:\n{server.log_tail(5000)}")
            if server.stop() != 0:
                failed += 1
                print("FAIL the server did not stop with status 0")
    if arguments.show:
        print(f"slowest answer beside: {canary.slowest:.2f} s")
    print(f"hostile game rooms: {len(attacks)} attacks, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
