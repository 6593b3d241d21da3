// Whole rounds of the kinds that differ: the screen, the ladder, the senior loop, the take-home, pairing.
import { expect, test } from './fixtures.mjs';
import { begin, sit } from './sit.mjs';

test('the 30-minute screen: three questions, one pause, a scorecard that prints on two pages', async ({ app }) => {
  await begin(app, '#/round?preset=screen-30&seed=11');
  await app.until('return /^round \\d+ min$/m.test(document.querySelector(".clocks").innerText)');
  await app.click('#pause');
  await app.see('.paused');
  await app.choose('Go on');
  await app.see('.spent');
  expect(await app.count('#pause'), 'one pause in a round').toBe(0);
  await sit(app, { verdict: (question, criterion) => (question + criterion) % 3 + 1, text: 'A dictionary or a set in linear time; ties keep their order. The fixture is shared, so the order of tests matters. I would answer 404 or 409 and keep it idempotent. ' });
  expect(await app.heading()).toMatch(/^Recommendation: /);
  expect(await app.count('.times tbody tr')).toBe(3);
  expect(await app.count('.debrief > div')).toBe(3);
  expect(await app.text('.debrief q')).not.toBe('');
  await app.see('.labels');
  await app.scan('scorecard of a screen');
  if (app.driver.pages) expect(await app.driver.pages()).toBeLessThanOrEqual(2);
  await app.choose('Practise these again');
  await app.see('.parts');
  expect(await app.text('.briefing')).toContain('This is practice');
});

test('the ladder ends where knowledge does', async ({ app }) => {
  await begin(app, '#/round?preset=ladder&seed=3');
  // The first three rungs hold, the fourth does not.
  await sit(app, { verdict: question => question < 3 ? 1 : 3 });
  expect(await app.heading()).toBe('You hold up to junior code');
  expect(await app.text('.rungs .missed')).toContain('Mid-level theory'.toLowerCase());
  expect(await app.count('.rungs .met')).toBe(3);
  expect(await app.count('.evidence > li'), 'three that held, two that did not').toBe(5);
  await app.scan('scorecard of a ladder');
});

test('the senior loop, and the same again compares with it', async ({ app }) => {
  await begin(app, '#/round?preset=senior-loop&seed=5');
  await sit(app, { verdict: (_, criterion) => criterion % 2 ? 3 : 1 });
  expect(await app.count('.evidence > li')).toBe(7);
  const first = await app.text('.scorecard .lead');
  await begin(app, '#/round?preset=senior-loop&seed=6');
  await app.choose('End round');
  await app.see('#end-round[open]');
  await app.click('#end-round button:not(.main)');
  await app.see('.scorecard');
  await begin(app, '#/round?preset=senior-loop&seed=6');
  await sit(app);
  expect(await app.text('.scorecard .lead')).not.toBe(first);
  if (app.driver.pages) expect(await app.driver.pages(), 'prints on two pages').toBeLessThanOrEqual(2);
});

test('the take-home: work, tests, walkthrough and defence, with a reload in each', async ({ app }) => {
  await begin(app, '#/round?preset=take-home&seed=2');
  const stages = [];
  for (const [number, word] of ['work', 'the tests', 'walkthrough', 'oral defence', 'oral defence', 'oral defence'].entries()) {
    await app.until(`return document.querySelector('.eyebrow').innerText.includes('stage ${number + 1} of 6, ${word}')`);
    await app.type('#answer', `Stage ${number + 1}, in my own words. `);
    await app.until('return Object.entries(localStorage).some(([k, v]) => k.startsWith("mi/t/") && v.includes(arguments[0]))', `Stage ${number + 1},`);
    if (number === 1) { await app.see('pre'); await app.scan('tests of a take-home'); }
    await app.reload();
    await app.see('#submit');
    expect(await app.evaluate('return document.querySelector("#answer").value')).toContain(`Stage ${number + 1},`);
    stages.push(await app.text('.question'));
    await app.click('#submit');
  }
  expect(new Set(stages).size, 'each stage asks something of its own').toBe(6);
  await app.see('.confidence');
  await app.click('.confidence li:nth-child(3) button');
  await app.see('.criterion');
  expect(await app.count('.own .own-text'), 'all six texts are there to be judged').toBe(6);
  await app.scan('rating of a take-home');
  await sit(app, { verdict: () => 2 });
  await app.click('.evidence a');
  await app.see('.verdict-list');
  expect(await app.count('.own .own-text')).toBe(6);
});

