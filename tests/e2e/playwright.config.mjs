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
  retries: 0,
  reporter: [['list']],
  projects: ['chromium', 'firefox', 'webkit'].map(engine => ({ name: engine, use: { engine } })),
});
