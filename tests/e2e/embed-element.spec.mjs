// The element on a page of another origin, with the app in it.
import fs from 'node:fs';
import { expect } from './fixtures.mjs';
import { checkMessages, checkStatements } from './embed/check.mjs';
import { test, two } from './embed/host.mjs';
import { sit } from './sit.mjs';

const TEXT = 'The default is made once, when def runs. ';

/** Goes into a frame and begins the round there. */
async function begin(app, host, css) {
  await host.enter(css);
  await app.see('.parts');
  await app.choose('Begin the round');
  await app.see('#answer');
}

/** Writes into the open answer, and waits until it is kept. */
async function write(app, text, kept = 'return Object.entries(localStorage).some(([name, value]) => name.includes("mi/t/") && value.includes(arguments[0]))') {
  await app.type('#answer', text);
  await app.until(kept, text.trim());
}

const ANSWER = 'return document.querySelector("#answer")?.value';

test('a whole round: the page hears of it in order, each event as it is published, and never what was answered', async ({ app, host }) => {
  await host.embed('preset="warm-up" seed="7" xapi');
  await host.heard('ready');
  await begin(app, host);
  expect(await sit(app, { text: TEXT, verdict: (question, at) => (question + at) % 3 + 1 })).toBe(3);
  await app.scan('the scorecard in a frame');
  await host.leave();
  await host.heard('finish');
  const said = await host.said('a');
  const each = place => ['question', 'answer', 'rate'].map(type => [type, place]);
  expect(said.map(({ type, detail }) => [type, detail.place])).toEqual([['ready', undefined], ['start', undefined], ...each(0), ...each(1), ...each(2), ['finish', undefined]]);
  const [ready, start, question, answer, rate] = said.map(one => one.detail);
  const finish = said.at(-1).detail;
  expect(ready).toMatchObject({ state: 'briefing', round: { preset: 'warm-up', questions: 3, seed: '7' } });
  expect(start).toMatchObject({ preset: 'warm-up', seed: '7' });
  expect(start.questions).toHaveLength(3);
  expect(Math.abs(start.at - Date.now())).toBeLessThan(600_000);
  expect(question).toMatchObject({ round: start.round, of: 3, ...start.questions[0] });
  expect(answer).toMatchObject({ round: start.round, id: question.id, skipped: false, characters: TEXT.length });
  expect(rate.met + rate.partly + rate.missed).toBeGreaterThan(1);
  expect(finish).toMatchObject({ round: start.round, ending: 'finished', answered: 3, of: 3 });
  expect(finish.score).toBeGreaterThan(0);
  expect(finish.score).toBeLessThan(1);
  const raw = await app.evaluate('return raw');
  checkMessages(raw);
  expect(JSON.stringify(raw)).not.toContain('when def runs');
  const verbs = checkStatements(said);
  expect(verbs).toHaveLength(1 + 3 + 3 + 1);
  expect(verbs).toEqual(expect.arrayContaining(['answered', 'scored', 'completed']));
  // As high as what it shows: the page scrolls, the frame does not.
  const heights = await host.inside('return [document.documentElement.scrollHeight, document.documentElement.clientHeight]');
  expect(heights[0]).toBeLessThanOrEqual(heights[1]);
});

test('commands begin, pause, go on, end and export; what makes no sense now is refused', async ({ app, host }) => {
  await host.open(two(app.site, 'loading="eager" preset="warm-up" seed="7" xapi-actor=\'{"mbox":"mailto:a@b.example"}\' xapi') + `<script>
    window.ask = name => { window.answer = null; document.querySelector('#a')[name]().then(value => { window.answer = ['done', value]; }, error => { window.answer = [error.code]; }); };</script>`);
  const ask = async name => { await app.evaluate('ask(arguments[0]); return true', name); return app.until('return window.answer'); };
  expect(await ask('pause')).toEqual(['cannot']);
  expect((await ask('start'))[0]).toBe('done');
  await host.heard('question');
  await host.enter();
  await app.see('#answer');
  await write(app, TEXT);
  await host.leave();
  expect((await ask('pause'))[0]).toBe('done');
  await host.enter();
  await app.see('.paused');
  await host.leave();
  expect((await ask('start'))[0]).toBe('done');
  await host.enter();
  await app.see('#answer');
  expect(await app.evaluate(ANSWER)).toBe(TEXT);
  await host.leave();
  expect((await ask('reset'))[0]).toBe('done');
  await host.heard('finish');
  expect((await host.said('a', 'finish'))[0].detail).toMatchObject({ ending: 'ended' });
  await host.enter();
  await app.see('.parts');
  await host.leave();
  const [, file] = await ask('export');
  expect(file).toContain('when def runs');
  expect(JSON.parse(file)).toHaveProperty('records');
  checkStatements(await host.said('a'));
  expect((await host.said('a', 'start'))[0].detail.statement.actor).toEqual({ mbox: 'mailto:a@b.example' });
});

