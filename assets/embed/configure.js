// The configurator: from a form to the lines for a page, with the round beside them as the loader shows it.

const form = document.querySelector('#options');
const { pinned, integrity } = document.body.dataset;
const APP = new URL('..', import.meta.url);
const by = id => document.getElementById(id);

/** Colours that go with the three that are chosen. */
const MIXED = {
  raised: 'color-mix(in srgb, PAPER 94%, white)',
  soft: 'color-mix(in srgb, INK 78%, PAPER)',
  line: 'color-mix(in srgb, INK 16%, PAPER)',
  edge: 'color-mix(in srgb, INK 55%, PAPER)',
  code: 'color-mix(in srgb, INK 6%, PAPER)',
  mark: 'color-mix(in srgb, ACCENT 22%, PAPER)',
};

/** What the form says, as the attributes of the element in the order of a reader's interest. */
function attributes() {
  const data = new FormData(form);
  const all = name => data.getAll(name).join(',');
  const text = name => (data.get(name) ?? '').trim();
  const custom = text('preset') === 'custom';
  const said = {
    preset: text('preset'),
    ...(custom && { level: all('level'), kinds: all('kinds'), topics: all('topics'), [text('minutes') ? 'minutes' : 'count']: text('minutes') || text('count') }),
    seed: text('seed'), timing: text('timing'), theme: text('theme'),
    height: text('height') === 'fixed' ? text('pixels') : text('height'),
    'min-height': text('min-height'), label: text('label'), resume: text('resume'), bank: text('bank'), name: text('name'),
    loading: text('loading'), xapi: text('xapi'), 'xapi-actor': text('xapi-actor'),
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value));
}

