// From an empty profile to the first question: what it costs in bytes, time and memory.
import { NETWORKS, open } from './browser.mjs';
import { probe } from './probe.mjs';

export const SLOW = 4;

/** A visit before, which lasts until the contender's worker has everything. */
const keep = ({ site, kept }) => async page => {
  await page.goto(site.url);
  await page.waitForFunction(([css, words]) => document.querySelector(css)?.textContent.includes(words), [kept.says, kept.words], { timeout: 120_000 });
};

/** One visit. Times in milliseconds since the navigation began, sizes in bytes. */
export async function visit(browser, contender, network, all) {
  const { site } = contender;
  // An embedded app comes from another server than the page around it, and is measured from where that page began.
  const inner = all.find(({ name }) => name === contender.around)?.site;
  const sites = [site, inner].filter(Boolean);
  const { page, devtools, errors, close } = await open(browser, { slow: SLOW, network: NETWORKS[network], prepare: contender.kept && keep(contender) });
  for (const { requests } of sites) requests.length = 0;
  site.down = Boolean(contender.kept);
  await page.addInitScript(probe, contender.probe);
  await page.goto(site.url + contender.address, { waitUntil: 'commit' });
  const origin = await page.evaluate(() => performance.timeOrigin);
  let frame = page;
  while (inner && !(frame = page.frames().find(frame => frame.url().startsWith(inner.url)))) await page.waitForTimeout(50);
  await frame.waitForFunction(() => window.bench?.marks.done || window.bench?.marks.failed, null, { timeout: 120_000, polling: 200 });
  const { marks, later, wasm, text } = await frame.evaluate(([question, origin]) => ({
    marks: window.bench.marks, later: performance.timeOrigin - origin, wasm: window.bench.wasm(),
    text: document.querySelector(question).querySelector('p')?.textContent ?? null,
  }), [contender.probe.question, origin]);
  for (const mark of ['first', 'readable', 'answerable']) marks[mark] += later;
  if (marks.failed || errors.length) throw new Error(`${contender.name}: ${[marks.failed, ...errors].filter(Boolean).join('; ')}`);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await close();
  site.down = false;
  const until = sites.flatMap(({ requests }) => requests).filter(request => request.at <= origin + marks.readable);
  const missing = until.filter(request => request.bytes < request.compressed);
  if (missing.length) throw new Error(`${contender.name}: ${missing.map(request => request.path).join(', ')} did not arrive whole, or not with brotli`);
  const sum = requests => requests.reduce((total, { bytes }) => total + bytes, 0);
  return {
    text,
    figures: {
      bytes: sum(until),
      requests: until.length,
      first: marks.first,
      readable: marks.readable,
      answerable: marks.answerable,
      shift: marks.shift,
      heap: usedSize,
      wasm,
      memory: usedSize + wasm,
    },
    paths: until.map(request => ({ path: request.path, bytes: request.bytes, at: request.at - origin })),
  };
}
