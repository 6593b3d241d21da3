// What the wasm is made of, from twiggy's list of its items: target/bench/sizes.md.
//
// A function counts for the crate whose code it is; what was inlined counts where it went. Generic code of
// a library that was made for one of our types counts for the library.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { table, thousands } from './figures.mjs';

const OUT = path.resolve(import.meta.dirname, '../../target/bench');
const DIST = path.resolve(import.meta.dirname, '../../dist');

const items = fs.readFileSync(path.join(OUT, 'named/items.csv'), 'utf8').trim().split('\n').slice(1).map(line => {
  const [, name, bytes] = /^"?(.*?)"?,(\d+),[\d.]+(?:,|$)/.exec(line) ?? (() => { throw new Error(`not understood: ${line}`); })();
  return { name: name.replaceAll('""', '"'), bytes: Number(bytes) };
}).filter(({ name }) => !/^"function names" subsection|^custom section '(name|producers)/.test(name));

/** The crate that an item belongs to. */
function crate(name) {
  // There is one component, and all pages that are only called from its view end up in there.
  if (name.includes('CompStateInner<COMP> as yew::html::component::lifecycle::Stateful>::view')) return 'mock_interviewer, pages within the view';
  if (name.startsWith('data segment')) return 'data: texts and tables';
  if (/^(import|export|type|table|elem|memory|global|custom section|wasm magic|code section|"|func\[|section)/.test(name)) return 'the wasm’s own tables';
  // `<a::B as c::D>::e` is the code of `a`; of a reference, a slice or an `impl` inside a path likewise.
  const plain = name.replace(/^[<&*(\[ ]*(?:mut |dyn |const )*/, '');
  const found = /^([a-z_][a-z0-9_]*)(?:\[[0-9a-f]+\])?(?:::|$)/.exec(plain);
  if (!found) return /^(str|u8|u16|u32|u64|usize|i32|i64|f64|char|bool|T|F|A|I|L|\[)/.test(plain) ? 'core' : 'others';
  return ['code', 'main'].includes(found[1]) || found[1].startsWith('__') ? 'others' : found[1];
}

const total = items.reduce((sum, { bytes }) => sum + bytes, 0);
if (!total) throw new Error('twiggy listed nothing');
const share = bytes => `${(100 * bytes / total).toFixed(1)} %`;
const sum = key => [...items.reduce((sums, item) => sums.set(key(item), (sums.get(key(item)) ?? 0) + item.bytes), new Map())].sort((a, b) => b[1] - a[1]);
const short = name => (name.length > 110 ? `${name.slice(0, 107)}…` : name).replace(/::h[0-9a-f]{16}$/, '').replace(/\[[0-9a-f]{12,16}\]/g, '').replaceAll('|', '\\|').replaceAll('<', '&lt;');

const brotli = body => zlib.brotliCompressSync(body, { params: { [zlib.constants.BROTLI_PARAM_SIZE_HINT]: body.length } }).length;
const shipped = fs.readdirSync(DIST).filter(name => /\.(wasm|js|css|html|svg)$/.test(name)).map(name => {
  const body = fs.readFileSync(path.join(DIST, name));
  return [name, thousands(body.length), thousands(brotli(body))];
});

const text = `# What the wasm is made of

${table(['shipped', 'bytes', 'in brotli'], shipped)}

With names kept for counting, without the names themselves: ${thousands(total)} bytes.

## By crate

${table(['crate', 'bytes', 'share'], sum(({ name }) => crate(name)).slice(0, 25).map(([name, bytes]) => [name, thousands(bytes), share(bytes)]))}

## The largest items

${table(['item', 'bytes', 'share'], [...items].sort((a, b) => b.bytes - a.bytes).slice(0, 30).map(({ name, bytes }) => [short(name), thousands(bytes), share(bytes)]))}
`;
fs.writeFileSync(path.join(OUT, 'sizes.md'), text);
console.log(`${text}\nwritten to target/bench/sizes.md`);
