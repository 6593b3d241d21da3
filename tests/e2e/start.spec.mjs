// The time before the program is there: something to read at once, nothing that moves, and a word if it never comes.
import fs from 'node:fs';
import path from 'node:path';
import { DIST, expect, test as base } from './fixtures.mjs';
import { serve } from './server.mjs';
import { begin } from './sit.mjs';

/** A server that keeps the wasm back until it is let go. */
const test = base.extend({
  gate: async ({}, use) => {
    const gate = {};
    gate.opened = new Promise(open => { gate.open = open; });
    await use(gate);
    gate.open();
  },
  server: async ({ gate }, use) => {
    const server = await serve(DIST, { caching: true, hold: path => path.endsWith('.wasm') ? gate.opened : undefined });
    await use(server);
    gate.open();
    await server.stop();
  },
});

const PLACES = `return [...document.querySelectorAll('header .name, nav li, #main h1, #main .lead')].map(e => {
  const { x, y, width, height } = e.getBoundingClientRect();
  return [e.innerText, x, y, width, height].join(' ');
})`;

for (const width of [1280, 360]) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ width });

    test('what is there before the program stays where it is', async ({ app, server, gate }) => {
      await app.driver.arrive(server.url);
      await app.until('return document.querySelector("#main .lead")?.innerText');
      expect(await app.text('.opening .waiting')).toBe('Opening …');
      // The style sheet may come after the page's text.
      await app.until('return getComputedStyle(document.querySelector(".failure")).display === "none"');
      const before = await app.evaluate(PLACES);
      expect(before.length).toBe(8);
      expect(await app.count('#main h1[tabindex]'), 'the program is not here yet').toBe(0);
      if (app.engine === 'chromium') {
        await app.evaluate('window.shift = 0; new PerformanceObserver(list => { for (const e of list.getEntries()) window.shift += e.value; }).observe({ type: "layout-shift", buffered: true }); return true');
        await app.until('return performance.getEntriesByName("first-contentful-paint").length > 0');
      }
      // The bank's catalogue came meanwhile: it does not wait for the program.
      await app.until('return performance.getEntriesByType("resource").some(e => e.name.endsWith("catalogue.json") && e.responseEnd > 0)');
      gate.open();
      await app.see('#main h1[tabindex]');
      await app.see('.presets .meta');
      expect(await app.evaluate(PLACES)).toEqual(before);
      // WebKit asks again whether it changed, as `no-cache` tells it to; the others take what was preloaded.
      const asked = server.asked.filter(path => path.endsWith('catalogue.json')).length;
      if (app.engine !== 'webkit') expect(asked, 'it is fetched once').toBe(1);
      if (app.engine === 'chromium') {
        const shift = await app.evaluate('return window.shift');
        test.info().annotations.push({ type: 'layout shift', description: String(shift) });
        expect(shift, 'cumulative layout shift').toBeLessThan(0.001);
      }
    });
  });
}

test('a deep link does not show the home page first', async ({ app, server, gate }) => {
  await app.driver.arrive(server.url + '#/history');
  await app.until('return document.querySelector(".waiting")?.innerText === "Opening …"');
  await app.until('return getComputedStyle(document.querySelector("#main h1")).display === "none"');
  gate.open();
  await app.see('#main h1[tabindex]');
  expect(await app.heading()).toBe('History');
});

test.describe('a phone', () => {
  test.use({ width: 360 });

  test('a round that is taken up moves nothing as it comes, and while it is sat only its clock changes', async ({ app }) => {
    await begin(app, '#/round?preset=warm-up&seed=7');
    await app.reload();
    await app.see('#answer');
    if (app.engine === 'chromium') {
      await app.evaluate('window.shift = 0; new PerformanceObserver(list => { for (const e of list.getEntries()) window.shift += e.value; }).observe({ type: "layout-shift", buffered: true }); return true');
    }
    // An animation would draw the page sixty times a second through the whole round.
    await app.evaluate(`window.moving = 0;
      window.clocks = new Set();
      const look = () => { moving += document.getAnimations().length; clocks.add(document.querySelector('.clock').innerText); requestAnimationFrame(look); };
      look();
      return true`);
    await app.until('return clocks.size > 2');
    expect(await app.evaluate('return moving'), 'animations').toBe(0);
    if (app.engine === 'chromium') expect(await app.evaluate('return window.shift'), 'cumulative layout shift').toBeLessThan(0.001);
  });
});

test('a program that can\'t start is told', async ({ app }, info) => {
  const folder = info.outputPath('broken');
  fs.cpSync(DIST, folder, { recursive: true });
  const wasm = fs.readdirSync(folder).find(name => name.endsWith('.wasm'));
  fs.writeFileSync(path.join(folder, wasm), 'not a program');
  const server = await serve(folder);
  app.expectErrors(/./);
  await app.driver.arrive(server.url);
  await app.until('return document.documentElement.classList.contains("failed") && document.styleSheets.length > 0');
  expect(await app.evaluate('return getComputedStyle(document.querySelector(".failure")).display')).toBe('block');
  expect(await app.evaluate('return getComputedStyle(document.querySelector(".waiting")).display')).toBe('none');
  await server.stop();
});
