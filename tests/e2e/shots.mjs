// Screenshots of every screen in Chromium, phone and desktop, light and dark: node shots.mjs FOLDER
import fs from 'node:fs';
import path from 'node:path';
import { startPlaywright } from './engine-playwright.mjs';
import { App } from './fixtures.mjs';
import { serve } from './server.mjs';
import { past, remember } from './past.mjs';
import { bank, few } from './banks.mjs';
import { serveHost, two } from './embed/host.mjs';
import { begin, sit } from './sit.mjs';

const folder = path.resolve(process.argv[2] ?? 'target/shots');
fs.mkdirSync(folder, { recursive: true });
const site = await serve(path.resolve(import.meta.dirname, '../../dist'));
const host = await serveHost();
const FRAME = 'document.querySelector("mock-interviewer")?.shadowRoot?.querySelector("iframe")';
/** Does something on the page around, once the frame is as tall as what it shows, and goes back into the frame. */
const page = async (driver, act, enter) => {
  await driver.leave();
  await driver.evaluate('return new Promise(done => setTimeout(done, 300))');
  await act();
  await enter();
};
const ANSWER = 'I would ask first how large the input is. Then a dictionary from name to total, one pass, and a stable sort.\n\nTies keep their order. I would test the empty input, one item, and equal totals. ';

for (const [size, width, height] of [['desktop', 1440, 900], ['phone', 360, 740]]) {
  for (const dark of [false, true]) {
    const driver = await startPlaywright({ engine: 'chromium', dark, width, height });
    const app = new App(driver, site.url);
    let number = 10;
    const shot = (name, whole = true) => driver.screenshot(path.join(folder, `${size}-${dark ? 'dark' : 'light'}-${number++}-${name}.png`), whole);
    const visit = async (hash, css, name) => { await app.open(hash); await app.see(css); await shot(name); };

    await visit('#/', '.presets .meta', 'home');
    await visit('#/history', '#main h1', 'history-empty');
    await visit('#/build?preset=custom&level=senior&kinds=design,debugging&topics=asyncio,caching&count=5', '.outcome p', 'builder');
    await visit('#/round?preset=weak-spots', '[role=alert]', 'nothing-to-practise');
    await visit('#/round?preset=ladder&seed=3', '.parts', 'briefing-ladder');
    await visit('#/round?preset=take-home&seed=2', '.parts', 'briefing-take-home');
    await visit('#/round?preset=screen-30&seed=11', '.parts', 'briefing');

    await begin(app, '#/round?preset=screen-30&seed=11');
    await app.click('#pause');
    await app.see('.paused');
    await shot('paused', false);
    await app.choose('Go on');
    await app.type('#answer', ANSWER);
    await app.click('#hint');
    await app.click('.ask');
    await shot('answering');
    await shot('answering-fold', false);
    await app.press('Escape');
    await app.press('s');
    await app.see('#stuck[open]');
    await shot('stuck', false);
    await app.press('Escape');
    const once = new Set();
    const first = async phase => {
      if (once.has(phase)) return;
      once.add(phase);
      if (phase !== 'answering') await shot(phase);
    };
    await sit(app, { verdict: (question, criterion) => (criterion * criterion + question) % 3 + 1, seen: first, text: ANSWER });
    await begin(app, '#/round?preset=screen-30&seed=12');
    await sit(app, { verdict: (question, criterion) => criterion % 2 + 1, text: ANSWER });
    await shot('scorecard-compared');
    await visit('#/history', '.rows a', 'history');
    await app.click('.rows a');
    await app.see('.evidence a');
    await app.click('.evidence a');
    await app.see('.verdict-list');
    await shot('attempt');
    await visit('#/', '#recent', 'home-with-a-past');

    await begin(app, '#/round?preset=take-home&seed=2');
    await shot('take-home-work');
    await app.type('#answer', ANSWER);
    await app.click('#submit');
    await app.until('return document.querySelector(".eyebrow").innerText.includes("stage 2")');
    await shot('take-home-tests');
    await app.choose('End round');
    await app.click('#end-round[open] button:not(.main)');
    await app.see('.scorecard');
    await begin(app, '#/round?preset=ladder&seed=3');
    await sit(app, { verdict: question => question < 3 ? 1 : 3 });
    await shot('scorecard-ladder');
    await app.press('?');
    await app.see('#help[open]');
    await shot('help', false);
    await app.press('Escape');
    await visit('#/about', '.bottom p', 'about');
    await remember(app, past(60));
    await visit('#/', '#due', 'home-with-questions-due');
    await visit('#/round?preset=due', '.parts', 'briefing-due');
    await visit('#/progress', '#dimensions', 'progress');
    await app.open('#/data');
    await app.until('return document.querySelector(".facts").innerText.includes("kept twice")');
    await shot('data');
    await visit('#/bank?q=cache', '.found .meta', 'bank');
    await app.click('.found a');
    await app.see('#criteria');
    await shot('question');

    await app.open('#/bank');
    await app.see('.own-bank summary');
    await app.evaluate('document.querySelector(".own-bank details").open = true; return true');
    await shot('own-questions', false);
    await app.chooseFile('{"format": "mock-interviewer-bank", "version": 1, "title": "T", "edition": "1", "questions": [{"id": "A b"}]}', 'team.bank.json', '#bank-file');
    await app.see('.faults');
    await shot('own-questions-refused', false);
    await app.chooseFile(bank('Team bank', few()), 'team.bank.json', '#bank-file');
    await app.see('#own-bank');
    await shot('own-questions-taken', false);
    await visit('#/', '#own', 'home-with-own-questions');

    await driver.goto(host.put('/', `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>An article</title>
      <style>:root { color-scheme: light dark } body { margin: 0 auto; max-width: 760px; padding: 16px; font: 17px/1.6 Georgia, serif }</style>
      <h1>Practise it</h1><p>Some words of the article before it.</p>${two(site.url, 'loading="eager" preset="warm-up" seed="7"')}<p>And some after it.</p>`));
    const enter = async () => { await app.until(`return !!${FRAME}`); await driver.enter(`return ${FRAME}`); };
    await enter();
    await app.see('#begin');
    await page(driver, () => shot('embed-briefing'), enter);
    await app.click('#begin');
    await app.type('#answer', ANSWER);
    await page(driver, () => shot('embed-answering', false), enter);
    await app.choose('Keyboard and settings');
    await app.see('#help[open]');
    await page(driver, () => shot('embed-help', false), enter);
    await app.press('Escape');
    await sit(app, { verdict: (question, criterion) => (criterion + question) % 3 + 1, text: ANSWER });
    await page(driver, () => shot('embed-scorecard', false), enter);
    await driver.leave();
    await driver.goto(`${site.url}embed/configure.html`);
    await app.until(`return ${FRAME}?.clientHeight > 0`);
    await driver.evaluate('return new Promise(done => setTimeout(done, 3000))');
    await shot('configurator');
    await driver.close();
  }
}
await site.stop();
await host.stop();
console.log(`screenshots are in ${folder}`);