/** The custom properties of the page's colours. */
function colours() {
  const { paper, ink, accent, font } = Object.fromEntries(new FormData(form));
  const own = name => `var(--mock-interviewer-${name})`;
  const mixed = Object.entries(MIXED).map(([name, mix]) => [name, mix.replaceAll('PAPER', own('paper')).replaceAll('INK', own('ink')).replaceAll('ACCENT', own('accent'))]);
  const rules = Object.entries({ paper, ink, accent, 'on-accent': paper, ...Object.fromEntries(mixed) }).map(([name, value]) => [`--mock-interviewer-${name}`, value]);
  rules.push(['color-scheme', luminance(paper) > luminance(ink) ? 'light' : 'dark']);
  // Anything that could end the rule is no font's name.
  if (/^[\w\s,"'-]+$/.test(font)) rules.push(['font-family', font]);
  return rules;
}

function luminance(hex) {
  const [r, g, b] = [1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const quoted = value => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const tag = (name, said) => `<${[name, ...Object.entries(said).map(([key, value]) => value === true ? key : `${key}="${quoted(value)}"`)].join(' ')}>`;

const KEEPING = `<script type="module">
  // What is kept for the reader lies in your page's hands: here in its own localStorage.
  const round = document.querySelector('mock-interviewer');
  const KEY = 'mock-interviewer ';
  const mine = Object.entries(localStorage).filter(([name]) => name.startsWith(KEY));
  round.userdata = Object.fromEntries(mine.map(([name, text]) => [name.slice(KEY.length), text]));
  round.addEventListener('userdata', ({ detail }) => {
    for (const [name, text] of Object.entries(detail.writes)) localStorage.setItem(KEY + name, text);
    for (const name of detail.removes) localStorage.removeItem(KEY + name);
  });
</script>`;

/** The lines for the element. */
function element(said) {
  const pin = form.elements.pin.checked;
  const script = { type: 'module', src: new URL(`embed/${pin ? pinned : 'mock-interviewer.js'}`, APP).href, ...(pin && { integrity, crossorigin: 'anonymous' }) };
  const shown = { ...said, ...(said.xapi && { xapi: true }) };
  const lines = [];
  if (said.theme === 'host') {
    lines.push('<style>', '  mock-interviewer {', ...colours().map(([name, value]) => `    ${name}: ${value};`), '  }', '</style>');
  }
  lines.push(`${tag('script', script)}</script>`);
  lines.push(`${tag('mock-interviewer', shown)}`, `  ${tag('a', { href: alone(said) })}The round on a page of its own</a>`, '</mock-interviewer>');
  if (said.resume === 'host') lines.push(KEEPING);
  return lines.join('\n');
}

/** The address of the same round in the app itself. */
function alone(said) {
  const asked = Object.entries(said).filter(([name]) => ['preset', 'level', 'kinds', 'topics', 'count', 'minutes', 'seed'].includes(name));
  return new URL(`#/round?${asked.map(([name, value]) => `${name}=${value}`).join('&')}`, APP).href;
}

/** The lines for a plain frame. */
function frame(said) {
  const { height, label, name, loading, bank, 'min-height': least, 'xapi-actor': actor, ...asked } = said;
  if (asked.resume === 'host') delete asked.resume;
  if (asked.theme === 'host') delete asked.theme;
  const address = new URL('embed.html', APP);
  address.search = new URLSearchParams({ ...asked, ...(name && { slot: name }) });
  const shown = {
    src: address.href, title: label ?? 'Mock interview', width: '100%', height: Number(height) ? height : '720',
    sandbox: 'allow-scripts allow-same-origin', allow: '', loading: loading ?? 'lazy',
  };
  return `${tag('iframe', shown)}</iframe>`;
}

const round = document.createElement('mock-interviewer');
round.loading = 'eager';

/** Gives the preview what changed. Its bank would have to be fetched from elsewhere, which this page's policy forbids. */
function preview(said) {
  const { bank, loading, ...shown } = said;
  for (const name of form.dataset.shown?.split(' ') ?? []) if (!(name in shown)) round.removeAttribute(name);
  for (const [name, value] of Object.entries(shown)) if (round.getAttribute(name) !== value) round.setAttribute(name, value);
  form.dataset.shown = Object.keys(shown).join(' ');
  round.removeAttribute('style');
  if (said.theme === 'host') for (const [name, value] of colours()) round.style.setProperty(name, value);
  if (said.height === 'css') round.style.height = '720px';
}

let soon = 0;

function render() {
  const said = attributes();
  by('own').hidden = said.preset !== 'custom';
  by('colours').hidden = said.theme !== 'host';
  by('pixels').hidden = form.elements.height.value !== 'fixed';
  by('element').textContent = element(said);
  by('frame').textContent = frame(said);
  clearTimeout(soon);
  soon = setTimeout(() => {
    by('fault').hidden = true;
    if (form.checkValidity()) preview(said);
  }, 300);
}

async function copy(id, button) {
  const code = by(id);
  try {
    await navigator.clipboard.writeText(code.textContent);
    by('said').textContent = button.textContent = 'Copied';
    setTimeout(() => { button.textContent = id === 'element' ? 'Copy' : 'Copy the frame'; }, 2000);
  } catch {
    // No right to the clipboard: the lines are marked, and a key copies them.
    getSelection().selectAllChildren(code);
    by('said').textContent = 'The lines are selected; copy them with your keyboard.';
  }
}

for (const button of document.querySelectorAll('[data-copy]')) button.addEventListener('click', () => copy(button.dataset.copy, button));
form.addEventListener('input', render);
form.addEventListener('submit', event => event.preventDefault());

for (const type of ['ready', 'start', 'question', 'answer', 'rate', 'finish', 'userdata', 'error']) {
  round.addEventListener(type, ({ detail }) => {
    if (type === 'error') {
      by('fault').textContent = `${detail.code}: ${detail.message}`;
      by('fault').hidden = false;
    }
    const line = document.createElement('li');
    const code = document.createElement('code');
    const said = JSON.stringify(detail, null, 1).replace(/\s+/g, ' ');
    code.textContent = `${type} ${said.length > 600 ? `${said.slice(0, 600)} …` : said}`;
    line.append(code);
    by('heard').prepend(line);
    while (by('heard').childElementCount > 12) by('heard').lastChild.remove();
    by('silence').hidden = true;
  });
}

render();
// It has its attributes when it comes, so that it is loaded once.
preview(attributes());
by('preview').append(round);
