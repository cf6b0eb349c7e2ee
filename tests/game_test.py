# Websocket functions and their rooms against a real server: handlers, the objects they see, limits,
# and code and clients that mean harm.
#
#   tests/game_test.py --binary build/copra
import json
import os
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path[:0] = [os.path.join(ROOT, "conformance"), os.path.join(ROOT, "tests")]
import cases  # noqa: E402
from http_server import Server  # noqa: E402
from realtime_test import World  # noqa: E402
from test_functions import run_against_a_server  # noqa: E402
from websocket import BINARY, Closed, Refused, WebSocket, wait_for  # noqa: E402

TESTS = []


def test(function):
    TESTS.append(function)
    return function


class Games(World):
    def function(self, code, kind="websocket"):
        self.next += 1
        name = f"game{self.next}"
        status, made = self.server.owner("POST", f"/project/{self.project['id']}/functions",
                                         {"name": name, "code": code, "type": kind})
        assert status == 201, made
        assert made["type"] == kind, made
        return name

    def enter(self, name, room="r", token=None, **more):
        path = f"/ws/{self.project['id']}/{name}" + (f"?token={token}" if token else "")
        ws = self.open(path)
        ws.send({"room_id": room, **more} if room else more)
        return ws

    def play(self, name, room="r", **more):
        """A player past `connected`; the message is in ws.hello."""
        ws = self.enter(name, room, **more)
        ws.hello = ws.json()
        assert ws.hello.get("type") == "connected", ws.hello
        return ws

    def rooms(self, query="", headers=None):
        status, _, body = self.server.request("GET", f"/ws/rooms/{self.project['id']}{query}", headers=headers)
        return status, json.loads(body)


ECHO = """
def on_connect():
    pass
def on_message():
    return {"got": request.payload}
"""


@test
def the_documented_example_plays(w):
    name = w.function("""
def on_connect():
    room.join(request.get('room_id', 'lobby'), max_players=4)

    if not room.state:
        room.state = {'players': {}}

    room.state['players'][session.player_id] = {
        'name': request.get('playerName', 'Guest'),
        'x': 0, 'y': 0
    }

    room.broadcast({'type': 'player_joined', 'player_id': session.player_id})
    return {'type': 'connected', 'your_id': session.player_id}


def on_message():
    action = request.get('action')

    if action == 'move':
        x, y = request.get('x', 0), request.get('y', 0)
        room.state['players'][session.player_id]['x'] = x
        room.state['players'][session.player_id]['y'] = y
        room.broadcast({
            'type': 'state',
            'players': room.state['players']
        })


def on_disconnect():
    if session.player_id in room.state.get('players', {}):
        del room.state['players'][session.player_id]
    room.broadcast({'type': 'player_left', 'player_id': session.player_id})
""")
    a = w.play(name, "game-room-1", playerName="Ann")
    mine = a.hello["your_id"]
    assert a.hello == {"type": "connected", "your_id": mine}
    assert a.json() == {"type": "player_joined", "player_id": mine}
    b = w.play(name, "game-room-1")
    other = b.hello["your_id"]
    assert other != mine
    assert a.json() == b.json() == {"type": "player_joined", "player_id": other}
    a.send({"action": "move", "x": 100, "y": 200})
    state = {"type": "state", "players": {mine: {"name": "Ann", "x": 100, "y": 200},
                                          other: {"name": "Guest", "x": 0, "y": 0}}}
    assert a.json() == state and b.json() == state
    b.close()
    assert a.json() == {"type": "player_left", "player_id": other}
    a.close()
    assert wait_for(lambda: w.rooms()[1]["total"] == 0)


