// How long a key or a press waits for its picture, on a processor six times slower.
//
// Three figures for each: from the key to the end of the frame that shows it, which holds the wait for the
// frame's turn; the work in it alone, listeners and frame, which has to fit into one frame (16.7 ms); and the
// listeners' part of the work, which is the page's own, where the rest is the browser's style, layout and paint.
import { open } from './browser.mjs';
import { remember } from './past.mjs';

export const SLOW = 6;
const KEYS = 60;

/** A word that is searched, and taken back letter by letter. */
const WORD = [...'generator', ...Array(9).fill('Backspace')];

/**
 * Goes into the page: notes events of a type until the frame that shows what they changed. With `shows`, text
 * that has to change, it notes the next event after `window.noting` was set; without, every one.
 */
const listen = ([type, shows]) => {
  const notes = [];
  const text = () => (shows ? [...document.querySelectorAll(shows)].map(each => each.textContent).join('|') : null);
  const soon = done => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0); };
  addEventListener(type, event => {
    if (!window.noting) return;
    window.noting = !shows;
    const begun = performance.now();
    const before = text();
    // The task after this one tells how long the listeners took, unless the frame comes first and tells it.
    let script = null;
    let drawn = 0;
    const handled = () => { script ??= performance.now() - begun; };
    soon(handled);
    const frame = () => {
      handled();
      const drawing = performance.now();
      soon(() => {
        const end = performance.now();
        drawn += end - drawing;
        // A page may draw later, in a task of its own; that task is then not in the work, only in the wait.
        if (shows && (!text() || text() === before)) requestAnimationFrame(frame);
        else notes.push({ wait: end - event.timeStamp, script, work: script + drawn });
      });
    };
    requestAnimationFrame(frame);
  }, { capture: true });
  window.noting = !shows;
  window.noted = () => notes.splice(0);
};

// Pauses between keys, the same in every run: a fixed generator, 60 to 240 ms.
function* pauses() {
  for (let x = 7; ;) { x = (Math.imul(x, 1664525) + 1013904223) >>> 0; yield 60 + (x >>> 8) % 180; }
}

async function type(page, field, keys = [...'abcdefgh ']) {
  await page.locator(field).first().click();
  await page.evaluate(listen, ['input', null]);
  const pause = pauses();
  for (let at = 0; at < KEYS; at++) {
    await page.keyboard.press(keys[at % keys.length]);
    await page.waitForTimeout(pause.next().value);
  }
  const notes = await page.evaluate(() => window.noted());
  if (notes.length !== KEYS) throw new Error(`${KEYS} keys were pressed and ${notes.length} were noted`);
  return notes;
}

async function begin(page, text) {
  if (text) await page.getByRole('button', { name: text, exact: true }).click();
}

/** Keystrokes in the answer's field of the first question, perhaps with a past. */
export async function keystrokes(browser, contender, past) {
  const { page, close, errors } = await open(browser, { slow: SLOW, prepare: past && remember(contender.site, past) });
  if (past) {
    // Home reads the whole past, which then stays in memory.
    await page.goto(`${contender.site.url}#/`);
    await page.waitForSelector('#recent');
    await page.evaluate(address => { location.hash = address; }, contender.address);
  } else {
    await page.goto(contender.site.url + contender.address);
  }
  await begin(page, contender.probe.begin);
  const notes = await type(page, contender.probe.field);
  await close();
  if (errors.length) throw new Error(errors.join('; '));
  return notes;
}

/** Keystrokes in the field that searches all questions, in a profile with a past: how each stands is beside it. */
export async function search(browser, { site }, profile, slow) {
  const { page, close, errors } = await open(browser, { slow, profile });
  await page.goto(`${site.url}#/bank`);
  await page.waitForSelector('.found a');
  const notes = await type(page, '#search', WORD);
  await close();
  if (errors.length) throw new Error(errors.join('; '));
  return notes;
}

/** Through a round, perhaps with a past; gives for each kind of press what was noted. */
export async function steps(browser, contender, past) {
  const { page, close, errors } = await open(browser, { slow: SLOW, prepare: past && remember(contender.site, past) });
  const { address, questions, shows, moves } = contender.steps;
  await page.goto(contender.site.url + address);
  await begin(page, contender.probe.begin);
  await page.waitForSelector(contender.probe.question);
  await page.evaluate(listen, ['click', shows]);
  const notes = {};
  while ((notes.next?.length ?? 0) + 1 < questions) {
    // Reading takes a while; what a page does ahead of time is done by then.
    await page.waitForTimeout(400);
    const at = await page.waitForFunction(moves => { const at = moves.findIndex(({ on }) => document.querySelector(on)); return at >= 0 ? [at] : null; }, moves);
    const { first, press, kind } = moves[(await at.jsonValue())[0]];
    if (first) for (const each of await page.locator(first).all()) await each.click();
    await page.locator(press).first().waitFor();
    await page.evaluate(() => { window.noting = true; });
    await page.locator(press).first().click();
    const noted = await page.waitForFunction(() => { const notes = window.noted(); return notes.length ? notes : null; });
    (notes[kind] ??= []).push(...await noted.jsonValue());
  }
  await close();
  if (errors.length) throw new Error(errors.join('; '));
  return notes;
}
