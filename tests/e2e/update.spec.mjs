// One release after another: N, then N+1, then N again. Nothing is mixed, nothing is left, no round is disturbed.
import fs from 'node:fs';
import path from 'node:path';
import { DIST, expect, test as base } from './fixtures.mjs';
import { serve } from './server.mjs';
import { nameOf, program, release } from './variant.mjs';

const NEXT = 'aaaaaaaaaaaa';

const test = base.extend({
  folders: async ({}, use, info) => {
    const next = info.outputPath('next');
    release(DIST, next, NEXT);
    await use({ old: DIST, next });
  },
  server: async ({}, use) => {
    const server = await serve(DIST, {});
    await use(server);
    await server.stop().catch(() => {});
  },
  app: async ({ app, server }, use) => { app.site = server.url; await use(app); },
});

const ready = app => app.until('return document.querySelector("#offline")?.innerText.includes("ready offline")');
const build = app => app.until('return document.querySelector("#offline")?.innerText.match(/\\((\\w+)\\)/)?.[1]');

/** The page's own files, and the caches, are those of one release. */
async function isPure(app, folder) {
  const loaded = await app.evaluate('return performance.getEntriesByType("resource").map(e => e.name.split("/").pop()).filter(n => n.startsWith("mock-interviewer-"))');
  expect([...new Set(loaded)].sort()).toEqual(program(folder));
  await app.evaluate('window.kept = null; caches.keys().then(async names => { window.kept = [names.length, names.join(), (await (await caches.open(names[0])).keys()).filter(r => !r.url.includes("/embed/")).map(r => r.url.split("/").pop()).filter(n => n.startsWith("mock-interviewer-")).sort()] }); return true');
  const [caches, name, files] = await app.until('return window.kept');
  expect(caches, name).toBe(1);
  expect(name).toMatch(new RegExp(` ${nameOf(folder)}$`));
  expect(files).toEqual(program(folder));
}

test('N, N+1, N: offered, taken, and never mixed', async ({ app, server, folders }) => {
  expect(program(folders.next)).not.toEqual(program(folders.old));
  await app.open('#/about');
  await ready(app);
  await isPure(app, folders.old).catch(async () => { await app.open('#/about'); await ready(app); await isPure(app, folders.old); });
  await app.choose('Check for updates');
  await app.until('return document.querySelector("#checked").innerText === "This is the newest version."');
  for (const folder of [folders.next, folders.old]) {
    server.folder = folder;
    const before = await build(app);
    await app.choose('Check for updates');
    await app.see('#update button');
    expect(await app.text('#update')).toContain('A new version is ready');
    expect(await build(app), 'nothing changes by itself').toBe(before);
    await app.scan('offer');
    await app.choose('Load it');
    await app.until('return document.querySelector("#offline")?.innerText.includes(arguments[0])', nameOf(folder));
    await ready(app);
    await isPure(app, folder);
    await app.open('#/about');
    await isPure(app, folder);
  }
  await server.stop();
  await app.open('#/');
  expect(await build(app)).toBe(nameOf(folders.old));
});

test('closing every tab takes the new version as well, and a reload alone does not', async ({ app, server, folders }) => {
  await app.open('#/about');
  await ready(app);
  server.folder = folders.next;
  await app.choose('Check for updates');
  await app.see('#update button');
  await app.evaluate('location.reload(); return true');
  await app.see('#update button');
  expect(await build(app)).toBe(nameOf(folders.old));
  await app.driver.goto('about:blank');
  await app.until('return true');
  await expect(async () => {
    await app.open('#/about');
    expect(await build(app)).toBe(NEXT);
  }).toPass();
  await ready(app);
  await isPure(app, folders.next);
});

test('a round is not disturbed: the offer comes when its scorecard is left', async ({ app, server, folders }) => {
  await app.open('#/');
  await ready(app);
  await app.open('#/round?preset=warm-up&seed=7');
  await app.see('.parts');
  await app.choose('Begin the round');
  await app.see('#answer');
  await app.type('#answer', 'in the middle of it. ');
  server.folder = folders.next;
  await app.evaluate('navigator.serviceWorker.getRegistration().then(r => r.update()); return true');
  await app.evaluate('window.waits = false; const look = () => navigator.serviceWorker.getRegistration().then(r => { window.waits = !!r.waiting; if (!r.waiting) setTimeout(look, 50); }); look(); return true');
  await app.until('return window.waits');
  expect(await app.count('#update button')).toBe(0);
  // The next question is the old release's, though the server has only the new one.
  await app.click('#stuck-open');
  await app.choose("I don't know this");
  await app.click('#rated');
  await app.until('return document.querySelector(".eyebrow")?.innerText.startsWith("Question 2") && !!document.querySelector("#answer")');
  await app.choose('End round');
  await app.click('#end-round[open] button:not(.main)');
  await app.see('.scorecard');
  expect(await app.count('#update button')).toBe(0);
  await app.choose('History');
  await app.see('#update button');
  await app.choose('Load it');
  await app.until('return document.querySelector("#offline")?.innerText.includes(arguments[0])', NEXT);
  await app.see('.rows a');
});

test('another tab that runs the old version is not pulled along', async ({ app, server, folders }) => {
  await app.open('#/about');
  await ready(app);
  const back = await app.driver.newTab();
  await app.open('#/');
  await ready(app);
  server.folder = folders.next;
  await app.choose('About');
  await app.choose('Check for updates');
  await app.see('#update button');
  await app.choose('Load it');
  await app.until('return document.querySelector("#update").innerText.includes("1 other tab still uses the old one")');
  expect(await build(app)).toBe(nameOf(folders.old));
  await back();
  expect(await build(app)).toBe(nameOf(folders.old));
});

test('a retired worker removes itself and everything that was kept', async ({ app, server }, info) => {
  await app.open('#/');
  await ready(app);
  const folder = info.outputPath('retired');
  fs.cpSync(DIST, folder, { recursive: true });
  fs.copyFileSync(path.resolve(import.meta.dirname, '../../xtask/src/site/retired.js'), path.join(folder, 'worker.js'));
  const index = path.join(folder, 'index.html');
  fs.writeFileSync(index, fs.readFileSync(index, 'utf8').replace('content="hosted ', 'content="retired '));
  server.folder = folder;
  await app.open('#/about');
  await app.evaluate('window.left = -1; const look = () => Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()]).then(all => { window.left = all.flat().length; if (window.left) setTimeout(look, 50); }); look(); return true');
  await app.until('return window.left === 0');
  await app.open('#/about');
  expect(await app.text('#kept')).toContain('does not keep the app');
  await app.evaluate('window.left = -1; navigator.serviceWorker.getRegistrations().then(all => { window.left = all.length }); return true');
  await app.until('return window.left === 0');
});
