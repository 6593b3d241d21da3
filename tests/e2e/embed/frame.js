// Stands in for the app's frame where a test is about the loader alone: it keeps what it hears, and says what it is told to.
const asked = new URLSearchParams(location.search);
const host = asked.get('host');
window.heard = [];
window.say = (type, detail = {}) => parent.postMessage({ 'mock-interviewer': 1, type, detail }, host);
const ready = { version: '0.1.0', build: 'abc', bank: { title: 'A bank', hash: '0' }, round: null, state: 'briefing' };
addEventListener('message', ({ data, origin }) => {
  window.heard.push({ ...data, origin });
  if (asked.get('topics') === 'silent') return;
  if (data.id && data.type === 'export') say('exported', { id: data.id, file: '{}' });
  else if (data.id && data.type === 'pause') say('error', { id: data.id, code: 'cannot', message: 'nothing to pause' });
  else if (data.id) say('done', { id: data.id });
  if (data.type === (asked.get('bank') === 'host' ? 'bank' : 'theme')) say('ready', ready);
});
if (asked.get('preset') !== 'mute') say('hello');
