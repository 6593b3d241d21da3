// Messages that are wrong in at least one way, the same for the same seed. The text runs in pages and frames:
// `forge(seed, count, valid, strict)` gives them, made of valid ones. What reads strictly refuses fields that it does not know.
export const GARBAGE = `
const random = seed => () => {
  seed = seed + 0x6d2b79f5 | 0;
  let mixed = Math.imul(seed ^ seed >>> 15, 1 | seed);
  mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed;
  return ((mixed ^ mixed >>> 14) >>> 0) / 2 ** 32;
};

function forge(seed, count, valid, strict) {
  const next = random(seed);
  const any = list => list[Math.floor(next() * list.length)];
  const deep = depth => { let all = []; for (let at = 0; at < depth; at++) all = [all]; return all; };
  const circle = () => { const all = { 'mock-interviewer': 1, type: 'ready' }; all.detail = all; return all; };
  // Names of fields whose own names are data, of those that may be null, and of those that may be missing.
  const MAPS = ['dimensions', 'writes', 'records', 'colors'];
  const MAYBE = ['round', 'minutes', 'score', 'recommendation'];
  const OPTIONAL = ['statement', 'id', 'scheme', 'font', 'colors'];
  const things = [() => new Map([['type', 'start']]), () => [], () => ({}), () => deep(300), () => 10n ** 30n, () => new Uint8Array(9), () => /x/g, () => new Error('x'), circle];
  // The frame reads what comes as JSON, where a date is a text and what is no number is null.
  if (!strict) things.push(() => new Date(0), () => NaN, () => Infinity);
  const whole = [
    () => null, () => undefined, () => 'start', () => '{"mock-interviewer":1,"type":"start"}', () => 7, () => [], () => [{ 'mock-interviewer': 1, type: 'start' }], () => deep(900),
    () => ({ type: 'start' }), () => ({ '__proto__': null, 'mock-interviewer': [1], type: 'start' }), () => 'x'.repeat(20000), circle,
    () => JSON.parse('{"__proto__":{"mock-interviewer":1,"type":"start"}}'), () => new Map([['mock-interviewer', 1], ['type', 'start']]),
  ];
  const wrong = (value, name) => {
    const others = typeof value === 'string' ? [() => 0, () => true, ...things]
      : typeof value === 'number' ? [() => '1', () => -1e9, () => true, () => 1e300, ...things]
      : typeof value === 'boolean' ? [() => 'true', () => 1, ...things]
      : [() => 'x', () => 3, () => false];
    return any(MAYBE.includes(name) ? others : [...others, () => null])();
  };
  /** Every place in a detail: its holder, its name, and whether its name is data. What a statement says is its own business. */
  const places = (holder, free) => Object.keys(holder).flatMap(name => [[holder, name, free], ...(typeof holder[name] === 'object' && holder[name] && name !== 'statement' ? places(holder[name], MAPS.includes(name) || Array.isArray(holder[name])) : [])]);
  return Array.from({ length: count }, () => {
    const message = structuredClone(any(valid));
    const inside = message.detail ? places(message.detail, false) : [];
    const how = next();
    if (how < 0.1) return any(whole)();
    if (how < 0.2) message['mock-interviewer'] = any([0, 2, '1', true, null, [1], 1.5, -1, {}]);
    else if (how < 0.35) message.type = any(['Ready', 'start ', '', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'finish\\u0000', ['ready'], {}, 7, null, 'x'.repeat(5000)]);
    else if (how < 0.45 && message.detail) message.detail = any([null, 'x', 7, [], [message.detail], true, 'null']);
    else if (how < 0.5 && strict) message[any(['detale', 'constructor', 'Type', 'x'])] = any([1, 'x', {}, null]);
    else if (how < 0.55 && strict && message.detail && !inside.every(([, , free]) => free)) message.detail[any(['x', '__proto__x', 'Text'])] = any([1, 'x', {}]);
    else {
      const [holder, name, free] = inside.length ? any(inside) : [message, 'type', false];
      if (next() < 0.25 && !free && !OPTIONAL.includes(name)) delete holder[name];
      else holder[name] = wrong(holder[name], name);
      if (holder[name] === undefined && free) message.type = 'x';
      // An object for an object may be right: a map without entries.
      if (Object.prototype.toString.call(holder[name]) === '[object Object]' && Object.keys(holder[name]).length === 0) message.type = 'nothing';
    }
    return message;
  });
}

/** Sends them all, some at a time, so that nobody's queue is flooded; \`window.sent\` counts. */
function send(target, origin, messages) {
  window.sent = 0;
  const some = () => {
    for (const message of messages.splice(0, 200)) {
      try { target.postMessage(message, origin); } catch (error) { if (error.name !== 'DataCloneError') throw error; }
      window.sent += 1;
    }
    if (messages.length) setTimeout(some); else window.sentAll = true;
  };
  window.sentAll = false;
  some();
}
`;

const question = { id: 'a-b', title: 'A', kind: 'coding', level: 'mid', minutes: 5 };
const place = { round: 'r', place: 0, id: 'a-b' };
const statement = { id: '8f9c2a62-0c3a-4b1e-9f2f-1f9b8f1d2c3a', actor: {}, verb: { id: 'http://adlnet.gov/expapi/verbs/answered' }, object: { id: 'https://app.example/' } };
const said = (type, detail) => ({ 'mock-interviewer': 1, type, detail });

/** One of each event. */
export const VALID_EVENTS = [
  said('ready', { version: '0.1.0', build: 'abc', bank: { title: 'B', hash: 'c' }, round: { preset: 'warm-up', title: 'Warm-up', questions: 3, minutes: 15, seed: '7' }, state: 'briefing' }),
  said('start', { round: 'r', preset: 'warm-up', seed: '7', questions: [question, question], at: 1.7e12, statement }),
  said('question', { ...place, of: 3, ...question }),
  said('answer', { ...place, skipped: false, seconds: 30, characters: 100, statement }),
  said('rate', { ...place, met: 1, partly: 2, missed: 3, score: 0.5 }),
  said('finish', { round: 'r', ending: 'finished', answered: 3, of: 3, score: 0.5, dimensions: { communication: 0.5 }, recommendation: 'no', practice: false }),
  said('userdata', { writes: { 'mi/x': '{}' }, removes: ['mi/y'] }),
  said('resize', { height: 3000 }),
  said('error', { code: 'cannot', message: 'no' }),
];

const ask = (type, detail, id) => ({ 'mock-interviewer': 1, type, ...(detail && { detail }), ...(id && { id }) });

/** One of each command. */
export const VALID_COMMANDS = [
  ask('start', undefined, 1), ask('pause', undefined, 2), ask('reset', undefined, 3), ask('export', undefined, 4), ask('start'),
  ask('theme', { scheme: 'dark', colors: { paper: 'rgb(1, 2, 3)', ink: 'white' }, font: 'serif' }),
  ask('userdata', { records: { 'mi/x': '{}' } }),
  ask('bank', { text: '{}' }),
];
