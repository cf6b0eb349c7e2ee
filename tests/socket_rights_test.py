# Open sockets whose rights are taken away: renewed keys, changed lists, roles, users, projects,
# functions. Each is told and closed; the others stay.
#
#   tests/socket_rights_test.py --binary build/copra
import os
import re
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path[:0] = [os.path.join(ROOT, "conformance"), os.path.join(ROOT, "tests")]
from game_test import ECHO, Games  # noqa: E402
from test_functions import run_against_a_server  # noqa: E402

TESTS = []
NO_READ = {"error": "Collection not found or access denied"}
BAD_KEY = {"error": "Invalid API key", "error_detail": "No project has this API key"}


def test(function):
    TESTS.append(function)
    return function


class Rights(Games):
    def user(self, email, roles=()):
        """(id, token) of a new user."""
        status, made = self.rest("POST", "/auth-collections/signup", {"email": email, "password": "pw"})
        assert status == 200, made
        if roles:
            self.owner("PATCH", f"users/{made['user']['id']}", {"roles": list(roles)})
        return made["user"]["id"], made["access_token"]

    def owner(self, method, path, document=None):
        status, body = self.server.owner(method, f"/project/{self.project['id']}/{path}".rstrip("/"), document)
        assert status < 300, (status, body)
        return body

    def watch_as(self, name, token=None):
        ws = self.open(f"/realtime/collections/{name}")
        answer = ws.ask({"api_key": self.key, **({"token": token} if token else {})})
        assert answer["event"] == "connected", answer
        return ws

    def everything(self):
        """One socket of each kind, with what it is told when the project's key dies (None: nothing)."""
        channel, _ = self.channel()
        room = self.room("r")
        assert room.json()["event"] == "joined"
        assert room.json()["type"] == "user_joined"
        return {"watcher": (self.watch_as(self.collection()), BAD_KEY), "channel": (channel, BAD_KEY),
                "room": (room, BAD_KEY), "game": (self.play(self.function(ECHO)), None)}


def told(ws, farewell, what=""):
    """The last message and the close code."""
    got = ws.json()
    assert got == farewell, (what, got)
    assert ws.closed() == 1008, what


def plays(ws):
    assert ws.ask({"n": 1})["got"]["n"] == 1


@test
def a_renewed_key_closes_what_it_opened(w):
    mine, other = w.everything(), Rights(w.server, "another project")
    theirs = other.everything()
    status, renewed = w.server.owner("POST", f"/project/regen-api-key/{w.project['id']}")
    assert status == 200, renewed
    w.key = renewed["api_key"]
    for name, (ws, farewell) in mine.items():
        if farewell:
            told(ws, farewell, name)
        else:
            plays(ws)  # games need no key
            ws.close()
    for ws, _ in theirs.values():
        ws.text("ping")
        assert ws.json()["type"] == "pong"
        ws.close()


@test
def nothing_is_heard_of_a_closed_socket(w):
    """A client that ignores the close and goes on talking reaches nobody."""
    evil, _ = w.channel("evil")
    renewed = w.server.owner("POST", f"/project/regen-api-key/{w.project['id']}")[1]
    w.key = renewed["api_key"]
    good, _ = w.channel("good")
    assert evil.json() == BAD_KEY
    for _ in range(20):
        try:
            evil.send({"type": "message", "data": "still here"})
        except OSError:
            break
    other, _ = w.channel("other")
    other.send({"type": "message", "data": "hello"})
    assert good.json()["user_id"] == "other"
    for ws in (evil, good, other):
        ws.socket.close()


@test
def a_deleted_project_closes_all(w):
    doomed = Rights(w.server, "doomed")
    sockets = doomed.everything()
    doomed.owner("DELETE", "")
    for name, (ws, farewell) in sockets.items():
        told(ws, farewell or {"type": "error", "error": "The function has ended"}, name)


@test
def lists_that_close_a_collection_close_its_watchers(w):
    name, open_one = w.collection(), w.collection()
    _, staff = w.user("staff@x.y", ["staff"])
    _, guest = w.user("guest@x.y", ["guest"])
    nobody, as_staff, as_guest = w.watch_as(name), w.watch_as(name, staff), w.watch_as(name, guest)
    elsewhere = w.watch_as(open_one)
    w.owner("PATCH", f"collections/{name}", {"permissions": {"read": ["staff"]}})
    told(nobody, NO_READ)
    told(as_guest, NO_READ)
    w.owner("POST", f"collections/{name}/documents", {"data": {"n": 1}})
    assert as_staff.json()["data"]["n"] == 1
    w.create(open_one, {"n": 2})
    assert elsewhere.json()["data"]["n"] == 2
    as_staff.close()
    elsewhere.close()


@test
def functions_close_watchers_too(w):
    name = w.collection()
    ws = w.watch_as(name)
    lock = w.function(f"def main():\n    db.update_collection({name!r}, permissions={{'read': ['boss']}})\n", "http")
    status, _, body = w.server.request("POST", f"/functions/{w.project['id']}/func/{lock}", "{}")
    assert status == 200, body
    told(ws, NO_READ)


