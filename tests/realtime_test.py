# The sockets under /realtime against a real server: every message of the contract, and clients that
# don't keep to it.
#
#   tests/realtime_test.py --binary build/copra
import json
import os
import struct
import sys
import threading
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "conformance"))
import cases  # noqa: E402
from http_server import Server  # noqa: E402
from test_functions import run_against_a_server  # noqa: E402
from websocket import (BINARY, CLOSE, CONTINUATION, PING, PONG, TEXT, Closed, Refused, WebSocket,  # noqa: E402
                       wait_for)

TESTS = []


def test(function):
    TESTS.append(function)
    return function


class World:
    """A server and one project on it."""

    def __init__(self, server, name="main"):
        self.server = server
        self.project = self.make_project(name)
        self.key = self.project["api_key"]
        self.next = 0

    def make_project(self, name, **more):
        status, project = self.server.owner("POST", "/project", {"name": name, **more})
        assert status in (200, 201), (status, project)
        return project

    def rest(self, method, path, document=None, key=None):
        headers = {"x-api-key": key or self.key}
        body = None
        if document is not None:
            headers["Content-Type"] = "application/json"
            body = json.dumps(document)
        status, _, data = self.server.request(method, path, body, headers)
        try:
            return status, json.loads(data) if data else None
        except ValueError:
            return status, data

    def collection(self, **more):
        self.next += 1
        name = f"things{self.next}"
        status, body = self.rest("POST", "/collections", {"name": name, **more})
        assert status in (200, 201), (status, body)
        return name

    def create(self, name, data, key=None):
        status, body = self.rest("POST", f"/collections/{name}/documents", data, key)
        assert status in (200, 201), (status, body)
        return body

    def open(self, path, **more):
        return WebSocket(self.server.port, path, **more)

    def watch(self, name, filters=None, **more):
        ws = self.open(f"/realtime/collections/{name}", **more)
        first = {"api_key": self.key}
        if filters is not None:
            first["filters"] = filters
        connected = ws.ask(first)
        expected = {"event": "connected", "collection_id": name}
        if filters is not None:
            expected["filters"] = filters
        assert connected == expected, connected
        return ws

    def channel(self, user=None, name=None, key=None):
        ws = self.open("/realtime/broadcast")
        first = {"api_key": key or self.key}
        if user is not None:
            first["user_id"] = user
        if name is not None:
            first["user_name"] = name
        return ws, ws.ask(first)

    def room(self, room, action="create", user="u", name="U", **more):
        ws = self.open(f"/realtime/rooms/{room}")
        ws.send({"api_key": self.key, "user_id": user, "user_name": name, "action": action, **more})
        return ws


def iso(text):
    return isinstance(text, str) and text.endswith("Z") and "T" in text


# ---- collections


@test
def events_have_their_exact_shape(w):
    name = w.collection()
    with w.watch(name) as ws:
        made = w.create(name, {"title": "a", "n": 1, "id": "mine", "collection": 5})
        event = ws.json()
        assert list(event) == ["event", "collection_id", "data", "document"], event
        assert event["event"] == "create" and event["collection_id"] == name
        assert event["document"] == made, (event["document"], made)
        assert event["data"] == {**made, "title": "a", "n": 1}, event["data"]
        status, changed = w.rest("PATCH", f"/collections/{name}/documents/{made['id']}", {"n": 2})
        assert status == 200
        event = ws.json()
        assert list(event) == ["event", "collection_id", "data", "document", "old_data"], event
        assert event["event"] == "update" and event["document"] == changed
        assert event["old_data"] == made["data"] and event["data"]["n"] == 2
        assert w.rest("DELETE", f"/collections/{name}/documents/{made['id']}")[0] in (200, 204)
        event = ws.json()
        assert list(event) == ["event", "collection_id", "data"], event
        assert event["event"] == "delete" and event["data"]["id"] == made["id"] and event["data"]["n"] == 2


