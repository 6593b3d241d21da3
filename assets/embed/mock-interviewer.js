// <mock-interviewer>: a mock interview on a page of somebody else, in a frame. docs/embedding-element.md says how to use it.
//
// The page and the frame talk by messages `{ 'mock-interviewer': 1, type, detail }`. A message counts if it comes from
// this element's own frame and from the origin that the frame was loaded from, and if its detail has the shape below.

const NAME = 'mock-interviewer';
const PROTOCOL = 1;
/** Taken apart from `new URL`, or a bundler would take what it names for a file to bundle. */
const HERE = import.meta.url;
/** How long the frame may take to say hello, in ms. */
const PATIENCE = 30_000;
/** The most characters of a bank, an export, or everything that is kept for somebody. */
const MOST = 24e6;
const COLOURS = ['paper', 'raised', 'ink', 'soft', 'line', 'edge', 'accent', 'on-accent', 'time', 'flag', 'mark', 'code'];
/** What `transparent` computes to: a colour that the page does not give. */
const UNSET = 'rgba(0, 0, 0, 0)';

// A shape gives what it is shown, or undefined if that has another form. A record gives only the fields that it knows, so
// that a newer frame may say more; those with `?` may be missing.

const text = (most = 400) => value => typeof value === 'string' && value.length <= most ? value : undefined;
const number = (least, most) => value => typeof value === 'number' && value >= least && value <= most ? value : undefined;
const whole = (least, most) => value => Number.isInteger(value) ? number(least, most)(value) : undefined;
const word = (...words) => value => words.includes(value) ? value : undefined;
const maybe = shape => value => value === null ? null : shape(value);
const list = (shape, most = 200) => value => {
  if (!Array.isArray(value) || value.length > most) return undefined;
  const all = Array.from(value, one => shape(one));
  return all.includes(undefined) ? undefined : all;
};
const names = (shape, most) => value => {
  if (!isPlain(value)) return undefined;
  const all = Object.entries(value).map(([name, one]) => [name, shape(one)]);
  return all.length <= most && all.every(([name, one]) => name.length <= 400 && one !== undefined) ? Object.fromEntries(all) : undefined;
};
const record = fields => value => {
  if (!isPlain(value)) return undefined;
  const all = {};
  for (const [field, shape] of Object.entries(fields)) {
    const name = field.replace('?', '');
    const given = Object.hasOwn(value, name) ? value[name] : undefined;
    if (given === undefined && name !== field) continue;
    all[name] = shape(given);
    if (all[name] === undefined) return undefined;
  }
  return all;
};
/** An object of anything that JSON can say, within a size. */
const json = value => {
  try {
    const said = isPlain(value) ? JSON.stringify(value) : '';
    return said && said.length <= 64_000 ? JSON.parse(said) : undefined;
  } catch {
    return undefined;
  }
};
const isPlain = value => typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const yesNo = word(true, false);
const count = whole(0, 10_000);
const minutes = number(0, 10_000);
const share = number(0, 1);
const id = whole(1, 2 ** 31 - 1);
const question = { id: text(), title: text(), kind: text(40), level: text(40), minutes };
const place = { round: text(), place: count, id: text() };
const statement = { 'statement?': record({ id: text(), actor: json, verb: json, object: json, 'result?': json, 'context?': json, 'timestamp?': text() }) };

const SHAPES = {
  __proto__: null,
  hello: () => ({}),
  ready: record({
    version: text(40), build: text(80), bank: record({ title: text(), hash: text(80) }),
    round: maybe(record({ preset: text(80), title: text(), questions: count, minutes: maybe(minutes), seed: text(40) })),
    state: word('briefing', 'running', 'paused', 'over'),
  }),
  start: record({ round: text(), preset: text(80), seed: text(40), questions: list(record(question)), at: number(0, 8.64e15), ...statement }),
  question: record({ ...place, of: count, ...question }),
  answer: record({ ...place, skipped: yesNo, seconds: number(0, 1e7), characters: whole(0, 1e8), ...statement }),
  rate: record({ ...place, met: count, partly: count, missed: count, score: maybe(share), ...statement }),
  finish: record({
    round: text(), ending: word('finished', 'ended'), answered: count, of: count, score: maybe(share), dimensions: names(share, 20),
    recommendation: maybe(text()), practice: yesNo, ...statement,
  }),
  userdata: record({ writes: names(text(MOST), 100_000), removes: list(text(), 100_000) }),
  resize: record({ height: number(0, 1e6) }),
  error: record({
    code: word('bad-config', 'no-match', 'bank-unreachable', 'bad-bank', 'storage-blocked', 'storage-full', 'bad-userdata', 'cannot'),
    message: text(2000), 'id?': id,
  }),
  done: record({ id }),
  exported: record({ id, file: text(MOST) }),
};

