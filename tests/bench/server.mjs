// The host of every contender: files compressed with brotli once, before anything is measured, and sent as a
// decent static host sends them. It counts what goes over the wire, headers included.
import crypto from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import zlib from 'node:zlib';

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.json': 'application/json', '.svg': 'image/svg+xml', '.webmanifest': 'application/manifest+json', '.png': 'image/png', '.woff2': 'font/woff2' };

const KEPT = path.resolve(import.meta.dirname, '../../target/bench/brotli');

/** As small as brotli makes it. That takes a while, so what was compressed once is kept by its hash. */
function brotli(body) {
  const file = path.join(KEPT, crypto.createHash('sha256').update(body).digest('hex'));
  if (fs.existsSync(file)) return fs.readFileSync(file);
  const small = zlib.brotliCompressSync(body, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: body.length } });
  fs.mkdirSync(KEPT, { recursive: true });
  fs.writeFileSync(file, small);
  return small;
}

/** Every file of a folder by its path, compressed where that makes it smaller. */
function load(folder, below = '/') {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const file = path.join(folder, entry.name);
    // A twin that a build made for hosts that don't compress: every contender is compressed here, and alike.
    if (/\.(br|gz)$/.test(entry.name)) return [];
    if (entry.isDirectory()) return load(file, `${below}${entry.name}/`);
    const body = fs.readFileSync(file);
    const small = brotli(body);
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    return [[below + entry.name, small.length < body.length ? { type, body: small, encoding: 'br' } : { type, body }]];
  });
}

/**
 * Serves `folder`; `requests` fills with what was asked for: the path, when it was asked, bytes on the wire.
 * While `down` is set, it hangs up on everybody.
 */
export async function serve(folder) {
  const files = new Map(load(folder));
  const requests = [];
  const site = { requests, down: false };
  const server = http.createServer((request, response) => {
    if (site.down) return request.socket.destroy();
    const { pathname } = new URL(request.url, 'http://127.0.0.1');
    const file = files.get(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const { socket } = response;
    const before = socket.bytesWritten;
    const entry = { path: pathname, at: performance.timeOrigin + performance.now(), bytes: 0, compressed: file?.body.length ?? 0 };
    requests.push(entry);
    response.on('finish', () => { entry.bytes = socket.bytesWritten - before; });
    if (!file) return response.writeHead(404, { 'content-type': 'text/plain' }).end('nothing here');
    if (file.encoding && !/\bbr\b/.test(request.headers['accept-encoding'] ?? '')) return response.writeHead(406).end('this server speaks brotli');
    response.writeHead(200, {
      'content-type': file.type,
      'content-length': file.body.length,
      ...(file.encoding && { 'content-encoding': file.encoding }),
      'cache-control': 'public, max-age=600',
      'cross-origin-opener-policy': 'same-origin',
      'access-control-allow-origin': '*',
    }).end(file.body);
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  site.url = `http://127.0.0.1:${server.address().port}/`;
  site.stop = () => new Promise(stopped => { server.closeAllConnections(); server.close(stopped); });
  return site;
}
