// The scores of home, question and scorecard on the mobile preset, and every audit that is not perfect.
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { input, OUT } from './contenders.mjs';
import { table } from './figures.mjs';
import { serve } from './server.mjs';

const site = await serve(path.resolve(import.meta.dirname, '../../dist'));
const port = await new Promise(done => { const probe = net.createServer().listen(0, '127.0.0.1', () => { const { port } = probe.address(); probe.close(() => done(port)); }); });
// The profile is kept from visit to visit: a question and a scorecard only exist in a browser that has sat a round.
const profile = fs.mkdtempSync(path.join(OUT, 'lighthouse-'));

/** Does something in a browser of its own: in one that has run the program before, the audit's tools stop it first to look at it, and take that for the page's own work. */
async function visit(act) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: '/usr/bin/chromium',
    args: [`--remote-debugging-port=${port}`, '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  try {
    return await act(context);
  } finally {
    await context.close();
  }
}

/** Audits what stands at `hash` in this profile. */
async function audit(name, hash) {
  const result = await visit(() => lighthouse(site.url + hash, { port, logLevel: 'error', disableStorageReset: true, output: 'json' }));
  const { categories, audits, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(`${name}: ${runtimeError.message}`);
  const short = Object.values(categories).flatMap(({ title, auditRefs }) => auditRefs
    .filter(({ id }) => audits[id].score !== null && audits[id].score < 1)
    .map(({ id, weight }) => [name, title, id, audits[id].score.toFixed(2), weight, audits[id].displayValue ?? '']));
  return { name, scores: Object.fromEntries(Object.entries(categories).map(([id, { score }]) => [id, Math.round(score * 100)])), short };
}

/** Sits a round to the end, with every criterion met. */
async function sit(page) {
  for (let step = 0; step < 60; step++) {
    const on = css => page.locator(css).count();
    await page.waitForSelector('#submit, .confidence, #rated, .scorecard');
    if (await on('.scorecard')) return page.evaluate(() => location.hash);
    if (await on('#submit')) {
      await page.locator('#answer').fill('The default is made once, when def runs.');
      await page.locator('#submit').click();
    } else if (await on('.confidence')) {
      await page.locator('.confidence button').nth(3).click();
    } else {
      for (const met of await page.locator('.criterion .verdict:first-child').all()) await met.click();
      await page.locator('#rated').click();
    }
  }
  throw new Error('the round did not end');
}

const results = [await audit('home', '')];
const live = await visit(async context => {
  const page = await context.newPage();
  await page.goto(site.url + input.rounds['warm-up'].address);
  await page.getByRole('button', { name: 'Begin the round', exact: true }).click();
  await page.waitForSelector('#answer');
  return page.evaluate(() => location.hash);
});
results.push(await audit('question', live));
const card = await visit(async context => {
  const page = await context.newPage();
  await page.goto(site.url + live);
  await sit(page);
  // The scorecard of a round in the history has an address of its own.
  await page.goto(`${site.url}#/history`);
  return page.locator('.rows a').first().getAttribute('href');
});
results.push(await audit('scorecard', card));
await site.stop();
fs.rmSync(profile, { recursive: true, force: true });

const kinds = ['performance', 'accessibility', 'best-practices', 'seo'];
const text = `# Lighthouse, mobile

${table(['', ...kinds], results.map(({ name, scores }) => [name, ...kinds.map(kind => scores[kind])]))}

${table(['page', 'category', 'audit', 'score', 'weight', ''], results.flatMap(({ short }) => short))}
`;
fs.writeFileSync(path.join(OUT, 'lighthouse.md'), text);
fs.writeFileSync(path.join(OUT, 'lighthouse.json'), JSON.stringify(results, null, 1));
console.log(`${text}\nwritten to target/bench/lighthouse.md and lighthouse.json`);