/** Attributes that the frame is told by its address; a change loads it anew. */
const ASKED = ['preset', 'seed', 'topics', 'level', 'kinds', 'count', 'minutes', 'timing', 'resume'];
const ANEW = [...ASKED, 'bank', 'name', 'src', 'xapi'];
const ATTRIBUTES = [...ANEW, 'theme', 'height', 'min-height', 'label', 'loading', 'xapi-actor'];
const camel = name => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/** The names of storage that elements on this page use now. */
const taken = new Set();

/** A few letters that stand for a text (FNV-1a). */
const digest = said => {
  let sum = 0x811c9dc5;
  for (let at = 0; at < said.length; at++) sum = Math.imul(sum ^ said.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(36);
};

/** What a promise of a command is rejected with: `code` is one of the codes of the error event. */
const failure = (code, message) => Object.assign(new Error(message), { code });

const CSS_TEXT = `
  :host { display: block }
  :host([hidden]), [hidden] { display: none !important }
  #place { position: relative }
  iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0 }`;

// Where there are no elements, as on a server, the module can still be imported.
export class MockInterviewerElement extends (globalThis.HTMLElement ?? class {}) {
  static observedAttributes = ATTRIBUTES;

  #place = document.createElement('div');
  #fallback = document.createElement('slot');
  #frame = null;
  #origin = '';
  /** Before hello nothing can be said to the frame, before ready nothing can be asked of it. */
  #heard = false;
  #ready = false;
  /** What was asked of the frame and not answered, by its id; and what was not even asked yet. */
  #asked = new Map();
  #waiting = [];
  #lastId = 0;
  #records = new Map();
  #bank = null;
  #height = 0;
  /** The theme that the frame was told, as JSON. */
  #told = '';
  /** The name of the storage in use, and the one that was found for it where the page gave none. */
  #slot = '';
  #ownSlot = '';
  #changed = false;
  #timer = 0;
  #near = null;
  /** End what it listens to while it is in the page, and while it follows the page's colours. */
  #left = null;
  #unthemed = null;

  constructor() {
    super();
    const style = new CSSStyleSheet();
    style.replaceSync(CSS_TEXT);
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [style];
    // What stands inside the element is seen until the script is here, and when the round can't be had.
    this.#fallback.textContent = 'The mock interview could not be loaded.';
    this.#fallback.hidden = true;
    this.#place.id = 'place';
    this.#place.setAttribute('part', 'place');
    this.#place.append(this.#fallback);
    this.shadowRoot.append(this.#place);
    // Properties that were set before the script came hide those of the class.
    for (const name of [...ATTRIBUTES.map(camel), 'userdata']) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
  }

  connectedCallback() {
    this.#left = new AbortController();
    addEventListener('message', event => this.#hear(event), { signal: this.#left.signal });
    this.#watch();
    this.#arrive();
  }

  disconnectedCallback() {
    this.#left.abort();
    this.#unthemed?.abort();
    this.#leave();
  }

  /** A page that moves it with `moveBefore` keeps the frame as it is. */
  connectedMoveCallback() {}

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.#slot) return;
    if (ANEW.includes(name)) this.#again();
    if (name === 'loading' && now === 'eager') this.#load();
    if (name === 'label' && this.#frame) this.#frame.title = this.#title;
    if (name.endsWith('height')) this.#fit();
    if (name === 'theme') {
      this.#watch();
      this.refreshTheme();
    }
  }

  /** Everything that is kept for the person, by name: the page's to keep if `resume` is `host`. */
  get userdata() { return Object.fromEntries(this.#records); }

  set userdata(records) {
    const all = names(text(MOST), 100_000)({ ...records });
    if (!all) throw new TypeError('userdata is an object of texts');
    this.#records = new Map(Object.entries(all));
    if (this.#slot) this.#again();
  }

  start() { return this.#ask('start'); }
  pause() { return this.#ask('pause'); }
  reset() { return this.#ask('reset'); }
  export() { return this.#ask('export'); }

  /** Tells the frame the page's colours once more, for changes that can't be noticed from here. */
  refreshTheme() {
    if (!this.#heard) return;
    const theme = this.#theme();
    const told = JSON.stringify(theme);
    if (told !== this.#told) this.#say('theme', theme);
    this.#told = told;
  }

  get #title() { return this.label || 'Mock interview'; }

  /** Takes its storage, and loads the frame now or when it is about to be seen. */
  #arrive() {
    this.#slot = this.#findSlot();
    taken.add(this.#slot);
    this.#fit();
    if (this.loading === 'eager') return this.#load();
    this.#near = new IntersectionObserver(seen => seen.some(one => one.isIntersecting) && this.#load(), { rootMargin: '600px' });
    this.#near.observe(this);
  }

  #leave() {
    this.#near?.disconnect();
    clearTimeout(this.#timer);
    taken.delete(this.#slot);
    this.#slot = this.#told = '';
    this.#frame?.remove();
    this.#frame = this.#bank = null;
    this.#heard = this.#ready = false;
    this.#waiting = [];
    for (const id of this.#asked.keys()) this.#settle(id, failure('cannot', 'the round was taken out of the page, or is loaded anew'));
  }

  /** Loads anew, once for all that changes together. */
  #again() {
    if (this.#changed) return;
    this.#changed = true;
    queueMicrotask(() => {
      this.#changed = false;
      if (!this.#slot) return;
      const loaded = this.#frame;
      this.#leave();
      this.#arrive();
      if (loaded) this.#load();
    });
  }

  /** The name that the page gave to its storage, or one for its place on the page, which stays with it. */
  #findSlot() {
    if (this.name && !taken.has(this.name)) return this.name;
    if (this.name) this.#tell('error', { code: 'bad-config', message: `another element on this page is named ${this.name}` });
    for (let at = 0; !this.#ownSlot || taken.has(this.#ownSlot); at++) this.#ownSlot = `${digest(location.pathname)}-${at}`;
    return this.#ownSlot;
  }

  #load() {
    if (this.#frame) return;
    this.#near?.disconnect();
    let address;
    try {
      address = this.#address();
    } catch {
      return this.#fail('bad-config', `src is no address of a folder on the web: ${this.src}`);
    }
    // A new frame each time: another address for an old one would be a step in the page's history.
    const frame = this.#frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
    frame.allow = '';
    frame.referrerPolicy = 'no-referrer';
    frame.title = this.#title;
    frame.src = address;
    this.#origin = address.origin;
    if (this.bank) this.#bank = this.#fetchBank(frame);
    this.#timer = setTimeout(() => this.#fail('load-failed', `${address.origin} did not answer in ${PATIENCE / 1000} s`), PATIENCE);
    this.#show(true);
    this.#place.append(frame);
  }

  #address() {
    const app = this.src ? new URL(this.src.replace(/\/*$/, '/'), document.baseURI) : new URL('..', HERE);
    const address = new URL('embed.html', app);
    if (!address.protocol.startsWith('http')) throw new TypeError();
    const asked = ASKED.map(name => [name, this.getAttribute(name)]);
    const others = { theme: this.theme, slot: this.#slot, host: origin, bank: this.bank && 'host', xapi: this.xapi && '1' };
    address.search = new URLSearchParams([...asked, ...Object.entries(others)].filter(([, value]) => value));
    return address;
  }

  /** The page's bank, or null once that failed. */
  async #fetchBank(frame) {
    let fault = ['bank-unreachable', this.bank];
    try {
      const answer = await fetch(new URL(this.bank, document.baseURI), { signal: AbortSignal.timeout(PATIENCE) });
      if (!answer.ok) throw new Error(`the server answers ${answer.status}`);
      const bank = await answer.text();
      if (bank.length <= MOST) return bank;
      fault = ['bad-bank', `${this.bank} has more than ${MOST} characters`];
    } catch (error) {
      fault[1] += `: ${error.message}`;
    }
    if (frame === this.#frame) this.#fail(...fault);
    return null;
  }

  #hear({ source, origin: from, data }) {
    if (!this.#frame || source !== this.#frame.contentWindow || from !== this.#origin) return;
    if (data?.[NAME] !== PROTOCOL || typeof data.type !== 'string') return;
    const { type } = data;
    const detail = SHAPES[type]?.(data.detail);
    if (!detail) return;
    if (type === 'hello') return this.#greet(this.#frame);
    if (detail.id && type === 'done') return this.#settle(detail.id);
    if (detail.id && type === 'exported') return this.#settle(detail.id, null, detail.file);
    if (detail.id && type === 'error') return this.#settle(detail.id, failure(detail.code, detail.message));
    if (type === 'ready') {
      this.#ready = true;
      for (const command of this.#waiting.splice(0)) this.#say(...command);
    }
    if (type === 'resize') {
      this.#height = detail.height;
      this.#fit();
    }
    if (type === 'userdata') {
      for (const [name, value] of Object.entries(detail.writes)) this.#records.set(name, value);
      for (const name of detail.removes) this.#records.delete(name);
    }
    if (detail.statement) this.#sign(detail.statement);
    this.#tell(type, detail);
  }

  /** The frame listens: it gets what it was told to wait for. */
  async #greet(frame) {
    clearTimeout(this.#timer);
    this.#heard = true;
    this.#ready = false;
    this.#told = '';
    if (this.resume === 'host') this.#say('userdata', { records: this.userdata });
    this.refreshTheme();
    if (!this.bank) return this.#show(true);
    const bank = await this.#bank;
    if (bank === null || frame !== this.#frame) return;
    this.#show(true);
    this.#say('bank', { text: bank });
  }

  #ask(type) {
    return new Promise((resolve, reject) => {
      if (!this.#slot) return reject(failure('cannot', 'the element is not in the page'));
      const command = [type, undefined, ++this.#lastId];
      this.#asked.set(this.#lastId, { resolve, reject });
      this.#load();
      if (this.#ready) this.#say(...command);
      else this.#waiting.push(command);
    });
  }

  #settle(id, error, value) {
    const asked = this.#asked.get(id);
    this.#asked.delete(id);
    if (error) asked?.reject(error);
    else asked?.resolve(value);
  }

  #say(type, detail, id) {
    this.#frame.contentWindow.postMessage({ [NAME]: PROTOCOL, type, ...(detail && { detail }), ...(id && { id }) }, this.#origin);
  }

  // Events do not bubble: an `error` or a `resize` would be heard by what the page has for its window.
  #tell(type, detail) { this.dispatchEvent(new CustomEvent(type, { detail })); }

  #fail(code, message) {
    this.#show(false);
    this.#tell('error', { code, message });
  }

  #show(round) {
    this.#fallback.hidden = round;
    if (this.#frame) this.#frame.hidden = !round;
  }

  /** Puts the page's word for who this is into a statement. */
  #sign(statement) {
    if (!this.xapiActor) return;
    try {
      statement.actor = JSON.parse(this.xapiActor);
    } catch {
      this.#tell('error', { code: 'bad-config', message: 'xapi-actor is not JSON' });
    }
  }

  /** Makes room as the rule says; what it will need at least is kept free while it loads. */
  #fit() {
    const least = parseFloat(this.minHeight || 480) || 0;
    const high = parseFloat(this.height) || Math.min(Math.max(Math.ceil(this.#height), least, 120), 20_000);
    const given = this.height === 'css';
    this.#place.style.height = given ? '100%' : `${high}px`;
    this.#place.style.minHeight = given ? `${least}px` : '';
  }

  /** Follows what may change the page's colours while they are wanted. */
  #watch() {
    this.#unthemed?.abort();
    if (this.theme !== 'host') return;
    const { signal } = this.#unthemed = new AbortController();
    const look = () => this.refreshTheme();
    const changes = new MutationObserver(look);
    for (const one of [document.documentElement, document.body, this]) changes.observe(one, { attributes: true });
    signal.addEventListener('abort', () => changes.disconnect());
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', look, { signal });
  }

  #theme() {
    if (this.theme !== 'host') return { scheme: /^(light|dark)$/.test(this.theme) ? this.theme : 'auto' };
    const style = getComputedStyle(this);
    const colors = {};
    for (const name of COLOURS) {
      const value = style.getPropertyValue(`--${NAME}-${name}`).trim();
      if (value && value !== UNSET) colors[name] = value;
    }
    const [light, dark] = [/light/, /dark/].map(one => one.test(style.colorScheme));
    return { scheme: light === dark ? 'auto' : light ? 'light' : 'dark', colors, font: style.fontFamily };
  }
}

// Each attribute is a property: a text, '' where there is none. `xapi` is there or not.
for (const name of ATTRIBUTES) {
  Object.defineProperty(MockInterviewerElement.prototype, camel(name), {
    configurable: true,
    enumerable: true,
    get() { return name === 'xapi' ? this.hasAttribute(name) : this.getAttribute(name) ?? ''; },
    set(value) {
      if (value === undefined || value === null || value === false) this.removeAttribute(name);
      else this.setAttribute(name, value === true ? '' : value);
    },
  });
}

if (globalThis.customElements && !customElements.get(NAME)) {
  // Colours that the browser knows as such can be told as what they come to, whatever they are made of.
  for (const name of COLOURS) {
    try {
      CSS.registerProperty({ name: `--${NAME}-${name}`, syntax: '<color>', inherits: true, initialValue: 'transparent' });
    } catch { /* The page registered it. */ }
  }
  customElements.define(NAME, MockInterviewerElement);
}
