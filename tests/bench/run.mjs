// Measures every contender in one run, in turn, and writes target/bench/bench.md and bench.json:
// node run.mjs [--runs N] [--only start,keys,presses,past]
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launch, NETWORKS, slowness } from './browser.mjs';
import { contenders, input, LOADER, OUT } from './contenders.mjs';
import { medians, median, percentile } from './figures.mjs';
import { report } from './report.mjs';
import { serve } from './server.mjs';
import { FEW, lasting, opening, PAGES, PASTS } from './past.mjs';
import * as start from './start.mjs';
import * as typing from './typing.mjs';

const PARTS = ['start', 'keys', 'presses', 'past'];
const { values: { runs: asked, only } } = parseArgs({ options: { runs: { type: 'string', default: '7' }, only: { type: 'string', default: PARTS.join() } } });
const runs = Number(asked);
if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs takes a whole number from 1');
const parts = only.split(',');
if (!parts.every(part => PARTS.includes(part))) throw new Error(`--only takes some of ${PARTS.join(', ')}`);

/** How often in a run each page with a past is opened: a visit takes seconds, and no two take as long. */
const VISITS = 5;

/** At which slownesses the search is measured: as this machine is, and as the other keys are. */
const SEARCHES = [1, typing.SLOW];

const say = text => process.stderr.write(`· ${text}\n`);
const all = contenders();
say('compressing');
for (const contender of all) contender.site = await serve(contender.make?.(all) ?? contender.folder);
const browser = await launch();

const result = {
  runs,
  date: new Date().toISOString(),
  commit: execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim(),
  processor: `${os.cpus()[0].model}, ${os.cpus().length} cores`,
  load: os.loadavg()[0],
  chromium: browser.version(),
  slowness: { [start.SLOW]: await slowness(browser, start.SLOW), [typing.SLOW]: await slowness(browser, typing.SLOW) },
  attempts: input.attempts,
  contenders: all.map(({ name, title }) => ({ name, title })),
};
const spread = notes => Object.fromEntries(['wait', 'work', 'script'].flatMap(figure => [[`${figure}50`, 0.5], [`${figure}95`, 0.95], [`${figure}100`, 1]].map(([name, share]) => [name, percentile(notes.map(note => note[figure]), share)])));
const named = name => all.find(contender => contender.name === name);

// The order turns from run to run, so that what else the machine does meets all of them alike.
const inTurn = async (what, each, times = runs) => {
  // One visit that does not count: the first of a browser is slower.
  if (times > 1) for (const contender of what) await each(contender, -1);
  for (let run = 0; run < times; run++) {
    for (let at = 0; at < what.length; at++) await each(what[(at + run) % what.length], run);
  }
};

/** The parts that are measured, each giving its own figures. */
const measures = {
  async start() {
    const starts = {};
    for (const network of Object.keys(NETWORKS)) {
      say(`first question, ${network}, ${runs} runs`);
      const visits = {};
      await inTurn(all, async (contender, run) => {
        const visit = await start.visit(browser, contender, network, all);
        if (run >= 0) (visits[contender.name] ??= []).push(visit);
      });
      // They must have asked the same.
      const texts = new Set(all.filter(c => !c.probe.press).flatMap(c => visits[c.name].map(visit => visit.text)));
      if (texts.size !== 1) throw new Error(`the contenders show different questions: ${[...texts].join(' | ')}`);
      starts[network] = Object.fromEntries(Object.entries(visits).map(([name, all]) => [name, { ...medians(all.map(visit => visit.figures)), paths: all[0].paths, each: all.map(visit => visit.figures) }]));
    }
    return { starts, loader: LOADER() };
  },

  async keys() {
    say(`keystrokes, ${runs} runs`);
    const typists = [
      { name: 'app', title: 'This app, no attempts', of: named('app') },
      { name: 'app-past', title: `This app, ${input.attempts.toLocaleString('en-GB')} attempts`, of: named('app'), past: PASTS.many },
      { name: 'survey-packs', title: 'SurveyJS', of: named('survey-packs') },
      { name: 'plain', title: 'Plain HTML', of: named('plain') },
    ];
    const keys = Object.fromEntries(typists.map(({ name }) => [name, []]));
    await inTurn(typists, async ({ name, of, past }, run) => {
      if (run >= 0) keys[name].push(...await typing.keystrokes(browser, of, past));
    });
    return { keystrokes: typists.map(({ name, title }) => ({ name, title, count: keys[name].length, ...spread(keys[name]) })) };
  },

  async presses() {
    say(`next question, ${runs} runs`);
    const walkers = ['app', 'survey-packs', 'plain'].map(named);
    const walks = Object.fromEntries(walkers.map(({ name }) => [name, {}]));
    await inTurn(walkers, async (contender, run) => {
      if (run < 0) return;
      for (const [kind, notes] of Object.entries(await typing.steps(browser, contender))) (walks[contender.name][kind] ??= []).push(...notes);
    });
    return { steps: walkers.flatMap(({ name, title }) => Object.entries(walks[name]).map(([kind, notes]) => ({ name, title, kind, count: notes.length, ...spread(notes) }))) };
  },

  async past() {
    say(`a long past, ${runs} runs`);
    const app = named('app');
    const sizes = await Promise.all(Object.entries(PASTS).map(async ([size, past]) => ({
      size, past, profile: await lasting(browser, app.site, past), times: PAGES.map(() => []), keys: SEARCHES.map(() => []), saves: [],
    })));
    await inTurn(sizes, async ({ profile, times }, run) => {
      for (const [at, page] of PAGES.entries()) {
        const painted = await opening(browser, app, profile, page);
        if (run >= 0) times[at].push(painted);
      }
    }, VISITS * runs);
    await inTurn(sizes, async ({ past, profile, keys, saves }, run) => {
      if (run < 0) return;
      for (const [at, slow] of SEARCHES.entries()) keys[at].push(...await typing.search(browser, app, profile, slow));
      // A press that brings the next question has saved the one before.
      saves.push(...(await typing.steps(browser, app, past)).next);
    });
    for (const { profile } of sizes) await profile.close();
    const by = each => Object.fromEntries(sizes.map(size => [size.size, each(size)]));
    return { past: {
      few: FEW,
      pages: PAGES.map(({ what }, at) => ({ what, ...by(({ times }) => median(times[at])) })),
      searches: SEARCHES.map((slow, at) => ({ slow, ...by(({ keys }) => spread(keys[at])) })),
      save: by(({ saves }) => spread(saves)),
    } };
  },
};
for (const part of parts) Object.assign(result, await measures[part]());

await browser.close();
for (const { site } of all) await site.stop();

const text = report(result);
fs.writeFileSync(path.join(OUT, 'bench.json'), JSON.stringify(result, null, 1));
fs.writeFileSync(path.join(OUT, 'bench.md'), text);
console.log(`\n${text}\nwritten to target/bench/bench.md and bench.json`);
