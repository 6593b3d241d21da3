// The whole browser is killed with SIGKILL right after something was done. localStorage may have lost that;
// nothing of it may be missing.
import { expect, test } from './fixtures.mjs';
import { begin, end, judge } from './sit.mjs';

const WARM_UP = '#/round?preset=warm-up&seed=7';

test.use({ lasting: true });

/** What was there a moment ago is on its way to the disk as soon as the page shows what follows from it. */
test('right after an answer was handed in', async ({ app }) => {
  await begin(app, WARM_UP);
  await app.type('#answer', 'a dictionary, one pass, and a stable sort. ');
  await app.click('#submit');
  await app.see('.confidence');
  await app.killBrowser();
  await app.open('#/round');
  await app.see('.confidence');
  await app.choose('Solid');
  await app.see('.criterion');
  expect(await app.text('.own-text')).toContain('a dictionary, one pass, and a stable sort.');
});

test('right after a question was rated', async ({ app }) => {
  await begin(app, WARM_UP);
  await app.type('#answer', 'it was rated. ');
  await app.click('#submit');
  await app.choose('About half of it');
  await app.see('.criterion');
  await judge(app, () => 1);
  await app.click('#rated:not(:disabled)');
  await app.gone('#rated');
  await app.killBrowser();
  await app.open('#/round');
  await app.until('return document.querySelector(".eyebrow")?.innerText.startsWith("Question 2")');
  await end(app);
  await app.open('#/history');
  await app.click('.rows a');
  await app.click('.evidence a');
  expect(await app.text('.own-text')).toContain('it was rated.');
});

test('right after a round has ended', async ({ app }) => {
  await begin(app, WARM_UP);
  await app.type('#answer', 'the last words. ');
  await end(app);
  await app.killBrowser();
  await app.open('#/history');
  await app.see('.rows a');
  expect(await app.count('.rows a')).toBe(1);
  await app.click('.rows a');
  await app.click('.evidence a');
  expect(await app.text('.own-text')).toContain('the last words.');
  await app.open('#/round');
  expect(await app.heading(), 'it is not taken up again').toBe('No round is going on');
});

test('while something is being written, a second of it is lost at most', async ({ app }) => {
  await begin(app, WARM_UP);
  await app.type('#answer', 'written a second ago. ');
  await app.until('return Object.entries(localStorage).some(([k, v]) => k.startsWith("mi/t/") && v.includes("a second ago"))');
  await app.type('#answer', 'and this just now. ');
  await app.killBrowser();
  await app.open('#/round');
  await app.see('#answer');
  expect(await app.evaluate('return document.querySelector("#answer").value')).toContain('written a second ago.');
});
