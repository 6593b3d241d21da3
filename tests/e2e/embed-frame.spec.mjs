// The frame that others put into their pages, as a plain iframe on a host of another name: what it says, does and keeps.
import fs from 'node:fs';
import path from 'node:path';
import { DIST, expect, test as base } from './fixtures.mjs';
import { around } from './host.mjs';
import { judge, sit } from './sit.mjs';

const test = base.extend({
  /** On another site. */
  host: async ({ site }, use) => {
    const host = await around(site);
    await use(host);
    await host.stop();
  },
  /** On the same site, where every browser lets a frame store something. */
  near: async ({ site }, use) => {
    const host = await around(site, { name: '127.0.0.1' });
    await use(host);
    await host.stop();
  },
});

const WARM_UP = '?preset=warm-up&seed=7';

/** Opens the page around these frames and waits until each can be begun. */
async function open(app, host, frames) {
  await app.driver.goto(host.page(frames));
  for (const id of Object.keys(frames)) await app.until('return said(arguments[0], "ready").length > 0', id);
}

/** What a frame said, by type, on the page around. */
const said = (app, id, type) => app.evaluate('return said(arguments[0], arguments[1])', id, type);

/** The types of everything that a frame said but its height, what it writes, and that a browser lets it store nothing. */
const story = (app, id) => app.evaluate(`return heard.filter(one => one.frame === arguments[0] && !["resize", "userdata"].includes(one.type) && one.detail.code !== "storage-blocked").map(one => one.type)`, id);

/** Speaks to a frame and gives its answer. */
async function ask(app, id, type, mark) {
  await app.evaluate('say(arguments[0], arguments[1], undefined, arguments[2]); return true', id, type, mark);
  return app.until('return heard.find(one => one.frame === arguments[0] && one.detail.id === arguments[1])', id, mark);
}

async function begin(app, id) {
  await app.frame(`#${id}`);
  await app.click('#begin');
  await app.see('#answer');
}

test('a round in a frame: what is told, in order, and how it looks', async ({ app, host }) => {
  await open(app, host, { a: `${WARM_UP}&xapi=1` });
  const [ready] = await said(app, 'a', 'ready');
  expect(ready).toMatchObject({ version: '0.1.0', state: 'briefing', round: { preset: 'warm-up', questions: 3, seed: '7' } });
  expect(ready.build).toMatch(/^[0-9a-f]{12}$/);
  expect(ready.bank.hash).toMatch(/^[0-9a-f]{12}$/);
  expect(await app.evaluate('return document.activeElement.tagName'), 'the frame takes the focus from nobody').toBe('BODY');
  await app.frame('#a');
  await app.scan('briefing in a frame');
  const seen = new Set();
  await begin(app, 'a');
  const rated = await sit(app, {
    text: 'my own words stay here. ',
    verdict: (question, criterion) => criterion % 3 + 1,
    seen: async phase => {
      const anywhere = 'a[href], [download], form, iframe';
      expect(await app.evaluate(`return [...document.querySelectorAll(arguments[0])].map(e => e.getAttribute('href')).filter(to => !/^#\\/history\\//.test(to) && to !== '#main')`, anywhere), 'nothing leads out').toEqual([]);
      if (!seen.has(phase)) await app.scan(`${phase} in a frame`);
      seen.add(phase);
    },
  });
  expect(rated).toBe(3);
  await app.click('.evidence a');
  await app.see('.verdict-list');
  await app.scan('attempt in a frame');
  await app.frame();
  const story3 = ['question', 'answer', 'rate'];
  expect(await story(app, 'a')).toEqual(['hello', 'ready', 'start', ...story3, ...story3, ...story3, 'finish']);
  const [start] = await said(app, 'a', 'start');
  const questions = await said(app, 'a', 'question');
  expect(questions.map(({ id }) => id)).toEqual(start.questions.map(({ id }) => id));
  const [finish] = await said(app, 'a', 'finish');
  expect(finish).toMatchObject({ round: start.round, ending: 'finished', answered: 3, of: 3, practice: false });
  expect(finish.recommendation).toMatch(/^(strong-)?(no|yes)$/);
  expect(finish.score).toBeGreaterThan(0);
  expect(finish.statement.verb.id).toBe('http://adlnet.gov/expapi/verbs/completed');
  for (const rate of await said(app, 'a', 'rate')) expect(rate.met + rate.partly + rate.missed).toBeGreaterThan(2);
  expect(await app.evaluate('return JSON.stringify(heard)'), 'what was written is told to nobody').not.toContain('my own words');
  // The height follows the content: nothing scrolls inside.
  const height = await app.evaluate('return document.querySelector("#a").clientHeight');
  await app.frame('#a');
  await app.until('return Math.abs(document.querySelector("#app").getBoundingClientRect().height - innerHeight) <= 1');
  expect(height).toBeGreaterThan(300);
});

