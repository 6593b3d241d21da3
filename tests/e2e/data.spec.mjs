// The Data page: everything that is stored can be exported, erased, imported, checked and undone; storage
// that fails is told and loses nothing.
import { expect, test } from './fixtures.mjs';
import { begin, end } from './sit.mjs';

const WARM_UP = '#/round?preset=warm-up&seed=7';

/** A round that ended early, with one answer. */
async function shortRound(app, words) {
  await begin(app, WARM_UP);
  await app.type('#answer', words);
  await end(app);
}

const stored = app => app.evaluate('return Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith("mi/") && key !== "mi/backup"))');
const has = (app, words) => app.until('return document.querySelector("#next")?.innerText.includes(arguments[0])', words);

test('export, erase, undo, erase, import: everything is back', async ({ app }) => {
  await shortRound(app, 'an answer to keep. ');
  await app.open('#/data');
  await app.until('return document.querySelector(".facts")?.innerText.includes("kept twice")');
  await app.until('return document.querySelector("#backup").innerText.startsWith("Never exported")');
  await app.scan('data');
  const before = await stored(app);
  const text = await app.saved('Export everything');
  await has(app, 'among your downloads');
  await app.until('return document.activeElement.id === "next"');
  await app.until('return document.querySelector("#backup").innerText.includes("Nothing new since")');
  expect(Object.keys(JSON.parse(text).records).sort()).toEqual(Object.keys(before).sort());

  await app.choose('Erase everything …');
  await app.until('return document.activeElement.id === "next"');
  await app.scan('erase?');
  await app.choose('Keep everything');
  expect(await stored(app)).toEqual(before);
  await app.choose('Erase everything …');
  await has(app, 'Every round, answer and setting goes');
  await app.click('#next .row button:not(.main)');
  await has(app, 'Everything is erased');
  expect(await stored(app)).toEqual({});
  expect(await app.second()).toEqual({});
  await app.see('#snapshots');
  await app.choose('Undo');
  await has(app, 'It is undone');
  expect(await stored(app)).toEqual(before);

  await app.choose('Erase everything …');
  await has(app, 'Every round, answer and setting goes');
  await app.click('#next .row button:not(.main)');
  await has(app, 'Everything is erased');
  await app.chooseFile(text);
  await has(app, 'What this file would bring');
  await has(app, '1 attempt that you don\'t have here');
  await app.scan('preview');
  expect(await stored(app), 'a preview changes nothing').toEqual({});
  await app.choose('Import it');
  await has(app, 'The file is imported');
  expect(await stored(app)).toEqual(before);
  await app.chooseFile(text);
  await has(app, 'Everything in this file is here already');
  await app.choose('Very well');

  await app.choose('Check everything');
  await app.until('return document.querySelector("#report")?.innerText.includes("All is well: 1 round and 1 attempt")');
  await app.scan('checked');
  await app.open('#/history');
  await app.click('.rows a');
  await app.click('.evidence a');
  expect(await app.text('.own-text')).toContain('an answer to keep');
});

test.describe('phone, dark', () => {
  test.use({ dark: true, width: 360 });

  test('the page fits and reads', async ({ app }) => {
    await shortRound(app, 'short. ');
    await app.open('#/data');
    await app.until('return document.querySelector(".facts")?.innerText.includes("kept twice")');
    await app.scan('data');
    await app.choose('Erase everything …');
    await app.see('#next');
    await app.scan('erase?');
  });
});

test.describe('a page of buttons', () => {
  // Where each button was, in every picture since the page came.
  test.use({ early: `window.places = new Set();
    const look = () => {
      const buttons = [...document.querySelectorAll('#main button:not(#snapshots *, .facts *)')];
      if (buttons.length > 5) places.add(buttons.map(button => Math.round(button.getBoundingClientRect().top + scrollY)).join());
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);` });

  test('nothing moves away from under a finger', async ({ app }) => {
    await shortRound(app, 'here. ');
    await app.open('#/data');
    await app.until('return document.querySelector(".facts")?.innerText.includes("kept twice")');
    await app.until('return document.querySelector(".facts").innerText.includes("quick storage")');
    expect(await app.evaluate('return [...window.places]')).toHaveLength(1);
  });
});

