// From home to a scorecard and its place in the history, with a reload in every phase and a scan of every screen.
import { expect, test } from './fixtures.mjs';
import { judge } from './sit.mjs';

const WARM_UP = '#/round?preset=warm-up&seed=7';

for (const [name, options] of [['light, desktop', { dark: false, width: 1280 }], ['dark, phone', { dark: true, width: 360 }]]) {
  test.describe(name, () => {
    test.use(options);

    test('home, round, scorecard, history', async ({ app }) => {
      await app.open('#/');
      expect(await app.evaluate('return matchMedia("(prefers-color-scheme: dark)").matches')).toBe(options.dark);
      await app.see('.presets .meta');
      await app.see('.first-time');
      await app.scan('home, empty');
      await app.click('.presets a');
      await app.see('.parts');
      expect(await app.heading()).toBe('Warm-up');
      await app.scan('briefing');

      await app.open(WARM_UP);
      await app.see('.parts');
      await app.choose('Begin the round');
      await app.see('#answer');
      await app.type('#answer', 'The default is made once, when def runs. ');
      await app.click('#hint');
      await app.see('.hints li');
      await app.click('.ask');
      await app.see('.reply');
      await app.scan('answering');
      const before = await app.left();
      await app.until('return Object.entries(localStorage).some(([k, v]) => k.startsWith("mi/t/") && v.includes("made once"))');
      await app.reload();
      await app.see('#answer');
      expect(await app.evaluate('return document.querySelector("#answer").value')).toContain('made once');
      expect(await app.count('.hints li')).toBe(1);
      expect(await app.count('.reply')).toBe(1);
      const after = await app.left();
      expect(after).toBeLessThanOrEqual(before);
      expect(after).toBeGreaterThan(before - 30);

      await app.click('#pause');
      await app.see('.paused');
      await app.scan('paused');
      await app.reload();
      await app.see('.paused');
      await app.choose('Go on');

      await app.click('#submit');
      await app.see('.confidence');
      await app.scan('predicting');
      await app.reload();
      await app.see('.confidence');
      expect(await app.count('.criterion'), 'nothing is revealed before the guess').toBe(0);
      await app.choose('Solid');

      await app.see('.criterion');
      expect(await app.text('.own-text')).toContain('made once');
      expect(await app.count('.own-text mark')).toBeGreaterThan(0);
      await app.click('.criterion[data-criterion="0"] .verdict:nth-child(1)');
      await app.until('return document.querySelector("[data-criterion=\\"0\\"] input").checked');
      await app.scan('rating');
      await app.reload();
      await app.until('return document.querySelector("[data-criterion=\\"0\\"] input")?.checked');
      await judge(app, () => 3);
      await app.see('#rated:not(:disabled)');
      await app.click('#rated');

      await app.see('.looked-for');
      await app.type('#answer', 'With None as the default. ');
      await app.scan('follow-up');
      await app.until('return Object.entries(localStorage).some(([k, v]) => k.startsWith("mi/t/") && v.includes("With None"))');
      await app.reload();
      await app.see('.looked-for');
      expect(await app.evaluate('return document.querySelector("#answer").value')).toContain('With None');
      await app.choose('Met');
      await app.until('return document.querySelector(".eyebrow")?.innerText.includes("2 of 2")');
      await app.choose('Partly');

      await app.until('return document.querySelector(".eyebrow")?.innerText.startsWith("Question 2")');
      await app.click('#stuck-open');
      await app.see('#stuck[open]');
      await app.scan('stuck');
      await app.choose("I don't know this");
      await app.see('#rated');
      expect(await app.heading()).toBe('What was looked for');
      await app.scan('skipped');
      await app.click('#rated');

      await app.until('return document.querySelector(".eyebrow")?.innerText.startsWith("Question 3")');
      await app.type('#answer', 'I would reproduce it first and read the traceback. ');
      await app.click('#submit');
      await app.choose('About half of it');
      await app.see('.criterion');
      await judge(app, () => 1);
      await app.see('#rated:not(:disabled)');
      await app.click('#rated');

      await app.see('.dimensions');
      expect(await app.heading()).toMatch(/^Recommendation: /);
      await app.scan('scorecard');
      expect(await app.count('.evidence > li')).toBe(3);
      const recommendation = await app.heading();
      const keys = await app.keys();
      expect(keys.map(key => key.slice(0, 5)), 'three attempts, one round, nothing else').toEqual(['mi/a/', 'mi/a/', 'mi/a/', 'mi/r/']);

      // The tab is closed; somebody comes back.
      await app.open('#/history');
      await app.see('.rows a');
      await app.scan('history');
      await app.click('.rows a');
      await app.see('.dimensions');
      expect(await app.heading()).toBe(recommendation);
      await app.reload();
      await app.see('.dimensions');
      await app.click('.evidence a');
      await app.see('.verdict-list');
      expect(await app.text('.own-text')).toContain('made once');
      await app.see('.reveal');
      await app.scan('attempt');
      await app.open('#/');
      await app.see('#recent');
      await app.see('#again');
      await app.scan('home, with a past');
      await app.open('#/about');
      await app.scan('about');
      await app.open('#/nowhere');
      expect(await app.heading()).toBe('This page does not exist');
      await app.scan('lost');
    });
  });
}
