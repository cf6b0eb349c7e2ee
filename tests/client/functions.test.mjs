// Functions by name through the official client: payloads, methods, the signed-in user, failures.
import test from "node:test";
import { assert, client, newProject } from "./harness.mjs";

const project = await newProject({}, {
  echo: "def main():\n    return {'payload': request.payload, 'method': request.method, 'who': request.user.email if request.user else None}\n",
  fails: "def main():\n    print('before')\n    raise ValueError('no')\n",
  refuses: "def main():\n    return {'error': 'nope'}, 401\n",
  writes: "async def main():\n    d = await asyncdb.create_document('log', {'n': request.get('n')})\n    return d['id']\n",
});
const db = client(project);

test("payloads and methods", async () => {
  const posted = await db.functions.execute("echo", { payload: { a: [1, "é"] } });
  assert.deepEqual(Object.keys(posted), ["success", "result", "output", "error", "execution_time"]);
  assert.deepEqual(posted.result, { payload: { a: [1, "é"] }, method: "POST", who: null });
  assert.deepEqual((await db.functions.execute("echo")).result, { payload: {}, method: "GET", who: null });
  assert.equal((await db.functions.execute("echo", { method: "DELETE" })).result.method, "DELETE");
});

test("the signed-in user", async () => {
  await db.register({ email: "f@example.com", password: "x" });
  assert.equal((await db.functions.execute("echo", { payload: {} })).result.who, "f@example.com");
  db.logout();
  assert.equal((await db.functions.execute("echo", { payload: {} })).result.who, null);
});

test("failures are answers", async () => {
  const failed = await db.functions.execute("fails", { payload: {} });
  assert.deepEqual([failed.success, failed.result, failed.error, failed.output], [false, null, "ValueError: no", "before\n"]);
  const refused = await db.functions.execute("refuses", { payload: {} });
  assert.deepEqual([refused.success, refused.error], [false, "nope"]);
  assert.deepEqual([(await db.functions.execute("missing")).error], ["Function not found"]);
});

test("what a function writes, the client reads", async () => {
  const { result: id } = await db.functions.execute("writes", { payload: { n: 7 } });
  assert.equal((await db.getDocument("log", id)).data.n, 7);
});