@test
def the_server_says_connected_when_the_code_does_not(w):
    for returned, rest in [("None", []), ('{"hello": 1}', [{"hello": 1}]), ("5", []), ("[1]", []),
                           ('{"type": "connected"}', [{"type": "connected"}]),
                           ('{"type": "x", "your_id": "y"}', [{"type": "x", "your_id": "y"}])]:
        name = w.function(f"def on_connect():\n    return {returned}\ndef on_message():\n    return {{'end': 1}}\n")
        with w.enter(name, "a room") as ws:
            hello = ws.json()
            assert list(hello) == ["type", "your_id", "room_id"], hello
            assert hello["type"] == "connected" and hello["room_id"] == "a room"
            for message in rest:
                assert ws.json() == message
            assert ws.ask({}) == {"end": 1}
    with w.enter(w.function(ECHO), None) as ws:
        assert ws.json()["room_id"] == "lobby"
    with w.enter(w.function(ECHO), 7) as ws:
        assert ws.json()["room_id"] == "7"


@test
def payloads_replies_and_globals(w):
    name = w.function("""
calls = []
async def on_connect():
    calls.append("connect")
    session.set("seen", 0)
async def on_message():
    calls.append(request.get("n"))
    session.set("seen", session.get("seen") + 1)
    if request.get("what") == "text":
        return "not sent"
    return {"payload": request.payload, "json": request.json(), "n": request.get("n"), "q": request.query_params,
            "missing": request.get("missing", "d"), "calls": calls, "seen": session.get("seen"),
            "none": session.get("no"), "room": room.room_id, "session_room": session.room_id,
            "user": session.user, "same": request.user is None}
""")
    with w.play(name) as ws:
        got = ws.ask({"n": 1, "payload": {"x": 1}})
        assert got == {"payload": {"n": 1, "payload": {"x": 1}}, "json": {"n": 1, "payload": {"x": 1}}, "n": 1,
                       "q": {}, "missing": "d", "calls": ["connect", 1], "seen": 1, "none": None, "room": "r",
                       "session_room": "r", "user": None, "same": True}, got
        got = ws.ask({"payload": {"only": 1}})
        assert got["payload"] == {"payload": {"only": 1}}, got
        ws.send({"what": "text"})
        assert ws.ask({"n": 3})["seen"] == 4
        with w.play(name, "another") as alone:
            assert alone.ask({"n": 9})["calls"] == ["connect", 9], "rooms have their own globals"


@test
def users_are_known_by_their_token(w):
    status, body = w.rest("POST", "/auth-collections/signup", {"email": "p@x.io", "password": "long enough 1"})
    assert status in (200, 201), body
    token = body["access_token"]
    name = w.function("""
def on_connect():
    return {"type": "connected", "your_id": session.player_id, "email": request.user["email"] if request.user else None}
def on_message():
    return {"email": session.user["email"] if session.user else None}
""")
    with w.play(name, token=token) as ws:
        assert ws.hello["email"] == "p@x.io"
        user = body.get("user") or {}
        if user:
            assert ws.hello["your_id"] == user["id"]
        assert ws.ask({}) == {"email": "p@x.io"}
    with w.play(name, token="not.a.token") as ws:
        assert ws.hello["email"] is None
        assert ws.ask({}) == {"email": None}


@test
def messages_go_where_they_should(w):
    name = w.function("""
def on_connect():
    room.join(request.get("room_id"))
def on_message():
    kind = request.get("kind")
    if kind == "others":
        room.broadcast({"to": "others"}, exclude=session.player_id)
    if kind == "list":
        room.broadcast({"to": "none"}, exclude=room.players)
    if kind == "one":
        return {"sent": bool(room.send_to(request.get("who"), {"to": "one"}))}
    if kind == "awaited":
        await room.broadcast({"to": "all"})
        await room.send_to(session.player_id, {"to": "me"})
    if kind == "players":
        return {"players": room.players, "count": room.player_count}
    if kind == "attributes":
        room.score = getattr(room, "score", 0) + 1
        return {"score": room.score, "has": hasattr(room, "nothing")}
""")
    a, b = w.play(name), w.play(name)
    with a, b:
        a.send({"kind": "others"})
        assert b.json() == {"to": "others"}
        a.send({"kind": "list"})
        assert a.ask({"kind": "one", "who": b.hello["your_id"]}) == {"sent": True}
        assert b.json() == {"to": "one"}
        assert a.ask({"kind": "one", "who": "nobody"}) == {"sent": False}
        a.send({"kind": "awaited"})
        assert b.json() == {"to": "all"}
        assert [a.json(), a.json()] == [{"to": "all"}, {"to": "me"}]
        assert a.ask({"kind": "players"}) == {"players": [a.hello["your_id"], b.hello["your_id"]], "count": 2}
        assert a.ask({"kind": "attributes"}) == {"score": 1, "has": False}
        assert b.ask({"kind": "attributes"}) == {"score": 2, "has": False}
        b.nothing()