@test
def filters_decide_on_the_new_data_and_deletes_always_come(w):
    name = w.collection()
    filters = {"status": "on", "n_gte": 10}
    with w.watch(name, filters) as ws:
        low = w.create(name, {"status": "on", "n": 1})
        high = w.create(name, {"status": "on", "n": 10})
        assert ws.json()["document"]["id"] == high["id"]
        w.rest("PATCH", f"/collections/{name}/documents/{low['id']}", {"n": 11})
        event = ws.json()
        assert event["event"] == "update" and event["data"]["n"] == 11 and event["old_data"]["n"] == 1
        w.rest("PATCH", f"/collections/{name}/documents/{low['id']}", {"status": "off"})
        w.rest("DELETE", f"/collections/{name}/documents/{low['id']}")
        event = ws.json()
        assert event["event"] == "delete" and event["data"]["status"] == "off"
    with w.watch(name, {"[or]a": 1, "[or]b": 2}) as ws:
        w.create(name, {"a": 2, "b": 1})
        w.create(name, {"a": 2, "b": 2})
        assert ws.json()["data"]["b"] == 2
    with w.watch(name, {}) as ws:
        w.create(name, {"any": 1})
        assert ws.json()["data"]["any"] == 1
    with w.watch(name, {"owner.name": "x"}) as ws:
        w.create(name, {"owner": {"name": "y"}})
        w.create(name, {"owner": {"name": "x"}})
        assert ws.json()["data"]["owner"] == {"name": "x"}


@test
def every_writer_is_heard_in_order(w):
    name = w.collection()
    other = w.collection()
    code = f"""
def main():
    doc = db.create_document("{name}", {{"from": "function"}})
    db.update_document("{name}", doc["id"], {{"from": "again"}})
    return db.delete_document("{name}", doc["id"])
"""
    status, function = w.server.owner("POST", f"/project/{w.project['id']}/functions", {"name": "writer", "code": code})
    assert status == 201, function
    with w.watch(name) as ws:
        w.create(other, {"not": "this one"})
        documents = [{"data": {"i": i}} for i in range(20)]
        status, made = w.rest("POST", f"/collections/{name}/batch/documents/create", {"documents": documents})
        assert status in (200, 201), (status, made)
        assert [ws.json()["data"]["i"] for _ in range(20)] == list(range(20))
        status, _, body = w.server.request("GET", f"/functions/{function['id']}/execute")
        assert status == 200, body
        assert [ws.json()["event"] for _ in range(3)] == ["create", "update", "delete"]
        ws.nothing()


@test
def projects_do_not_hear_each_other(w):
    name = w.collection()
    stranger = w.make_project("stranger")
    with w.watch(name) as ws:
        w.create(name, {"secret": 1}, key=stranger["api_key"])
        w.create(name, {"mine": 1})
        assert ws.json()["data"]["mine"] == 1


@test
def a_wrong_first_message_is_refused(w):
    name = w.collection()
    for first, error in [({}, "API key is required"), ({"api_key": ""}, "API key is required"),
                         ({"api_key": 5}, "API key is required"), ({"token": "x"}, "API key is required")]:
        with w.open(f"/realtime/collections/{name}") as ws:
            assert ws.ask(first) == {"error": error}, first
            assert ws.closed() == 1008
    with w.open(f"/realtime/collections/{name}") as ws:
        answer = ws.ask({"api_key": "no such key"})
        assert answer["error"] == "Invalid API key" and answer["error_detail"], answer
        assert ws.closed() == 1008
    for path in ("/realtime/broadcast", "/realtime/rooms/r"):
        with w.open(path) as ws:
            assert ws.ask({"api_key": "no"})["error"] == "Invalid API key"
            assert ws.closed() == 1008
    with w.open("/realtime/collections/nowhere") as ws:
        assert ws.ask({"api_key": w.key}) == {"error": "Collection not found or access denied"}
        assert ws.closed() == 1008
    private = w.collection(permissions={"create": [], "read": ["admin"], "update": [], "delete": []})
    with w.open(f"/realtime/collections/{private}") as ws:
        assert ws.ask({"api_key": w.key}) == {"error": "Collection not found or access denied"}
        assert ws.closed() == 1008
    with w.open(f"/realtime/collections/{name}") as ws:
        assert ws.ask({"api_key": w.key, "filters": [1]}) == {"error": "filters must be an object"}
        assert ws.closed() == 1008


