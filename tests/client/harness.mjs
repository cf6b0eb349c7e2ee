// What every file of client tests needs: the official client, its two fixed hosts led to the server
// under test, and a project of its own. The package itself stays as published.
import { WebSocket as RealWebSocket } from "ws";
import { File } from "node:buffer";
import assert from "node:assert/strict";
import { after } from "node:test";

export const ORIGIN = process.env.COPRA_URL;
const ADMIN = process.env.COPRA_ADMIN_KEY;
const HOSTS = /^(https?|wss?):\/\/(api|cloud)\.cocobase\.cc(?=[/?]|$)/;

// An unchanged app gets here through DNS or a proxy; a test gets here through this.
const led = (url) => {
  const text = String(url);
  const scheme = text.startsWith("ws") ? ORIGIN.replace(/^http/, "ws") : ORIGIN;
  const ours = text.replace(HOSTS, scheme);
  assert.ok(ours.startsWith(scheme), `the client went to ${text}`);
  return ours;
};
const realFetch = globalThis.fetch;
globalThis.fetch = (url, options) => realFetch(led(url), options);
const sockets = new Set();
globalThis.WebSocket = class extends RealWebSocket {
  constructor(url, ...rest) {
    super(led(url), ...rest);
    sockets.add(this);
  }
};
// A test that fails leaves sockets that would come back, and timers, for ever: Node must end all the same.
const realInterval = globalThis.setInterval;
globalThis.setInterval = (...rest) => realInterval(...rest).unref();
after(() => {
  for (const socket of sockets) {
    socket.onclose = null;
    socket.terminate();
  }
});

export const sdk = await import("cocobase");
export { File, assert };

export async function owner(method, path, body) {
  const response = await realFetch(ORIGIN + path, {
    method,
    headers: { Authorization: `Bearer ${ADMIN}`, "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  assert.ok(response.ok, `${method} ${path}: ${response.status} ${text}`);
  return text ? JSON.parse(text) : undefined;
}

let projects = 0;
export async function newProject(configs = {}, functions = {}) {
  const name = `client ${process.pid} ${++projects}`;
  const project = await owner("POST", "/project", { name, configs });
  for (const [functionName, code] of Object.entries(functions))
    await owner("POST", `/project/${project.id}/functions`, { name: functionName, code });
  return project;
}

export const client = (project, more = {}) =>
  new sdk.Cocobase({ apiKey: project.api_key, projectId: project.id, ...more });

// The newest captured mail of a kind to someone, as the owner reads it.
export async function mailTo(project, recipient, type) {
  const query = new URLSearchParams({ recipient, template_type: type, limit: "1" });
  return eventually(`a mail of type ${type} to ${recipient}`, async () => {
    const { results } = await owner("GET", `/project-mailer/${project.id}/logs?${query}`);
    return results[0];
  });
}

// The fetch of an app that is not the client, for what its methods return URLs of.
export const get = (url, options) => realFetch(led(url), options);

// Resolves with what `subscribe` hands to its callback; rejects after a while.
export function once(what, subscribe) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no ${what} within 60 s`)), 60000);
    subscribe((value) => {
      clearTimeout(timer);
      resolve(value);
    });
  });
}

// Resolves when `test` holds; for what happens after an answer.
export async function eventually(what, test) {
  for (const end = Date.now() + 60000; Date.now() < end; ) {
    const value = await test();
    if (value) return value;
    await new Promise((go) => setTimeout(go, 20));
  }
  throw new Error(`never: ${what}`);
}
