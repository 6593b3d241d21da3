// Debian's Chromium and Firefox through Playwright.
import { chromium, firefox } from '@playwright/test';
import { WATCH } from './watch.mjs';

import fs from 'node:fs';
import { killProfile } from './processes.mjs';

const OPTIONS = {
  chromium: () => ({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
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
    },
  }),
};

const TYPES = { chromium, firefox };

/** With `lasting`, what the browser stores goes into the profile's folder and outlives it. */
export async function startPlaywright({ engine, dark, width, height, profile, lasting }) {
  const type = TYPES[engine];
  const view = { viewport: { width, height }, ...(engine === 'chromium' && { colorScheme: dark ? 'dark' : 'light' }) };
  const browser = lasting ? undefined : await type.launch(OPTIONS[engine](dark));
  const context = browser ? await browser.newContext(view) : await type.launchPersistentContext(profile, { ...OPTIONS[engine](dark), ...view });
  const errors = [];
  const requests = [];
  context.on('request', request => requests.push(request.url()));
  await context.addInitScript(WATCH);
  const listen = page => {
    page.on('pageerror', error => errors.push(String(error)));
    page.on('console', message => { if (message.type() === 'error') errors.push(message.text()); });
  };
  let page = await context.newPage();
  listen(page);
  return {
    goto: url => page.goto(url),
    /** Goes there and does not wait for all of it. */
    arrive: url => page.goto(url, { waitUntil: 'commit' }),
    click: css => page.locator(css).first().click(),
    type: async (css, text) => { await page.locator(css).first().click(); await page.keyboard.insertText(text); },
    press: key => page.keyboard.press(key),
    evaluate: (body, ...args) => page.evaluate(([body, args]) => new Function(body).apply(null, args), [body, args]),
    /** Another tab of the same profile comes to the front; gives a way back to the first. */
    newTab: async () => { const first = page; page = await context.newPage(); listen(page); return () => { page = first; }; },
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
      const [file] = await Promise.all([page.waitForEvent('download'), act()]);
      return fs.readFileSync(await file.path(), 'utf8');
    },
    close: () => (browser ?? context).close(),
    /** The whole browser is gone at once, as with an empty battery. */
    kill: async () => { killProfile(profile); await context.close().catch(() => {}); },
  };
}
