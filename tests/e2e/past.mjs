// A past of any length, as storage has it: rounds of four over the questions of the built bank.
import fs from 'node:fs';
import path from 'node:path';

const BANK = path.resolve(import.meta.dirname, '../../dist/bank');
const DAY = 86_400_000;
const DIMENSIONS = ['problem-solving', 'code-quality', 'fundamentals', 'testing-debugging', 'communication', 'domain'];
const POINTS = { essential: 3, expected: 2, bonus: 1 };

/**
 * The records of `attempts` attempts, the newest an hour ago, one round of four every `days` days. Every third answer
 * is met whole, the rest partly. `brief` leaves out texts and the names of criteria, as a store that ran short would.
 */
export function past(attempts, { days = 2, brief = false, now = Date.now() } = {}) {
  const read = name => JSON.parse(fs.readFileSync(path.join(BANK, name), 'utf8'));
  const { entries } = read('catalogue.json');
  const packs = new Map();
  const whole = entry => {
    if (!packs.has(entry.pack)) packs.set(entry.pack, read(entry.pack));
    return packs.get(entry.pack).find(question => question.id === entry.id);
  };
  const records = [];
  const rounds = Math.ceil(attempts / 4);
  for (let number = 0; number < rounds; number++) {
    const ended = Math.round(now - 3_600_000 - (rounds - 1 - number) * days * DAY);
    const id = `${ended.toString(16)}-${number.toString(16)}`;
    const asked = [0, 1, 2, 3].filter(place => number * 4 + place < attempts).map(place => entries[(number * 4 + place) * 7 % entries.length]);
    asked.forEach((entry, place) => {
      const at = number * 4 + place;
      const criteria = whole(entry).criteria.slice(0, brief ? 5 : 24);
      const verdict = criterion => at % 3 === 0 ? 'y' : 'yhn'[(criterion + at) % 3];
      records.push([`mi/a/${id}/${place}`, JSON.stringify({
        v: 1, r: id, p: place, q: entry.id, s: true, t: ended - (3 - place) * 60_000,
        u: { b: entry.minutes * 60_000, u: Math.round(entry.minutes * 60_000 * (0.5 + at % 7 / 10)), t: 12_000 },
        a: brief ? '' : `Answer ${at}: I would ask how large the input is first.`, c: at % 5 + 1,
        k: criteria.map((criterion, place) => [brief ? `c${place}` : criterion.id, DIMENSIONS.indexOf(criterion.dimension) + 1, POINTS[criterion.weight], verdict(place), 0]),
      })]);
    });
    records.push([`mi/r/${id}`, JSON.stringify({
      v: 1, id, begun: ended - 1_800_000, request: 'warm-up', seed: '7', bank: 'x', timing: '1',
      course: { fixed: asked.map(entry => [entry.id, entry.minutes, '']) }, ended, early: false,
    })]);
  }
  return records;
}

/** Puts records into the storage of the page that is open. */
export async function remember(app, records) {
  for (let at = 0; at < records.length; at += 1_000) {
    await app.evaluate('for (const [key, value] of arguments[0]) localStorage.setItem(key, value)', records.slice(at, at + 1_000));
  }
}

/** Takes a choice of a list. */
export const select = (app, css, words) => app.until(`
  const list = document.querySelector(arguments[0]);
  const choice = [...(list?.options ?? [])].find(option => option.text.startsWith(arguments[1]));
  if (!choice) return false;
  list.value = choice.value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
  return true`, css, words);