@test
def bad_json_and_pings_keep_the_socket(w):
    name = w.collection()
    with w.open(f"/realtime/collections/{name}") as ws:
        for text in ("{", "[]", "5", '"x"', "", "{'a':1}", '{"a":NaN}', "{}x", "[" * 5000):
            ws.text(text)
            assert ws.json() == {"error": "Invalid JSON"}, text
        ws.text("ping")
        assert ws.json() == {"type": "pong", "event": "pong"}
        assert ws.ask({"type": "ping"}) == {"type": "pong", "event": "pong"}
        assert ws.ask({"api_key": w.key})["event"] == "connected"
        ws.text("ping")
        assert ws.json() == {"type": "pong", "event": "pong"}
        assert ws.ask({"type": "ping"}) == {"type": "pong", "event": "pong"}
        ws.text("nonsense")
        assert ws.json() == {"error": "Invalid JSON"}
        w.create(name, {"x": 1})
        assert ws.json()["event"] == "create"


@test
def a_silent_client_is_turned_away(w):
    started = time.monotonic()
    with w.open("/realtime/broadcast", timeout_s=30) as ws:
        assert ws.json() == {"error": "Authentication timeout"}
        assert ws.closed() == 1008
    assert time.monotonic() - started > 8


@test
def origins_are_checked(w):
    closed = w.make_project("closed")
    status, body = w.server.owner("PATCH", f"/project/{closed['id']}", {"allowed_origins": ["https://good.example"]})
    assert status == 200, body
    status, _ = w.rest("POST", "/collections", {"name": "c"}, key=closed["api_key"])
    for origin, allowed in [("https://good.example", True), ("https://bad.example", False), (None, True)]:
        headers = {"Origin": origin} if origin else {}
        with w.open("/realtime/collections/c", headers=headers) as ws:
            answer = ws.ask({"api_key": closed["api_key"]})
            if allowed:
                assert answer["event"] == "connected", (origin, answer)
            else:
                assert answer == {"error": "Request origin not allowed for this project"}, answer
                assert ws.closed() == 1008


# ---- broadcast


@test
def broadcast_reaches_everybody(w):
    project = w.make_project("channel")
    key = project["api_key"]
    a, hello = w.channel("u1", "Ann", key)
    assert hello == {"event": "connected", "project_id": project["id"], "user_id": "u1"}, hello
    b, hello = w.channel(key=key)
    assert hello["user_id"] == "anonymous"
    elsewhere, _ = w.channel("x", "X")
    with a, b, elsewhere:
        a.send({"type": "message", "data": {"text": "hi", "list": [1, 2.5, None]}})
        for ws in (a, b):
            m = ws.json()
            assert list(m) == ["type", "user_id", "user_name", "timestamp", "data"], m
            assert iso(m["timestamp"])
            assert {**m, "timestamp": 0} == {"type": "message", "user_id": "u1", "user_name": "Ann", "timestamp": 0,
                                             "data": {"text": "hi", "list": [1, 2.5, None]}}
        b.send({"type": "message", "data": None})
        m = a.json()
        assert m["user_id"] == "anonymous" and m["user_name"] == "Anonymous" and m["data"] is None
        b.json()
        assert b.ask({"type": "shout"}) == {"error": "Unknown message type"}
        assert b.ask({"type": "message"}) == {"error": "The message has no data"}
        elsewhere.nothing()
    with w.channel(42, 3.5, key)[0] as ws:
        ws.send({"type": "message", "data": "numbers are names too"})
        m = ws.json()
        assert m["user_id"] == "42" and m["user_name"] == "3.5", m


@test
def long_names_are_refused(w):
    ws, answer = w.channel("x" * 257)
    with ws:
        assert answer == {"error": "user_id is longer than 256 bytes"} and ws.closed() == 1008
    with w.room("r" * 300) as ws:
        assert ws.json() == {"error": "room_id is longer than 256 bytes"} and ws.closed() == 1008


