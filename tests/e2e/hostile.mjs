// Runs within the page: walks through every screen that shows a bank's text, does what a candidate does there, and
// looks for anything that is more than text.

/** Puts the walk into the page as `walk`; its state is `walked`. */
export const WALK = `
window.ran = [];
for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = (...words) => { ran.push(name + ' ' + words); };
const FOREIGN = 'script, style, link, meta, base, iframe, object, embed, img, image, audio, video, source, form, template, math, marquee, foreignObject, use, animate, set, noscript, plaintext, xmp, isindex, event-source, keygen';
const LINK = /^(#|https:\\/\\/|mailto:)/;
window.walked = { screens: {}, faults: [], done: false };

/** What on the screen is more than text. */
const look = (screen, text) => {
  walked.screens[screen] = (walked.screens[screen] ?? 0) + 1;
  const fault = what => { if (walked.faults.length < 20) walked.faults.push(screen + ': ' + what + ' at ' + location.hash); };
  if (ran.length) fault('ran ' + ran.splice(0));
  const app = document.querySelector('#app');
  for (const element of app.querySelectorAll(FOREIGN)) fault('an element ' + element.outerHTML.slice(0, 200));
  for (const element of app.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      const link = name === 'href';
      if (/^on|^style$|^src|^formaction$|^xlink|^action$|^background$/.test(name) || link && !LINK.test(value)) fault('an attribute ' + name + '=' + value);
    }
  }
  const shown = document.querySelector('main').textContent;
  if (text !== undefined && !shown.includes(text)) fault('the text is not shown as text: ' + text.slice(0, 80));
};

const frame = () => new Promise(done => setTimeout(done, 0));
const until = async (what, test) => {
  const limit = performance.now() + 20000;
  for (;;) {
    const found = test();
    if (found) return found;
    if (performance.now() > limit) throw new Error('waited for ' + what + ' at ' + location.hash + ': ' + document.querySelector('main').innerText.slice(0, 300));
    await frame();
  }
};
const $ = css => document.querySelector(css);
const go = async (hash, css) => { location.hash = hash; await frame(); return until(css, () => $(css)); };
const write = (field, text) => { field.value = text; field.dispatchEvent(new InputEvent('input', { bubbles: true })); };
/** Searches at once: leaving the field does not wait for the typing to rest. */
const find = text => { write($('#search'), text); $('#search').dispatchEvent(new Event('change', { bubbles: true })); };
const press = words => [...document.querySelectorAll('button, a')].find(e => e.offsetParent && e.innerText.includes(words))?.click();
/** Both are drawn at once; the title of the window follows later. */
const place = () => $('main h1')?.textContent + '|' + $('.eyebrow')?.innerText;

const question = async ({ id, text }) => {
  await go('#/bank/' + id, 'article h1');
  await until(id, () => location.hash.endsWith(id) && $('.question'));
  document.querySelectorAll('details').forEach(e => { e.open = true; });
  await frame();
  look('question', text);
};

/** A round of these questions, each answered with its own payload, to the scorecard and the attempts. */
const round = async some => {
  await go('#/round?preset=picked&q=' + some.map(({ id }) => id).join(','), '.parts li');
  look('briefing');
  press('Begin the round');
  for (let at = 0, step = 0; step < 2000; step++) {
    const before = place();
    if ($('.scorecard')) break;
    const { text } = some[Math.min(at, some.length - 1)];
    if ($('#rated')) {
      document.querySelectorAll('details').forEach(e => { e.open = true; });
      document.querySelectorAll('.criterion .verdict:nth-child(3) input').forEach(e => e.click());
      document.querySelectorAll('.flags input').forEach(e => e.click());
      await until('the verdicts', () => $('#rated:not(:disabled)'));
      look('rating', text);
      $('#rated').click();
      at += 1;
    } else if ($('.looked-for')) {
      look('probe');
      write($('#answer'), text);
      press('Partly');
    } else if ($('.confidence')) {
      look('prediction');
      $('.confidence button').click();
    } else if ($('#submit')) {
      for (const ask of document.querySelectorAll('main .ask')) { ask.click(); await frame(); }
      for (let hint; (hint = $('#hint')) !== null;) { hint.click(); await frame(); }
      document.querySelectorAll('details').forEach(e => { e.open = true; });
      look('answering', text);
      write($('#answer'), text);
      await frame();
      look('answering', text);
      $('#submit').click();
    } else { await frame(); continue; }
    await until('the next step', () => $('.scorecard') || place() !== before);
  }
  await frame();
  look('scorecard');
  const card = location.hash;
  for (let at = 0; at < some.length; at++) {
    await go(card + '/' + at, '.verdict-list');
    await until('attempt ' + at, () => location.hash.endsWith('/' + at) && $('article'));
    document.querySelectorAll('details').forEach(e => { e.open = true; });
    look('attempt', some[at].text);
  }
};

const search = async some => {
  await go('#/bank', '#search');
  for (const { text } of some) {
    find(text.slice(0, 200));
    // WebKit takes a hundred changes of the address in ten seconds, and drops the others.
    await new Promise(done => setTimeout(done, 110));
    look('search');
  }
  find('');
  await frame();
  press('more');
  await frame();
  look('list');
};

window.walk = (some, size) => (async () => {
  for (const one of some) await question(one);
  await search(some);
  for (let at = 0; at < some.length; at += size) await round(some.slice(at, at + size));
  for (const hash of ['#/', '#/progress', '#/history', '#/data', '#/build']) { await go(hash, 'main h1'); await frame(); look(hash); }
})().catch(error => walked.faults.push([error, error.stack, location.hash, JSON.stringify(walked.screens)].join(' '))).finally(() => { walked.done = true; });
return true`;
