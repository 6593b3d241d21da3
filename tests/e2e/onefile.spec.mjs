// The app as one file: from file://, with no server anywhere.
import fs from 'node:fs';
import crypto from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import zlib from 'node:zlib';
import { DIST, expect, test as base } from './fixtures.mjs';
import { begin, sit } from './sit.mjs';

const FILE = path.resolve(DIST, '../dist-single-file/mock-interviewer.html');
const html = fs.readFileSync(FILE, 'utf8');

const test = base.extend({
  app: async ({ app }, use) => { app.site = pathToFileURL(FILE).href; await use(app); },
});

test('it holds the files of the build, and names nothing outside of itself', () => {
  const parts = [...html.matchAll(/<script type="text\/plain" data-name="([^"]+)">([^<]*)<\/script>/g)];
  const files = fs.readdirSync(path.join(DIST, 'bank')).filter(name => name.endsWith('.json')).map(name => `bank/${name}`);
  expect(parts.map(([, name]) => name).sort()).toEqual(['app.wasm', ...files].sort());
  const wasm = fs.readdirSync(DIST).find(name => name.endsWith('.wasm'));
  for (const [, name, text] of parts) {
    const file = path.join(DIST, name === 'app.wasm' ? wasm : name);
    expect(zlib.inflateRawSync(Buffer.from(text, 'base64')).equals(fs.readFileSync(file)), name).toBe(true);
  }
  const markup = html.replace(/<(script|style)[^>]*>[^]*?<\/\1>/g, '');
  expect([...markup.matchAll(/(?:href|src)="([^"#][^"]*)"/g)].map(([, to]) => to).filter(to => !to.startsWith('data:'))).toEqual([]);
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)[1];
  expect(policy).toMatch(/^default-src 'none'; script-src 'wasm-unsafe-eval' 'sha256-/);
  expect(policy).not.toContain('connect-src');
  const hash = body => `'sha256-${crypto.createHash('sha256').update(body).digest('base64')}'`;
  const inline = [...html.matchAll(/<(script|style)(?! type="text\/plain")[^>]*>([^]*?)<\/\1>/g)];
  expect(inline.length).toBe(3);
  for (const [, , body] of inline) expect(policy).toContain(hash(body));
});

test('a whole round from a double click, kept in the history', async ({ app }) => {
  await app.open('#/');
  await app.see('.presets .meta');
  expect(await app.text('#offline')).toContain('ready offline');
  await begin(app, '#/round?preset=screen-30&seed=11');
  const asked = await sit(app);
  expect(asked).toBeGreaterThan(0);
  expect(await app.count('#unsaved'), 'storage took it').toBe(0);
  await app.open('#/history');
  await app.click('.rows a');
  await app.see('.dimensions');
  await app.open('#/data');
  const records = JSON.parse(await app.saved('Export everything')).records;
  expect(Object.keys(records).filter(name => name.startsWith('mi/a/')).length).toBe(asked);
  // Every pack of the bank is needed for this one.
  expect((await app.saved('Anki: every question')).match(/^"mock-interviewer:/gm).length).toBeGreaterThan(250);
  await app.open('#/about');
  expect(await app.text('#kept')).toContain('one-file edition');
  await app.scan('about, one file');
});
