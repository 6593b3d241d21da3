// A static file server on 127.0.0.1, as plain as the hosts that the app is meant for.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png', '.webmanifest': 'application/manifest+json' };
/** A page of another origin loads these as modules, which their server has to allow (docs/hosting.md). */
const FOR_OTHERS = /\/mock-interviewer(-[\d.]+-[0-9a-f]+)?\.js$/;
// Trunk's hashes are written without leading zeros.
const NAMED_BY_CONTENT = /-[0-9a-f]{10,16}(_bg)?\.\w+$|\/bank\/[0-9a-f]{12}\.json$/;

/**
 * Serves `folder`; gives the address, what was asked for, and a way to stop.
 *
 * `base` is the path that the folder stands at, `types` overrides media types by ending, and `hold` gives a
 * promise that a path waits for, `pages` brings pages of its own by their path, and `name` is the host's name. With
 * `caching`, browsers may keep what docs/hosting.md lets them keep.
 * `site.folder` may be changed while it runs, as a new release does.
 */
export function serve(folder, { port = 0, base = '/', types = {}, hold = () => {}, caching = false, name = '127.0.0.1', pages = {} } = {}) {
  const asked = [];
  const server = http.createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://127.0.0.1');
    asked.push(pathname);
    await hold(pathname);
    if (pages[pathname]) return response.writeHead(200, { 'content-type': TYPES['.html'], 'cache-control': 'no-store' }).end(pages[pathname]);
    if (!pathname.startsWith(base)) return response.writeHead(404).end();
    const within = pathname.slice(base.length);
    const file = path.join(site.folder, within === '' || within.endsWith('/') ? `${within}index.html` : within);
    if (!file.startsWith(site.folder)) return response.writeHead(403).end();
    fs.readFile(file, (error, body) => {
      if (error) return response.writeHead(404).end();
      const type = { ...TYPES, ...types }[path.extname(file)] ?? 'application/octet-stream';
      const kept = !caching ? 'no-store' : NAMED_BY_CONTENT.test(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache';
      const shared = FOR_OTHERS.test(pathname) && { 'access-control-allow-origin': '*' };
      response.writeHead(200, { 'content-type': type, 'cache-control': kept, ...shared }).end(body);
    });
  });
  const site = { folder, asked };
  return new Promise(done => server.listen(port, '127.0.0.1', () => {
    site.port = server.address().port;
    site.url = `http://${name}:${site.port}${base}`;
    site.stop = () => new Promise(stopped => { server.close(stopped); server.closeAllConnections(); });
    done(site);
  }));
}