test('what is exported for others is for them to read', async ({ app }) => {
  await shortRound(app, '=SUM(A1), "quoted"\nsecond line');
  await app.open('#/data');
  const table = await app.saved('Attempts as a table');
  expect(table.split('\r\n')).toHaveLength(3);
  expect(table).toContain('"\'=SUM(A1), ""quoted""\nsecond line"');
  const report = await app.saved('Report to read');
  expect(report).toMatch(/^# Practice interviews\n\n1 round, 1 attempt\./);
  const notes = await app.saved('Anki: every question');
  expect(notes.split('\n').filter(line => line.startsWith('"mock-interviewer:')).length).toBeGreaterThan(250);
});

test('files that are no exports are refused in words', async ({ app }) => {
  await shortRound(app, 'mine. ');
  await app.open('#/data');
  const before = await stored(app);
  for (const [text, words] of [
    ['{"some":"thing"}', 'not an export'],
    ['PK\u0003\u0004', 'damaged'],
    ['{"format":"mock-interviewer-history","version":99,"records":{}}', 'newer version'],
  ]) {
    await app.chooseFile(text);
    await has(app, words);
    await app.scan('refused file');
  }
  expect(await stored(app)).toEqual(before);
});

test('a real download is a real file', async ({ app }) => {
  test.skip(!app.driver.download, 'the driver of this engine can\'t save files');
  await shortRound(app, 'saved as a file. ');
  await app.open('#/data');
  const text = await app.driver.download(() => app.choose('Export everything'));
  expect(text).toContain('saved as a file.');
  expect(JSON.parse(text).format).toBe('mock-interviewer-history');
});

test('what is damaged is mended from the second store, or said', async ({ app }) => {
  await shortRound(app, 'whole once. ');
  await app.until('return Object.keys(localStorage).some(key => key.startsWith("mi/a/"))');
  const name = (await app.keys()).find(key => key.startsWith('mi/a/'));
  await app.evaluate('localStorage.setItem(arguments[0], localStorage.getItem(arguments[0]).slice(0, 40)); localStorage.setItem("mi/a/zz/0", "[1]")', name);
  await app.open('#/history');
  await app.see('.rows a');
  // The one is whole in the second store; the other never was.
  await app.until('return document.querySelector("#troubles")?.innerText.includes("1 record could not be read")');
  await app.scan('troubles');
  await app.click('.rows a');
  await app.click('.evidence a');
  expect(await app.text('.own-text')).toContain('whole once');
  expect(Object.keys(await stored(app)).filter(key => key.startsWith('mi/x/'))).toHaveLength(1);
});

const REFUSALS = [
  ['QuotaExceededError', `new DOMException('no', 'QuotaExceededError')`],
  ['NS_ERROR_DOM_QUOTA_REACHED', `new DOMException('no', 'NS_ERROR_DOM_QUOTA_REACHED')`],
  ['code 22', `Object.defineProperty(new DOMException('no', 'Nameless'), 'code', { value: 22 })`],
  ['SecurityError', `new DOMException('no', 'SecurityError')`],
];

for (const [name, error] of REFUSALS) {
  test(`localStorage refuses with ${name}: the second store has it all`, async ({ app }) => {
    await begin(app, WARM_UP);
    await app.evaluate(`Storage.prototype.kept = Storage.prototype.setItem; Storage.prototype.setItem = () => { throw ${error}; }`);
    await app.type('#answer', 'kept in one place. ');
    await app.see('#one-leg');
    expect(await app.count('#unsaved')).toBe(0);
    await app.scan('one leg');
    await app.click('#submit');
    await app.see('.confidence');
    // The page is loaded again without anything having been saved in localStorage.
    await app.reload();
    await app.see('.confidence');
    await app.choose('Solid');
    await app.see('.criterion');
    expect(await app.text('.own-text')).toContain('kept in one place');
  });
}

test('both stores refuse: it is told, and an export has everything that was saved', async ({ app }) => {
  await shortRound(app, 'saved before. ');
  await begin(app, WARM_UP);
  await app.evaluate(`IDBDatabase.prototype.transaction = () => { throw new DOMException('no', 'QuotaExceededError'); };
    Storage.prototype.kept = Storage.prototype.setItem; Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError'); }`);
  await app.type('#answer', 'nobody stores this. ');
  await app.see('#unsaved');
  await app.scan('unsaved');
  expect(await app.text('#unsaved')).toContain('storage is full');
  expect(await app.evaluate('return document.querySelector("#unsaved textarea").value')).toContain('nobody stores this');
  expect(await app.saved('Export everything')).toContain('saved before.');
  await app.evaluate('Storage.prototype.setItem = Storage.prototype.kept');
  await app.choose('Save again');
  await app.gone('#unsaved');
});

test('no localStorage at all: rounds and history live in the second store', async ({ app }) => {
  await shortRound(app, 'before it was blocked. ');
  await app.open('#/about');
  // What a browser does where site data is blocked; it has to hold across loads of the page.
  await app.driver.beforeEveryPage?.(`Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })`);
  test.skip(!app.driver.beforeEveryPage, 'the driver of this engine can\'t block storage');
  await app.open('#/history');
  await app.see('.rows a');
  await app.click('.rows a');
  await app.click('.evidence a');
  expect(await app.text('.own-text')).toContain('before it was blocked');
  await begin(app, WARM_UP);
  await app.type('#answer', 'without localStorage. ');
  await app.see('#one-leg');
  await app.click('#submit');
  await app.see('.confidence');
  await app.open('#/round');
  await app.see('.confidence');
  await app.choose('Solid');
  await app.see('.criterion');
  expect(await app.text('.own-text')).toContain('without localStorage');
});

test('no IndexedDB: everything works, and the page says what that means', async ({ app }) => {
  test.skip(!app.driver.beforeEveryPage, 'the driver of this engine can\'t block storage');
  await app.driver.beforeEveryPage(`Object.defineProperty(window, 'indexedDB', { value: undefined })`);
  await shortRound(app, 'in localStorage alone. ');
  await app.open('#/data');
  await app.until('return document.querySelector(".facts")?.innerText.includes("Only one works here")');
  await app.scan('one store');
  await app.choose('Erase everything …');
  await has(app, 'Every round');
  await app.click('#next .row button:not(.main)');
  await has(app, 'No snapshot can be made');
  await app.saved('Export everything');
  await app.choose('Erase everything …');
  await has(app, 'Every round');
  await app.click('#next .row button:not(.main)');
  await has(app, 'Everything is erased');
  await app.choose('Undo');
  await has(app, 'It is undone');
  await app.open('#/history');
  await app.see('.rows a');
});

/** An export with so many attempts in one round, as another device would have made it. */
function attempts(round, count) {
  const records = {};
  for (let place = 0; place < count; place++) {
    records[`mi/a/${round}/${place}`] = { v: 1, r: round, p: place, q: 'a-question', s: true, t: 1780000000000 + place, u: { u: 1000 }, a: `answer ${place}`, k: [['c', 1, 3, 'y', 0]] };
  }
  return JSON.stringify({ format: 'mock-interviewer-history', version: 1, exported: '2026-05-28T20:26:40.000Z', records });
}

test('two tabs that save 500 attempts each at the same time leave 1,000', async ({ app }) => {
  await app.open('#/data');
  await app.chooseFile(attempts('tab-1', 500));
  await has(app, '500 attempts');
  const back = await app.driver.newTab();
  await app.open('#/data');
  await app.chooseFile(attempts('tab-2', 500));
  await has(app, '500 attempts');
  await app.choose('Import it');
  await back();
  await app.choose('Import it');
  await has(app, 'imported');
  await app.until('return Object.keys(localStorage).filter(key => key.startsWith("mi/a/")).length === 1000');
  await app.open('#/data');
  await app.choose('Check everything');
  await app.until('return document.querySelector("#report")?.innerText.includes("1000 attempts")');
  expect(Object.keys(await app.second()).filter(key => key.startsWith('mi/a/'))).toHaveLength(1000);
});

test('10,000 attempts find room: old texts move, verdicts stay, nothing is dropped', async ({ app }) => {
  test.skip(app.engine !== 'chromium', 'one engine is enough for so long a test');
  const big = JSON.parse(attempts('long', 10_000));
  for (const record of Object.values(big.records)) record.a = `${record.a} ${'word '.repeat(200)}`;
  await app.open('#/data');
  await app.chooseFile(JSON.stringify(big));
  await has(app, '10000 attempts');
  await app.choose('Import it');
  await has(app, 'imported');
  const records = await stored(app);
  expect(Object.keys(records)).toHaveLength(10_000);
  expect(Object.values(records).filter(record => record.includes('"z":true')).length).toBeGreaterThan(5_000);
  const text = await app.saved('Export everything');
  const back = JSON.parse(text).records;
  expect(Object.values(back).filter(record => record.a.endsWith('word '))).toHaveLength(10_000);
});
