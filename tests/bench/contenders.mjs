// The pages that are measured, made ready to be served, and how to find the first question on each.
import * as esbuild from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { page as plain } from './plain.mjs';

const PROJECT = path.resolve(import.meta.dirname, '../..');
export const OUT = path.join(PROJECT, 'target/bench');
const DIST = path.join(PROJECT, 'dist');

/** What the native program wrote down: the rounds that are sat, and a long past. */
export const input = JSON.parse(fs.readFileSync(path.join(OUT, 'input.json'), 'utf8'));

/** The whole bank, from the packs of the build. */
function bank() {
  const read = name => JSON.parse(fs.readFileSync(path.join(DIST, 'bank', name), 'utf8'));
  const { entries } = read('catalogue.json');
  return [...new Set(entries.map(entry => entry.pack))].flatMap(read);
}

const fresh = name => {
  const folder = path.join(OUT, 'contenders', name);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  return folder;
};

function makePlain(questions, asked) {
  const folder = fresh('plain');
  const first = asked.map(id => questions.find(question => question.id === id));
  const rest = questions.filter(question => !asked.includes(question.id));
  fs.writeFileSync(path.join(folder, 'index.html'), plain([...first, ...rest]));
  return folder;
}

/** The quiz as a careful author would ship it: one script, one style sheet, the first file of data preloaded. */
function makeSurvey(name, data, fill) {
  const folder = fresh(name);
  esbuild.buildSync({
    entryPoints: [path.join(import.meta.dirname, 'survey/page.mjs')],
    bundle: true, minify: true, format: 'esm', target: 'chrome120', legalComments: 'none', logLevel: 'error', outdir: folder,
  });
  const html = fs.readFileSync(path.join(import.meta.dirname, 'survey/index.html'), 'utf8');
  fs.writeFileSync(path.join(folder, 'index.html'), html.replace('</head>', `  <link rel="preload" as="fetch" crossorigin href="${data}">\n  </head>`));
  fill(folder);
  return folder;
}

/** What a page that embeds the app includes: its size in bytes, and with brotli. */
export const LOADER = () => {
  const body = fs.readFileSync(path.join(DIST, 'embed/mock-interviewer.js'));
  return { bytes: body.length, brotli: zlib.brotliCompressSync(body).length };
};

/** Somebody's page, on another origin, with the two lines that put the app into it. */
function makeHost(app) {
  const folder = fresh('embed');
  fs.writeFileSync(path.join(folder, 'index.html'), `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>An article</title><link rel="icon" href="data:,"></head>
<body><h1>An article</h1><p>And a round beside it.</p>
<script type="module" src="${app}embed/mock-interviewer.js"></script>
<mock-interviewer preset="warm-up" seed="7" loading="eager"></mock-interviewer></body></html>`);
  return folder;
}

/** Makes every contender; gives where each lies, its address, and how its parts are found. */
export function contenders() {
  const questions = bank();
  const warmUp = input.rounds['warm-up'];
  const asked = warmUp.questions.join();
  const mix = input.rounds['realistic-mix'];
  // How one goes through a round: on a page that has `on`, `first` is clicked wherever it is, then `press`,
  // which brings what `kind` names. `shows` holds text that is another on every page.
  const walk = (address, shows, ...moves) => ({ address, questions: mix.questions.length, shows, moves });
  const NEXT = '.sd-navigation__next-btn';
  const survey = bank => ({
    address: `?bank=${bank}&round=${asked}`,
    probe: { question: '.sd-page .question', field: '.sd-page textarea' },
    steps: walk(`?bank=${bank}&round=${mix.questions.join()}`, '.sd-page__title', { on: '.sd-page .question', press: NEXT, kind: 'reveal' }, { on: '.sd-page .reveal', press: NEXT, kind: 'next' }),
  });
  const app = { folder: DIST, address: warmUp.address, probe: { begin: 'Begin the round', question: '.question', field: '#answer' } };
  return [
    {
      name: 'app', title: 'This app', ...app,
      steps: walk(mix.address, '#main h1, #main .eyebrow',
        { on: '#submit', press: '#submit', kind: 'hand in' },
        { on: '.confidence', press: '.confidence button', kind: 'reveal' },
        { on: '#rated', first: '.criterion .verdict:first-child', press: '#rated:not(:disabled)', kind: 'next' }),
    },
    {
      name: 'app-kept', title: 'This app, kept by its worker, server down', ...app,
      kept: { says: '#offline', words: 'ready offline' },
    },
    {
      name: 'embed', title: 'This app, embedded in another page', make: all => makeHost(all[0].site.url), around: 'app', address: '', probe: { ...app.probe, framed: true },
    },
    {
      name: 'survey-packs', title: 'SurveyJS, the bank in our packs', ...survey('packs'),
      folder: makeSurvey('survey-packs', 'bank/catalogue.json', folder => fs.cpSync(path.join(DIST, 'bank'), path.join(folder, 'bank'), { recursive: true, filter: file => !/\.(br|gz)$/.test(file) })),
    },
    {
      name: 'survey-whole', title: 'SurveyJS, the bank in one file', ...survey('whole'),
      folder: makeSurvey('survey-whole', 'bank.json', folder => fs.writeFileSync(path.join(folder, 'bank.json'), JSON.stringify(questions))),
    },
    {
      name: 'plain', title: 'Plain HTML, the whole bank', folder: makePlain(questions, warmUp.questions), address: '',
      probe: { question: 'article.now .question', field: 'article.now textarea' },
      steps: walk('', 'article.now h2', { on: 'article.now', press: 'article.now .next', kind: 'next' }),
    },
    {
      name: 'yew-button', title: 'yew, one button', folder: path.join(OUT, 'contenders/yew-button'), address: '',
      probe: { question: 'button', press: 'button' },
    },
  ];
}
