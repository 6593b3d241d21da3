// Keeps one build of the app: every file of it, verified, or nothing. The build writes BUILD and FILES (the
// SHA-256 of each file by its name, in base64) above this line.
//
// - A build is whole or it is not used: the worker is not installed before every file matched its hash.
// - A build is never mixed with another: each has a cache of its own, and files come from that one alone.
// - A new build waits until the candidate asks for it, or every tab of the old one is closed.

const SCOPE = self.registration.scope;
const PREFIX = `mock-interviewer ${SCOPE} `;
const CACHE = PREFIX + BUILD;
const LANES = 4;
// Some hosts label files wrongly. What is kept is labelled by what it is.
const TYPES = {
  css: 'text/css; charset=utf-8', html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8',
  json: 'application/json', png: 'image/png', svg: 'image/svg+xml', wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
};

self.addEventListener('install', event => event.waitUntil(install()));
self.addEventListener('activate', event => event.waitUntil(activate()));
self.addEventListener('message', event => event.waitUntil(answer(event.data, event.source)));
self.addEventListener('fetch', event => {
  const name = nameOf(event.request);
  if (name) event.respondWith(serve(name, event.request));
});

async function install() {
  try {
    await complete();
  } catch (error) {
    const pages = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
    for (const page of pages) report(page, { broken: [BUILD, error.message] });
    // What was verified stays, so that the next attempt goes on from there.
    throw error;
  }
}

async function activate() {
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
  }
  await self.clients.claim();
}

async function answer(ask, page) {
  if (ask === 'name') report(page, { waiting: BUILD });
  if (ask === 'state') {
    await complete().then(
      () => report(page, { kept: BUILD }),
      error => report(page, { broken: [BUILD, error.message] }),
    );
  }
  if (ask === 'take over') {
    const pages = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
    const others = pages.filter(other => other.id !== page.id).length;
    // Another tab still reads this build's predecessor, perhaps in the middle of a round.
    if (others) report(page, { others });
    else await self.skipWaiting();
  }
}

function report(page, what) {
  page.postMessage(JSON.stringify(what));
}

let completing = null;

/** Brings every file that is missing or damaged; fails with the first that can't be had as it should be. */
function complete() {
  completing ??= fill().finally(() => { completing = null; });
  return completing;
}

async function fill() {
  const cache = await caches.open(CACHE);
  const names = Object.keys(FILES);
  const older = [];
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== CACHE) older.push(await caches.open(name));
  }
  const lane = async () => {
    for (let name = names.pop(); name; name = names.pop()) {
      if (await isWhole(await cache.match(address(name)), name)) continue;
      await cache.put(address(name), await unchanged(older, name) ?? await fetched(name));
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

/** A file that an older build has as well. */
async function unchanged(older, name) {
  for (const cache of older) {
    const response = await cache.match(address(name));
    if (await isWhole(response, name)) return response;
  }
  return null;
}

async function fetched(name) {
  let why;
  // The browser's own cache will do if it has the right bytes; if not, the server has to send them.
  for (const cache of ['default', 'reload']) {
    const response = await fetch(address(name), { cache, credentials: 'same-origin', priority: 'low' }).catch(() => null);
    if (!response) { why = `${name} can't be reached`; continue; }
    if (!response.ok) { why = `the server answers ${response.status} for ${name}`; continue; }
    const body = await response.arrayBuffer();
    if (await hash(body) !== FILES[name]) { why = `${name} arrived changed`; continue; }
    // A response of our own: not a redirect, not marked as compressed, with the host's other headers.
    const headers = new Headers(response.headers);
    headers.delete('content-encoding');
    headers.delete('content-length');
    headers.set('content-type', TYPES[name.split('.').pop()] ?? 'application/octet-stream');
    return new Response(body, { headers });
  }
  throw new Error(why);
}

async function isWhole(response, name) {
  return !!response && await hash(await response.clone().arrayBuffer()) === FILES[name];
}

async function hash(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest));
}

function address(name) {
  return new URL(name, SCOPE).href;
}

/** The name of the file that a request is for, if it is one of this build's. */
function nameOf(request) {
  if (request.method !== 'GET' || !request.url.startsWith(SCOPE)) return null;
  const name = request.url.slice(SCOPE.length).replace(/[?#].*/, '');
  // The program is all in one page; what comes after it in the address is its own business.
  if (name === '') return 'index.html';
  return Object.hasOwn(FILES, name) ? name : null;
}

async function serve(name, request) {
  // A browser may have thrown files away, or refuse to open them. Then this is a page on the network like any other.
  const kept = await caches.open(CACHE).then(cache => cache.match(address(name))).catch(() => undefined);
  return kept ?? fetch(request);
}