@test
def gone_and_renamed_collections(w):
    for change in (lambda n: w.rest("DELETE", f"/collections/{n}"),
                   lambda n: w.rest("PATCH", f"/collections/{n}", {"name": n + "renamed"})):
        name = w.collection()
        ws = w.watch_as(name)
        assert change(name)[0] < 300
        told(ws, NO_READ)


def each_way_to_lose_a_user(w):
    """(what, email, act(id, token)) of all that ends a user's rights."""
    def reset_password(*_):
        w.owner("PATCH", "", {"configs": {"FRONTEND_URL": "https://app.example"}})
        assert w.rest("POST", "/auth-collections/forgot-password", {"email": "a@x.y"})[0] == 200
        logs = f"/project-mailer/{w.project['id']}/logs"
        mail = w.server.owner("GET", logs + "?template_type=forgot_password")[1]["results"][0]["id"]
        text = w.server.owner("GET", f"{logs}/{mail}")[1]["text"]
        reset = re.search(r"token=([\w.~-]+)", text)
        status, body = w.rest("POST", "/auth-collections/reset-password",
                              {"token": reset[1], "new_password": "new"})
        assert status == 200, body

    def delete_self(_, token):
        status, _, body = w.server.request("DELETE", "/auth-collections/user", headers={"Authorization": f"Bearer {token}"})
        assert status == 200, body

    def by_function(user, _):
        drop = w.function(f"def main():\n    return db.delete_app_user({user!r})\n", "http")
        status, _, body = w.server.request("POST", f"/functions/{w.project['id']}/func/{drop}", "{}")
        assert status == 200 and b"true" in body, body

    return [("a reset password", "a@x.y", reset_password), ("deleted by herself", "b@x.y", delete_self),
            ("deleted by the owner", "c@x.y", lambda user, _: w.owner("DELETE", f"users/{user}")),
            ("deleted by a function", "d@x.y", by_function),
            ("a renewed secret", "e@x.y", lambda *_: w.server.owner("POST", f"/project/regen-secret/{w.project['id']}"))]


@test
def users_that_end_take_their_sockets_along(w):
    name, game = w.collection(permissions={"read": ["staff"]}), w.function(ECHO)
    public = w.collection()
    for what, email, act in each_way_to_lose_a_user(w):
        user, token = w.user(email, ["staff"])
        watcher, player = w.watch_as(name, token), w.enter(game, token=token)
        assert player.json()["your_id"] == user
        # Rights that need no user stay.
        anybody, anonymous = w.watch_as(public, token), w.play(game)
        act(user, token)
        told(watcher, NO_READ, what)
        told(player, {"type": "error", "error": "Not authenticated"}, what)
        plays(anonymous)
        w.create(public, {"n": 3})
        assert anybody.json()["data"]["n"] == 3, what
        anybody.close()
        anonymous.close()


@test
def a_lost_role_closes_a_watcher_and_data_does_not(w):
    name = w.collection(permissions={"read": ["staff"]})
    user, token = w.user("role@x.y", ["staff", "x"])
    ws = w.watch_as(name, token)
    w.owner("PATCH", f"users/{user}", {"data": {"seen": 1}})
    w.owner("PATCH", f"users/{user}", {"roles": ["staff"]})
    w.owner("POST", f"collections/{name}/documents", {"data": {"n": 1}})
    assert ws.json()["data"]["n"] == 1
    w.owner("PATCH", f"users/{user}", {"roles": ["guest"]})
    told(ws, NO_READ)


@test
def functions_that_end_close_their_games(w):
    farewell = {"type": "error", "error": "The function has ended"}
    kept = w.play(w.function(ECHO))
    for change in (lambda n: w.owner("PATCH", f"functions/{n}", {"enabled": False}),
                   lambda n: w.server.owner("DELETE", f"/project/{w.project['id']}/functions/{n}")):
        name = w.function(ECHO)
        players = [w.play(name, room=f"r{i % 2}") for i in range(4)]
        change(name)
        for ws in players:
            told(ws, farewell)
    # New code is for new rooms; who plays goes on.
    name = w.function(ECHO)
    ws = w.play(name)
    w.owner("PATCH", f"functions/{name}", {"code": ECHO + "\n# newer\n"})
    plays(ws)
    plays(kept)
    ws.close()
    kept.close()


@test
def many_changes_cost_few_sweeps(w):
    name = w.collection(permissions={"read": ["staff"]})
    user, token = w.user("busy@x.y", ["staff"])
    watchers = [w.watch_as(name, token) for _ in range(50)]
    for i in range(100):
        w.owner("PATCH", f"users/{user}", {"roles": ["staff", f"r{i}"]})
    w.owner("POST", f"collections/{name}/documents", {"data": {"n": 1}})
    for ws in watchers:
        assert ws.json()["data"]["n"] == 1
    w.owner("DELETE", f"users/{user}")
    for ws in watchers:
        told(ws, NO_READ)


if __name__ == "__main__":
    sys.exit(run_against_a_server(Rights, TESTS))
