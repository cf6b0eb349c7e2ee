// Documents through the official client: create, read, every filter, batches, counts, aggregates.
import test from "node:test";
import { assert, client, newProject, sdk } from "./harness.mjs";

const project = await newProject();
const db = client(project);

const BOOKS = [
  { title: "Alpha", price: 10, stock: 3, genre: "novel", tags: ["new", "sale"], author: "ann@x.org" },
  { title: "Beta", price: 20, stock: 0, genre: "poetry", tags: ["new"], author: "bob@x.org" },
  { title: "Gamma", price: 30, stock: 7, genre: "novel", tags: [], author: "cid@y.org", note: null },
  { title: "Delta", price: 40, stock: 1, genre: "essay", tags: ["sale"], author: "dan@y.org", note: "rare" },
  { title: "alphabet", price: 50, stock: 9, genre: "novel", tags: ["old"], author: "eve@z.org", note: "worn" },
];
await db.createDocuments("books", BOOKS);
const titles = async (filters, more = {}) =>
  (await db.listDocuments("books", { filters, sort: "price", order: "asc", ...more })).map((d) => d.data.title);

test("create, get, update, replace, delete", async () => {
  const made = await db.createDocument("notes", { text: "a", nested: { x: [1, null, "é🐍"] } });
  assert.match(made.id, /^[0-9a-f-]{36}$/);
  assert.equal(made.collection.name, "notes");
  assert.equal(made.collection_id, made.collection.id);
  assert.ok(!Number.isNaN(Date.parse(made.created_at)) && made.created_at.endsWith("Z"));
  assert.deepEqual(made.data, { text: "a", nested: { x: [1, null, "é🐍"] } });
  assert.deepEqual(await db.getDocument("notes", made.id), made);
  const updated = await db.updateDocument("notes", made.id, { more: true });
  assert.deepEqual(updated.data, { ...made.data, more: true });
  assert.equal((await db.replaceDocument("notes", made.id, { text: "b" })).data.text, "b");
  assert.equal((await db.deleteDocument("notes", made.id)).success, true);
  await assert.rejects(db.getDocument("notes", made.id), sdk.NotFoundError);
});

test("errors have their classes", async () => {
  await assert.rejects(db.deleteDocument("notes", "no-such-id"), (e) => e instanceof sdk.NotFoundError && e.statusCode === 404 && e.detail.detail === "Document not found");
  await assert.rejects(client({ ...project, api_key: "wrong" }).listDocuments("books"), sdk.UnauthorizedError);
  await assert.rejects(client({ id: project.id }).listDocuments("books"), sdk.UnauthorizedError);
  await assert.rejects(db.listDocuments("books", { sort: "price", order: "sideways" }), sdk.ValidationError);
  assert.deepEqual(await db.listDocuments("never_made"), []);
});

test("comparison filters", async () => {
  assert.deepEqual(await titles({ genre: "novel" }), ["Alpha", "Gamma", "alphabet"]);
  assert.deepEqual(await titles({ genre_ne: "novel" }), ["Beta", "Delta"]);
  assert.deepEqual(await titles({ price_gt: 30 }), ["Delta", "alphabet"]);
  assert.deepEqual(await titles({ price_gte: 30 }), ["Gamma", "Delta", "alphabet"]);
  assert.deepEqual(await titles({ price_lt: 20 }), ["Alpha"]);
  assert.deepEqual(await titles({ price_lte: 20 }), ["Alpha", "Beta"]);
  assert.deepEqual(await titles({ price_gte: 20, price_lte: 40, genre: "novel" }), ["Gamma"]);
  assert.deepEqual(await titles({ price: "40" }), ["Delta"]);
});

test("text, list and null filters", async () => {
  assert.deepEqual(await titles({ title_contains: "ALPHA" }), ["Alpha", "alphabet"]);
  assert.deepEqual(await titles({ title_startswith: "alpha" }), ["Alpha", "alphabet"]);
  assert.deepEqual(await titles({ title_endswith: "TA" }), ["Beta", "Delta"]);
  assert.deepEqual(await titles({ genre_in: "poetry,essay" }), ["Beta", "Delta"]);
  assert.deepEqual(await titles({ genre_notin: "poetry,essay" }), ["Alpha", "Gamma", "alphabet"]);
  assert.deepEqual(await titles({ note_isnull: true }), ["Alpha", "Beta", "Gamma"]);
  assert.deepEqual(await titles({ note_isnull: false }), ["Delta", "alphabet"]);
  assert.deepEqual(await titles({ tags_contains: "sale" }), ["Alpha", "Delta"]);
  assert.deepEqual(await titles({ genre: undefined, note: null, price: 10 }), ["Alpha"]);
});

