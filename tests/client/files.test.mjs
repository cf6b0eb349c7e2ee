// Files through the official client: uploads by themselves, with documents, and what their URLs give.
import test from "node:test";
import { assert, client, File, get, newProject, sdk } from "./harness.mjs";

const project = await newProject();
const db = client(project);
const read = async (url) => {
  const response = await get(url);
  assert.equal(response.status, 200);
  return [await response.text(), response.headers.get("content-type")];
};

test("uploadFile", async () => {
  const { url, size } = await sdk.uploadFile(db, new File(["hello"], "greeting.txt", { type: "text/plain" }));
  assert.equal(size, 5);
  assert.deepEqual(await read(url), ["hello", "text/plain; charset=utf-8"]);
});

test("documents with files", async () => {
  const png = new File([new Uint8Array([137, 80, 78, 71])], "a.png", { type: "image/png" });
  const made = await db.createDocumentWithFiles("posts", { title: "T" }, {
    cover: png,
    gallery: [new File(["1"], "one.txt"), new File(["2"], "two.txt")],
  });
  assert.equal(made.data.title, "T");
  assert.equal((await read(made.data.cover))[1], "image/png");
  assert.deepEqual(await Promise.all(made.data.gallery.map(async (u) => (await read(u))[0])), ["1", "2"]);

  const changed = await db.updateDocumentWithFiles("posts", made.id, { title: "U" }, { cover: new File(["n"], "n.txt") });
  assert.equal(changed.data.title, "U");
  assert.equal((await read(changed.data.cover))[0], "n");
  assert.equal(changed.data.gallery.length, 2);
  const only = await db.updateDocumentWithFiles("posts", made.id, undefined, { extra: new File(["e"], "é ü.txt") });
  assert.equal((await read(only.data.extra))[0], "e");
  await assert.rejects(db.updateDocumentWithFiles("posts", "nope", { a: 1 }, {}), /File upload failed/);
});

test("a large file comes back as it was, and in parts", async () => {
  const bytes = new Uint8Array(5 << 20).map((_, i) => (i * 7 + (i >> 8)) & 255);
  const { url } = await sdk.uploadFile(db, new File([bytes], "big.bin"));
  const whole = new Uint8Array(await (await get(url)).arrayBuffer());
  assert.ok(Buffer.from(whole).equals(Buffer.from(bytes)));
  const part = await get(url, { headers: { Range: "bytes=1000000-1000009" } });
  assert.equal(part.status, 206);
  assert.ok(Buffer.from(await part.arrayBuffer()).equals(Buffer.from(bytes.slice(1000000, 1000010))));
});

test("a wrong key uploads nothing", async () => {
  await assert.rejects(sdk.uploadFile({ apiKey: "wrong" }, new File(["x"], "x.txt")), /File upload failed/);
});
