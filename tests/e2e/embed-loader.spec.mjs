// The loader of the element alone, with a frame that does what a test tells it to.
import fs from 'node:fs';
import path from 'node:path';
import { expect } from './fixtures.mjs';
import { test as base, two } from './embed/host.mjs';
import { serve } from './server.mjs';

const LOADER = path.resolve(import.meta.dirname, '../../assets/embed/mock-interviewer.js');

const test = base.extend({
  /** The loader beside a frame that is none of ours. */
  fake: async ({ host }, use, info) => {
    const folder = info.outputPath('fake');
    fs.cpSync(path.join(import.meta.dirname, 'embed'), folder, { recursive: true });
    fs.mkdirSync(path.join(folder, 'embed'));
    fs.copyFileSync(LOADER, path.join(folder, 'embed/mock-interviewer.js'));
    const server = await serve(folder);
    await use({
      url: server.url,
      asked: server.asked,
      /** What the frame of an element heard. */
      heard: (css, type) => host.inside('return window.heard.filter(message => !arguments[0] || message.type === arguments[0])', css, type),
    });
    await server.stop();
  },
});

/** What the frame's address asks for. */
const ASKED = 'Object.fromEntries(new URL(frame.src).searchParams)';

test('two lines are enough, and the frame gets no more than it needs', async ({ app, fake, host }) => {
  await host.open(two(fake.url, 'label="Practise for the job" seed="7" topics="asyncio,gil" xapi'));
  await host.heard('ready');
  const frame = await host.frame(`{ src: frame.src, sandbox: frame.getAttribute('sandbox'), allow: frame.getAttribute('allow'), title: frame.title, policy: frame.referrerPolicy, height: frame.clientHeight }`);
  expect(frame).toMatchObject({ sandbox: 'allow-scripts allow-same-origin', allow: '', title: 'Practise for the job', policy: 'no-referrer', height: 480 });
  expect(frame.src.startsWith(`${fake.url}embed.html?`)).toBe(true);
  const { slot, ...asked } = await host.frame(ASKED);
  expect(slot).toMatch(/^[a-z0-9-]{3,64}$/);
  expect(asked).toEqual({ seed: '7', topics: 'asyncio,gil', host: host.origin, xapi: '1' });
  await app.scan('a page with an element');
  expect(await app.evaluate('return getComputedStyle(document.querySelector("mock-interviewer a")).display && document.querySelector("mock-interviewer").shadowRoot.querySelector("slot").hidden'), 'what stands inside gave way').toBe(true);
});

test('before the script or after it, with what was set before', async ({ app, fake, host }) => {
  await host.open(`<mock-interviewer id="early" loading="eager"><a id="inside" href="#">Without the script</a></mock-interviewer>
    <script>const early = document.querySelector('#early'); early.seed = 41; early.topics = ['gil', 'memory']; early.userdata = { a: 'b' }; early.resume = 'host';</script>`);
  expect(await app.evaluate('return document.querySelector("#inside").getClientRects().length'), 'seen until the script is here').toBe(1);
  await app.evaluate(`const script = document.createElement('script'); script.type = 'module'; script.src = arguments[0]; document.head.append(script); return true`, `${fake.url}embed/mock-interviewer.js`);
  await host.heard('ready');
  expect(await host.frame(ASKED)).toMatchObject({ seed: '41', topics: 'gil,memory', resume: 'host' });
  expect((await fake.heard('#early', 'userdata'))[0].detail).toEqual({ records: { a: 'b' } });
  expect(await app.evaluate('return document.querySelector("#inside").getClientRects().length')).toBe(0);
  await app.evaluate(`const late = document.createElement('mock-interviewer'); Object.assign(late, { id: 'late', count: 3, loading: 'eager', minHeight: 300 }); document.body.append(late); return true`);
  await host.heard('ready', 2);
  expect(await host.frame(ASKED, '#late')).toMatchObject({ count: '3' });
  expect(await app.evaluate('return document.querySelector("#late").getAttribute("min-height")')).toBe('300');
});

test('a page without the script shows what stands inside, and one without an answer too', async ({ app, fake, host }) => {
  await host.open(two(fake.url, 'preset="mute"'), '<script>{ const wait = setTimeout; window.setTimeout = (act, ms) => wait(act, ms / 100); }</script>');
  await host.heard('error');
  expect(await app.evaluate('return said')).toEqual([{ from: 'a', type: 'error', detail: { code: 'load-failed', message: `${fake.url.slice(0, -1)} did not answer in 30 s` } }]);
  expect(await app.evaluate('return document.querySelector("mock-interviewer a").getClientRects().length')).toBe(1);
  expect(await host.frame('frame.getClientRects().length')).toBe(0);
  // It was only slow.
  await host.inside('say("hello")');
  await expect.poll(() => host.frame('frame.getClientRects().length')).toBe(1);
  expect(await app.evaluate('return document.querySelector("mock-interviewer a").getClientRects().length')).toBe(0);
});

