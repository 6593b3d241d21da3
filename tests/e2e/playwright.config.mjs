// One suite, three engines. Playwright drives Chromium and Firefox; WebKitGTK goes through its own WebDriver,
// behind the same `app` fixture (fixtures.mjs).
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: 'results',
  timeout: 120_000,
  workers: 2,
  fullyParallel: true,
  forbidOnly: !!process.env.CI,
  // On a busy machine a browser of three fails now and then for reasons of its own. What passes the second time only is
  // reported as flaky, with its error.
  retries: 1,
  reporter: [['list']],
  projects: ['chromium', 'firefox', 'webkit'].map(engine => ({ name: engine, use: { engine } })),
});
