// Banks in one file, for the tests: a small one of the build's own questions, and a hostile one.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { DIST } from './fixtures.mjs';

/** A bank of these questions as the text of a file. */
export const bank = (title, questions) => JSON.stringify({ format: 'mock-interviewer-bank', version: 1, title, edition: '7', questions });

/** Three of the build's questions under other names. */
export function few() {
  const files = fs.readdirSync(path.join(DIST, 'bank')).filter(name => /^[0-9a-f]{12}\.json$/.test(name)).sort();
  const all = files.flatMap(name => JSON.parse(fs.readFileSync(path.join(DIST, 'bank', name), 'utf8')));
  const scored = all.filter(question => question.scored);
  return ['concept', 'debugging', 'coding'].map((kind, at) => ({ ...scored.find(question => question.kind === kind), id: `team-${at + 1}`, title: `Our question ${at + 1}` }));
}

/** What DOMPurify is tested with: markup that ran scripts in some browser at some time. */
const FIXTURES = createRequire(import.meta.url)('dompurify-fixtures/test/fixtures/expect.js');
export const PAYLOADS = FIXTURES.map(fixture => fixture.payload);

/** Characters that no text of a bank may hold. */
export const REFUSED = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;

const cut = (text, most) => [...text].slice(0, most).join('');
const line = (text, most) => cut(text.replace(/[\n\t]/g, ' '), most);

/** A text of every kind of block and every kind of inline, with the payload in each. */
function doc(text) {
  const words = [{ t: text }];
  const link = start => cut((start + text).replace(/\s/g, ''), 2000);
  return [
    { p: [{ t: text }, { c: text }, { b: words }, { i: words }, ...['https://example.org/', 'mailto:', '#'].map(start => ({ a: [link(start), words] }))] },
    { ul: [[{ p: words }]] },
    { ol: [[{ p: words }, { ul: [[{ p: words }]] }]] },
    { code: { lang: line(text, 80), spans: [['', text], ['s', text]] } },
    { table: { head: [words], rows: [[words]] } },
  ];
}

/** A text of so many lists within each other, and so much emphasis within the innermost line. */
export function deep(lists, marks) {
  let line = [{ t: 'deep' }];
  for (let at = 0; at < marks; at++) line = [{ b: line }];
  let text = [{ p: line }];
  for (let at = 0; at < lists; at++) text = [{ ul: [text] }];
  return text;
}

/** A question with the payload in every field that holds text. */
export function hostile(text, at) {
  const full = doc(text), short = line(text, 80);
  const criterion = (id, weight) => ({ id, dimension: 'fundamentals', weight, asked: [0], text: full, signals: [short], probe: full });
  return {
    id: `hostile-${at}`,
    title: line(text, 120),
    kind: at % 2 ? 'concept' : 'coding',
    level: 'mid',
    topics: ['security'],
    minutes: 5,
    why: line(text, 600),
    scored: true,
    cluster: short,
    prompt: full,
    context: full,
    clarifications: [{ ask: full, reply: full }],
    hints: [full, [{ p: [{ t: text }] }]],
    criteria: [criterion('one', 'essential'), criterion('two', 'bonus')],
    answer: full,
    pitfalls: [full],
    red_flags: [{ no_go: 'missing-tests', text: full }, { text: full }],
    references: [line(text, 600)],
    covers: [short],
    task: { starter: full, solution: full, tests: full, wrong: [{ fails: [line(text, 120)], why: line(text, 600), code: [{ p: [{ t: text }] }] }] },
  };
}