test('again: a fresh briefing asks other questions', async ({ app, host }) => {
  await open(app, host, { a: WARM_UP });
  await begin(app, 'a');
  await app.choose('End round');
  await app.see('#end-round[open]');
  await app.scan('a dialog in a frame');
  await app.click('#end-round button:not(.main)');
  await app.click('#again');
  await app.see('#begin');
  await app.frame();
  await app.until('return said("a", "ready").length === 2');
  const [first, second] = await said(app, 'a', 'ready');
  expect(second.round.preset).toBe('warm-up');
  expect(second.round.seed).not.toBe(first.round.seed);
  expect((await said(app, 'a', 'finish'))[0].ending).toBe('ended');
});

test('the page around starts, pauses, resets and exports', async ({ app, host }) => {
  await open(app, host, { a: WARM_UP });
  expect(await ask(app, 'a', 'pause', 'p0')).toMatchObject({ type: 'error', detail: { code: 'cannot' } });
  expect((await ask(app, 'a', 'start', 's1')).type).toBe('done');
  await app.until('return said("a", "question").length === 1');
  expect(await app.evaluate('return document.activeElement.tagName')).toBe('BODY');
  expect((await ask(app, 'a', 'pause', 'p1')).type).toBe('done');
  await app.frame('#a');
  await app.see('.paused');
  await app.frame();
  expect((await ask(app, 'a', 'start', 's2')).type).toBe('done');
  await app.frame('#a');
  await app.type('#answer', 'half a thought. ');
  await app.frame();
  const { detail: { file } } = await ask(app, 'a', 'export', 'e1');
  expect(JSON.parse(file)).toMatchObject({ format: 'mock-interviewer-history', version: 1 });
  expect(file).toContain('half a thought');
  expect((await ask(app, 'a', 'reset', 'r1')).type).toBe('done');
  expect((await said(app, 'a', 'finish'))[0]).toMatchObject({ ending: 'ended', answered: 0 });
  const after = JSON.parse((await ask(app, 'a', 'export', 'e2')).detail.file);
  const kept = Object.entries(after.records).filter(([name]) => name.startsWith('mi/a/'));
  expect(kept.length, 'what was written is kept').toBe(1);
  expect(JSON.stringify(kept)).toContain('half a thought');
  await app.frame('#a');
  await app.see('#begin');
});

test('the browser keeps a round for its slot, the page around can keep it, and nobody need', async ({ app, near: host }) => {
  const kept = async (query, comes) => {
    await open(app, host, { a: `${WARM_UP}&${query}` });
    await begin(app, 'a');
    await app.type('#answer', 'not lost. ');
    await app.until('return document.querySelector("#answer").value.includes("not lost")');
    if (!query.startsWith('resume=host')) await app.until('return arguments[0] || Object.values(localStorage).some(v => v.includes("not lost"))', !comes);
    const stored = await app.evaluate('return Object.keys(localStorage)');
    await app.frame();
    if (query.startsWith('resume=host')) await app.until('return JSON.stringify(records()).includes("not lost")');
    await open(app, host, { a: `${WARM_UP}&${query}` });
    expect((await said(app, 'a', 'ready'))[0].state).toBe(comes ? 'running' : 'briefing');
    await app.frame('#a');
    await app.see(comes ? '#answer' : '#begin');
    if (comes) expect(await app.evaluate('return document.querySelector("#answer").value')).toContain('not lost');
    await app.frame();
    return stored;
  };
  const own = await kept('slot=s-1', true);
  expect(own.length).toBeGreaterThan(1);
  for (const name of own) expect(name, 'for this page and this slot').toMatch(new RegExp(`^embed/s-1/${host.origin}/mi/`));
  await ask(app, 'a', 'reset', 'r');
  const before = (await kept('resume=none&slot=s-2', false)).filter(name => name.includes('s-2'));
  expect(before, 'nothing is written').toEqual([]);
  const host2 = (await kept('resume=host&slot=s-3', true)).filter(name => name.includes('s-3'));
  expect(host2, 'the page around has it').toEqual([]);
});

