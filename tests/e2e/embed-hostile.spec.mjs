// Somebody means harm: the page around, a frame beside, the frame itself. 10,000 messages each, the same every time.
import fs from 'node:fs';
import path from 'node:path';
import { DIST, expect } from './fixtures.mjs';
import { GARBAGE, VALID_COMMANDS, VALID_EVENTS } from './embed/garbage.mjs';
import { serveHost, test, two } from './embed/host.mjs';
import { serve } from './server.mjs';

const MANY = 10_000;

/** Everything about the frame that a message could change. */
const STATE = `return JSON.stringify({
  heading: document.querySelector('#main h1')?.innerText, hash: location.hash, style: document.documentElement.getAttribute('style'), words: document.querySelector('#main').innerText,
  kept: Object.entries(localStorage).sort(), height: document.documentElement.scrollHeight })`;

test('a host that sends nonsense brings nothing about', async ({ app, host }) => {
  await host.embed('preset="warm-up" seed="7" name="hostile"');
  await host.heard('ready');
  await host.enter();
  await app.see('.parts');
  const before = await app.evaluate(STATE);
  await host.leave();
  const told = await app.evaluate('return raw.length');
  await app.evaluate(`${GARBAGE}
    const frame = document.querySelector('mock-interviewer').shadowRoot.querySelector('iframe');
    send(frame.contentWindow, '*', forge(1, arguments[0], arguments[1], true)); return true`, MANY, VALID_COMMANDS);
  await app.until('return sentAll');
  // What is answered comes after all that was sent before it.
  await app.evaluate('window.file = null; document.querySelector("#a").export().then(file => { window.file = file; }); return true');
  await expect.poll(() => app.evaluate('return window.file !== null'), { timeout: 90_000 }).toBe(true);
  expect(await app.evaluate('return raw.slice(arguments[0]).map(message => message.type)', told), 'the frame said nothing but the export').toEqual(['exported']);
  expect(await host.inside(STATE)).toBe(before);
  await app.evaluate('document.querySelector("#a").start(); return true');
  await host.heard('start');
});

test('a frame that sends nonsense brings nothing about', async ({ app, host }) => {
  await host.embed('preset="warm-up" seed="7" resume="host"');
  await host.heard('ready');
  const before = await app.evaluate('return [said.length, document.querySelector("#a").clientHeight, JSON.stringify(document.querySelector("#a").userdata), document.title]');
  await host.inside(`${GARBAGE} send(parent, '*', forge(2, arguments[0], arguments[1], false)); return true`, '#a', MANY, VALID_EVENTS);
  await host.enter();
  await app.until('return window.sentAll');
  await app.evaluate(`parent.postMessage({ 'mock-interviewer': 1, type: 'error', detail: { code: 'cannot', message: 'the last one' } }, '*'); return true`);
  await host.leave();
  await host.heard('error');
  expect(await app.evaluate('return said.slice(arguments[0]).map(one => one.detail.message ?? one.type)', before[0])).toEqual(['the last one']);
  expect(await app.evaluate('return [document.querySelector("#a").clientHeight, JSON.stringify(document.querySelector("#a").userdata), document.title]')).toEqual(before.slice(1));
});

test('what the loader does not know of an event does not reach the page', async ({ app, host }) => {
  await host.embed('preset="warm-up"');
  await host.heard('ready');
  await host.inside(`parent.postMessage({ 'mock-interviewer': 1, type: 'error', detail: { code: 'cannot', message: 'm', more: 1, ['__proto__']: 2 }, more: 3 }, '*'); return true`);
  await host.heard('error');
  expect((await host.said('a', 'error')).map(one => one.detail)).toEqual([{ code: 'cannot', message: 'm' }]);
});

// Both are beside the round on the host's page. One has an origin of its own; the other is the app's own origin, so that the
// window it comes from is all that tells it from the frame.
for (const origin of ['another', 'the app\'s']) {
  test(`a frame beside, of ${origin} origin, that forges what is right brings nothing about`, async ({ app, host }, info) => {
    const folder = info.outputPath('app');
    fs.mkdirSync(folder);
    for (const name of fs.readdirSync(DIST)) fs.symlinkSync(path.join(DIST, name), path.join(folder, name));
    const sibling = '<!doctype html><title>A frame beside</title><link rel="icon" href="data:,"><p>Nothing to see</p>';
    fs.writeFileSync(path.join(folder, 'beside.html'), sibling);
    const [server, elsewhere] = [await serve(folder), await serveHost()];
    try {
      const beside = origin === 'another' ? elsewhere.put('/beside.html', sibling) : `${server.url}beside.html`;
      const plain = `${server.url}embed.html?preset=warm-up&seed=7&slot=plain&host=${encodeURIComponent(host.origin)}`;
      await host.open(`<iframe id="plain" src="${plain.replaceAll('&', '&amp;')}" title="A plain frame" height="600" sandbox="allow-scripts allow-same-origin"></iframe>
        <iframe id="beside" src="${beside}" title="A frame beside"></iframe>${two(server.url, 'loading="eager" preset="warm-up" seed="7"')}`);
      await host.heard('ready');
      await app.until('return raw.filter(message => message.type === "ready").length === 2');
      const frame = css => app.driver.enter('return document.querySelector(arguments[0])', css);
      await frame('#plain');
      const before = await app.evaluate(STATE);
      await host.leave();
      const [events, messages] = await app.evaluate('return [said.length, raw.length]');
      await frame('#beside');
      await app.evaluate(`${GARBAGE}
        const [count, commands, events] = arguments;
        const plain = parent.frames[0];
        const right = (list, at) => ({ ...list[at % list.length], id: at + 10 });
        window.frames_ = parent.frames.length;
        const half = count / 2;
        send(plain, '*', [...Array.from({ length: half / 2 }, (_, at) => right(commands, at)), ...forge(3, half / 2, commands, true)]);
        const wait = setInterval(() => {
          if (!window.sentAll) return;
          clearInterval(wait);
          send(parent, '*', [...Array.from({ length: half / 2 }, (_, at) => events[at % events.length]), ...forge(4, half / 2, events, false)]);
          window.both = true;
        }); return true`, MANY, VALID_COMMANDS, VALID_EVENTS);
      await app.until('return window.both && window.sentAll');
      expect(await app.evaluate('return window.frames_'), 'the frame of the element is out of its reach').toBe(2);
      await host.leave();
      await app.until('return raw.length >= arguments[0]', messages + MANY / 4);
      await app.evaluate('window.file = null; document.querySelector("#a").export().then(file => { window.file = file; }); return true');
      await expect.poll(() => app.evaluate('return window.file !== null'), { timeout: 90_000 }).toBe(true);
      expect(await app.evaluate('return said.slice(arguments[0]).filter(one => one.type !== "resize")', events), 'the element says nothing').toEqual([]);
      await frame('#plain');
      expect(await app.evaluate(STATE), 'the plain frame is as it was').toBe(before);
      await host.leave();
    } finally {
      await server.stop();
      await elsewhere.stop();
    }
  });
}