test('what is far below is loaded when it is about to be seen, or asked for', async ({ app, fake, host }) => {
  const gap = '<style>div { height: 4000px }</style><div></div>';
  await host.open(gap + two(fake.url) + gap + '<mock-interviewer id="b"></mock-interviewer><mock-interviewer id="c" loading="eager"></mock-interviewer>');
  await host.heard('ready');
  expect(await app.evaluate('return said.map(one => one.from)')).toEqual(['c']);
  const before = await app.evaluate('return document.documentElement.scrollHeight');
  await app.evaluate('document.querySelector("#a").scrollIntoView(); return true');
  await host.heard('ready', 2);
  expect(await app.evaluate('return document.documentElement.scrollHeight'), 'nothing moved').toBe(before);
  await app.evaluate('document.querySelector("#b").start(); scrollTo(0, 0); return true');
  await host.heard('ready', 3);
  const slots = [];
  for (const css of ['#a', '#b', '#c']) slots.push((await host.frame(ASKED, css)).slot);
  expect(slots.map(slot => slot.at(-1)), 'in the order of the page, whatever was seen first').toEqual(['0', '1', '2']);
});

test('commands wait for the frame, and are answered each for itself', async ({ app, fake, host }) => {
  await host.open(`<script>
    window.answers = {};
    const keep = (name, promise) => promise.then(value => { answers[name] = { value: value ?? null }; }, error => { answers[name] = { code: error.code }; });
    customElements.whenDefined('mock-interviewer').then(() => {
      const all = document.querySelector('#a');
      keep('start', all.start()); keep('pause', all.pause()); keep('reset', all.reset()); keep('export', all.export());
      keep('away', document.createElement('mock-interviewer').start());
    });</script>` + two(fake.url));
  await app.until('return Object.keys(answers).length === 5');
  expect(await app.evaluate('return answers')).toEqual({ start: { value: null }, pause: { code: 'cannot' }, reset: { value: null }, export: { value: '{}' }, away: { code: 'cannot' } });
  expect((await fake.heard('#a')).map(({ type, id }) => [type, id])).toEqual([['theme', undefined], ['start', 1], ['pause', 2], ['reset', 3], ['export', 4]]);
  expect(await app.evaluate('return said.filter(one => one.type === "error")'), 'a command is answered by its promise').toEqual([]);
});

test('a changed attribute loads anew once, a changed label and theme do not', async ({ app, fake, host }) => {
  await host.open(two(fake.url, 'preset="warm-up"'));
  await host.heard('ready');
  const steps = await app.evaluate('return history.length');
  await app.evaluate('const a = document.querySelector("#a"); a.label = "Another"; a.theme = "dark"; a.height = 700; a.minHeight = 100; return true');
  expect(await host.frame('[frame.title, frame.clientHeight]')).toEqual(['Another', 700]);
  expect((await fake.heard('#a')).map(message => message.detail)).toEqual([{ scheme: 'auto' }, { scheme: 'dark' }]);
  const asked = fake.asked.filter(path => path === '/embed.html').length;
  await app.evaluate('window.gone = null; const a = document.querySelector("#a"); a.setAttribute("topics", "silent"); return true');
  await expect.poll(() => host.frame('frame.src')).toContain('silent');
  await host.heard('ready', 1);
  await app.evaluate('const a = document.querySelector("#a"); a.pause().catch(error => { window.gone = error.code; }); a.preset = "custom"; a.topics = "gil"; a.count = 4; a.removeAttribute("theme"); return true');
  await host.heard('ready', 2);
  expect(await app.evaluate('return window.gone'), 'what was asked of the old frame is answered').toBe('cannot');
  expect(fake.asked.filter(path => path === '/embed.html').length).toBe(asked + 2);
  expect(await host.frame(ASKED)).toMatchObject({ preset: 'custom', topics: 'gil', count: '4' });
  expect(await app.evaluate('return history.length'), 'no step of the page\'s history').toBe(steps);
});

test('moved, removed and added again it keeps its storage, and no two share one', async ({ app, fake, host }) => {
  await host.open(two(fake.url, 'loading="eager"') + '<section></section><mock-interviewer id="b" loading="eager"></mock-interviewer><mock-interviewer id="c" name="mine" loading="eager"></mock-interviewer><mock-interviewer id="d" name="mine" loading="eager"></mock-interviewer>');
  await host.heard('ready', 4);
  const slots = async () => Object.fromEntries(await Promise.all(['a', 'b', 'c', 'd'].map(async id => [id, (await host.frame(ASKED, `#${id}`)).slot])));
  const first = await slots();
  expect(new Set(Object.values(first)).size).toBe(4);
  expect(first.c).toBe('mine');
  expect(await app.evaluate('return said.filter(one => one.type === "error").map(one => [one.from, one.detail.code])')).toEqual([['d', 'bad-config']]);
  await app.evaluate('document.querySelector("section").append(document.querySelector("#a")); return true');
  await host.heard('ready', 5);
  await app.evaluate('const b = document.querySelector("#b"); b.remove(); window.b = b; return true');
  expect(await app.evaluate('return window.b.shadowRoot.querySelector("iframe")')).toBe(null);
  await app.evaluate('document.body.prepend(window.b); return true');
  await host.heard('ready', 6);
  expect(await slots()).toEqual(first);
  // Another element in the place of one that is gone goes on with its round, as after a change of page in an app.
  await app.evaluate('document.querySelector("#a").remove(); const anew = document.createElement("mock-interviewer"); anew.id = "a"; anew.loading = "eager"; document.body.append(anew); return true');
  await host.heard('ready', 7);
  expect(await slots()).toEqual(first);
});