@test
def full_rooms_refuse(w):
    name = w.function("""
def on_connect():
    room.join(request.get("room_id"), max_players=2)
def on_disconnect():
    print("left", room.player_count)
""")
    a, b = w.play(name), w.play(name)
    with w.enter(name) as c:
        message = c.json()
        assert message["type"] == "error" and "full" in message["error"], message
        assert c.closed() in (1008, 1011)
    b.close()
    assert wait_for(lambda: w.rooms()[1]["rooms"][0]["player_count"] == 1)
    w.play(name).close()
    a.close()


@test
def rooms_are_listed(w):
    w = Games(w.server, "listing")
    name = w.function("""
def on_connect():
    room.join(request.get("room_id"), max_players=request.get("max"), public=not request.get("hidden"),
              metadata=request.get("metadata"))
""")
    assert w.rooms() == (200, {"rooms": [], "total": 0})
    a = w.play(name, "one", max=3, metadata={"mode": "fast"})
    b = w.play(name, "two")
    c = w.play(name, "three", hidden=True)
    one = {"room_id": "one", "player_count": 1, "max_players": 3, "metadata": {"mode": "fast"}}
    two = {"room_id": "two", "player_count": 1, "max_players": None, "metadata": None}
    three = {"room_id": "three", "player_count": 1, "max_players": None, "metadata": None}
    for query in ("", "?public_only=true", "?public_only=True"):
        assert w.rooms(query) == (200, {"rooms": [one, two], "total": 2}), w.rooms(query)
    assert w.rooms("?public_only=false")[0] == 401
    assert w.rooms("?public_only=false", {"X-API-Key": "wrong"})[0] == 401
    assert w.rooms("?public_only=false", {"X-API-Key": w.key}) == (200, {"rooms": [one, three, two], "total": 3})
    status, _, _ = w.server.request("GET", "/ws/rooms/00000000-0000-4000-8000-000000000000")
    assert status == 404
    for ws in (a, b, c):
        ws.close()
    assert wait_for(lambda: w.rooms()[1]["total"] == 0)


@test
def code_may_choose_another_room(w):
    name = w.function("""
import uuid
runs = []
def on_connect():
    runs.append(1)
    room.join("team-" + request.get("team"), metadata={"team": request.get("team")})
    room.state["count"] = room.state.get("count", 0) + 1
    return {"type": "connected", "your_id": session.player_id, "room": room.room_id, "state": room.state}
""")
    a = w.play(name, "lobby", team="red")
    assert a.hello["room"] == "team-red" and a.hello["state"] == {"count": 1}
    b = w.play(name, "lobby", team="red")
    assert b.hello["state"] == {"count": 2}
    c = w.play(name, "lobby", team="blue")
    assert c.hello["state"] == {"count": 1}
    for ws in (a, b, c):
        ws.close()
    name = w.function("import uuid\ndef on_connect():\n    room.join(str(uuid.uuid4()))\n"
                      "    return {'type': 'connected', 'your_id': session.player_id, 'room': room.room_id}\n")
    with w.play(name) as ws:
        assert len(ws.hello["room"]) == 36


@test
def ticks_come_while_players_are_here(w):
    name = w.function("""
count = 0
def on_connect():
    room.config.tick_rate = 40
def on_message():
    room.config["tick_rate"] = request.get("rate")
    return {"rate": room.config.tick_rate}
async def on_tick():
    global count
    count += 1
    room.broadcast({"type": "tick", "n": count, "player": session.player_id, "payload": request.payload,
                    "at": time.monotonic()})
""")
    with w.play(name) as ws:
        ticks = [ws.json() for _ in range(40)]
        # The room's own clock: what is read late was not sent late.
        assert ticks[-1].pop("at") - ticks[0].pop("at") > 0.5
        for i, tick in enumerate(ticks, 1):
            tick.pop("at", None)
            assert tick == {"type": "tick", "n": i, "player": None, "payload": {}}
        ws.send({"rate": 61})
        error = ws.until(lambda m: m["type"] == "error")
        assert error["error"] == "ValueError: tick_rate must be between 1 and 60", error
        ws.send({"rate": 1})
        ws.until(lambda m: m.get("rate") == 1)


