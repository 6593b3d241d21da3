// Runs every block of Python and every coding task of the bank.
//
//   node verify.mjs MANIFEST.json [ID ...]
//
// Under CPython 3.14 in WebAssembly, or by an ordinary Python (BANK_PYTHON, or python3) where
// a block or a task asks for it. Blocks of one
// section run in order in one namespace. Prints a line per fault and a summary; exits 1 if there is a fault.
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { loadPyodide } from 'pyodide';

const [manifest, ...only] = process.argv.slice(2);
const questions = JSON.parse(fs.readFileSync(manifest, 'utf8')).filter(q => only.length === 0 || only.includes(q.id));
const faults = [];
const count = { wasm: 0, host: 0, skip: 0, outputs: 0, tasks: 0, tests: 0, wrong: 0 };

const python = await loadPyodide();
const runner = fs.readFileSync(new URL('runner.py', import.meta.url), 'utf8');
python.runPython(runner);
const call = (name, ...args) => JSON.parse(python.globals.get(name)(...args.map(arg => JSON.stringify(arg))));

/** The same runner under an ordinary Python, which has threads, sockets and the packages of requirements.txt. */
const HOST = process.env.BANK_PYTHON ?? 'python3';
const waiting = [];
let free = os.availableParallelism();
async function onHost(name, ...args) {
  if (free === 0) await new Promise(turn => waiting.push(turn));
  else free -= 1;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bank-'));
  try {
    const program = `${runner}\nprint("\\0" + ${name}(*map(json.dumps, json.load(sys.stdin))))\n`;
    const done = promisify(execFile)(HOST, ['-c', program], { cwd: folder, timeout: 120_000, maxBuffer: 1 << 26 });
    done.child.stdin.end(JSON.stringify(args));
    const reply = (await done).stdout.split('\0')[1];
    return JSON.parse(reply);
  } finally {
    fs.rmSync(folder, { recursive: true });
    const next = waiting.shift();
    if (next) next(); else free += 1;
  }
}

/** What runs in WebAssembly holds this thread; the others' processes go on meanwhile. */
const inWasm = async (...args) => { await setImmediate(); return call(...args); };

/** Checks one question, and counts what it ran. */
async function check(question) {
  const fault = (line, message) => faults.push(`${question.file}:${line}: ${message}`);
  for (const section of new Set(question.blocks.map(block => block.section))) {
    const all = question.blocks.filter(block => block.section === section);
    const blocks = all.filter(block => block.run !== 'skip');
    for (const block of all.filter(block => block.run === 'skip')) {
      count.skip += 1;
      console.log(`skipped ${question.file}:${block.line}: ${block.reason}`);
    }
    if (blocks.length === 0) continue;
    const host = blocks.some(block => block.run === 'host');
    count[host ? 'host' : 'wasm'] += blocks.length;
    const results = await (host ? onHost : inWasm)('run_blocks', blocks);
    blocks.forEach((block, at) => {
      const { error, printed } = results[at];
      if (error !== block.raises) {
        fault(block.line, block.raises ? `should raise ${block.raises}, but ${error ? `raised ${error}` : 'raised nothing'}` : `raised ${error}: ${results[at].detail}`);
      }
      if (block.output !== null) {
        count.outputs += 1;
        if (printed.trimEnd() !== block.output.trimEnd()) fault(block.line, `printed\n${printed}instead of\n${block.output}`);
      }
    });
  }
  if (!question.task) return;
  const { starter, solution, tests, wrong } = question.task;
  count.tasks += 1;
  const run = source => (tests.startsWith('# host: ') ? onHost : inWasm)('run_tests', source, tests);
  const names = results => Object.keys(results).filter(name => results[name] !== null);
  const solved = await run(solution);
  count.tests += Object.keys(solved).length;
  if (Object.keys(solved).length < 5) fault(1, `tests.py ran ${Object.keys(solved).length} tests; five or more are needed`);
  for (const name of names(solved)) fault(1, `solution.py fails ${name}: ${solved[name]}`);
  if (names(await run(starter)).length === 0) fault(1, 'starter.py passes every test');
  for (const { name, source, fails } of wrong) {
    count.wrong += 1;
    const failed = names(await run(source));
    if (failed.sort().join() !== [...fails].sort().join()) fault(1, `${name} fails [${failed.join(', ')}], but says [${fails.join(', ')}]`);
  }
}

await Promise.all(questions.map(question => check(question).catch(error => faults.push(`${question.file}:1: could not be run: ${error.stderr || error.message}`))));
for (const line of faults) console.error(line);
console.log(`${count.wasm} blocks under CPython ${python.runPython('import platform; platform.python_version()')} in WebAssembly, ${count.host} under ${HOST}, ${count.skip} skipped with a reason; ${count.outputs} outputs compared`);
console.log(`${count.tasks} tasks with ${count.tests} tests, ${count.wrong} wrong solutions; ${faults.length} faults`);
process.exit(faults.length ? 1 : 0);
