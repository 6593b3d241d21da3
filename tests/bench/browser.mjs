// Debian's Chromium, slowed down as a phone is.
import { chromium } from '@playwright/test';

export const launch = () => chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

/** What a network is taken to be, for the DevTools' emulation; `loopback` is left as it is. */
export const NETWORKS = {
  loopback: null,
  // The mobile preset of Lighthouse.
  'slow 4G': { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 },
};

/** A phone, held upright. */
export const VIEW = { viewport: { width: 412, height: 823 } };

/**
 * A page in a profile of its own or in `profile`, so that nothing is cached, with a slower processor and perhaps a slower network.
 * `prepare` is given another page of the profile before that, at full speed.
 */
export async function open(browser, { slow = 1, network = null, prepare, profile } = {}) {
  const context = profile ?? await browser.newContext(VIEW);
  if (prepare) {
    const before = await context.newPage();
    await prepare(before);
    await before.close();
  }
  const page = await context.newPage();
  // A long past on a slow processor of a busy machine takes its time.
  page.setDefaultTimeout(180_000);
  const errors = [];
  page.on('pageerror', error => errors.push(String(error)));
  const devtools = await context.newCDPSession(page);
  if (slow !== 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: slow });
  if (network) {
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', network);
  }
  return { page, devtools, errors, close: () => (profile ? page : context).close() };
}

/** How much slower a fixed piece of work is under `slow`: the emulation has to be seen to work. */
export async function slowness(browser, slow) {
  const time = async rate => {
    const { page, close } = await open(browser, { slow: rate });
    const spent = await page.evaluate(() => {
      const begun = performance.now();
      let x = 1;
      for (let at = 0; at < 3e7; at++) x = (Math.imul(x, 1664525) + 1013904223) | 0;
      return x === 0 ? 0 : performance.now() - begun;
    });
    await close();
    return spent;
  };
  await time(1);
  const plain = await time(1);
  return (await time(slow)) / plain;
}
