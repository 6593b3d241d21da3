// The configurator: what it prints is what runs, on a page of another origin.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { DIST, expect } from './fixtures.mjs';
import { checkMessages } from './embed/check.mjs';
import { test } from './embed/host.mjs';
import { sit } from './sit.mjs';

/** Opens the configurator, and waits for its round. */
async function configure(app) {
  await app.driver.goto(`${app.site}embed/configure.html`);
  await heard(app, 'ready');
}

const heard = (app, type, count = 1) => app.until('return [...document.querySelectorAll("#heard li")].filter(line => line.innerText.startsWith(arguments[0])).length >= arguments[1]', type, count);

/** Sets fields as a person does: each tells of its change. */
const set = (app, fields) => app.evaluate(`
  for (const [name, value] of Object.entries(arguments[0])) {
    for (const field of document.querySelectorAll('[name="' + name + '"]')) {
      if (field.type === 'radio' || field.type === 'checkbox') { if (value === true || [].concat(value).includes(field.value) ? !field.checked : field.checked && field.type === 'checkbox') field.click(); }
      else { field.value = value; field.dispatchEvent(new Event('input', { bubbles: true })); }
    }
  }
  return true`, fields);

const lines = (app, id) => app.evaluate('return document.getElementById(arguments[0]).textContent', id);

for (const [name, options] of [['light, desktop', { dark: false, width: 1280 }], ['dark, phone', { dark: true, width: 360 }]]) {
  test.describe(name, () => {
    test.use(options);

    test('it can be used, and shows the round', async ({ app, host }) => {
      await configure(app);
      await app.scan('the configurator');
      await set(app, { preset: 'custom', topics: ['asyncio', 'memory'], level: ['mid'], theme: 'host', height: 'fixed', pixels: '600', resume: 'host' });
      await app.evaluate('for (const all of document.querySelectorAll("details")) all.open = true; return true');
      await expect.poll(() => host.frame('[frame.clientHeight, frame.src.includes("asyncio")]')).toEqual([600, true]);
      await heard(app, 'ready', 2);
      await app.scan('the configurator, everything open');
      await host.enter();
      await app.see('.parts');
      await app.scanAsIs('the round in it');
      await host.leave();
      expect(await app.count('#fault:not([hidden])'), 'its own colours can be read').toBe(0);
      await set(app, { ink: '#f4f4f4' });
      await app.see('#fault:not([hidden])');
      expect(await app.text('#fault')).toContain('bad-config');
      await app.click('[data-copy="element"]');
      await app.until('return document.querySelector("#said").textContent');
    });
  });
}

test('it is used by the keyboard alone', async ({ app }) => {
  test.skip(app.engine === 'webkit', 'Tab goes past links and buttons there, by the system\'s setting');
  await configure(app);
  const reached = new Set();
  for (let step = 0; step < 40; step++) {
    await app.press('Tab');
    reached.add(await app.evaluate('const at = document.activeElement; return at.name || at.dataset?.copy || at.id || at.localName'));
  }
  for (const name of ['preset', 'timing', 'seed', 'theme', 'height', 'resume', 'summary', 'element']) expect([...reached]).toContain(name);
});

test('the element\'s lines run on a page of another origin, pinned by the hash of what is there', async ({ app, host }) => {
  await configure(app);
  await set(app, { preset: 'custom', topics: ['gil', 'asyncio'], kinds: ['concept'], count: '2', seed: '7', theme: 'host', paper: '#fff8e7', ink: '#30200f', accent: '#7a2e00', label: 'Zwei "Fragen" & <mehr>', resume: 'host', loading: ['eager'], xapi: ['1'] });
  const printed = await lines(app, 'element');
  const [, file, integrity] = /embed\/(mock-interviewer-[\d.]+-[0-9a-f]{8}\.js)" integrity="([^"]+)"/.exec(printed);
  expect(integrity).toBe(`sha384-${crypto.createHash('sha384').update(fs.readFileSync(path.join(DIST, 'embed', file))).digest('base64')}`);
  await host.open(printed);
  await app.until('return said.some(one => one.type === "ready") || raw.some(message => message.type === "ready")');
  const [attributes, title] = await host.frame('[Object.fromEntries(new URL(frame.src).searchParams), frame.title]');
  expect(attributes).toMatchObject({ preset: 'custom', topics: 'asyncio,gil'.split(',').every(word => attributes.topics.includes(word)) && attributes.topics, kinds: 'concept', count: '2', seed: '7', theme: 'host', resume: 'host', xapi: '1', host: host.origin });
  expect(title).toBe('Zwei "Fragen" & <mehr>');
  await host.enter();
  await app.see('.parts');
  expect(await app.evaluate('return getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 248, 231)');
  await app.choose('Begin the round');
  await app.see('#answer');
  expect(await sit(app)).toBe(2);
  await host.leave();
  await host.heard('finish');
  expect(await app.evaluate('return Object.keys(localStorage).filter(name => name.startsWith("mock-interviewer mi/a/")).length'), 'the page kept it, as the lines say').toBe(2);
  checkMessages(await app.evaluate('return raw'));
  expect(await app.evaluate('return document.querySelector("mock-interviewer a").getAttribute("href")')).toContain('#/round?preset=custom&');
});

test('another file under the pinned name does not run', async ({ app, host }) => {
  app.expectErrors(/integrity|digest/i);
  await configure(app);
  const printed = (await lines(app, 'element')).replace(/sha384-./, 'sha384-x');
  await host.open(printed);
  await app.until('return document.querySelector("mock-interviewer a").getClientRects().length === 1');
  expect(await app.evaluate('return !!customElements.get("mock-interviewer")')).toBe(false);
});

test('the frame\'s lines run without any script', async ({ app, host }) => {
  await configure(app);
  await set(app, { preset: 'warm-up', seed: '7', theme: 'dark', name: 'mine', timing: 'double' });
  await host.open(await lines(app, 'frame'));
  await app.until('return raw.some(message => message.type === "ready")');
  await app.driver.enter('return document.querySelector("iframe")');
  await app.see('.parts');
  expect(await app.heading()).toBe('Warm-up');
  expect(await app.evaluate('return getComputedStyle(document.body).backgroundColor')).toBe('rgb(23, 24, 26)');
  await host.leave();
  expect(await app.evaluate('return document.querySelectorAll("script").length'), 'but the test\'s own').toBe(1);
});
