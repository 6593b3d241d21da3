// A page around frames of the app, on another host: what somebody who embeds it without the element would write.
import path from 'node:path';
import { serve } from './server.mjs';

/** The page: `heard` is what the frames said, `add` puts one in, `say` speaks to one. */
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>An article</title><link rel="icon" href="data:,">
<style>body { margin: 0 auto; max-width: 760px; font: 16px/1.5 sans-serif } iframe { display: block; width: 100%; height: 300px; border: 0 }</style>
<main><h1>An article about interviews</h1><p>Some words before it.</p><div id="place"></div><p>Some words after it.</p></main>
<script>
  const heard = [], app = new URL(location).searchParams.get('app');
  const frames = () => [...document.querySelectorAll('iframe')];
  addEventListener('message', event => {
    const frame = frames().find(frame => frame.contentWindow === event.source);
    if (!frame || event.origin !== new URL(app).origin || event.data?.['mock-interviewer'] !== 1) return;
    const { type, detail } = event.data;
    heard.push({ frame: frame.id, type, detail });
    if (type === 'resize') frame.style.height = detail.height + 'px';
    if (type === 'userdata') {
      const kept = records();
      Object.assign(kept, detail.writes);
      for (const name of detail.removes) delete kept[name];
      sessionStorage.setItem('kept', JSON.stringify(kept));
    }
    if (type === 'hello' && frame.src.includes('resume=host')) say(frame.id, 'userdata', { records: records() });
  });
  const records = () => JSON.parse(sessionStorage.getItem('kept') ?? '{}');
  function say(id, type, detail, mark) {
    const message = { 'mock-interviewer': 1, type };
    if (detail) message.detail = detail;
    if (mark) message.id = mark;
    document.getElementById(id).contentWindow.postMessage(message, new URL(app).origin);
  }
  function add(id, query) {
    const frame = document.createElement('iframe');
    Object.assign(frame, { id, title: 'A practice interview', src: app + 'embed.html' + query });
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
    frame.setAttribute('allow', '');
    document.querySelector('#place').append(frame);
  }
  const said = (id, type) => heard.filter(one => one.frame === id && one.type === type).map(one => one.detail);
  for (const [id, query] of new URL(location).searchParams) if (id !== 'app') add(id, query);
</script></html>`;

/**
 * Serves the page, and others by their path, on a host of another name; gives its address for frames of `app`.
 * To browsers `127.0.0.1` with another port is another origin on the same site, and what a frame stores there is no
 * third party's.
 */
export async function around(app, { pages = {}, name = 'localhost' } = {}) {
  const site = await serve(path.resolve(import.meta.dirname), { name, pages: { '/': PAGE, ...pages } });
  return {
    ...site,
    stop: () => site.stop(),
    origin: new URL(site.url).origin,
    page: frames => `${site.url}?${new URLSearchParams({ app, ...frames })}`,
  };
}