@test
def a_slow_tick_is_cut(w):
    name = w.function("""
def on_connect():
    pass
def on_message():
    return {"still": "here"}
def on_tick():
    while True:
        pass
""")
    with w.play(name) as ws:
        error = ws.until(lambda m: m.get("type") == "error")
        assert "on_tick timed out" in error["error"], error
        ws.send({})
        ws.until(lambda m: m.get("still") == "here")


@test
def exceptions_are_told_and_the_room_goes_on(w):
    name = w.function("""
state = {"n": 0}
def on_connect():
    if request.get("fail"):
        raise ValueError("go away")
def on_message():
    state["n"] += 1
    kind = request.get("kind")
    if kind == "raise":
        return {"x": 1 / 0}
    if kind == "set":
        return {"bad": object()}
    if kind == "exit":
        raise SystemExit(3)
    if kind == "deep":
        def f():
            return f()
        f()
    if kind == "late":
        import asyncio
        await asyncio.sleep(0.01)
        raise KeyError("k")
    return state
def on_disconnect():
    raise RuntimeError("nobody hears this")
""")
    with w.enter(name, fail=True) as ws:
        assert ws.json() == {"type": "error", "error": "ValueError: go away"}
        assert ws.closed() == 1011
    with w.play(name) as ws:
        for kind, error in [("raise", "ZeroDivisionError: division by zero"), ("exit", "SystemExit"),
                            ("deep", "RecursionError"), ("late", "KeyError: 'k'")]:
            answer = ws.ask({"kind": kind})
            assert answer["type"] == "error" and answer["error"].startswith(error), answer
        assert ws.ask({"kind": ""}) == {"n": 5}
    missing = w.function("def on_connect():\n    pass\ndel on_connect\n")
    with w.enter(missing) as ws:
        assert ws.json() == {"type": "error", "error": "on_connect() is not defined"}
        assert ws.closed() == 1011
    broken = w.function("def on_connect():\n    pass\nraise ImportError('at the top')\n")
    with w.enter(broken) as ws:
        assert ws.json() == {"type": "error", "error": "ImportError: at the top"}
        assert ws.closed() == 1011
    status, listed = w.server.owner("GET", f"/project/{w.project['id']}/functions/{name}/executions")
    assert status == 200
    records = listed if isinstance(listed, list) else listed["executions"]
    assert any(r["error"] == "ZeroDivisionError: division by zero" and r["triggered_by"] == "websocket"
               for r in records), records


@test
def runaway_memory_ends_the_call_not_the_server(w):
    with Server(w.server.binary, arguments=["--room-memory", "32MiB", "--execution-timeout", "3s"]) as server:
        small = Games(server)
        name = small.function("""
kept = []
def on_connect():
    pass
def on_message():
    kind = request.get("kind")
    if kind == "drop":
        mine = []
        while True:
            mine.append(bytes(100_000))
    if kind == "stubborn":
        mine = []
        while True:
            try:
                while True:
                    mine.append(bytes(100_000))
            except MemoryError:
                pass
    if kind == "keep":
        while True:
            kept.append(bytes(100_000))
    return {"ok": 1}
""")
        ws = small.play(name)
        for kind in ("drop", "stubborn", "drop"):
            answer = ws.ask({"kind": kind}, 30)
            errors = ["MemoryError: memory limit exceeded"]
            # Code that goes on after every MemoryError has until its time is up.
            if kind == "stubborn":
                errors.append("on_message timed out after 3 seconds")
            assert answer["type"] == "error" and answer["error"] in errors, answer
            after = ws.ask({})
            assert after == {"ok": 1}, (kind, answer, after)
        answer = ws.ask({"kind": "keep"}, 30)
        assert answer["error"].startswith("MemoryError"), answer
        # The room keeps what it was given to keep; others have their own memory.
        with small.play(name, "another") as fresh:
            assert fresh.ask({}) == {"ok": 1}
        ws.socket.close()


