// The plain page: the whole bank as one HTML file, in the order of the round that is measured. A style sheet
// shows one question, a few lines of script show the next and count down. It is what a page costs that has
// the same text and neither program nor framework; the browser paints the first question before the rest came.
import { ask, doc, reveal } from './html.mjs';

const STYLE = `
body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.5 system-ui,sans-serif}
article{display:none}article.now{display:block}textarea{width:100%;box-sizing:border-box;font:inherit}
pre{overflow:auto;padding:.6rem;background:#eee}.k{color:#708}.s{color:#060}.c{color:#666}.n{color:#05a}.f{color:#00c}`;

const SCRIPT = `
let left, now = document.querySelector('article');
function show(article) {
  now.className = ''; now = article; now.className = 'now';
  left = now.dataset.minutes * 60;
  scrollTo(0, 0);
}
setInterval(() => {
  if (left > 0) left--;
  now.querySelector('.clock').textContent = Math.floor(left / 60) + ':' + String(left % 60).padStart(2, '0');
}, 1000);
document.addEventListener('click', event => {
  if (event.target.className === 'next') show(now.nextElementSibling ?? document.querySelector('article'));
});
show(now);`;

const article = (question, at) => `<article data-minutes="${question.minutes}"${at ? '' : ' class="now"'}>
<h2>${question.title}</h2><p class="clock">${question.minutes}:00</p>
<div class="question">${ask(question)}</div>
<label>Your answer<textarea rows="9"></textarea></label>
<details class="reveal"><summary>What is looked for</summary><ul>${question.criteria.map(c => `<li>${doc(c.text)}${c.probe ? doc(c.probe) : ''}</li>`).join('')}</ul>${reveal(question)}</details>
<button class="next">Next question</button>
</article>`;

/** The page with these questions; the first is shown. */
export const page = questions => `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Python interviews</title><link rel="icon" href="data:,"><style>${STYLE}</style>
${questions.map(article).join('\n')}
<script>${SCRIPT}</script></html>
`;
