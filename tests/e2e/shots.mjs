// Screenshots of every screen in Chromium, phone and desktop, light and dark: node shots.mjs FOLDER
import fs from 'node:fs';
import path from 'node:path';
import { startPlaywright } from './engine-playwright.mjs';
import { App } from './fixtures.mjs';
import { serve } from './server.mjs';

const folder = path.resolve(process.argv[2] ?? 'target/shots');
fs.mkdirSync(folder, { recursive: true });
const site = await serve(path.resolve(import.meta.dirname, '../../dist'));

for (const [size, width, height] of [['desktop', 1440, 900], ['phone', 360, 740]]) {
  for (const dark of [false, true]) {
    const driver = await startPlaywright({ engine: 'chromium', dark, width, height });
    const app = new App(driver, site.url);
    let number = 10;
    const shot = (name, whole = true) => driver.screenshot(path.join(folder, `${size}-${dark ? 'dark' : 'light'}-${number++}-${name}.png`), whole);

    await app.open('#/');
    await app.see('.presets .meta');
    await shot('home');
    await app.open('#/history');
    await shot('history-empty');
    await app.open('#/round?preset=screen-30&seed=11');
    await app.see('.parts');
    await shot('briefing');
    await app.choose('Begin the round');
    for (let question = 0; question < 3; question++) {
      await app.until(`return document.querySelector('.eyebrow')?.innerText.startsWith('Question ${question + 1}') && !!document.querySelector('#answer')`);
      await app.type('#answer', 'I would ask first how large the input is. Then a dictionary from name to total, one pass, and a stable sort.\n\nTies keep their order. I would test the empty input, one item, and equal totals. ');
      await app.click('#hint');
      await app.click('.ask');
      await shot(`answering-${question}`);
      if (question === 0) await shot('answering-fold', false);
      if (question === 1) { await app.click('#pause'); await app.see('.paused'); await shot('paused', false); await app.choose('Go on'); }
      await app.click('#submit');
      await app.see('.confidence');
      if (question === 0) await shot('predicting');
      await app.choose(['Solid', 'Shaky', 'About half of it'][question]);
      await app.see('.criterion');
      if (question === 0) await shot('rating-fold', false);
      const criteria = await app.count('.criterion');
      for (let at = 0; at < criteria; at++) await app.click(`.criterion[data-criterion="${at}"] .verdict:nth-child(${(at * at + question) % 3 + 1})`);
      await app.see('#rated:not(:disabled)');
      if (question === 0) await shot('rating');
      await app.click('#rated');
      await app.until('return !document.querySelector("#rated")');
      for (let probe = 1; await app.count('.looked-for'); probe++) {
        if (question === 0 && probe === 1) await shot('follow-up');
        const before = await app.text('.eyebrow');
        await app.choose('Partly');
        await app.until('return document.querySelector(".eyebrow")?.innerText !== arguments[0]', before);
      }
    }
    await app.see('.dimensions');
    await shot('scorecard');
    await app.open('#/history');
    await app.see('.rows a');
    await shot('history');
    await app.click('.rows a');
    await app.see('.evidence a');
    await app.click('.evidence a');
    await app.see('.verdict-list');
    await shot('attempt');
    await app.open('#/');
    await app.see('#recent');
    await shot('home-with-a-past');
    await app.press('?');
    await app.see('#help[open]');
    await shot('help', false);
    await app.press('Escape');
    await app.open('#/about');
    await app.see('.bottom p');
    await shot('about');
    await driver.close();
  }
}
await site.stop();
console.log(`screenshots are in ${folder}`);