test('pairing keeps the code from stage to stage', async ({ app }) => {
  await begin(app, '#/round?preset=pairing&seed=4');
  await app.type('#answer', 'First test: the empty input. ');
  await app.click('#submit');
  await app.until('return document.querySelector(".eyebrow").innerText.includes("first iteration")');
  await app.type('#answer', 'def first(): ...');
  await app.click('#submit');
  await app.until('return document.querySelector(".eyebrow").innerText.includes("second iteration")');
  expect(await app.evaluate('return document.querySelector("#answer").value')).toBe('def first(): ...');
  await app.click('#submit');
  await app.until('return document.querySelector(".eyebrow").innerText.includes("refactor")');
  expect(await app.evaluate('return document.querySelector("#answer").value')).toBe('def first(): ...');
  expect(await app.text('.asking')).toContain('The tests');
});

test('not knowing, and saying how one would find out, earns its credit', async ({ app }) => {
  await begin(app, '#/round?preset=warm-up&seed=7');
  await app.press('s');
  await app.see('#stuck[open]');
  expect(await app.evaluate('return document.querySelector("#admit").disabled')).toBe(true);
  await app.press('Escape');
  await app.gone('#stuck[open]');
  await app.type('#answer', 'I do not know. I would read the docs of def and try it. ');
  await app.click('#stuck-open');
  await app.click('#admit:not(:disabled)');
  await app.see('#rated');
  expect(await app.heading()).toBe('Rate your plan');
  await app.scan('rating of a plan');
  expect(await app.text('.criterion'), 'the plan comes first').toContain('first step');
  await app.click('.criterion[data-criterion="0"] .verdict:nth-child(1)');
  await app.click('#rated:not(:disabled)');
  await app.until('return !document.querySelector("#rated")');
  await app.choose('End round');
  await app.see('#end-round[open]');
  await app.click('#end-round button:not(.main)');
  await app.see('.scorecard');
  expect(await app.text('.remarks')).toContain('You admitted 1 gap');
});

test('a round is built, its address asks the same again, and wishes that can\'t be met say what to do', async ({ app }) => {
  await app.open('#/build');
  await app.see('.outcome .main');
  await app.choose('Senior');
  await app.choose('Design');
  await app.choose('Debugging');
  await app.choose('3 questions');
  await app.until('return location.hash.includes("level=senior") && location.hash.includes("count=3")');
  await app.scan('builder');
  await app.click('.outcome .main');
  await app.see('.parts');
  const parts = await app.text('.parts');
  expect(parts).toContain('Debugging');
  const address = await app.until('return location.hash.includes("seed=") && location.hash.includes("bank=") && location.hash');
  await app.open(address);
  await app.see('.parts');
  expect(await app.text('.parts')).toBe(parts);
  await app.open('#/round?preset=custom&level=junior&kinds=design&count=3&seed=1');
  await app.see('[role=alert]');
  expect(await app.text('[role=alert]')).toContain('Allow more');
  await app.open('#/round?preset=warm-up&seed=1&bank=000000');
  await app.see('.parts');
  expect(await app.text('.briefing')).toContain('another question bank or another version of it');
  await app.open('#/round?preset=of-the-future');
  expect(await app.heading()).toBe('There is no such round');
});

test('drills are asked and never scored', async ({ app }) => {
  await begin(app, '#/round?preset=drills');
  await sit(app);
  expect(await app.heading()).toBe('Nothing scored');
});
