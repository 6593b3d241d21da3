// Questions of one's own: a file takes the place of the built-in bank, bad files change nothing, and hostile ones do nothing.
import fs from 'node:fs';
import path from 'node:path';
import { bank, deep, few, hostile, PAYLOADS, REFUSED } from './banks.mjs';
import { DIST, expect, test } from './fixtures.mjs';
import { WALK } from './hostile.mjs';
import { begin, judge, sit } from './sit.mjs';

const TEAM = few();

/** Opens the disclosure and chooses a file there. */
async function bring(app, text, name = 'team.bank.json') {
  await app.see('.own-bank summary');
  await app.evaluate('document.querySelector(".own-bank details").open = true');
  await app.chooseFile(text, name, '#bank-file');
  await app.see('#bank-note');
}

test('a bank from a file: found, searched, sat through with a reload in the midst, and given back', async ({ app }) => {
  await app.open('#/bank');
  await app.see('.found li');
  await app.choose('Use your own questions');
  await app.scan('the place for a file');
  await bring(app, bank('Team bank', TEAM));
  expect(await app.text('#own-bank')).toContain('“Team bank”, edition 7, 3 questions, from a file.');
  await app.until('return document.querySelector("#bank-note").innerText.includes("kept in this browser")');
  await app.until('return document.activeElement.id === "bank-note"');
  expect(await app.count('.found li')).toBe(3);
  await app.scan('questions from a file');
  // Words of the model answer, which titles don't hold.
  const word = /[a-z]{9,}/.exec(JSON.stringify(TEAM[1].answer.map(block => block.p ?? []).flat().map(piece => piece.t ?? '')))[0];
  await app.type('#search', word);
  await app.until('return [...document.querySelectorAll(".found a")].some(a => a.innerText === "Our question 2")');

  await app.open('#/');
  await app.choose('A round of all three');
  await app.see('.parts li:nth-child(3)');
  const address = await app.evaluate('return location.hash');
  expect(address).toMatch(/bank=[0-9a-f]{6}/);
  await app.choose('Begin the round');
  await app.type('#answer', 'I would ask first. ');
  await app.until('return Object.keys(localStorage).some(name => name.includes("mi/t/"))');
  const asked = await app.text('.question.voice');
  await app.reload();
  await app.see('#answer');
  expect(await app.text('.question.voice'), 'the question is there again').toBe(asked);
  expect(await app.evaluate('return document.querySelector("#answer").value')).toBe('I would ask first. ');

  // The open round keeps its questions.
  await app.open('#/bank');
  await app.see('#own-bank');
  expect(await app.count('#own-bank button, #bank-file')).toBe(0);
  await app.open('#/round');
  expect(await sit(app, { verdict: question => question + 1 })).toBe(3);
  await app.scan('the scorecard');
  const card = await app.evaluate('return location.hash');

  await app.open('#/bank');
  await app.choose('Back to the built-in questions');
  await app.until('return document.querySelectorAll(".found li").length >= 30');
  expect(await app.said()).toBe('The built-in questions are back.');
  expect(await app.count('#own-bank')).toBe(0);
  await app.open(card);
  await app.see('.dimensions');
  await app.open(`${card}/0`);
  await app.see('.verdict-list');
  await app.open('#/bank/team-1');
  await app.see('#missing');
  await app.scan('a question that is not here');
  await app.open(address);
  expect(await app.text('[role=alert]')).toContain('made with another question bank');
  await app.open('#/progress');
  await app.see('#main h1');
});

test('a kept bank that the browser lost is asked for again, and the round goes on', async ({ app }) => {
  const text = bank('Team bank', TEAM);
  await app.open('#/bank');
  await bring(app, text);
  await app.until('return document.querySelector("#bank-note")?.innerText.includes("kept in this browser")');
  await begin(app, '#/round?preset=picked&q=team-1,team-2');
  await app.type('#answer', 'Half a thought. ');
  await app.until('return Object.keys(localStorage).some(name => name.includes("mi/t/"))');
  await app.evaluate('window.gone = false; indexedDB.deleteDatabase("mock-interviewer-bank").onsuccess = () => { gone = true; }');
  await app.until('return gone');
  await app.reload();
  await app.see('#missing');
  expect(await app.text('#missing')).toContain('What you wrote is kept');
  await app.scan('a round without its question');
  await app.choose('Change the questions');
  expect(await app.text('#bank-note')).toContain('Choose the file again');
  await bring(app, text);
  await app.until('return document.querySelector("#bank-note").innerText.includes("kept in this browser")');
  await app.open('#/round');
  await app.see('#answer');
  expect(await app.evaluate('return document.querySelector("#answer").value')).toBe('Half a thought. ');
  await app.click('#submit');
  await app.click('.confidence li:nth-child(4) button');
  await app.see('.criterion');
  await judge(app, () => 1);
  await app.click('#rated:not(:disabled)');
  await app.until('return document.querySelector(".eyebrow").innerText.startsWith("Question 2")');
});

