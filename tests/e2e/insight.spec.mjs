// What the past adds up to, what is due, and the bank: search, filters, bookmarks, notes, a round of one's own choice.
import { expect, test } from './fixtures.mjs';
import { past, remember, select } from './past.mjs';

const LISTED = 'return [...document.querySelectorAll(".found a")].map(a => a.innerText)';

for (const [name, options] of [['light, desktop', { dark: false, width: 1280 }], ['dark, phone', { dark: true, width: 360 }]]) {
  test.describe(name, () => {
    test.use(options);

    test('progress shows what the past adds up to, with a table for every picture', async ({ app }) => {
      await app.open('#/progress');
      await app.see('.insight a.button');
      await app.scan('progress, empty');
      await remember(app, past(60));
      await app.open('#/progress');
      await app.see('#dimensions');
      expect(await app.text('.lead')).toContain('60 answers in 15 rounds.');
      await app.evaluate('document.querySelectorAll("details").forEach(d => d.open = true)');
      await app.scan('progress');
      const bare = await app.evaluate(`return [...document.querySelectorAll('main svg')].filter(svg => !svg.closest('[aria-hidden=true]') && !(svg.getAttribute('aria-label') && svg.closest('figure')?.querySelector('table tbody tr'))).length`);
      expect(bare, 'pictures without a table').toBe(0);
      expect(await app.count('main [style]'), 'style attributes').toBe(0);
      const [first, ...rest] = await app.evaluate(`return [...document.querySelectorAll('.multiples figure')].map(figure => [figure.querySelectorAll('circle').length, figure.querySelectorAll('tbody tr').length])`);
      expect(first[0], 'a dot for each round').toBeGreaterThan(10);
      expect(rest.length).toBe(7);
      for (const [dots, rows] of [first, ...rest]) expect(rows, 'a row for each dot').toBe(dots);
      expect(await app.count('.map tbody tr')).toBeGreaterThan(30);
    });

    test('search, filters, a question, and a round of what was picked', async ({ app }) => {
      await app.open('#/bank');
      await app.see('.found a');
      await app.scan('questions');
      expect(await app.count('.found li'), 'few at first').toBe(30);
      await app.type('#search', 'lru_cache');
      await app.until('return location.hash.includes("lru") && document.querySelectorAll(".found li").length < 30 && document.querySelectorAll(".found li").length');
      const found = await app.evaluate(LISTED);
      expect(found.length).toBeGreaterThan(0);
      await select(app, '#level', 'Senior');
      await app.until('return location.hash.includes("level=senior")');
      expect((await app.evaluate(LISTED)).length).toBeLessThan(found.length);
      // The address alone gives the same list.
      const narrowed = await app.evaluate(LISTED);
      await app.reload();
      await app.until('return document.querySelectorAll(".found li").length === arguments[0]', narrowed.length);
      expect(await app.evaluate(LISTED)).toEqual(narrowed);
      await app.scan('questions, found');

      await app.open('#/bank?topic=gil');
      await app.see('.found li:nth-child(2)');
      await app.click('.found li:nth-child(2) input');
      await app.click('.found li:nth-child(1) input');
      const wanted = (await app.evaluate(LISTED)).slice(0, 2).reverse();
      await app.until('return document.querySelector(".picked [role=status]").innerText.startsWith("2 ")');
      await app.scan('questions, picked');
      await app.choose('Start a round of them');
      await app.see('.parts');
      expect(await app.evaluate('return [...new URLSearchParams(location.hash.split("?")[1]).get("q").split(",")].length')).toBe(2);
      expect(await app.heading()).toBe('Picked questions');
      expect(wanted.length).toBe(2);
    });

    test('a question hides what is looked for, and keeps a bookmark and a note', async ({ app }) => {
      await app.open('#/bank');
      await app.see('.found a');
      await remember(app, past(24, { days: 1 }));
      await app.open('#/bank?status=due');
      await app.see('.found a');
      await app.click('.found a');
      await app.see('#criteria');
      const hidden = await app.evaluate('return [...document.querySelectorAll("#criteria li, #answer .prose")].every(e => !e.checkVisibility())');
      expect(hidden, 'nothing is given away').toBe(true);
      await app.click('#bookmark');
      await app.until('return document.querySelector("#bookmark").getAttribute("aria-pressed") === "true"');
      await app.type('#note', 'Say why first');
      await app.until('return Object.entries(localStorage).some(([k, v]) => k.startsWith("mi/n/") && v.includes("Say why first"))');
      await app.reload();
      await app.see('#criteria');
      expect(await app.evaluate('return document.querySelector("#note").value')).toBe('Say why first');
      expect(await app.evaluate('return document.querySelector("#bookmark").getAttribute("aria-pressed")')).toBe('true');
      await app.evaluate('document.querySelectorAll("details").forEach(d => d.open = true)');
      await app.see('.beside tbody tr');
      await app.scan('question');

      // How it came is put right: it is no longer due.
      const due = async () => { await app.open('#/bank?status=due'); await app.see('.bank [role=status]'); return Number.parseInt(await app.text('.bank .meta[role=status]'), 10); };
      const hash = await app.evaluate('return location.hash');
      const before = await due();
      await app.open(hash);
      await app.see('#criteria');
      await select(app, '.recall select', 'Easily');
      await app.until('return Object.keys(localStorage).some(k => k.startsWith("mi/g/"))');
      expect(await due()).toBe(before - 1);
      await app.open('#/bank?status=bookmarked');
      await app.see('.found li');
      expect(await app.count('.found li')).toBe(1);
    });

    test('what is due is on the first page, a round away', async ({ app }) => {
      await app.open('#/round?preset=due');
      expect(await app.text('[role=alert]')).toContain('Nothing is due today.');
      await remember(app, past(60));
      await app.open('#/');
      await app.see('#due');
      await app.scan('home, with questions due');
      const due = Number.parseInt(await app.text('#due'), 10);
      await app.choose('Practise what is due');
      await app.see('.parts');
      expect(await app.heading()).toBe('Due today');
      await app.scan('briefing of what is due');
      const asked = await app.count('.parts > li');
      expect(asked).toBeGreaterThan(0);
      expect(asked).toBeLessThanOrEqual(due);
      if (asked < due) expect(await app.text('.briefing')).toContain(`${due - asked} more are due`);
    });
  });
}