@test
def everybody_hears_the_same_order(w):
    project = w.make_project("order")
    sockets = [w.channel(f"u{i}", key=project["api_key"])[0] for i in range(4)]
    for i in range(25):
        for ws in sockets:
            ws.send({"type": "message", "data": i})
    heard = [[(m["user_id"], m["data"]) for m in (ws.json() for _ in range(100))] for ws in sockets]
    assert all(h == heard[0] for h in heard)
    for ws in sockets:
        ws.close()


# ---- rooms


@test
def rooms_announce_who_comes_and_goes(w):
    w = World(w.server, "rooms")
    a = w.room("general%20talk", user="1", name="Ann", room_title="General")
    joined = a.json()
    assert joined == {"event": "joined", "room_id": "general talk", "room_title": "General", "participants": 1,
                      "user_id": "1"}, joined
    m = a.json()
    assert list(m) == ["type", "user_id", "user_name", "timestamp", "room_info"] and iso(m["timestamp"])
    assert {**m, "timestamp": 0} == {"type": "user_joined", "user_id": "1", "user_name": "Ann", "timestamp": 0,
                                     "room_info": {"id": "general talk", "title": "General", "participants": 1}}
    b = w.room("general%20talk", "join", user="2", name="Bob")
    assert b.json()["participants"] == 2
    for ws in (a, b):
        m = ws.json()
        assert m["type"] == "user_joined" and m["user_id"] == "2" and m["room_info"]["participants"] == 2
    c = w.room("general%20talk", "create", user="3", name="Cid", room_title="Another title")
    assert c.json()["room_title"] == "General"
    for ws in (a, b, c):
        assert ws.json()["user_id"] == "3"

    b.send({"type": "message", "content": {"any": ["json"]}})
    for ws in (a, b, c):
        m = ws.json()
        assert list(m) == ["type", "user_id", "user_name", "content", "timestamp", "room_info"], m
        assert m["type"] == "message" and m["user_name"] == "Bob" and m["content"] == {"any": ["json"]}
        assert m["room_info"] == {"id": "general talk", "title": "General"}
    assert b.ask({"type": "message"}) == {"error": "The message has no content"}

    before = time.time()
    status, listed = w.rest("GET", "/realtime/rooms")
    assert status == 200 and listed["total"] == 1, listed
    (room,) = listed["rooms"]
    assert list(room) == ["id", "title", "created_by", "participants", "participant_list", "created_at"], room
    assert room["id"] == "general talk" and room["title"] == "General" and room["created_by"] == "1"
    assert room["participants"] == 3 and isinstance(room["created_at"], int)
    assert before - 60 < room["created_at"] <= before + 1
    assert room["participant_list"] == [{"id": "1", "name": "Ann"}, {"id": "2", "name": "Bob"},
                                        {"id": "3", "name": "Cid"}]

    assert c.close() == 1000
    for ws in (a, b):
        m = ws.json()
        assert m["type"] == "user_left" and m["user_id"] == "3" and m["room_info"]["participants"] == 2, m
    b.drop()
    assert a.json()["type"] == "user_left"
    a.close()
    assert wait_for(lambda: w.rest("GET", "/realtime/rooms")[1] == {"rooms": [], "total": 0})
    assert w.server.request("GET", "/realtime/rooms")[0] == 401


@test
def a_missing_room_cannot_be_joined(w):
    for more in ({"action": "join"}, {}):
        with w.open("/realtime/rooms/nowhere") as ws:
            assert ws.ask({"api_key": w.key, **more}) == {"error": "Room not found", "room_id": "nowhere"}
            assert ws.closed() == 1008
    with w.room("r", "destroy") as ws:
        assert "action" in ws.json()["error"] and ws.closed() == 1008
    # Rooms of another project are another project's.
    stranger = w.make_project("roomless")
    with w.room("shared") as mine, w.open("/realtime/rooms/shared") as theirs:
        mine.json()
        assert theirs.ask({"api_key": stranger["api_key"], "action": "join"})["error"] == "Room not found"
        assert w.rest("GET", "/realtime/rooms", key=stranger["api_key"])[1]["total"] == 0