test('the height follows the frame, or the page\'s rule', async ({ app, fake, host }) => {
  await host.open('<style>#b { height: 333px }</style>' + two(fake.url) + '<mock-interviewer id="b" height="css" min-height="200"></mock-interviewer>');
  await host.heard('ready', 2);
  const height = id => app.evaluate('return document.querySelector(arguments[0]).getBoundingClientRect().height', id);
  for (const [said, is] of [[900, 900], [900.4, 901], [1e5, 20_000], [10, 480]]) {
    await host.inside('say("resize", { height: arguments[0] })', '#a', said);
    await expect.poll(() => height('#a')).toBe(is);
  }
  await host.inside('say("resize", { height: 900 })', '#b');
  await host.heard('resize', 1, 'b');
  expect(await height('#b')).toBe(333);
});

test('a bank of the page is fetched by the page', async ({ app, fake, host }) => {
  host.put('/own.bank.json', '{"a":1}');
  app.expectErrors(/404|Failed to load resource/);
  await host.open(two(fake.url, 'bank="own.bank.json"') + '<mock-interviewer id="b" bank="/none.bank.json">No round</mock-interviewer>');
  await host.heard('ready');
  expect(await host.frame(ASKED)).toMatchObject({ bank: 'host' });
  expect((await fake.heard('#a', 'bank')).map(message => message.detail)).toEqual([{ text: '{"a":1}' }]);
  await host.heard('error');
  expect(await app.evaluate('return said.filter(one => one.type === "error")')).toEqual([{ from: 'b', type: 'error', detail: { code: 'bank-unreachable', message: '/none.bank.json: the server answers 404' } }]);
  expect(await app.evaluate('return document.querySelector("#b").shadowRoot.querySelector("slot").hidden')).toBe(false);
});

test('the page\'s colours come to the frame as they are, and when they change', async ({ app, fake, host }) => {
  await host.open(`<style>
      :root { --brand: #0a5; color-scheme: light } body { font-family: Georgia, serif }
      .dark { color-scheme: dark } .dark mock-interviewer { --mock-interviewer-paper: rgb(1 2 3) }
      mock-interviewer { --mock-interviewer-accent: color-mix(in srgb, var(--brand) 50%, black); --mock-interviewer-flag: nonsense; --mock-interviewer-paper: white }
    </style>` + two(fake.url, 'theme="host"'));
  await host.heard('ready');
  const themes = async () => (await fake.heard('#a', 'theme')).map(message => message.detail);
  const [first] = await themes();
  expect(first).toMatchObject({ scheme: 'light', colors: { paper: 'rgb(255, 255, 255)' }, font: 'Georgia, serif' });
  expect(first.colors.accent, 'worked out').toMatch(/^(color\(srgb 0 0\.33\d* 0\.16\d*\)|rgb\(0, 85, 4\d\))$/);
  expect(Object.keys(first.colors).sort()).toEqual(['accent', 'paper']);
  await app.evaluate('document.body.className = "dark"; return true');
  await expect.poll(async () => (await themes()).at(-1)).toMatchObject({ scheme: 'dark', colors: { paper: 'rgb(1, 2, 3)' } });
  await app.evaluate('document.querySelector("#a").style.setProperty("--mock-interviewer-ink", "red"); return true');
  await expect.poll(async () => (await themes()).at(-1).colors.ink).toBe('rgb(255, 0, 0)');
  await app.evaluate('document.body.title = "no change of colours"; return true');
  await app.evaluate('document.querySelector("#a").theme = "dark"; return true');
  await expect.poll(async () => (await themes()).at(-1)).toEqual({ scheme: 'dark' });
  await app.evaluate('document.body.className = ""; return true');
  expect(await themes()).toHaveLength(4);
});

test('it works under a strict policy of the page', async ({ app, fake, host }) => {
  const origin = new URL(fake.url).origin;
  // What the page itself needs for this test is the script that listens.
  const policy = `default-src 'none'; script-src ${origin} 'unsafe-inline'; style-src 'none'; frame-src ${origin}; require-trusted-types-for 'script'; img-src data:`;
  await host.open(two(fake.url), undefined, { 'content-security-policy': policy });
  await host.heard('ready');
  await host.inside('say("resize", { height: 777 })');
  await app.until('return document.querySelector("mock-interviewer").clientHeight === 777');
});
