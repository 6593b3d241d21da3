// What a long past costs: the pages that show it, search, and saving, with few attempts and with many.
import { open, VIEW } from './browser.mjs';
import { input } from './contenders.mjs';
import { probe } from './probe.mjs';
import { SLOW } from './start.mjs';

/** How many attempts a short past has. */
export const FEW = 10;

const rounds = Object.keys(input.past).filter(key => key.startsWith('mi/r/'));
const attempts = round => Object.keys(input.past).filter(key => key.startsWith(`mi/a/${round}/`));

function short() {
  const past = {};
  let count = 0;
  for (const key of rounds.toSorted().reverse()) {
    if (count >= FEW) break;
    const of = attempts(key.slice('mi/r/'.length));
    count += of.length;
    for (const name of [key, ...of]) past[name] = input.past[name];
  }
  return past;
}

/** The pasts that are compared. */
export const PASTS = { few: short(), many: input.past };

/**
 * Gives a profile a past as the app itself would have stored it, in both stores: it is put into localStorage, and
 * the app is left open until the other has it too.
 */
export const remember = (site, past) => async page => {
  await page.goto(`${site.url}nothing-here`);
  await page.evaluate(past => { for (const [key, value] of Object.entries(past)) localStorage.setItem(key, value); }, past);
  await page.goto(`${site.url}#/about`);
  await page.waitForSelector('#main h1');
  const mirrored = most => new Promise((done, failed) => {
    const opening = indexedDB.open('mock-interviewer');
    opening.onerror = failed;
    opening.onsuccess = () => {
      const count = opening.result.transaction('records').objectStore('records').count();
      count.onsuccess = () => { opening.result.close(); done(count.result >= most); };
    };
  });
  await page.waitForFunction(mirrored, Object.keys(past).length, { polling: 500, timeout: 120_000 });
};

/** The pages that show the past, each with what is there once it is shown. */
export const PAGES = [
  { what: 'Home', address: '#/', shown: '#recent' },
  { what: 'History', address: '#/history', shown: '.history .rows' },
  { what: 'Progress', address: '#/progress', shown: '#dimensions' },
];

/** A profile with a past, for many visits; the program is kept for use without a network, as it is after the first. */
export async function lasting(browser, site, past) {
  const profile = await browser.newContext(VIEW);
  const page = await profile.newPage();
  await remember(site, past)(page);
  await page.evaluate(async () => { await navigator.serviceWorker.ready; });
  await page.close();
  return profile;
}

/** Milliseconds from the navigation until the page is painted with what it shows of the past. */
export async function opening(browser, { site }, profile, { address, shown }) {
  const { page, close } = await open(browser, { slow: SLOW, profile });
  await page.addInitScript(probe, { question: shown });
  await page.goto(site.url + address);
  const at = await page.waitForFunction(() => window.bench?.marks.readable, null, { polling: 100 });
  const painted = await at.jsonValue();
  await close();
  return painted;
}