# ---- the protocol, and clients that don't keep to it


@test
def only_websockets_are_served(w):
    for path in ("/realtime/broadcast", "/realtime/collections/x", "/realtime/rooms/x"):
        status, headers, body = w.server.request("GET", path)
        assert status == 426 and headers["upgrade"] == "websocket", (status, body)
    for headers, status in [({"Sec-WebSocket-Version": "8"}, 426), ({"Sec-WebSocket-Key": "short"}, 400)]:
        lines = {"Host": "x", "Upgrade": "websocket", "Connection": "keep-alive, Upgrade",
                 "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Version": "13", **headers}
        got = w.server.request("GET", "/realtime/broadcast", headers=lines)
        assert got[0] == status, got
        if status == 426:
            assert got[1]["sec-websocket-version"] == "13"
    assert w.server.request("POST", "/realtime/broadcast")[0] == 405
    try:
        w.open("/realtime/nothing/here/at/all")
        raise AssertionError("accepted")
    except Refused as refused:
        assert refused.status == 404


@test
def fragments_and_control_frames_mix(w):
    ws, _ = w.channel("f", "F")
    with ws:
        text = json.dumps({"type": "message", "data": "grün " * 50}).encode()
        ws.send_frame(TEXT, text[:7], final=False)
        ws.send_frame(PING, b"between")
        ws.send_frame(CONTINUATION, text[7:60], final=False)
        ws.send_frame(CONTINUATION, b"", final=False)
        ws.send_frame(CONTINUATION, text[60:])
        assert ws.frame()[:2] == (PONG, b"between")
        assert ws.json()["data"] == "grün " * 50
        # One byte at a time.
        text = b'{"type":"message","data":1}'
        mask = b"\x01\x02\x03\x04"
        frame = bytes([0x81, 0x80 | len(text)]) + mask + bytes(c ^ mask[i % 4] for i, c in enumerate(text))
        for i in range(len(frame)):
            ws.socket.sendall(frame[i:i + 1])
        assert ws.json()["data"] == 1


@test
def frames_may_come_with_the_handshake(w):
    first = json.dumps({"api_key": w.key}).encode()
    mask = b"abcd"
    early = bytes([0x81, 0x80 | len(first)]) + mask + bytes(c ^ mask[i % 4] for i, c in enumerate(first))
    with w.open("/realtime/broadcast", early=early) as ws:
        assert ws.json()["event"] == "connected"


@test
def protocol_violations_close_the_socket(w):
    def attack(act, code):
        ws, _ = w.channel()
        with ws:
            try:
                act(ws)
            except OSError:
                pass
            got = ws.closed()
            assert got in code, (act.__name__, got)

    attack(lambda ws: ws.send_frame(TEXT, b'"\xff\xfe"'), (1007,))
    attack(lambda ws: ws.send_frame(TEXT, b"\xed\xa0\x80"), (1007,))
    attack(lambda ws: ws.send_frame(TEXT, b"{}", masked=False), (1002,))
    attack(lambda ws: ws.send_frame(TEXT, b"{}", reserved=4), (1002,))
    attack(lambda ws: ws.send_frame(3, b""), (1002,))
    attack(lambda ws: ws.send_frame(CONTINUATION, b"x"), (1002,))
    attack(lambda ws: ws.send_frame(PING, b"x" * 126), (1002,))
    attack(lambda ws: ws.send_frame(PING, b"x", final=False), (1002,))
    attack(lambda ws: (ws.send_frame(TEXT, b"a", final=False), ws.send_frame(TEXT, b"b")), (1002,))
    attack(lambda ws: ws.send_frame(CLOSE, b"\x03"), (1002, 1007))
    attack(lambda ws: ws.send_frame(CLOSE, struct.pack(">H", 1005)), (1002,))
    attack(lambda ws: ws.send_frame(TEXT, b"x" * (2 << 20)), (1009, None))
    attack(lambda ws: ws.socket.sendall(b"\x81\xff\x7f\xff\xff\xff\xff\xff\xff\xffabcd" + b"x" * 100), (1009, None))
    attack(lambda ws: [ws.send_frame(TEXT if i == 0 else CONTINUATION, b"x" * 60000, final=False) for i in range(40)],
           (1009, None))
    attack(lambda ws: ws.socket.sendall(b"GET / HTTP/1.1\r\n\r\n"), (1002,))
    assert w.channel()[1]["event"] == "connected"