@test
def an_endless_handler_is_cut_and_holds_up_only_its_room(w):
    with Server(w.server.binary, arguments=["--execution-timeout", "3s"]) as server:
        small = Games(server)
        name = small.function("""
import asyncio
def on_connect():
    pass
async def on_message():
    if request.get("loop"):
        while True:
            pass
    if request.get("sleep"):
        await asyncio.sleep(60)
    return {"ok": 1}
""")
        ws, other = small.play(name, "a"), small.play(name, "b")
        with ws, other:
            for kind in ("loop", "sleep"):
                ws.send({kind: 1})
                ws.send({})
                for _ in range(5):
                    assert other.ask({}) == {"ok": 1}
                # Five answers of the other room, and nothing of this one yet.
                ws.nothing(0.01)
                answer = ws.json()
                assert answer == {"type": "error", "error": "on_message timed out after 3 seconds"}, answer
                assert ws.json() == {"ok": 1}


@test
def handlers_of_a_room_run_one_at_a_time(w):
    name = w.function("""
import asyncio
inside = 0
worst = 0
def on_connect():
    pass
async def on_message():
    global inside, worst
    inside += 1
    worst = max(worst, inside)
    await asyncio.sleep(0.01)
    inside -= 1
    return {"worst": worst, "n": request.get("n")}
""")
    players = [w.play(name) for _ in range(4)]
    for i in range(10):
        for ws in players:
            ws.send({"n": i})
    for ws in players:
        assert [ws.json()["n"] for _ in range(10)] == list(range(10))
        ws.close()
    with w.play(name) as ws:
        assert ws.ask({})["worst"] == 1


@test
def tasks_go_on_between_calls(w):
    name = w.function("""
import asyncio
async def count_down(who):
    for i in (3, 2, 1):
        await asyncio.sleep(0.02)
        room.send_to(who, {"left": i})
def on_connect():
    pass
async def on_message():
    asyncio.create_task(count_down(session.player_id))
    doc = await asyncdb.create_document("moves", {"n": 1})
    return {"started": True, "saved": bool(doc["id"])}
""")
    with w.play(name) as ws:
        # The answer comes with the document's write, before or between the task's own messages.
        ws.send({})
        answer, *counted = sorted((ws.json() for _ in range(4)), key=lambda m: "left" in m)
        assert answer == {"started": True, "saved": True}
        assert counted == [{"left": 3}, {"left": 2}, {"left": 1}]


@test
def too_many_messages_are_dropped_with_one_error(w):
    name = w.function("n = 0\ndef on_connect():\n    pass\ndef on_message():\n    global n\n    n += 1\n"
                      "    return {'n': n}\n")
    with w.play(name) as ws:
        # In one piece: a client that pauses in between may send more.
        with ws.together():
            for _ in range(200):
                ws.send({})
            ws.send({"type": "ping"})
        answers = []
        while not answers or answers[-1] != {"type": "pong"}:
            answers.append(ws.json())
        time.sleep(1.1)
        answers.append(ws.ask({}))
        while "n" not in answers[-1] or answers[-1]["n"] < 61:
            answers.append(ws.json())
        errors = [a for a in answers if a.get("type") == "error"]
        assert 1 <= len(errors) <= 2 and "60 messages per second" in errors[0]["error"], errors
        assert 61 <= max(a.get("n", 0) for a in answers) <= 120


@test
def pings_and_bad_messages(w):
    with w.play(w.function(ECHO)) as ws:
        assert ws.ask({"type": "ping"}) == {"type": "pong"}
        ws.text("ping")
        assert ws.json() == {"type": "pong"}
        ws.text("{bad")
        assert ws.json() == {"type": "error", "error": "Invalid JSON"}
        assert ws.ask({"a": 1}) == {"got": {"a": 1}}
        ws.send_frame(BINARY, b'{"b":2}')
        assert ws.json() == {"got": {"b": 2}}
    with w.play(w.function(ECHO)) as ws:
        ws.send([1])
        assert ws.json() == {"type": "error", "error": "A message must be a JSON object"}
    with w.enter(w.function(ECHO), "x" * 300) as ws:
        assert "256" in ws.json()["error"] and ws.closed() == 1008