test('three on a page and fifty resizes: each keeps its own height, round and storage', async ({ app, host }) => {
  const one = (id, seed) => `<div class="wide"><mock-interviewer id="${id}" loading="eager" preset="warm-up" seed="${seed}"></mock-interviewer></div>`;
  const body = `<style>.wide { width: 1000px } .narrow { width: 300px }</style>${two(app.site, 'loading="eager" preset="ladder" seed="1"', 'x')}${one('a', 1)}${one('b', 2)}${one('c', 3)}`
    .replace(/<mock-interviewer id="x"[^]*?<\/mock-interviewer>/, '');
  await host.open(body);
  await host.heard('ready', 3);
  await begin(app, host, '#b');
  await write(app, TEXT);
  await host.leave();
  await host.heard('question', 1, 'b');
  expect(new Set((await host.said()).filter(({ type }) => type !== 'ready').map(({ from }) => from)), 'only one was begun').toEqual(new Set(['b']));
  for (let turn = 0; turn < 50; turn++) {
    await app.evaluate('document.querySelectorAll("div")[arguments[0]].className = arguments[1]; return new Promise(done => requestAnimationFrame(done)).then(() => true)', turn % 3, turn % 2 ? 'wide' : 'narrow');
  }
  for (const id of ['a', 'b', 'c']) {
    // What is far from the window is not drawn, so it has no new height yet.
    await app.evaluate('document.querySelector(arguments[0]).scrollIntoView({ block: "center" }); return true', `#${id}`);
    await expect(async () => {
      const inside = await host.inside('return document.documentElement.scrollHeight', `#${id}`);
      const outside = await app.evaluate('return document.querySelector(arguments[0]).clientHeight', `#${id}`);
      expect(Math.abs(Math.max(inside, 480) - outside), `the height of ${id}`).toBeLessThanOrEqual(1);
    }).toPass({ timeout: 10_000 });
  }
  expect((await host.said()).filter(({ type }) => !['ready', 'start', 'question'].includes(type)), 'nothing else was said').toEqual([]);
  checkMessages(await app.evaluate('return raw'));
  // After a reload each has what was its own.
  await host.open(body);
  await host.heard('ready', 3);
  const states = Object.fromEntries((await host.said(null, 'ready')).map(({ from, detail }) => [from, detail.state]));
  expect(states).toMatchObject({ a: 'briefing', c: 'briefing' });
  expect(['running', 'paused']).toContain(states.b);
  await host.enter('#b');
  await app.see('#answer');
  expect(await app.evaluate(ANSWER)).toBe(TEXT);
  await host.leave();
});

test('moved, removed and added again, the round goes on', async ({ app, host }) => {
  await host.open('<section></section>' + two(app.site, 'loading="eager" preset="warm-up" seed="7"'));
  await host.heard('ready');
  await begin(app, host);
  await write(app, TEXT);
  await host.leave();
  for (const [count, how] of [[2, 'document.querySelector("section").append(document.querySelector("#a"))'], [3, 'const a = document.querySelector("#a"); a.remove(); setTimeout(() => document.body.prepend(a), 50)']]) {
    await app.evaluate(`${how}; return true`);
    await host.heard('ready', count);
    await host.enter();
    await app.see('#answer');
    expect(await app.evaluate(ANSWER)).toBe(TEXT);
    await host.leave();
  }
  expect((await host.said('a')).map(one => one.type).filter(type => type === 'start'), 'it was begun once').toHaveLength(1);
  expect(await host.said('a', 'error')).toEqual([]);
});

test('the page\'s colours are the round\'s, live; what could not be read is refused', async ({ app, host }) => {
  await host.open(`<style>
      mock-interviewer { --mock-interviewer-paper: rgb(250, 240, 230); --mock-interviewer-ink: #201000; color-scheme: light; font-family: Georgia, serif }
      .dark mock-interviewer { --mock-interviewer-paper: rgb(10, 20, 30); --mock-interviewer-ink: #f0f0f0; color-scheme: dark }
    </style>` + two(app.site, 'loading="eager" theme="host" preset="warm-up"'));
  await host.heard('ready');
  const look = () => host.inside('const style = getComputedStyle(document.body); return [style.backgroundColor, style.color, style.fontFamily]');
  await expect.poll(look).toEqual(['rgb(250, 240, 230)', 'rgb(32, 16, 0)', 'Georgia, serif']);
  await app.evaluate('document.documentElement.className = "dark"; return true');
  await expect.poll(look).toEqual(['rgb(10, 20, 30)', 'rgb(240, 240, 240)', 'Georgia, serif']);
  await host.enter();
  await app.scanAsIs('the briefing in colours of the page');
  await host.leave();
  await app.evaluate('document.querySelector("#a").style.setProperty("--mock-interviewer-ink", "rgb(10, 20, 40)"); return true');
  await host.heard('error');
  expect((await host.said('a', 'error'))[0].detail.code).toBe('bad-config');
  const [paper, ink] = await look();
  expect([paper, ink]).not.toContain('rgb(10, 20, 40)');
  await app.evaluate('document.querySelector("#a").theme = "light"; return true');
  await expect.poll(look).toEqual(['rgb(251, 250, 246)', 'rgb(28, 27, 24)', expect.stringContaining('system-ui')]);
});