@test
def binary_messages_are_read_as_json(w):
    ws, _ = w.channel("bin")
    with ws:
        ws.send_frame(BINARY, b'{"type":"message","data":1}')
        assert ws.json()["data"] == 1
        ws.send_frame(BINARY, b"\xff\x00")
        assert ws.json() == {"error": "Invalid JSON"}


@test
def closing_is_polite(w):
    for code in (1000, 1001, 3000, 4999):
        ws, _ = w.channel()
        assert ws.close(code, b"bye") == code
    ws, _ = w.channel()
    with ws:
        ws.send_frame(CLOSE, b"")
        assert ws.closed() in (1000, 1005)


@test
def a_slow_reader_is_closed_and_holds_up_nobody(w):
    name = w.collection()
    slow = w.watch(name, receive_buffer=4096)
    fast = w.watch(name)
    body = "x" * 100_000
    with slow, fast:
        for i in range(120):
            w.create(name, {"i": i, "body": body})
            assert fast.json()["data"]["i"] == i
        # What the kernel holds still arrives, then the end.
        assert slow.closed() in (1013, None)


@test
def a_ping_flood_is_bounded(w):
    ws, _ = w.channel()
    with ws:
        try:
            for _ in range(300_000):
                ws.send_frame(PING, b"y" * 100)
        except OSError:
            pass
    assert w.channel()[1]["event"] == "connected"


@test
def clients_that_vanish_leave_nothing(w):
    w = World(w.server, "ghosts")
    for i in range(30):
        ws = w.room("ghosts", user=str(i))
        ws.json()
        ws.drop()
    assert wait_for(lambda: w.rest("GET", "/realtime/rooms")[1]["total"] == 0)


@test
def too_many_sockets_are_refused(w):
    with Server(w.server.binary, arguments=["--max-websockets", "3"]) as server:
        small = World(server)
        held = [small.channel()[0] for _ in range(3)]
        try:
            small.channel()
            raise AssertionError("accepted")
        except Refused as refused:
            assert refused.status == 503 and refused.headers["retry-after"] == "1"
        held.pop().close()
        assert wait_for(lambda: can_open(small))
        for ws in held:
            ws.close()


def can_open(w):
    try:
        w.channel()[0].close()
        return True
    except Refused:
        return False


@test
def a_stopping_server_says_so(w):
    with Server(w.server.binary) as server:
        small = World(server)
        name = small.collection()
        sockets = [small.channel()[0], small.watch(name), small.room("r")]
        silent = small.open("/realtime/broadcast")
        codes = []
        threads = [threading.Thread(target=lambda ws=ws: codes.append(ws.closed())) for ws in sockets + [silent]]
        for thread in threads:
            thread.start()
        deaf = small.channel()[0]
        assert server.stop() == 0
        for thread in threads:
            thread.join()
        assert codes == [1001] * 4, codes
        deaf.socket.close()


@test
def idle_sockets_are_pinged_and_dead_ones_closed(w):
    with Server(w.server.binary, arguments=["--websocket-idle-timeout", "3s"]) as server:
        small = World(server)
        alive = small.channel()[0]
        dead = small.channel()[0]
        # `alive` answers pings while it waits; `dead` reads and says nothing.
        try:
            alive.receive(7)
            raise AssertionError("a message from nowhere")
        except TimeoutError:
            pass
        alive.send({"type": "message", "data": "still here"})
        assert alive.json()["data"] == "still here"
        dead.socket.settimeout(30 * cases.SLOW)
        try:
            while dead.socket.recv(4096):
                pass
        except ConnectionResetError:
            pass
        alive.close()


if __name__ == "__main__":
    sys.exit(run_against_a_server(World, TESTS))
