// Game rooms through the official client: a function of type websocket, two players, one room.
import test from "node:test";
import { assert, client, newProject, once, owner } from "./harness.mjs";

const CODE = `
def on_connect():
    room.join(request.get("room_id"), metadata={"mode": "test"})
    room.state["hits"] = room.state.get("hits", 0)
    room.broadcast({"type": "joined", "who": session.player_id}, exclude=session.player_id)
    return {"type": "connected", "your_id": session.player_id, "players": room.player_count, "skin": request.get("skin")}

def on_message():
    if request.get("type") == "hit":
        room.state["hits"] += 1
        room.broadcast({"type": "hits", "n": room.state["hits"]})
    elif request.get("type") == "boom":
        raise ValueError("boom")
    elif request.get("type") == "who":
        return {"type": "you", "email": session.user.email if session.user else None}

def on_disconnect():
    room.broadcast({"type": "left", "who": session.player_id})
`;

const project = await newProject();
await owner("POST", `/project/${project.id}/functions`, { name: "arena", code: CODE, type: "websocket" });
const db = client(project);
const heard = (game, event) => once(event, (cb) => game.once(event, cb));

test("two players in a room", async () => {
  const a = db.realtime.game("arena");
  const welcome = heard(a, "connected");
  await a.connect({ roomId: "r1", metadata: { skin: "red" } });
  const first = await welcome;
  assert.deepEqual([first.your_id, first.players, first.skin], [a.playerId, 1, "red"]);
  assert.equal(a.isConnected, true);

  await db.register({ email: "gamer@example.com", password: "x" });
  const b = db.realtime.game("arena");
  const came = heard(a, "joined");
  await b.connect({ roomId: "r1" });
  assert.equal((await came).who, b.playerId);
  const you = heard(b, "you");
  b.send({ type: "who" });
  assert.equal((await you).email, "gamer@example.com");

  const both = [heard(a, "hits"), heard(b, "hits")];
  b.send({ type: "hit" });
  assert.deepEqual((await Promise.all(both)).map((m) => m.n), [1, 1]);

  const { rooms, total } = await db.realtime.listGameRooms();
  assert.deepEqual([total, rooms[0].room_id, rooms[0].player_count, rooms[0].metadata.mode], [1, "r1", 2, "test"]);

  const error = heard(b, "error");
  b.send({ type: "boom" });
  assert.match((await error).error, /boom/);

  const left = heard(a, "left");
  const gone = b.playerId;
  b.disconnect();
  assert.equal((await left).who, gone);
  a.disconnect();
});

test("a function that is missing refuses", async () => {
  const game = db.realtime.game("missing");
  game.setAutoReconnect(false);
  await assert.rejects(game.connect({ roomId: "r" }));
});
