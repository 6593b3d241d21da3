// npm's package in dist-npm/, as `cargo xtask package` made it: what publishers' tools say, what its types and its manifest
// promise, and whether the loader keeps that.
import { execFileSync } from 'node:child_process';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import zlib from 'node:zlib';
import Ajv from 'ajv';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

const HERE = import.meta.dirname;
const PACKAGE = path.resolve(HERE, '../../dist-npm');
const SOURCE = path.resolve(HERE, '../../assets');
const BIN = path.resolve(HERE, '../node_modules/.bin');
const read = (...name) => fs.readFileSync(path.join(...name), 'utf8');
const json = (...name) => JSON.parse(read(...name));
const manifest = json(PACKAGE, 'package.json');
const elements = json(PACKAGE, 'custom-elements.json');
const [element] = elements.modules[0].declarations;
const types = read(PACKAGE, 'mock-interviewer.d.ts');
const schema = json(SOURCE, 'schema/messages-1.schema.json');
const names = list => list.map(one => one.name).sort();
/** The names of the members of an interface or class in the types. */
const declared = (head, pattern) => [...types.slice(types.indexOf(head)).split('\n}')[0].matchAll(pattern)].map(([, name]) => name).sort();
const camel = name => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

test('publint has nothing to say', async () => {
  const { messages } = await publint({ pkgDir: PACKAGE, strict: true });
  assert.deepEqual(messages.map(message => formatMessage(message, manifest)), []);
});

test('are the types wrong? No', () => {
  // It fails by its exit code. The package is ESM alone.
  const said = execFileSync(path.join(BIN, 'attw'), ['--pack', PACKAGE, '--profile', 'esm-only', '--exclude-entrypoints', './custom-elements.json', '--format', 'ascii', '--no-color'], { encoding: 'utf8' });
  assert.match(said, /"mock-interviewer\/react"\s+node16 \(from ESM\): 🟢/);
});

test('examples compile, and what is wrong does not', () => {
  execFileSync(path.join(BIN, 'tsc'), ['-p', HERE], { stdio: 'inherit' });
});

test('it holds the whole app, installs nothing and runs nothing', () => {
  const files = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: PACKAGE, encoding: 'utf8' }));
  const held = (Array.isArray(files) ? files : Object.values(files))[0].files.map(file => file.path);
  for (const name of ['dist/embed.html', 'dist/index.html', 'dist/worker.js', 'dist/embed/mock-interviewer.js', 'dist/embed/configure.html', 'dist/bank/catalogue.json', 'README.md', 'LICENSE']) assert.ok(held.includes(name), name);
  assert.ok(held.some(name => /^dist\/mock-interviewer-\w+_bg\.wasm$/.test(name)));
  assert.ok(!held.some(name => /\.(br|gz)$/.test(name)));
  assert.equal(manifest.scripts, undefined);
  assert.equal(manifest.dependencies, undefined);
});

test('the loader keeps its budget, and its pinned twin is the same file', () => {
  const folder = path.join(PACKAGE, 'dist/embed');
  const loader = fs.readFileSync(path.join(folder, 'mock-interviewer.js'));
  const small = zlib.brotliCompressSync(loader).length;
  assert.ok(small <= 5120, `${small} bytes`);
  const twins = fs.readdirSync(folder).filter(name => name.startsWith(`mock-interviewer-${manifest.version}-`) && name.endsWith('.js'));
  assert.equal(twins.length, 1);
  assert.deepEqual(fs.readFileSync(path.join(folder, twins[0])), loader);
  assert.ok(read(folder, 'configure.html').includes(`data-pinned="${twins[0]}"`));
});

test('the manifest is one by its own schema', () => {
  const require = createRequire(import.meta.url);
  const valid = new Ajv({ strict: false }).compile(require('custom-elements-manifest/schema.json'));
  assert.ok(valid(elements), JSON.stringify(valid.errors));
});

test('manifest, types and code name the same attributes, properties, methods, events and colours', async () => {
  const { MockInterviewerElement } = await import(pathToFileURL(path.join(PACKAGE, 'dist/embed/mock-interviewer.js')).href);
  const own = Object.getOwnPropertyDescriptors(MockInterviewerElement.prototype);
  const attributes = [...MockInterviewerElement.observedAttributes].sort();
  assert.deepEqual(names(element.attributes), attributes);
  for (const { name, fieldName } of element.attributes) assert.equal(fieldName, camel(name));
  const fields = [...attributes.map(camel), 'userdata'].sort();
  assert.deepEqual(Object.keys(own).filter(name => own[name].set).sort(), fields);
  assert.deepEqual(declared('class MockInterviewerElement', /^ {2}get (\w+)\(/gm), fields);
  const callbacks = /^(constructor|\w+Callback)$/;
  const methods = Object.keys(own).filter(name => typeof own[name].value === 'function' && !callbacks.test(name)).sort();
  assert.deepEqual(names(element.members.filter(member => member.kind === 'method')), methods);
  assert.deepEqual(declared('class MockInterviewerElement', /^ {2}(\w+)\(\): /gm), methods);
  // What the frame says to the loader alone is no event.
  const told = schema.$defs.event.oneOf.map(event => event.properties.type.const).filter(type => !['hello', 'done', 'exported'].includes(type)).sort();
  assert.deepEqual(names(element.events), told);
  assert.deepEqual(declared('interface MockInterviewerEventMap', /^ {2}(\w+): CustomEvent/gm), told);
  const theme = schema.$defs.command.oneOf.find(command => command.properties.type.const === 'theme');
  assert.deepEqual(names(element.cssProperties), Object.keys(theme.properties.detail.properties.colors.properties).map(name => `--mock-interviewer-${name}`).sort());
  const source = read(SOURCE, 'embed/mock-interviewer.js');
  assert.deepEqual(/COLOURS = \[([^\]]*)\]/.exec(source)[1].match(/[\w-]+/g).map(name => `--mock-interviewer-${name}`).sort(), names(element.cssProperties));
});

test('types and schema name the same fields of every detail', () => {
  for (const { name, type: { text } } of element.events) {
    const said = schema.$defs[`${name}-detail`].properties;
    const of = head => declared(`interface ${head} `, /^ {2}(\w+)\??: /gm);
    const bases = /interface \w+ extends ([\w, ]+)/.exec(types.slice(types.indexOf(`interface ${/<(\w+)>/.exec(text)[1]} `)).split('{')[0])?.[1].trim().split(', ') ?? [];
    const all = new Set([/<(\w+)>/.exec(text)[1], ...bases].flatMap(of));
    // The id of a command's error is the loader's business.
    assert.deepEqual([...all].sort(), Object.keys(said).filter(field => !(name === 'error' && field === 'id')).sort(), name);
  }
});
