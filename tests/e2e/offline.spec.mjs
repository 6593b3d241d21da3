// Without a network: loaded once, the app starts, follows links and asks whole rounds with no server there.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { DIST, expect, test } from './fixtures.mjs';
import { begin, sit } from './sit.mjs';
import { serve } from './server.mjs';
import { list } from './variant.mjs';

/** The app on a server of its own, which can be stopped. */
const own = test.extend({
  host: [{}, { option: true }],
  server: async ({ host }, use) => {
    const server = await serve(DIST, host);
    await use(server);
    await server.stop().catch(() => {});
  },
  app: async ({ app, server }, use) => { app.site = server.url; await use(app); },
});

const ready = app => app.until('return document.querySelector("#offline")?.innerText.includes("ready offline")');

test('every file is listed with its own hash, and its twins unpack to it', () => {
  const worker = fs.readFileSync(path.join(DIST, 'worker.js'), 'utf8');
  const listed = JSON.parse(/^const FILES = (.*);$/m.exec(worker)[1]);
  expect(listed).toEqual(list(DIST));
  expect(Object.keys(listed).length).toBeGreaterThan(20);
  for (const name of Object.keys(listed).filter(name => !name.endsWith('.png'))) {
    const file = path.join(DIST, name);
    const bytes = fs.readFileSync(file);
    expect(zlib.brotliDecompressSync(fs.readFileSync(`${file}.br`)).equals(bytes), `${name}.br`).toBe(true);
    expect(zlib.gunzipSync(fs.readFileSync(`${file}.gz`)).equals(bytes), `${name}.gz`).toBe(true);
  }
});

for (const [where, host] of [
  ['at the root', {}],
  ['at a path, with wasm labelled wrongly', { base: '/any/path/', types: { '.wasm': 'text/plain' } }],
]) {
  own.describe(where, () => {
    own.use({ host });

    own('loaded once, the server may go', async ({ app, server }) => {
      await app.open('#/');
      await ready(app);
      await server.stop();
      await app.open('#/');
      expect(await app.count('.presets li')).toBeGreaterThan(0);
      await app.see('.presets .meta');
      await app.open('#/about');
      await ready(app);
      expect(await app.text('#kept')).toMatch(/^Ready offline/);
      await begin(app, '#/round?preset=screen-30&seed=11');
      const asked = await sit(app);
      expect(asked).toBeGreaterThan(0);
      await app.open('#/history');
      await app.click('.rows a');
      await app.see('.dimensions');
      expect(await app.count('[role=alert]')).toBe(0);
      await app.open('#/data');
      const records = JSON.parse(await app.saved('Export everything')).records;
      expect(Object.keys(records).filter(name => name.startsWith('mi/a/')).length).toBe(asked);
      // Every pack of the bank is needed for this one.
      expect((await app.saved('Anki: every question')).match(/^"mock-interviewer:/gm).length).toBeGreaterThan(250);
    });
  });
}

own('what arrives changed is not kept, and the page says which file', async ({ app, server }, info) => {
  const folder = info.outputPath('site');
  fs.cpSync(DIST, folder, { recursive: true });
  const pack = fs.readdirSync(path.join(folder, 'bank')).find(name => /^[0-9a-f]+\.json$/.test(name));
  fs.appendFileSync(path.join(folder, 'bank', pack), ' ');
  server.folder = folder;
  app.expectErrors(/worker/i);
  await app.open('#/about');
  await app.until('return document.querySelector("#kept").innerText.includes("arrived changed")');
  expect(await app.text('#kept')).toContain(pack);
  expect(await app.text('#offline')).not.toContain('ready');
  // The host mends it: the next visit goes on from what was whole.
  server.folder = DIST;
  await app.open('#/');
  await ready(app);
});

own('what a browser threw away is fetched again before it counts as ready', async ({ app, server }) => {
  await app.open('#/');
  await ready(app);
  await app.evaluate(`window.gone = null;
    (async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        const all = await cache.keys();
        await cache.delete(all.find(r => r.url.includes('/bank/') && !r.url.includes('catalogue')));
        const one = all.find(r => r.url.endsWith('catalogue.json'));
        await cache.put(one, new Response('{}'));
        window.gone = all.length;
      }
    })(); return true`);
  await app.until('return window.gone');
  await server.stop();
  await app.open('#/about');
  await app.until('return /can.t be reached/.test(document.querySelector("#kept").innerText)');
  app.expectErrors(/./);
});

own('asking for updates without a network says so, and harms nothing', async ({ app, server }) => {
  await app.open('#/about');
  await ready(app);
  await server.stop();
  app.expectErrors(/worker|fetch|load|connect/i);
  await app.choose('Check for updates');
  await app.until('return document.querySelector("#checked").innerText.includes("can\'t be reached")');
  await app.open('#/');
  await ready(app);
});
