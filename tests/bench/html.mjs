// The bank's text as HTML, for the pages that the app is measured against. It runs in the build and in a page.

const escape = text => text.replace(/[&<>"]/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);

const INLINE = {
  t: escape,
  c: code => `<code>${escape(code)}</code>`,
  b: inner => `<strong>${inlines(inner)}</strong>`,
  i: inner => `<em>${inlines(inner)}</em>`,
  a: ([href, inner]) => `<a href="${escape(href)}">${inlines(inner)}</a>`,
};

const BLOCK = {
  p: line => `<p>${inlines(line)}</p>`,
  ul: items => `<ul>${list(items)}</ul>`,
  ol: items => `<ol>${list(items)}</ol>`,
  code: ({ spans }) => `<pre><code>${spans.map(([paint, text]) => (paint ? `<span class=${paint}>${escape(text)}</span>` : escape(text))).join('')}</code></pre>`,
  table: ({ head, rows }) => `<table><thead>${row('th', head)}</thead><tbody>${rows.map(cells => row('td', cells)).join('')}</tbody></table>`,
};

const tagged = table => node => {
  const [[tag, value]] = Object.entries(node);
  if (!table[tag]) throw new Error(`the bank's text has a “${tag}”, which html.mjs does not know`);
  return table[tag](value);
};
const inlines = line => line.map(tagged(INLINE)).join('');
const list = items => items.map(item => `<li>${doc(item)}</li>`).join('');
const row = (tag, cells) => `<tr>${cells.map(cell => `<${tag}>${inlines(cell)}</${tag}>`).join('')}</tr>`;

/** A document of the bank, as HTML. */
export const doc = blocks => blocks.map(tagged(BLOCK)).join('');

/** What a candidate sees once the answer is given: the model answer and what goes wrong. The criteria are left out. */
export const reveal = question => [
  `<h3>A good answer</h3>${doc(question.answer)}`,
  question.pitfalls?.length && `<h3>What goes wrong</h3><ul>${list(question.pitfalls)}</ul>`,
  question.red_flags?.length && `<h3>Red flags</h3><ul>${list(question.red_flags.map(flag => flag.text))}</ul>`,
  question.task && `<h3>A solution</h3>${doc(question.task.solution)}<h3>Its tests</h3>${doc(question.task.tests)}`,
].filter(Boolean).join('');

/** What a candidate sees of a question while answering. */
export const ask = question => [
  doc(question.prompt),
  question.context && doc(question.context),
  question.task && doc(question.task.starter),
  question.clarifications?.map(({ ask, reply }) => `<details><summary>${doc(ask)}</summary>${doc(reply)}</details>`).join(''),
  question.hints?.map((hint, at) => `<details><summary>Hint ${at + 1}</summary>${doc(hint)}</details>`).join(''),
].filter(Boolean).join('');