test('three frames on a page never meet', async ({ app, near: host }) => {
  await open(app, host, { a: `${WARM_UP}&slot=a`, b: `${WARM_UP}&slot=b`, c: `${WARM_UP}&slot=c&resume=none` });
  await begin(app, 'b');
  await app.type('#answer', 'only in b. ');
  await app.until('return Object.values(localStorage).some(v => v.includes("only in b"))');
  const names = await app.evaluate('return Object.keys(localStorage).filter(name => !name.startsWith("embed/b/"))');
  expect(names).toEqual([]);
  await app.frame();
  for (const id of ['a', 'c']) {
    expect(await story(app, id)).toEqual(['hello', 'ready']);
    await app.frame(`#${id}`);
    await app.see('#begin');
    await app.frame();
  }
  for (let step = 0; step < 50; step++) await app.evaluate('document.querySelector("main").style.width = arguments[0] + "px"; return true', 300 + step * 9);
  for (const id of ['a', 'b', 'c']) {
    // Browsers draw no frame that is out of sight, and tell it nothing of its size.
    await app.evaluate('document.getElementById(arguments[0]).scrollIntoView(); return true', id);
    await app.frame(`#${id}`);
    await app.until('return Math.abs(document.querySelector("#app").getBoundingClientRect().height - innerHeight) <= 1');
    await app.frame();
  }
  expect(await story(app, 'a')).toEqual(['hello', 'ready']);
  const resizes = (await said(app, 'b', 'resize')).length;
  expect(resizes, 'a height is told when it changes, and feeds nothing back').toBeLessThan(150);
});

test('colours and font of the page around, live, unless nobody could read them', async ({ app, host }) => {
  await open(app, host, { a: `${WARM_UP}&theme=light` });
  const look = async () => {
    await app.frame('#a');
    const style = await app.evaluate('const s = getComputedStyle(document.body); return [s.backgroundColor, s.color, s.fontFamily, getComputedStyle(document.documentElement).colorScheme]');
    await app.frame();
    return style;
  };
  const [paper] = await look();
  expect(paper).toBe('rgb(251, 250, 246)');
  const set = async (theme, mark) => {
    await app.evaluate('say("a", "theme", arguments[0], arguments[1]); return true', theme, mark);
    return app.until('return heard.find(one => one.detail.id === arguments[0])', mark);
  };
  expect((await set({ scheme: 'dark' }, 't1')).type).toBe('done');
  expect((await look())[0]).toBe('rgb(23, 24, 26)');
  expect((await set({ colors: { paper: '#102030', ink: 'oklch(95% 0.02 90)', accent: 'rgb(140 220 255)', 'on-accent': '#000' }, font: 'monospace' }, 't2')).type).toBe('done');
  const [background, , font, scheme] = await look();
  expect(background).toBe('rgb(16, 32, 48)');
  expect(font).toBe('monospace');
  expect(scheme, 'the colours that it does not set go with its paper').toBe('dark');
  await app.frame('#a');
  await app.scanAsIs('the colours of the page around');
  await app.frame();
  const refused = await set({ scheme: 'light', colors: { paper: '#fff', ink: '#ccc' } }, 't3');
  expect(refused).toMatchObject({ type: 'error', detail: { code: 'bad-config' } });
  expect((await look()).slice(0, 2)).toEqual(['rgb(251, 250, 246)', 'rgb(28, 27, 24)']);
  for (const value of ['url(https://a.example/x)', 'var(--x)', 'red;--ink:red', 'no-colour']) {
    expect((await set({ colors: { accent: value } }, `x-${value.length}`)).detail.code).toBe('bad-config');
  }
  expect((await set({ scheme: 'light' }, 't4')).type, 'what a theme does not name is ours').toBe('done');
  expect((await look())[0]).toBe(paper);
});