test('the bank is searched and picked from by keyboard alone', async ({ app }) => {
  await app.open('#/bank');
  await app.see('.found a');
  for (let step = 0; step < 30 && await app.evaluate('return document.activeElement.id !== "search"'); step++) await app.press('Tab');
  for (const letter of 'gil') await app.press(letter);
  await app.until('return location.hash === "#/bank?q=gil" && !!document.querySelector(".found .meta")?.innerText.includes(" in ")');
  for (let step = 0; step < 30 && await app.evaluate('return !document.activeElement.closest(".pick")'); step++) await app.press('Tab');
  await app.press(' ');
  await app.until('return document.querySelector(".picked [role=status]").innerText.startsWith("1 ")');
  await app.press('Tab');
  await app.press('Enter');
  await app.see('#criteria');
  await app.until('return document.activeElement.tagName === "H1"');
});

test('a bank whose index is gone says so and can be asked again', async ({ app }) => {
  await app.open('#/bank');
  await app.see('.found a');
  await app.evaluate('window.realFetch = fetch; window.fetch = (request, ...rest) => String(request.url ?? request).includes("search-") ? Promise.reject(new TypeError("gone")) : realFetch(request, ...rest)');
  await app.type('#search', 'gil');
  await app.see('.bank [role=alert]');
  await app.evaluate('window.fetch = realFetch');
  await app.choose('Try again');
  await app.until('return document.querySelector(".found .meta")?.innerText.includes(" in ")');
});

test.describe('a long past', () => {
  // The list as each picture has it.
  test.use({ early: `window.lists = [];
    const look = () => {
      const rows = document.querySelectorAll('.history .rows a');
      if (rows.length) {
        const list = document.querySelector('.lead').innerText + [...rows].map(a => a.hash).join();
        if (list !== lists.at(-1)) lists.push(list);
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);` });

  test('the newest rounds are there before the rest is read, and nothing changes by it', async ({ app }) => {
    const records = past(2_000);
    // The oldest is damaged: that is known only once all is read.
    records.find(([key]) => key.startsWith('mi/r/'))[1] = '{';
    await app.open('#/about');
    await remember(app, records);
    await app.open('#/history');
    await app.until('return document.querySelector("#troubles")?.innerText.includes("1 record could not be read")');
    const lists = await app.evaluate('return window.lists');
    expect(lists[0]).toContain('500 rounds, 2000 attempts.');
    const rows = list => list.slice(list.indexOf('#'));
    const newest = records.map(([key]) => key).filter(key => key.startsWith('mi/r/')).toReversed();
    expect(rows(lists[0]).split(',')).toEqual(newest.slice(0, 30).map(key => `#/history/${key.slice(5)}`));
    expect(new Set(lists.map(rows)).size).toBe(1);
    expect(await app.text('.lead')).toContain('499 rounds, 2000 attempts.');
    await app.choose('Show 469 more');
    expect(await app.count('.history .rows a')).toBe(499);
    await app.evaluate('document.querySelectorAll(".history .rows a")[498].click()');
    await app.see('.scorecard, .evidence');
  });
});
