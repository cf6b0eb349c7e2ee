// App users through the official client: sign-up, log-in, sessions, own record, lists, 2FA, mails.
import test from "node:test";
import { assert, client, File, get, mailTo, newProject, sdk } from "./harness.mjs";

const project = await newProject({ ENABLE_2FA: true });
const ann = { email: "ann@example.com", password: "secret-1" };

test("register, log in, log out", async () => {
  const db = client(project);
  const events = [];
  db.auth.onAuthEvent({ onRegister: () => events.push("register"), onLogin: () => events.push("login"), onLogout: () => events.push("logout") });
  const result = await db.auth.register({ ...ann, data: { name: "Ann", age: 3 }, phone_number: "+39 06" });
  assert.equal(result.requires_2fa, false);
  assert.equal(result.user.email, ann.email);
  assert.equal(result.user.client_id, project.id);
  assert.deepEqual(result.user.data, { name: "Ann", age: 3 });
  assert.ok(Array.isArray(result.user.roles) && !("password_hash" in result.user));
  assert.ok(db.isAuthenticated() && !db.auth.isTokenExpired() && db.auth.getTokenExpiry() > new Date());
  assert.equal((await db.getCurrentUser()).id, result.user.id);
  db.logout();
  assert.equal(db.isAuthenticated(), false);
  const again = await db.login(ann);
  assert.deepEqual([again.requires_2fa, again.user.id], [false, result.user.id]);
  assert.equal(db.auth.hasRole("admin"), false);
  assert.deepEqual(events, ["register", "logout", "login"]);
});

test("refusals", async () => {
  const db = client(project);
  await assert.rejects(db.login({ ...ann, password: "wrong" }), sdk.UnauthorizedError);
  await assert.rejects(db.login({ email: "nobody@example.com", password: "x" }), sdk.UnauthorizedError);
  await assert.rejects(db.register(ann), (e) => e.statusCode === 400 && /already exists/.test(e.detail.detail));
  await assert.rejects(db.register({ email: "x@example.com" }), (e) => e.statusCode === 400);
  db.auth.setToken("no.such.token");
  await assert.rejects(db.getCurrentUser(), sdk.UnauthorizedError);
});

test("a session is restored from its token", async () => {
  const first = client(project);
  await first.login(ann);
  const second = client(project);
  const restored = await second.initAuth(first.auth.getToken());
  assert.equal(restored.isAuthenticated, true);
  assert.equal(restored.user.email, ann.email);
  const third = client(project);
  assert.equal((await third.initAuth("bad.token.here")).isAuthenticated, false);
});

test("the own record", async () => {
  const db = client(project);
  await db.login(ann);
  const user = await db.auth.updateUser({ data: { city: "Rome", age: 4, gone: null } });
  assert.deepEqual(user.data, { name: "Ann", age: 4, city: "Rome" });
  await db.auth.updateUser({ password: "secret-2" });
  await assert.rejects(client(project).login(ann), sdk.UnauthorizedError);
  await client(project).login({ ...ann, password: "secret-2" });
  const mail = await client(project);
  await mail.login({ ...ann, password: "secret-2" });
  assert.equal((await mail.auth.updateUser({ email: "ann2@example.com" })).email, "ann2@example.com");
  await mail.auth.updateUser({ email: ann.email, password: ann.password });
});

test("lists of users", async () => {
  const db = client(project);
  for (const n of [1, 2, 3]) await client(project).register({ email: `u${n}@list.org`, password: "x", data: { n, team: "list" } });
  const page = await db.auth.listUsers({ filters: { team: "list", n_gte: 2 }, sort: "n", order: "asc", limit: 1 });
  assert.deepEqual([page.data.length, page.data[0].data.n, page.total, page.limit, page.offset, page.has_more], [1, 2, 2, 1, 0, true]);
  const one = await db.auth.getUserById(page.data[0].id);
  assert.deepEqual(one, page.data[0]);
  await assert.rejects(db.auth.getUserById("00000000-0000-4000-8000-000000000000"), sdk.NotFoundError);
});

test("users with files", async () => {
  const db = client(project);
  const result = await db.registerWithFiles({
    email: "pic@example.com", password: "x", data: { name: "Pic" },
    files: { avatar: new File(["face"], "me.png", { type: "image/png" }) },
  });
  assert.equal(result.user.data.name, "Pic");
  assert.equal(await (await get(result.user.data.avatar)).text(), "face");
  const user = await db.auth.updateUserWithFiles({ data: { bio: "b" }, files: { docs: [new File(["1"], "1.txt"), new File(["2"], "2.txt")] } });
  assert.deepEqual([user.data.bio, user.data.name, user.data.docs.length], ["b", "Pic", 2]);
  assert.equal(user.data.avatar, result.user.data.avatar);
});

test("two-factor log-in with the mailed code", async () => {
  const db = client(project);
  const who = { email: "two@example.com", password: "x" };
  await db.register(who);
  assert.equal(typeof (await db.auth.enable2FA()).message, "string");
  const asked = client(project);
  const result = await asked.login(who);
  assert.equal(result.requires_2fa, true);
  assert.equal(typeof result.message, "string");
  assert.equal(asked.isAuthenticated(), false);
  assert.equal(typeof (await asked.auth.send2FACode(who.email)).message, "string");
  await assert.rejects(asked.auth.verify2FALogin({ email: who.email, code: "x" }), (e) => e.statusCode === 400);
  const mail = await mailTo(project, who.email, "two_factor");
  const [code] = mail.text.match(/\b\d{6}\b/);
  const user = await asked.auth.verify2FALogin({ email: who.email, code });
  assert.equal(user.email, who.email);
  assert.equal(asked.isAuthenticated(), true);
  assert.equal((await asked.getCurrentUser()).id, user.id);
  await assert.rejects(asked.auth.verify2FALogin({ email: who.email, code }), (e) => e.statusCode === 400);
  await db.auth.disable2FA();
  assert.equal((await client(project).login(who)).requires_2fa, false);
});

test("e-mail verification and password reset by mail", async () => {
  const db = client(project);
  await db.login(ann);
  const sent = await db.auth.requestEmailVerification();
  assert.deepEqual([typeof sent.message, sent.expires_in_hours], ["string", 24]);
  assert.equal(typeof (await db.auth.resendVerificationEmail()).message, "string");
  await assert.rejects(db.auth.verifyEmail("wrong"), (e) => e.statusCode === 400);
  const mail = await mailTo(project, ann.email, "verification");
  const [, token] = mail.text.match(/token=([\w.~%-]+)/);
  assert.equal((await db.auth.verifyEmail(decodeURIComponent(token))).email_verified, true);
  assert.equal((await db.getCurrentUser()).email_verified, true);

  assert.equal(typeof (await db.auth.requestPasswordReset("nobody@example.com")).message, "string");
  assert.equal(typeof (await db.auth.requestPasswordReset(ann.email)).message, "string");
  const reset = await mailTo(project, ann.email, "forgot_password");
  const [, resetToken] = reset.text.match(/(?:token=|code: )([\w.~%-]+)/);
  const body = JSON.stringify({ token: decodeURIComponent(resetToken), new_password: "secret-3" });
  const headers = { "Content-Type": "application/json", "x-api-key": project.api_key };
  const done = await get("https://api.cocobase.cc/auth-collections/reset-password", { method: "POST", headers, body });
  assert.equal(done.status, 200);
  await client(project).login({ ...ann, password: "secret-3" });
  await assert.rejects(db.loginWithGoogle({ idToken: "x" }), (e) => e.statusCode === 400);
});
