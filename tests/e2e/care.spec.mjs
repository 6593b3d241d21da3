// What a careful user would try: the keyboard alone, two tabs, storage that fails, a bank that does not come.
import { expect, test } from './fixtures.mjs';
import { begin } from './sit.mjs';

const WARM_UP = '#/round?preset=warm-up&seed=7';

test('a question with the keyboard alone', async ({ app }) => {
  await app.open(WARM_UP);
  await app.see('.parts');
  await app.press('Control+Enter');
  await app.see('#answer');
  await app.until('return document.activeElement.tagName === "H1"');
  await app.press('h');
  await app.see('.hints li');
  await app.press('t');
  await app.until('return /left\\.$/.test(document.querySelector("#said").textContent)');
  await app.press('p');
  await app.see('.paused');
  await app.press('p');
  await app.see('#answer');
  await app.press('a');
  await app.until('return document.activeElement.id === "answer"');
  await app.press('h');
  expect(await app.evaluate('return document.querySelector("#answer").value'), 'letters are letters in the field').toBe('h');
  expect(await app.count('.hints li')).toBe(1);
  await app.press('Escape');
  await app.until('return document.activeElement.id !== "answer"');
  await app.press('?');
  await app.see('#help[open]');
  await app.scan('help');
  await app.press('Escape');
  await app.gone('#help[open]');
  await app.press('Control+Enter');
  await app.see('.confidence');
  await app.press('4');
  await app.see('.criterion');
  const criteria = await app.count('.criterion');
  for (let at = 0; at < criteria; at++) {
    await app.press(String(at % 2 + 1));
    await app.until(`return !document.querySelector('[data-criterion="${at}"]').hasAttribute('data-open')`);
    if (at + 1 < criteria) await app.until(`return document.activeElement.closest('[data-criterion="${at + 1}"]') !== null`);
  }
  await app.see('#rated:not(:disabled)');
  await app.press('Control+Enter');
  await app.until('return document.querySelector(".eyebrow")?.innerText.startsWith("Question 2")');
});

test('single keys can be switched off, and stay off', async ({ app }) => {
  await begin(app, WARM_UP);
  await app.press('?');
  await app.see('#help[open]');
  await app.click('#help .check input');
  await app.choose('Close');
  await app.gone('#help[open]');
  await app.reload();
  await app.see('#answer');
  await app.press('h');
  await app.press('?');
  await app.press('Escape');
  expect(await app.count('.hints li')).toBe(0);
  expect(await app.count('#help[open]')).toBe(0);
});

test('a clock can be hidden or left out', async ({ app }) => {
  await app.open(WARM_UP);
  await app.see('.parts');
  await app.choose('No clock');
  await app.choose('Begin the round');
  await app.see('#answer');
  expect(await app.text('.clock')).toBe('No clock');
  expect(await app.count('.timeline')).toBe(0);
});

test('a round belongs to one tab at a time', async ({ app }) => {
  await begin(app, WARM_UP);
  await app.type('#answer', 'written in the first tab. ');
  await app.until('return Object.entries(localStorage).some(([k, v]) => k.startsWith("mi/t/") && v.includes("first tab"))');
  const back = await app.driver.newTab();
  await app.open('#/round');
  await app.see('#answer');
  expect(await app.evaluate('return document.querySelector("#answer").value')).toContain('first tab');
  await back();
  await app.until('return document.querySelector("#main h1")?.innerText.includes("another tab")');
  await app.scan('elsewhere');
  await app.choose('Go on here');
  await app.see('#answer');
  expect(await app.evaluate('return document.querySelector("#answer").value')).toContain('first tab');
});

for (const error of ['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED', 'SecurityError']) {
  test(`storage that refuses with ${error} is told, and loses nothing`, async ({ app }) => {
    await begin(app, WARM_UP);
    await app.evaluate(`Storage.prototype.kept = Storage.prototype.setItem; Storage.prototype.setItem = () => { throw new DOMException('no', '${error}'); }`);
    await app.type('#answer', 'nobody stores this. ');
    // The second store has it; the first is told to be missing.
    await app.see('#one-leg');
    await app.scan('one store refuses');
    await app.click('#submit');
    await app.see('.confidence');
    await app.evaluate('Storage.prototype.setItem = Storage.prototype.kept');
    await app.choose('Save again');
    await app.gone('#one-leg');
    await app.reload();
    await app.see('.confidence');
    await app.choose('Solid');
    await app.see('.criterion');
    expect(await app.text('.own-text')).toContain('nobody stores this');
  });
}

test('a bank that does not come can be asked for again', async ({ app }) => {
  await app.open('#/about');
  await app.until('return document.querySelector(".bottom p").innerText.includes("questions")');
  await app.evaluate('window.fetched = window.fetch; window.fetch = () => Promise.reject(new TypeError("down"))');
  await app.evaluate('location.hash = "#/round?preset=screen-30&seed=3"');
  await app.see('.parts');
  await app.choose('Begin the round');
  await app.see('[role=alert]');
  expect(await app.text('[role=alert]')).toContain('Check the connection');
  await app.scan('no bank');
  await app.evaluate('window.fetch = window.fetched');
  await app.choose('Try again');
  await app.see('#answer');
});

test('ending early asks first and keeps what was written', async ({ app }) => {
  await begin(app, WARM_UP);
  await app.type('#answer', 'an unfinished thought. ');
  await app.choose('End round');
  await app.see('#end-round[open]');
  await app.scan('end of round');
  await app.choose('Go on with the round');
  await app.gone('#end-round[open]');
  await app.choose('End round');
  await app.see('#end-round[open]');
  await app.click('#end-round button:not(.main)');
  await app.see('.scorecard');
  await app.open('#/history');
  await app.click('.rows a');
  await app.click('.evidence a');
  expect(await app.text('.own-text')).toContain('an unfinished thought');
});
