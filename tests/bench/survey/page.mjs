// The same round in a SurveyJS quiz, as its documentation would have it: a page for each question with the
// prompt, a comment field and the time; a page after it with the model answer and the criteria to judge.
//
// `?round=id,id,…` says what is asked. `&bank=whole` reads the bank as one file, `&bank=packs` as the app
// does: the catalogue, then the file that holds what is asked.
import { Model, settings } from 'survey-core';
import 'survey-js-ui';
import 'survey-core/survey-core.fontless.min.css';
import { ask, doc, reveal } from '../html.mjs';

const address = new URLSearchParams(location.search);
const round = address.get('round').split(',');
const json = async path => (await fetch(path)).json();

// A criterion's text as plain words, for the row of a matrix.
const words = html => { const box = document.createElement('template'); box.innerHTML = html; return box.content.textContent; };

const pages = question => [
  {
    name: question.id,
    title: question.title,
    timeLimit: question.minutes * 60,
    elements: [
      { type: 'html', name: `${question.id}-prompt`, html: `<div class="question">${ask(question)}</div>` },
      { type: 'comment', name: `${question.id}-answer`, title: 'Your answer', rows: 9 },
    ],
  },
  {
    name: `${question.id}-reveal`,
    title: 'What was looked for',
    elements: [
      { type: 'html', name: `${question.id}-model`, html: `<div class="reveal">${reveal(question)}</div>` },
      {
        type: 'matrix', name: `${question.id}-rating`, title: 'Judge your answer',
        columns: ['Met', 'Partly', 'Missed'],
        rows: question.criteria.map(criterion => ({ value: criterion.id, text: words(doc(criterion.text)) })),
      },
    ],
  },
];

function start(questions) {
  const survey = new Model({
    title: 'Python interviews',
    showTimer: true,
    showProgressBar: true,
    progressBarType: 'pages',
    showQuestionNumbers: 'off',
    pages: questions.flatMap(pages),
  });
  survey.render(document.getElementById('survey'));
  return survey;
}

settings.animationEnabled = false;

if (address.get('bank') === 'whole') {
  const bank = await json('bank.json');
  const all = new Map(bank.map(question => [question.id, question]));
  start(round.map(id => all.get(id)));
} else {
  const { entries } = await json('bank/catalogue.json');
  const packs = new Map(entries.map(entry => [entry.id, entry.pack]));
  const find = async id => (await json(`bank/${packs.get(id)}`)).find(question => question.id === id);
  const survey = start([await find(round[0])]);
  // The rest arrives while the first is being answered.
  for (const question of await Promise.all(round.slice(1).map(find))) {
    for (const page of pages(question)) survey.addNewPage(page.name).fromJSON(page);
  }
}
