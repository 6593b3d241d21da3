// Debian's Chromium and Firefox through Playwright.
import { chromium, firefox } from '@playwright/test';
import { WATCH } from './watch.mjs';

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { killProfile } from './processes.mjs';

const OPTIONS = {
  // Playwright switches off what every Chromium has: storage of their own for frames of other sites, which then have none. The
  // last list of features to disable is the one that counts, and ours leaves that out.
  chromium: () => ({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost', '--disable-features=Translate,MediaRouter,OptimizationHints,HttpsUpgrades,PaintHolding'],
  }),
  // Colours are set at launch: stock Firefox ignores emulation. Remote settings point at a closed port of this machine.
  firefox: dark => ({
    channel: 'moz-firefox',
    executablePath: '/usr/bin/firefox-esr',
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    firefoxUserPrefs: {
      'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
      'services.settings.server': 'http://127.0.0.1:9/',
      'permissions.default.persistent-storage': 1,
      // What the driver presses goes to the process of the page; a frame of another site has to be in the same one to hear of it.
      'fission.webContentIsolationStrategy': 0,
    },
  }),
};

const TYPES = { chromium, firefox };

/** With `lasting`, what the browser stores goes into the profile's folder and outlives it. */
export async function startPlaywright({ engine, dark, width, height, profile, lasting, early = '' }) {
  const type = TYPES[engine];
  const view = { viewport: { width, height }, acceptDownloads: true, ...(engine === 'chromium' && { colorScheme: dark ? 'dark' : 'light' }) };
  const downloads = fs.mkdtempSync(path.join(os.tmpdir(), 'mock-interviewer-downloads-'));
  const launch = { ...OPTIONS[engine](dark), downloadsPath: downloads };
  const browser = lasting ? undefined : await type.launch(launch);
  const context = browser ? await browser.newContext(view) : await type.launchPersistentContext(profile, { ...launch, ...view });
  const errors = [];
  const requests = [];
  context.on('request', request => requests.push(request.url()));
  await context.addInitScript(WATCH);
  if (early) await context.addInitScript(early);
  const listen = page => {
    page.on('pageerror', error => errors.push(String(error)));
    page.on('console', message => { if (message.type() === 'error') errors.push(message.text()); });
  };
  let page = await context.newPage();
  listen(page);
  /** What clicks, types and evaluates: the page, or a frame in it. */
  let scope = page;
  const run = ([body, args]) => new Function(body).apply(null, args);
  return {
    goto: url => { scope = page; return page.goto(url); },
    /** Goes into the frame whose element the body gives. */
    enter: async (body, ...args) => { scope = await (await page.evaluateHandle(run, [body, args])).asElement().contentFrame(); },
    leave: async () => { scope = page; },
    /** From now on the verbs act on the frame at this place; without one, on the page again. */
    frame: async css => { scope = css ? await (await page.waitForSelector(css)).contentFrame() : page; },
    /** Goes there and does not wait for all of it. */
    arrive: url => page.goto(url, { waitUntil: 'commit' }),
    click: css => scope.locator(css).first().click(),
    type: async (css, text) => { await scope.locator(css).first().click(); await page.keyboard.insertText(text); },
    press: key => page.keyboard.press(key),
    evaluate: (body, ...args) => scope.evaluate(run, [body, args]),
    /** Another tab of the same profile comes to the front; gives a way back to the first. */
    newTab: async () => { const first = page; scope = page = await context.newPage(); listen(page); return () => { scope = page = first; }; },
    /** Chromium alone can change its colours while it runs. */
    colours: engine === 'chromium' ? scheme => page.emulateMedia({ colorScheme: scheme }) : undefined,
    /** On how many sheets of A4 the page prints. */
    pages: engine === 'chromium' ? async () => (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g).length : undefined,
    screenshot: (file, whole) => page.screenshot({ path: file, fullPage: whole }),
    errors: async () => errors,
    requests: async () => requests,
    /** Runs in every page of this browser before its own scripts. */
    beforeEveryPage: script => context.addInitScript(script),
    /** The text of the file that this brings about. */
    download: async act => {
      if (engine === 'firefox') {
        await act();
        return saved(downloads);
      }
      const [file] = await Promise.all([page.waitForEvent('download'), act()]);
      return fs.readFileSync(await file.path(), 'utf8');
    },
    close: async () => {
      await (browser ?? context).close();
      fs.rmSync(downloads, { recursive: true, force: true });
    },
    /** The whole browser is gone at once, as with an empty battery. */
    kill: async () => { killProfile(profile); await context.close().catch(() => {}); },
  };
}

/**
 * The text of the one file in a folder, once it is whole: until then it is empty or has a part beside it. Playwright
 * does not tell of what Firefox saves on behalf of a link.
 */
async function saved(folder) {
  for (let tries = 0; tries < 200; tries++) {
    const files = fs.readdirSync(folder);
    const text = files.length === 1 ? fs.readFileSync(path.join(folder, files[0]), 'utf8') : '';
    if (text) return text;
    await new Promise(done => setTimeout(done, 100));
  }
  throw new Error(`no file was saved: ${fs.readdirSync(folder).join(', ') || 'the folder is empty'}`);
}
