// Sockets of the official client: watchers of collections, the broadcast channel, rooms, snapshots.
import test from "node:test";
import { assert, client, eventually, newProject, once } from "./harness.mjs";

const project = await newProject();
const db = client(project);
await db.createDocument("live", { n: 0 });

test("a watcher sees what is written", async () => {
  const watcher = db.realtime.collection("live", { n_gte: 5 });
  const connected = once("connected", (cb) => watcher.onConnected(cb));
  watcher.connect();
  await connected;
  const created = once("create", (cb) => watcher.onCreate(cb));
  await db.createDocument("live", { n: 1 });
  const made = await db.createDocument("live", { n: 5, t: "x" });
  const event = await created;
  assert.deepEqual([event.event, event.document.id, event.data.id, event.data.data.n, event.data.t], ["create", made.id, made.id, 5, "x"]);
  const updated = once("update", (cb) => watcher.onUpdate(cb));
  await db.updateDocument("live", made.id, { n: 6 });
  const change = await updated;
  assert.deepEqual([change.data.n, change.old_data.n], [6, 5]);
  const deleted = once("delete", (cb) => watcher.onDelete(cb));
  await db.deleteDocument("live", made.id);
  assert.equal((await deleted).data.id, made.id);
  watcher.disconnect();
});

test("snapshots follow the collection", async () => {
  const seen = [];
  const stop = db.onSnapshot("snaps", { sort: "n", order: "asc" }, (docs) => seen.push(docs.map((d) => d.data.n)));
  await db.createDocument("snaps", { n: 1 });
  // The watcher connects on its own time: write until a snapshot shows it.
  await eventually("a snapshot of the write", async () => {
    await db.createDocument("snaps", { n: 2 });
    return seen.some((ns) => ns.includes(2));
  });
  stop();
});

test("broadcast", async () => {
  const a = db.realtime.broadcast("u1", "Ann");
  const b = db.realtime.broadcast("u2", "Bob");
  const heard = once("message", (cb) => b.onMessage((m) => m.data.hello && cb(m)));
  a.connect();
  b.connect();
  let over = false;
  const got = heard.then((m) => ((over = true), m));
  await eventually("the message", async () => {
    a.send({ hello: 1 });
    return over;
  });
  const message = await got;
  assert.deepEqual([message.type, message.user_id, message.user_name, message.data], ["message", "u1", "Ann", { hello: 1 }]);
  a.disconnect();
  b.disconnect();
});

test("rooms", async () => {
  const a = db.realtime.room("lobby", "u1", "Ann");
  const joined = once("joined", (cb) => a.on("joined", cb));
  a.create("The lobby");
  const hello = await joined;
  assert.deepEqual([hello.room_id, hello.room_title, hello.user_id], ["lobby", "The lobby", "u1"]);
  const b = db.realtime.room("lobby", "u2", "Bob");
  const came = once("user_joined", (cb) => a.on("user_joined", (m) => m.user_id === "u2" && cb(m)));
  const inside = once("joined", (cb) => b.on("joined", cb));
  b.join();
  await inside;
  assert.equal((await came).room_info.participants, 2);
  const { rooms, total } = await db.realtime.listRooms();
  assert.deepEqual([total, rooms[0].id, rooms[0].participants], [1, "lobby", 2]);
  const heard = once("message", (cb) => a.on("message", cb));
  b.sendMessage("hi");
  assert.deepEqual((({ user_id, content }) => [user_id, content])(await heard), ["u2", "hi"]);
  const left = once("user_left", (cb) => a.on("user_left", cb));
  b.leave();
  assert.equal((await left).user_id, "u2");
  a.leave();
});
