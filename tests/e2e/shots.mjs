import { chromium } from '@playwright/test';
import { serve } from './server.mjs';
import path from 'node:path';
const { url, stop } = await serve(path.resolve(import.meta.dirname, '../../dist'));
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] });
const modes = process.argv[2] ? [JSON.parse(process.argv[2])] : [{n:'d',w:1440,h:900,c:'light'},{n:'p',w:360,h:740,c:'dark'}];
for (const m of modes) {
  const ctx = await browser.newContext({ viewport: { width: m.w, height: m.h }, colorScheme: m.c });
  const page = await ctx.newPage();
  page.on('console', x => { if (x.type() === 'error') console.log('console', x.text()); });
  page.on('pageerror', x => console.log('pageerror', x.message));
  let i = 0; const shot = async (name, full = true) => page.screenshot({ path: `/tmp/w/${m.n}-${i++}-${name}.png`, fullPage: full });
  await page.goto(url + '#/'); await page.waitForSelector('.presets .meta'); await page.waitForTimeout(300); await shot('home');
  await page.goto(url + '#/round?preset=warm-up&seed=7'); await page.waitForSelector('.parts'); await shot('briefing');
  await page.click('text=Begin the round'); await page.waitForSelector('#answer'); 
  await page.fill('#answer', 'They share the same list, so a reference is shared. I would use a tuple, which is immutable, and deepcopy is slow.\n\nThen I check the default argument once at definition.');
  await page.click('#hint'); await page.click('.ask'); await page.waitForTimeout(200); await shot('answering');
  for (let q = 0; q < 3; q++) {
    await page.waitForSelector('#answer');
    if (q) await page.fill('#answer', 'A short answer about the mutable default, function object, once.');
    await page.click('#submit'); await page.waitForSelector('.confidence'); if (!q) await shot('predict');
    await page.click('.confidence li:nth-child(4) button'); await page.waitForSelector('.criterion');
    const sets = await page.$$('.criterion');
    for (let k = 0; k < sets.length; k++) await page.click(`.criterion[data-criterion="${k}"] .verdict:nth-of-type(${(k + q) % 3 + 1})`);
    if (!q) await shot('rating');
    await page.click('#rated');
    for (let z = 0; z < 3; z++) { await page.waitForTimeout(150); if (await page.$('.looked-for')) { if (!q && !z) await shot('probe'); await page.click('.verdicts button:nth-child(2)'); } }
  }
  await page.waitForSelector('.scorecard'); await page.waitForTimeout(200); await shot('scorecard');
  await page.goto(url + '#/history'); await page.waitForSelector('.rows'); await shot('history');
  await page.click('.rows a'); await page.waitForSelector('.evidence a'); await page.click('.evidence a'); await page.waitForSelector('.verdict-list'); await page.waitForTimeout(300); await shot('attempt');
  await page.goto(url + '#/about'); await page.waitForTimeout(200); await shot('about');
  await page.goto(url + '#/'); await page.waitForSelector('.rows'); await shot('home-after');
  await page.keyboard.press('?'); await page.waitForSelector('dialog[open]'); await shot('help', false);
  console.log(m.n, await page.evaluate(() => Object.entries(localStorage).map(([k, v]) => k + ' ' + v.length).join('\n')));
  await ctx.close();
}
await browser.close(); await stop();
