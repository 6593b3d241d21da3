// Renders the icons that can't be SVG from assets/icons/icon.svg: cargo xtask icons
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const folder = path.resolve(import.meta.dirname, '../assets/icons');
const svg = fs.readFileSync(path.join(folder, 'icon.svg'), 'utf8');
// Phones cut these to their own shape: the ground runs to the edges, and the drawing lies within the safe
// circle (four fifths of the width) as it is.
const square = svg.replace(' rx="12"', '');
if (square === svg) throw new Error('icon.svg has no rounded ground to square off');

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
for (const [name, size, drawing] of [['icon-192', 192, svg], ['icon-512', 512, svg], ['maskable-512', 512, square], ['apple-180', 180, square]]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>html, body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${drawing}`);
  await page.screenshot({ path: path.join(folder, `${name}.png`), omitBackground: true });
}
await browser.close();