test.describe('where storage is blocked', () => {
  // As browsers do it: whoever touches it gets an error.
  test.use({ early: `if (window !== top) for (const name of ['localStorage', 'indexedDB']) Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } });` });

  test('the round works, and the page is told', async ({ app, host }) => {
    await host.embed('preset="warm-up" seed="7"');
    await host.heard('ready');
    await begin(app, host);
    expect(await sit(app)).toBe(3);
    await host.leave();
    await host.heard('finish');
    const codes = (await host.said('a', 'error')).map(one => one.detail.code);
    expect(new Set(codes)).toEqual(new Set(['storage-blocked']));
  });
});

test('the page keeps what happens, hands it back, and the frame keeps nothing', async ({ app, host }) => {
  const element = '<mock-interviewer id="a" loading="eager" resume="host" preset="warm-up" seed="7"></mock-interviewer>';
  // As the guide for owners has it.
  const guide = fs.readFileSync(new URL('../../docs/embedding-element.md', import.meta.url), 'utf8');
  const [keep] = /<script type="module">[^<]*round\.userdata =[^]*?<\/script>/.exec(guide);
  const body = element + two(app.site).split('\n')[0] + keep;
  await host.open(body);
  await host.heard('ready');
  await begin(app, host);
  await app.type('#answer', TEXT);
  await host.leave();
  // To the last letter: it follows within half a second.
  await app.until('return Object.values(localStorage).some(value => value.includes(arguments[0]))', TEXT);
  expect(await host.inside('return Object.keys(localStorage)'), 'nothing in the frame').toEqual([]);
  const records = await app.evaluate('return document.querySelector("#a").userdata');
  expect(Object.keys(records).every(name => name.startsWith('mi/'))).toBe(true);
  // Another day.
  await host.open(body);
  await host.heard('ready');
  expect((await host.said('a', 'ready')).at(-1).detail).toMatchObject({ state: expect.stringMatching(/running|paused/) });
  await host.enter();
  await app.see('#answer');
  expect(await app.evaluate(ANSWER)).toBe(TEXT);
  await sit(app, { text: TEXT });
  await host.leave();
  await host.heard('finish');
  const kept = await app.evaluate('return Object.keys(localStorage).map(name => name.slice("mock-interviewer ".length))');
  expect(kept.filter(name => name.startsWith('mi/a/'))).toHaveLength(3);
  // What the page hands back broken is told, and the round can be had all the same.
  await app.evaluate('localStorage.clear(); document.querySelector("#a").userdata = { "mi/a/x/0": "{broken" }; return true');
  await host.heard('error');
  expect((await host.said('a', 'error'))[0].detail.code).toBe('bad-userdata');
  checkMessages(await app.evaluate('return raw'));
});

test('with nobody to keep it, nothing is kept', async ({ app, host }) => {
  await host.embed('preset="warm-up" seed="7" resume="none"');
  await host.heard('ready');
  await begin(app, host);
  await app.type('#answer', TEXT);
  await app.click('#submit');
  await app.see('.confidence');
  expect(await app.evaluate('return Object.keys(localStorage)')).toEqual([]);
  await host.leave();
  expect(await host.said('a', 'userdata')).toEqual([]);
});

test('what is wrong with the attributes is told, and a round is there all the same', async ({ app, host }) => {
  await host.embed('preset="no-such-round" topics="asyncio,memory,nonsense" count="99"');
  await host.heard('ready');
  const errors = (await host.said('a', 'error')).map(one => one.detail);
  expect(errors.length).toBeGreaterThanOrEqual(2);
  for (const { code } of errors) expect(code).toBe('bad-config');
  expect((await host.said('a', 'ready'))[0].detail.round).not.toBe(null);
});

test('a plain frame talks by the same messages', async ({ app, host }) => {
  const address = `${app.site}embed.html?preset=warm-up&seed=7&slot=plain`;
  await host.open(`<iframe id="plain" src="${address.replaceAll('&', '&amp;')}" title="Mock interview" width="100%" height="720" sandbox="allow-scripts allow-same-origin" allow=""></iframe>`);
  await app.until('return raw.some(message => message.type === "ready")');
  await app.evaluate(`document.querySelector('iframe').contentWindow.postMessage({ 'mock-interviewer': 1, type: 'start', id: 5 }, arguments[0]); return true`, new URL(app.site).origin);
  await app.until('return ["done", "question"].every(type => raw.some(message => message.type === type))');
  const raw = await app.evaluate('return raw');
  checkMessages(raw);
  expect(raw.find(message => message.type === 'done').detail).toEqual({ id: 5 });
  expect(raw.map(message => message.type).filter(type => !['resize', 'done'].includes(type))).toEqual(['hello', 'ready', 'start', 'question']);
});