@test
def what_is_no_websocket_function_is_not_found(w):
    http = w.function("def main():\n    return 1\n", "http")
    game = w.function(ECHO)
    for path in (f"/ws/{w.project['id']}/nothing", f"/ws/{w.project['id']}/{http}", f"/ws/nobody/{game}",
                 f"/ws/00000000-0000-4000-8000-000000000000/{game}"):
        try:
            w.open(path)
            raise AssertionError("accepted")
        except Refused as refused:
            assert refused.status == 404, (path, refused)
    assert w.server.request("GET", f"/ws/{w.project['id']}/{game}")[0] == 426
    assert w.server.request("GET", f"/functions/{w.project['id']}/func/{game}")[0] == 404
    status, _ = w.server.owner("PATCH", f"/project/{w.project['id']}/functions/{game}", {"enabled": False})
    assert status == 200
    try:
        w.enter(game)
        raise AssertionError("accepted")
    except Refused as refused:
        assert refused.status == 404
    status, body = w.server.owner("POST", f"/project/{w.project['id']}/functions",
                                  {"name": "odd", "code": "x=1", "type": "smtp"})
    assert status == 400, body


@test
def leaving_in_the_middle_of_a_handler(w):
    name = w.function("""
import asyncio
def on_connect():
    pass
async def on_message():
    if request.get("slow"):
        await asyncio.sleep(0.2)
        room.broadcast({"after": 1})
    return {"ok": 1}
def on_disconnect():
    room.broadcast({"left": room.player_count})
""")
    with w.play(name) as stays:
        for end in ("drop", "close"):
            leaver = w.play(name)
            leaver.send({"slow": 1})
            leaver.socket.close() if end == "close" else leaver.drop()
            assert stays.json() == {"after": 1}
            assert stays.json() == {"left": 1}
        quitter = w.enter(name)
        quitter.drop()
        assert stays.json() == {"left": 1}
        assert stays.ask({}) == {"ok": 1}


@test
def a_broadcast_storm_is_bounded(w):
    name = w.function("""
def on_connect():
    pass
def on_message():
    while True:
        room.broadcast({"x": "y" * 1000})
""")
    with w.play(name) as ws:
        ws.send({})
        try:
            error = ws.until(lambda m: m.get("type") == "error", limit=20_000)
            assert "too many messages" in error["error"], error
        except Closed as end:
            assert end.code in (1013, None)
    with w.play(name, "again") as ws:
        assert ws.ask({"type": "ping"}) == {"type": "pong"}


@test
def rooms_are_limited(w):
    with Server(w.server.binary, arguments=["--max-game-rooms", "2"]) as server:
        small = Games(server)
        name = small.function(ECHO)
        a, b = small.play(name, "a"), small.play(name, "b")
        with small.enter(name, "c") as ws:
            assert ws.json()["type"] == "error" and ws.closed() == 1013
        a.close()
        assert wait_for(lambda: small.rooms()[1]["total"] == 1)
        small.play(name, "c").close()
        b.close()


@test
def a_stopping_server_ends_games(w):
    with Server(w.server.binary) as server:
        small = Games(server)
        name = small.function(ECHO + "def on_tick():\n    room.broadcast({'tick': 1})\n")
        looping = small.function("def on_connect():\n    pass\ndef on_message():\n    while True:\n        pass\n")
        ws, stuck = small.play(name), small.play(looping)
        stuck.send({})
        time.sleep(0.1)
        import threading
        codes = []
        threads = [threading.Thread(target=lambda s=s: codes.append(s.closed(30))) for s in (ws, stuck)]
        for thread in threads:
            thread.start()
        assert server.stop() == 0
        for thread in threads:
            thread.join()
        assert codes == [1001, 1001], codes


if __name__ == "__main__":
    sys.exit(run_against_a_server(Games, TESTS))
