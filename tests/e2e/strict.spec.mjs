// The policy of the page: what it says, that a whole round keeps it, and that it bites.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { DIST, expect, test } from './fixtures.mjs';
import { begin, sit } from './sit.mjs';
import { serve } from './server.mjs';

const html = fs.readFileSync(path.join(DIST, 'index.html'), 'utf8');

test('the policy names every inline script by its hash, and no other host', () => {
  const rules = new Map(/http-equiv="?Content-Security-Policy"? content="([^"]*)"/i.exec(html)[1].split('; ').map(rule => {
    const [name, ...values] = rule.split(' ');
    return [name, values];
  }));
  const inline = [...html.matchAll(/<script([^>]*)>([^]*?)<\/script>/g)].filter(([, head]) => !head.includes('src='));
  expect(inline.length).toBeGreaterThan(0);
  const hashes = inline.map(([, , body]) => `'sha256-${crypto.createHash('sha256').update(body).digest('base64')}'`);
  expect(Object.fromEntries(rules)).toEqual({
    'default-src': ["'self'"],
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...hashes],
    'style-src': ["'self'"],
    'img-src': ["'self'"],
    'connect-src': ["'self'"],
    'worker-src': ["'self'"],
    'frame-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'object-src': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['worker'],
  });
  const first = /<(script|link|style|img)/.exec(html).index;
  expect(html.indexOf('Content-Security-Policy'), 'before whatever it is for').toBeLessThan(first);
});

test('every integrity attribute is that of the file', () => {
  const named = [...html.matchAll(/<link[^>]*>/g)].map(([tag]) => tag).filter(tag => tag.includes('integrity='));
  expect(named.length).toBeGreaterThanOrEqual(3);
  for (const tag of named) {
    const file = path.join(DIST, /href="?\.?\/?([^" >]+)/.exec(tag)[1]);
    expect(tag).toContain(`sha384-${crypto.createHash('sha384').update(fs.readFileSync(file)).digest('base64')}`);
  }
});

// The fixture fails a test for anything on the console, a violation, or a request to another host.
test('a whole round breaks no rule and asks no other host', async ({ app }) => {
  await app.open('#/');
  await begin(app, '#/round?preset=warm-up&seed=7');
  expect(await sit(app)).toBe(3);
  await app.open('#/about');
  expect((await app.driver.requests()).length, 'the requests are seen').toBeGreaterThan(3);
});

test('the policy bites: no script, no style and no request that the build did not bring', async ({ app }) => {
  const elsewhere = await serve(DIST);
  try {
    app.expectErrors(/violation|Content.Security.Policy|Refused|blocked|TrustedScript|Trusted Type|due to access control|Not allowed|refuse/i);
    await app.open('#/');
    await app.evaluate('window.violations = []; document.addEventListener("securitypolicyviolation", e => violations.push(e.effectiveDirective)); return true');
    await app.evaluate(`fetch(arguments[0]).then(() => { window.reached = true }, () => { window.reached = false }); return true`, elsewhere.url);
    await app.until('return window.reached !== undefined');
    expect(await app.evaluate('return window.reached')).toBe(false);
    await app.evaluate(`
      const script = document.createElement('script');
      try { script.text = 'window.ran = true'; } catch { /* Trusted Types */ }
      document.body.append(script);
      const style = document.createElement('style');
      style.textContent = 'h1 { color: rgb(1, 2, 3) }';
      document.body.append(style);
      const image = document.createElement('img');
      image.src = arguments[0] + 'icon.png';
      document.body.append(image);
      return true`, elsewhere.url);
    await app.until('return violations.some(d => d.startsWith("style-src")) && violations.includes("img-src") && violations.includes("connect-src")');
    expect(await app.evaluate('return window.ran ?? false')).toBe(false);
    expect(await app.evaluate('return getComputedStyle(document.querySelector("h1")).color')).not.toBe('rgb(1, 2, 3)');
    expect(elsewhere.asked, 'the other host heard nothing').toEqual([]);
  } finally {
    await elsewhere.stop();
  }
});

test('text never becomes markup: Trusted Types, where the engine knows them', async ({ app }) => {
  app.expectErrors(/TrustedHTML|Trusted Type|require-trusted-types-for/i);
  await app.open('#/');
  const outcome = await app.evaluate(`
    if (!window.trustedTypes) return 'unknown here';
    try { document.createElement('div').innerHTML = '<b>x</b>'; return 'let in'; } catch (error) { return error.name; }`);
  if (app.engine === 'chromium') expect(outcome).toBe('TypeError');
  expect(outcome).not.toBe('let in');
});