test('an address with faults is told, and what an embed has not is not shown', async ({ app, host }) => {
  await app.driver.goto(host.page({ a: '?preset=newer&colour=red#/data' }));
  await app.until('return said("a", "ready").length > 0');
  expect((await said(app, 'a', 'error')).filter(error => error.code === 'bad-config').map(error => [error.code, error.message.split(':')[0]])).toEqual([['bad-config', 'colour'], ['bad-config', 'preset']]);
  expect((await said(app, 'a', 'ready'))[0].round.preset).toBe('screen-30');
  await app.frame('#a');
  for (const hash of ['#/data', '#/about', '#/', '#/round?preset=warm-up', '#/history', '#/bank']) {
    await app.evaluate('location.hash = arguments[0]; return true', hash);
    await app.see('#begin');
    expect(await app.count('nav, #file, .presets')).toBe(0);
  }
  await app.frame();
  await app.driver.goto(host.page({ a: '?topics=asyncio&level=junior&kinds=design&count=9' }));
  await app.until('return said("a", "error").some(error => error.code === "no-match")');
});

test('the page for frames is the same build under the same policy, and keeps no worker', async ({ app, host }) => {
  const [index, embed] = ['index.html', 'embed.html'].map(name => fs.readFileSync(path.join(DIST, name), 'utf8'));
  const policy = html => /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)[1];
  expect(policy(embed)).toBe(policy(index));
  expect(/name="edition" content="([^"]*)"/.exec(embed)[1]).toBe(/name="edition" content="([^"]*)"/.exec(index)[1]);
  expect(embed).not.toContain('manifest');
  expect(fs.readFileSync(path.join(DIST, 'worker.js'), 'utf8')).toContain('"embed.html"');
  await open(app, host, { a: WARM_UP });
  await app.frame('#a');
  await app.evaluate('window.workers = undefined; (navigator.serviceWorker?.getRegistrations() ?? Promise.resolve([])).then(all => { window.workers = all.length }, () => { window.workers = 0 }); return true');
  await app.until('return window.workers === 0');
});

test('copying falls back to a text to copy by hand, beside what asked for it', async ({ app, host }) => {
  app.expectErrors(/[Cc]lipboard|permissions policy/);
  await open(app, host, { a: WARM_UP });
  await begin(app, 'a');
  await app.type('#answer', 'x. ');
  await app.click('#submit');
  await app.click('.confidence li:nth-child(4) button');
  await judge(app, () => 1);
  await app.click('#rated:not(:disabled)');
  await app.choose('End round');
  await app.click('#end-round button:not(.main)');
  await app.choose('Copy as Markdown');
  await app.until('return document.querySelector("#text[open]") || document.querySelector("#said").textContent === "Copied."');
  if (await app.count('#text[open]')) {
    const [dialog, frame] = await app.evaluate('const r = document.querySelector("#text").getBoundingClientRect(); return [[r.top, r.bottom], innerHeight]');
    expect(dialog[0]).toBeGreaterThanOrEqual(0);
    expect(dialog[1]).toBeLessThanOrEqual(frame);
    expect(await app.evaluate('return document.querySelector("#text textarea").value')).toContain('Warm-up');
  }
});

test.describe('where nothing can be stored', () => {
  test.use({ early: `if (window !== top) {
    const no = () => { throw new DOMException('no', 'SecurityError'); };
    Object.defineProperty(window, 'localStorage', { get: no });
    Object.defineProperty(window, 'indexedDB', { get: no });
  }` });

  test('a whole round works, and what becomes of it is said calmly', async ({ app, host }) => {
    await open(app, host, { a: '?preset=warm-up' });
    await begin(app, 'a');
    await app.see('#unsaved[role=status]');
    await app.scan('nothing stored, in a frame');
    expect(await sit(app)).toBe(3);
    await app.click('.evidence a');
    await app.see('.verdict-list');
    expect(await app.text('.own-text')).toContain('I would ask');
    await app.frame();
    expect((await said(app, 'a', 'error')).map(error => error.code)).toEqual(['storage-blocked']);
    expect((await said(app, 'a', 'finish')).length).toBe(1);
    expect((await ask(app, 'a', 'export', 'e')).detail.file).toContain('I would ask');
  });
});

// A page on another site, which is framed beside the app's frame and speaks to it as if it were the page around.
const SIBLING = `<!doctype html><title>Sibling</title><script>
  addEventListener('message', ({ data }) => { for (const frame of [0, 1, 2]) if (parent.frames[frame] !== window) parent.frames[frame]?.postMessage(data, '*'); parent.postMessage('sent', '*'); });
</script>`;

