// Pages of somebody else, on another origin: another name of this machine and another port.
import http from 'node:http';
import { test as base } from '../fixtures.mjs';

/** Serves whole pages and files that a test puts there; gives the origin, and what was asked for. */
export async function serveHost() {
  const files = new Map();
  const asked = [];
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    asked.push(pathname);
    const file = files.get(pathname);
    if (!file) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': pathname.endsWith('.json') ? 'application/json' : 'text/html; charset=utf-8', 'cache-control': 'no-store', ...file.headers }).end(file.body);
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  const origin = `http://localhost:${server.address().port}`;
  return {
    origin,
    asked,
    /** Puts a file there, and gives its address. */
    put(pathname, body, headers = {}) {
      files.set(pathname, { body, headers });
      return origin + pathname;
    },
    stop: () => new Promise(stopped => { server.close(stopped); server.closeAllConnections(); }),
  };
}

export const EVENTS = ['ready', 'start', 'question', 'answer', 'rate', 'finish', 'userdata', 'resize', 'error'];

/** A script that keeps what every element on the page tells: `said` holds the events with the element's id, `raw` every message. */
const LISTEN = `
  window.said = [];
  window.raw = [];
  addEventListener('message', event => raw.push(event.data));
  for (const type of ${JSON.stringify(EVENTS)}) addEventListener(type, event => {
    if (event.target.localName === 'mock-interviewer') said.push({ from: event.target.id, type, detail: event.detail });
  }, true);`;

/** A page that holds this markup. */
const page = (body, head = '') => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A prep site</title><link rel="icon" href="data:,">${head}<script>${LISTEN}</script></head><body><main><h1>A prep site</h1>${body}</main></body></html>`;

/** The two lines that put the element into a page. */
export const two = (app, attributes = '', id = 'a') => `<script type="module" src="${app}embed/mock-interviewer.js"></script>\n<mock-interviewer id="${id}" ${attributes}><a href="https://app.example/">The round on a page of its own</a></mock-interviewer>`;

/** The iframe of an element. */
const FRAME = 'document.querySelector(arguments[0] ?? "mock-interviewer").shadowRoot.querySelector("iframe")';

/** A page of somebody else that embeds; `host` opens it, goes into its frames and tells what it heard. */
export const test = base.extend({
  host: async ({ app, site }, use) => {
    const server = await serveHost();
    const host = {
      ...server,
      /** Opens a page with this markup. */
      open: (body, head, headers) => app.driver.goto(server.put('/', page(body, head), headers)),
      /** Opens a page with one element. */
      embed: (attributes = '', app_ = site) => host.open(two(app_, `loading="eager" ${attributes}`)),
      /** What this comes to for the iframe of an element. */
      frame: (body, css) => app.evaluate(`const frame = ${FRAME}; return ${body}`, css),
      enter: async css => {
        await app.until(`return !!document.querySelector(arguments[0] ?? 'mock-interviewer').shadowRoot?.querySelector('iframe')`, css);
        await app.driver.enter(`return ${FRAME}`, css);
      },
      leave: () => app.driver.leave(),
      /** What this comes to inside the frame of an element. */
      inside: async (body, css, ...args) => {
        await host.enter(css);
        const value = await app.evaluate(body, ...args);
        await host.leave();
        return value;
      },
      /** The events of an element, or of all, without those of its height. */
      said: (from, type) => app.evaluate(`return said.filter(one => (arguments[1] ? one.type === arguments[1] : one.type !== 'resize') && (!arguments[0] || one.from === arguments[0]))`, from, type),
      /** Waits until so many events of a kind were heard. */
      heard: (type, count = 1, from = null) => app.until('return said.filter(one => one.type === arguments[0] && (!arguments[2] || one.from === arguments[2])).length >= arguments[1]', type, count, from),
    };
    await use(host);
    await host.stop();
  },
});
