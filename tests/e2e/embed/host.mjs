// Pages of somebody else, on another origin: another name of this machine and another port.
import http from 'node:http';

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

/** A script that keeps what every element on the page tells: `said` holds pairs of the element's id and the event. */
export const LISTEN = `
  window.said = [];
  for (const type of ${JSON.stringify(EVENTS)}) addEventListener(type, event => {
    if (event.target.localName === 'mock-interviewer') said.push({ from: event.target.id, type, detail: event.detail });
  }, true);`;

/** A page that holds this markup. */
export const page = (body, head = '') => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A prep site</title><link rel="icon" href="data:,">${head}<script>${LISTEN}</script></head><body><main><h1>A prep site</h1>${body}</main></body></html>`;

/** The two lines that put the element into a page. */
export const two = (app, attributes = '', id = 'a') => `<script type="module" src="${app}embed/mock-interviewer.js"></script>\n<mock-interviewer id="${id}" ${attributes}><a href="https://app.example/">The round on a page of its own</a></mock-interviewer>`;

/** The iframe of an element, for `app.enter`. */
export const FRAME = 'return document.querySelector(arguments[0] ?? "mock-interviewer").shadowRoot.querySelector("iframe")';