test('forged and malformed messages have no effect and raise nothing', async ({ app, site }) => {
  const host = await around(site, { pages: { '/sibling': SIBLING } });
  const stranger = await around(site, { pages: { '/sibling': SIBLING }, name: '127.0.0.1' });
  try {
    // Told to no page but the one that it is meant for; the browser notes that on its console.
    app.expectErrors(/post ?message|target origin/i);
    await app.driver.goto(host.page({ a: WARM_UP, b: `?preset=warm-up&seed=9&slot=b&host=${encodeURIComponent('https://other.example')}` }));
    await app.until('return said("a", "ready").length === 1');
    expect(await story(app, 'b'), 'a frame that is meant for another page says nothing to this one').toEqual([]);
    await app.evaluate(`window.sent = 0;
      addEventListener('message', event => { if (event.data === 'sent') window.sent += 1; });
      const frame = document.createElement('iframe');
      frame.id = 'sibling'; frame.title = 'Sibling';
      frame.src = arguments[0] + 'sibling';
      frame.onload = () => { window.beside = frame.contentWindow; };
      document.body.append(frame);
      return true`, stranger.page({}).split('?')[0]);
    await app.until('return !!window.beside');
    const before = await story(app, 'a');
    // Sound commands, from a window that is not the page around.
    for (const type of ['start', 'reset', 'export', 'pause']) {
      await app.evaluate(`window.beside.postMessage({ 'mock-interviewer': 1, type: arguments[0], id: 7 }, '*'); return true`, type);
    }
    await app.until('return window.sent === 4');
    // The page around a frame that is meant for another one.
    await app.evaluate(`document.querySelector('#b').contentWindow.postMessage({ 'mock-interviewer': 1, type: 'start', id: 8 }, '*'); return true`);
    // Ten thousand broken ones from the page around itself.
    await app.evaluate(`
      let state = 7;
      const random = most => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return Math.floor(state / 2 ** 32 * most); };
      const one = list => list[random(list.length)];
      const circle = {}; circle.self = circle;
      const deep = (depth, inner = {}) => { for (let at = 0; at < depth; at++) inner = [inner]; return inner; };
      const junk = [null, undefined, 0, -1, NaN, 'Start', '', [], {}, 7n, new Date(), new Map([['a', 1]]), /x/, new ArrayBuffer(8), circle, deep(3000), [[]], true, new Error('x'), '__proto__'];
      const kinds = ['start', 'pause', 'reset', 'export', 'theme', 'userdata', 'bank', 'hello', 'erase'];
      const broken = [
        () => one(junk),
        () => ({ 'mock-interviewer': one([0, 2, '1', null, [1], 1.5]), type: one(kinds) }),
        () => ({ 'mock-interviewer': 1, type: one(junk) }),
        () => ({ 'mock-interviewer': 1, type: 'erase', detail: one(junk) }),
        () => ({ 'mock-interviewer': 1, type: one(['start', 'pause', 'reset', 'export']), detail: one([[], 1, 'x', { force: true }]) }),
        () => ({ 'mock-interviewer': 1, type: one(kinds.slice(0, 7)), more: one(junk) ?? 1, detail: { x: 1 } }),
        () => ({ 'mock-interviewer': 1, type: one(['start', 'reset']), id: one([{}, [], -1, 0.5, true, 'y'.repeat(200)]) }),
        () => ({ 'mock-interviewer': 1, type: 'theme', detail: one([{ colors: { paper: 1 } }, { colors: { 'x;}': 'red' } }, { css: '' }, { scheme: 'night' }, { font: {} }]) }),
        () => ({ 'mock-interviewer': 1, type: 'userdata', detail: one([{ records: { ['__proto__x']: '1' } }, { records: [] }, { records: { 'mi/live': 1 } }, {}]) }),
        () => JSON.stringify({ 'mock-interviewer': 1, type: 'start' }),
        () => [{ 'mock-interviewer': 1, type: 'start' }],
      ];
      const frame = document.querySelector('#a').contentWindow;
      for (let at = 0; at < 10000; at++) frame.postMessage(one(broken)(), '*');
      return true`);
    // Messages come in order: once this one was answered, all before it were read.
    expect((await ask(app, 'a', 'pause', 'last')).detail.code).toBe('cannot');
    expect(await story(app, 'a')).toEqual([...before, 'error']);
    for (const id of ['a', 'b']) {
      await app.frame(`#${id}`);
      await app.see('#begin');
      await app.frame();
    }
  } finally {
    await Promise.all([host.stop(), stranger.stop()]);
  }
});
