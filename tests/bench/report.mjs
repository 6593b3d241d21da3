// The result in words and tables, in markdown.
import { round, table, thousands } from './figures.mjs';
import { SLOW as START } from './start.mjs';
import { SLOW as TYPING } from './typing.mjs';

/** What is asked of the app, as ratios in one run. */
const GOALS = [
  { what: 'bytes to the first question, against SurveyJS with the same bank', most: 0.6, figure: 'bytes', against: 'survey-whole' },
  { what: 'the same, against SurveyJS with our packs', most: 0.6, figure: 'bytes', against: 'survey-packs' },
  { what: 'time to the first question, against SurveyJS with the same bank', most: 0.35, figure: 'answerable', against: 'survey-whole' },
  { what: 'the same, against SurveyJS with our packs', most: 0.35, figure: 'answerable', against: 'survey-packs' },
  { what: 'time to the first question, against one button of yew', most: 1.8, figure: 'answerable', against: 'yew-button' },
  { what: 'JS heap and wasm memory, against SurveyJS with the same bank', most: 0.5, figure: 'memory', against: 'survey-whole' },
  { what: 'the same, against SurveyJS with our packs', most: 0.5, figure: 'memory', against: 'survey-packs' },
  { what: 'start from the worker with the server down, against the plain page online', most: 1.2, of: 'app-kept', figure: 'answerable', against: 'plain' },
];
const FRAME = 1000 / 60;

function starts({ contenders, starts }, network) {
  const figures = starts[network];
  const ratio = (name, figure) => round(figures.app[figure] / figures[name][figure], 2);
  const rows = contenders.map(({ name, title }) => {
    const f = figures[name];
    return [title, thousands(f.bytes), f.requests, round(f.first), round(f.readable), round(f.answerable), round(f.shift, 3), thousands(f.heap / 1024), thousands(f.wasm / 1024), thousands(f.memory / 1024)];
  });
  const ratios = contenders.slice(1).map(({ name, title }) => [title, ...['bytes', 'readable', 'answerable', 'memory'].map(figure => ratio(name, figure))]);
  return [
    table(['', 'bytes', 'requests', 'first paint, ms', 'readable, ms', 'answerable, ms', 'layout shift', 'JS heap, KiB', 'wasm memory, KiB', 'both, KiB'], rows),
    table(['this app against', 'bytes', 'readable', 'answerable', 'memory'], ratios),
  ].join('\n\n');
}

function goals({ starts: { loopback }, keystrokes = [], steps = [] }) {
  const met = (value, most) => (value <= most ? 'met' : 'not met');
  const ratios = GOALS.map(({ what, most, of = 'app', figure, against }) => {
    const value = loopback[of][figure] / loopback[against][figure];
    return [what, `≤ ${most}`, round(value, 2), met(value, most)];
  });
  const works = [...keystrokes.filter(k => k.name.startsWith('app')).map(k => [`key: ${k.title}`, k]), ...steps.filter(s => s.name === 'app').map(s => [`press: ${STEP[s.kind]}`, s])]
    .map(([what, f]) => [`${what}, work, 95th percentile`, '≤ one frame', `${round(f.work95, 1)} ms`, met(f.work95, FRAME)]);
  return table(['goal', '', 'measured', ''], [...ratios, ...works]);
}

/** What grows with the past: pages at one slowness, keys and presses at the other. */
function past({ attempts, past: { few, pages, searches, save } }) {
  const row = (what, few, many, most) => [what, round(few, 1), round(many, 1), round(many / few, 2), most];
  return table(['', `${few} attempts`, `${thousands(attempts)} attempts`, 'ratio', 'goal'], [
    ...pages.map(({ what, few, many }) => row(`${what}, ms until it is painted, ${START}×`, few, many, what === 'History' ? '≤ 2' : '–')),
    ...searches.flatMap(({ slow, few, many }) => [
      row(`A key in the search of all questions, work, median ms, ${slow}×`, few.work50, many.work50, '–'),
      row(`The same, 95th percentile`, few.work95, many.work95, slow === 1 ? '≤ 16.7 ms' : '–'),
    ]),
    row(`Saving an attempt and going on, work, median ms, ${TYPING}×`, save.few.work50, save.many.work50, '≤ 1.2'),
    row(`The same, listeners alone`, save.few.script50, save.many.script50, '≤ 1.2'),
  ]);
}

const STEP = { 'hand in': 'to the prediction', reveal: 'to what was looked for', next: 'to the next question' };
const waits = f => [f.count, ...['wait50', 'wait95', 'work50', 'work95', 'work100', 'script50', 'script95'].map(figure => round(f[figure], 1))];
const WAITS = ['count', 'to the picture, median', '95th', 'work, median', '95th', 'most', 'listeners, median', '95th'];

const starting = result => `## Goals

${goals(result)}

The loader that a page includes to embed the app: ${thousands(result.loader.bytes)} bytes, ${thousands(result.loader.brotli)} with brotli.

## First question, ${START}× slower processor, loopback

${starts(result, 'loopback')}

## The same over 1.6 Mbit/s with 150 ms

${starts(result, 'slow 4G')}`;

const typed = result => `## Keys in the answer's field, ${TYPING}× slower processor, ms

${table(['', ...WAITS], result.keystrokes.map(k => [k.title, ...waits(k)]))}`;

const pressed = result => `## Presses in a round, ${TYPING}× slower processor, ms

${table(['', ...WAITS], result.steps.map(s => [`${s.title}: ${STEP[s.kind]}`, ...waits(s)]))}`;

const remembered = result => `## A long past

${past(result)}`;

/** What was measured, as markdown: a section for each part that is there. */
export function report(result) {
  const head = `# Benchmark

${result.date.slice(0, 10)}, ${result.commit}; ${result.processor}, load ${round(result.load, 1)}; Chromium ${result.chromium}, headless. Medians of ${result.runs} runs, in turn, each in an empty profile. A fixed piece of work took ${round(result.slowness[START], 1)} times as long at “${START}×” and ${round(result.slowness[TYPING], 1)} times at “${TYPING}×”.`;
  const sections = [['starts', starting], ['keystrokes', typed], ['steps', pressed], ['past', remembered]];
  return `${[head, ...sections.filter(([part]) => result[part]).map(([, section]) => section(result))].join('\n\n')}\n`;
}