test("or groups", async () => {
  assert.deepEqual(await titles({ "[or]price_gt": 40, "[or]stock": 0 }), ["Beta", "alphabet"]);
  assert.deepEqual(await titles({ "[or]genre": "novel", "[or]genre_2": "essay", price_gt: 20 }), ["Gamma", "Delta", "alphabet"]);
  assert.deepEqual(
    await titles({ "[or:a]genre": "novel", "[or:a]genre_2": "essay", "[or:b]stock_gt": 5, "[or:b]price": 40 }),
    ["Gamma", "Delta", "alphabet"]);
  assert.deepEqual(await titles({ title__or__author_contains: "bet" }), ["Beta", "alphabet"]);
  assert.deepEqual(await titles({ "title__or__author_contains": "y.org" }), ["Gamma", "Delta"]);
});

test("sort, limit, offset, select", async () => {
  assert.deepEqual(await titles({}, { limit: 2, offset: 1 }), ["Beta", "Gamma"]);
  assert.deepEqual(await titles({}, { order: "desc", limit: 1 }), ["alphabet"]);
  const [first] = await db.listDocuments("books", { filters: { title: "Beta" }, select: ["title", "price"] });
  assert.deepEqual(first.data, { title: "Beta", price: 20 });
  const [one] = await db.listDocuments("books", { filters: { title: "Beta" }, select: "title" });
  assert.deepEqual(one.data, { title: "Beta" });
});

test("pages", async () => {
  const pages = db.paginate("books", { sort: "price", order: "asc" }, 2);
  const names = (page) => page.data.map((d) => d.data.title);
  assert.deepEqual(names(await pages.nextPage()), ["Alpha", "Beta"]);
  assert.equal(pages.hasMore, true);
  assert.deepEqual(names(await pages.nextPage()), ["Gamma", "Delta"]);
  const last = await pages.nextPage();
  assert.deepEqual([names(last), last.hasMore, pages.hasMore], [["alphabet"], false, false]);
  assert.deepEqual(names(await pages.prevPage()), ["Gamma", "Delta"]);
  assert.deepEqual(names(await pages.goToPage(0)), ["Alpha", "Beta"]);
});

test("populate", async () => {
  const author = await db.createDocument("authors", { name: "Ann", city: "Rome" });
  const tags = await db.createDocuments("labels", [{ t: "x" }, { t: "y" }]);
  await db.createDocument("posts", { title: "P", author_id: author.id, label_ids: tags.map((t) => t.id) });
  const [post] = await db.listDocuments("posts", { populate: ["author", "labels"] });
  assert.equal(post.data.author.data?.name ?? post.data.author.name, "Ann");
  assert.deepEqual(post.data.labels.map((l) => l.t ?? l.data.t), ["x", "y"]);
  const [single] = await db.listDocuments("posts", { populate: "author", select: ["title", "author.name"] });
  assert.deepEqual([single.data.title, single.data.author.name, "city" in single.data.author], ["P", "Ann", false]);
  assert.equal((await db.listDocuments("posts", { filters: { "author.city": "Rome" } })).length, 1);
  assert.equal((await db.listDocuments("posts", { filters: { "author.city": "Oslo" } })).length, 0);
});

test("count and aggregate", async () => {
  assert.deepEqual(await db.countDocuments("books"), { count: 5 });
  assert.deepEqual(await db.countDocuments("books", { filters: { genre: "novel" }, limit: 1 }), { count: 3 });
  const of = async (operation, filters) =>
    (await db.aggregateDocuments("books", { field: "price", operation, query: { filters } })).result;
  assert.deepEqual(await db.aggregateDocuments("books", { field: "price", operation: "sum" }),
    { field: "price", operation: "sum", result: 150, collection: "books" });
  assert.equal(await of("avg"), 30);
  assert.equal(await of("min", { genre: "novel" }), 10);
  assert.equal(await of("max", { genre_ne: "novel" }), 40);
  assert.equal(await of("count", { stock_gt: 0 }), 4);
});

test("batches", async () => {
  const made = await db.createDocuments("batch", [{ n: 1 }, { n: 2 }, { n: 3 }]);
  assert.deepEqual(made.map((d) => d.data.n), [1, 2, 3]);
  const changed = await db.updateDocuments("batch", { [made[0].id]: { m: 1 }, [made[1].id]: { m: 2 } });
  assert.deepEqual(changed.map((d) => [d.data.n, d.data.m]).sort(), [[1, 1], [2, 2]]);
  assert.equal((await db.deleteDocuments("batch", [made[0].id, made[2].id])).count, 2);
  assert.deepEqual((await db.listDocuments("batch")).map((d) => d.data), [{ n: 2, m: 2 }]);
});

test("names that need escaping, and a base URL of one's own", async () => {
  const own = client(project, { baseURL: process.env.COPRA_URL });
  await own.createDocument("with-dash_1", { "odd key": "a b&c=d", q: "50% + 1" });
  assert.equal((await own.listDocuments("with-dash_1", { filters: { q: "50% + 1", "odd key": "a b&c=d" } })).length, 1);
});