test('files that are no bank change nothing and say what is wrong', async ({ app }) => {
  await app.open('#/bank');
  await bring(app, bank('Team bank', TEAM));
  const faulty = structuredClone(TEAM);
  faulty[0].minutes = 0;
  faulty[1].criteria[1].probe = 'What else?';
  faulty[2].id = 'team-1';
  for (const [text, words] of [
    ['', ['The file is empty.']],
    ['hello', ['line 1, column 1', 'this is not JSON']],
    ['\0\x01PNG\r\n', ['this is not JSON']],
    ['{"format": "mock-interviewer-export"}', ['so it is no bank of questions']],
    [bank('New', TEAM).replace('"version":1', '"version":2'), ['has version 2 of the format']],
    [bank('Faulty', faulty), ['questions[0].minutes', 'questions[1].criteria[1].probe', 'questions[2].id']],
    [bank('Deep', TEAM).replace('"edition"', `"x":${'['.repeat(100_000)}${']'.repeat(100_000)},"edition"`), ['x', 'there is no such field']],
  ]) {
    await bring(app, text);
    await app.until('return arguments[0].every(words => document.querySelector(".own-bank").innerText.includes(words))', words);
    expect(await app.text('#own-bank'), 'the bank before stays').toContain('Team bank');
    expect(await app.count('.found li')).toBe(3);
  }
  await app.scan('faults of a file');

  // Too large to be read, and as large as may be: the page answers soon.
  const huge = `const files = new DataTransfer(), part = arguments[1].repeat(1024 * 1024 / arguments[1].length);
    files.items.add(new File(Array(arguments[0]).fill(part), 'huge.bank.json'));
    const input = document.querySelector('#bank-file');
    window.longest = 0;
    let last = performance.now();
    window.beat = setInterval(() => { const now = performance.now(); longest = Math.max(longest, now - last); last = now; }, 10);
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    return true`;
  for (const [megabytes, part, words] of [[100, 'x', 'The file has 100 MB; 24 MB is the most'], [23, '[', 'is not JSON'], [23, '[0],', 'is not JSON']]) {
    await app.evaluate(huge, megabytes, part);
    await app.until('return document.querySelector("#bank-note").innerText.includes(arguments[0])', words);
    const longest = await app.evaluate('clearInterval(beat); return longest');
    test.info().annotations.push({ type: 'longest wait', description: `${megabytes} MB of ${part}: ${Math.round(longest)} ms` });
    expect(longest, 'the page answers').toBeLessThan(5_000);
  }
  expect(await app.count('.found li')).toBe(3);
  await app.reload();
  expect(await app.text('#own-bank')).toContain('Team bank');
});

test('published attacks through every text of a bank: nothing runs, nothing is asked for, all of it is shown as text', async ({ app }) => {
  test.setTimeout(600_000);
  await app.open('#/bank');
  // What holds characters that no text may hold is refused, with its place.
  const odd = PAYLOADS.filter(payload => payload.search(REFUSED) >= 0);
  expect(odd.length).toBeGreaterThan(5);
  await bring(app, bank('Odd', odd.map(hostile)));
  expect(await app.text('#bank-note')).toContain('questions[0].title');

  const some = PAYLOADS.map(payload => payload.replace(REFUSED, ''));
  // The last is nested as deep as the reader takes: a step more is refused.
  const questions = some.map(hostile);
  questions.at(-1).context = deep(8, 1);
  questions.at(-2).context = deep(1, 12);
  await bring(app, bank('<img src=x onerror=alert(1)>', questions));
  await app.until('return document.querySelector("#own-bank")?.innerText.includes("<img src=x onerror=alert(1)>")');
  const before = (await app.driver.requests()).length;
  await app.evaluate(WALK);
  await app.evaluate('walk(arguments[0], 40); return true', some.map((text, at) => ({ id: `hostile-${at}`, text })));
  await expect(async () => expect(await app.evaluate('return walked.done')).toBe(true)).toPass({ intervals: [1000], timeout: 540_000 });
  const { faults, screens } = await app.evaluate('return walked');
  expect(faults).toEqual([]);
  test.info().annotations.push({ type: 'screens', description: JSON.stringify(screens) });
  for (const screen of ['question', 'answering', 'rating', 'probe', 'attempt', 'search']) expect(screens[screen], screen).toBeGreaterThanOrEqual(some.length);
  for (const screen of ['briefing', 'prediction', 'scorecard']) expect(screens[screen], screen).toBeGreaterThan(0);
  const files = fs.readdirSync(DIST, { recursive: true }).map(name => name.replaceAll(path.sep, '/'));
  const later = (await app.driver.requests()).slice(before).filter(url => !/^(about|blob):/.test(url));
  expect(later.filter(url => !files.includes(new URL(url).pathname.slice(1)) && new URL(url).pathname !== '/'), 'nothing but the build is asked for').toEqual([]);
});
