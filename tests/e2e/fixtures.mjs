// The `app` fixture: the built app in one of three engines, behind the same few verbs. Tests wait for what
// they expect to see, never for a time.
import { test as base, expect } from '@playwright/test';
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { startPlaywright } from './engine-playwright.mjs';
import { startWebKit } from './engine-webkit.mjs';
import { serve } from './server.mjs';

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
export const DIST = path.resolve(import.meta.dirname, '../../dist');

/** Addresses that lead nowhere but to this machine's own server or to the page itself. */
const HERE = /^(http:\/\/(127\.0\.0\.1|localhost):|about:|blob:|data:|file:)/;

export { expect };

export const test = base.extend({
  engine: ['chromium', { option: true }],
  dark: [false, { option: true }],
  width: [1280, { option: true }],
  /** A server of the build, one for each worker. */
  site: [async ({}, use) => {
    const site = await serve(DIST);
    await use(site.url);
    await site.stop();
  }, { scope: 'worker' }],
  /** Whether what the browser stores outlives it, so that it can be killed and started again. */
  lasting: [false, { option: true }],
  /** A script that runs in every page and frame before its own. */
  early: ['', { option: true }],
  app: async ({ engine, dark, width, lasting, early, site }, use, info) => {
    const launch = engine === 'webkit' ? startWebKit : startPlaywright;
    const start = () => launch({ engine, dark, width, height: 800, lasting, early, profile: info.outputPath('profile') });
    const app = new App(await start(), site, engine, start);
    await use(app);
    const [errors, requests] = [await app.driver.errors(), await app.driver.requests()];
    await app.driver.close();
    expect(errors.filter(error => !app.expected.some(pattern => pattern.test(error))), 'nothing on the console').toEqual([]);
    expect(requests.filter(url => !HERE.test(url)), 'no request to another host').toEqual([]);
  },
});

export class App {
  constructor(driver, site, engine, start) { Object.assign(this, { driver, site, engine, start, expected: [] }); }

  /** Kills the whole browser with SIGKILL and starts it again on the same profile. */
  async killBrowser() {
    await this.driver.kill();
    this.driver = await this.start();
  }

  /** What a test brings about on purpose is no fault on the console. */
  expectErrors(pattern) { this.expected.push(pattern); }

  /** Opens an address of the app as a fresh page would. */
  async open(hash = '#/') {
    await this.driver.goto('about:blank');
    await this.driver.goto(this.site + hash);
    // Before the program comes, the heading can't take the focus.
    await this.see('#main h1[tabindex]');
  }

  /** The page is loaded again, as by its reload button. */
  async reload() { await this.open(await this.evaluate('return location.hash')); }

  /** The verbs act on the frame at this place from now on; without one, on the page again. */
  frame(css) { return this.driver.frame(css); }

  evaluate(body, ...args) { return this.driver.evaluate(body, ...args); }

  /** Waits until the body gives something true, and gives it. */
  async until(body, ...args) {
    let value;
    await expect(async () => { value = await this.evaluate(body, ...args); expect(value, body).toBeTruthy(); }).toPass({ intervals: [50, 100, 200], timeout: 20_000 });
    return value;
  }

  see(css) { return this.until('return !!document.querySelector(arguments[0])', css); }
  gone(css) { return this.until('return !document.querySelector(arguments[0])', css); }
  text(css) { return this.until('return document.querySelector(arguments[0])?.innerText', css); }
  count(css) { return this.evaluate('return document.querySelectorAll(arguments[0]).length', css); }
  heading() { return this.text('#main h1'); }
  said() { return this.evaluate('return document.querySelector("#said").textContent'); }

  async click(css) { await this.see(css); await this.driver.click(css); }
  async type(css, text) { await this.see(css); await this.driver.type(css, text); }
  press(key) { return this.driver.press(key); }

  /** Clicks the button, link or label with these words. */
  async choose(words) {
    await this.until(`
      const all = [...document.querySelectorAll('button, a, label, summary')].filter(e => !e.closest('dialog:not([open])'));
      const found = all.find(e => e.innerText.trim() === arguments[0]) ?? all.find(e => e.innerText.includes(arguments[0]));
      document.querySelectorAll('[data-chosen]').forEach(e => e.removeAttribute('data-chosen'));
      found?.setAttribute('data-chosen', '');
      return !!found`, words);
    await this.driver.click('[data-chosen]');
  }

  /** The countdown in seconds. */
  async left() {
    const digits = await this.until('return /\\d+:\\d\\d/.exec(document.querySelector(".clock")?.innerText ?? "")?.[0]');
    const [minutes, seconds] = digits.split(':').map(Number);
    return minutes * 60 + seconds;
  }

  /** Every key of storage that is the app's. */
  keys() { return this.evaluate('return Object.keys(localStorage).filter(k => k.startsWith("mi/")).sort()'); }

  /** What IndexedDB holds, by name; `null` where it can't be read. */
  second() {
    return this.evaluate(`window.secondDone = undefined;
      const open = indexedDB.open('mock-interviewer');
      open.onsuccess = () => {
        const store = open.result.transaction('records').objectStore('records');
        const keys = store.getAllKeys(), values = store.getAll();
        store.transaction.oncomplete = () => { window.secondDone = Object.fromEntries(keys.result.map((key, at) => [key, values.result[at]])); open.result.close(); };
      };
      open.onerror = () => { window.secondDone = null; };
      return true`).then(() => this.until('return window.secondDone !== undefined')).then(() => this.evaluate('return window.secondDone'));
  }

  /** Chooses a file in a file input. */
  async chooseFile(text, name = 'export.json', input = '#file') {
    await this.see(input);
    await this.evaluate(`const files = new DataTransfer();
      files.items.add(new File([arguments[0]], arguments[1], { type: 'application/json' }));
      const input = document.querySelector(arguments[2]);
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }))`, text, name, input);
  }

  /** The text of the file that these words save. */
  async saved(words) {
    await this.evaluate(`window.savedText = undefined;
      URL.createObjectURL = blob => { blob.text().then(text => { window.savedText = text; }); return 'about:blank'; };
      HTMLAnchorElement.prototype.click = () => {}`);
    await this.choose(words);
    await this.until('return window.savedText !== undefined');
    return this.evaluate('return window.savedText');
  }

  /** Scans the page in its colours, and in Chromium in the others as well. */
  async scan(name) {
    await this.scanAsIs(name);
    if (!this.driver.colours) return;
    const dark = await this.evaluate('return matchMedia("(prefers-color-scheme: dark)").matches');
    await this.driver.colours(dark ? 'light' : 'dark');
    await this.scanAsIs(`${name}, the other colours`);
    await this.driver.colours(dark ? 'dark' : 'light');
  }

  /** Looks for faults of accessibility, and for a page wider than its window. */
  async scanAsIs(name) {
    // Colours that are on their way are nobody's colours; the line of time is always on its way.
    await this.until('return document.getAnimations().every(animation => animation.effect.target.closest("svg"))');
    await this.evaluate(`${AXE}; window.axeDone = null; axe.run(document, { resultTypes: ['violations'], iframes: false }).then(r => { window.axeDone = r.violations; }); return true`);
    const found = await this.until('return window.axeDone');
    const lines = found.flatMap(v => v.nodes.map(n => `${v.id}: ${n.target.join(' ')} ${n.failureSummary}`));
    expect(lines, `accessibility of ${name}`).toEqual([]);
    const overflow = await this.evaluate('return document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(overflow, `${name} is wider than its window`).toBeLessThanOrEqual(0);
  }
}
