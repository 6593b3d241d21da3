// Another release of the build: other names for the program's files, another name for the whole, no old file left.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const sha256 = bytes => crypto.createHash('sha256').update(bytes).digest('base64');

/** The names of a build's program: its script and its wasm. */
export const program = folder => fs.readdirSync(folder).filter(name => /^mock-interviewer-.*\.(js|wasm)$/.test(name)).sort();

/** The name of the build in `folder`. */
export const nameOf = folder => /name="edition" content="\w+ (\w+)"/.exec(fs.readFileSync(path.join(folder, 'index.html'), 'utf8'))[1];

/** Copies a build without its compressed twins into `into` as the release `name`. */
export function release(from, into, name) {
  fs.cpSync(from, into, { recursive: true, filter: file => !/\.(br|gz)$/.test(file) });
  const index = path.join(into, 'index.html');
  let html = fs.readFileSync(index, 'utf8').replace(/(name="edition" content="\w+ )\w+/, `$1${name}`);
  const scripts = [...html.matchAll(/<script(?![^>]*src=)[^>]*>([^]*?)<\/script>/g)].map(([, body]) => sha256(body));
  for (const file of program(into)) {
    const renamed = file.replace(/-[0-9a-f]{10,16}/, `-${name}`);
    fs.renameSync(path.join(into, file), path.join(into, renamed));
    html = html.replaceAll(file, renamed);
  }
  const anew = [...html.matchAll(/<script(?![^>]*src=)[^>]*>([^]*?)<\/script>/g)].map(([, body]) => sha256(body));
  scripts.forEach((hash, at) => { html = html.replace(hash, anew[at]); });
  fs.writeFileSync(index, html);
  seal(into, name);
}

/** Makes the worker's list that of the folder. */
export function seal(folder, name) {
  const worker = path.join(folder, 'worker.js');
  const script = fs.readFileSync(worker, 'utf8').replace(/const BUILD = '\w+'/, `const BUILD = '${name}'`).replace(/const FILES = .*/, () => `const FILES = ${JSON.stringify(list(folder))};`);
  fs.writeFileSync(worker, script);
}

/** The hash of every file that a worker keeps. */
export function list(folder) {
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
    .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter(name => name !== 'worker.js' && !/\.(br|gz)$/.test(name));
  return Object.fromEntries(files.sort().map(name => [name, sha256(fs.readFileSync(path.join(folder, name)))]));
}
