// Runs every block of Python and every coding task of the bank.
//
//   node verify.mjs MANIFEST.json [ID ...]
//
// Under CPython 3.14 in WebAssembly, or by an ordinary Python (BANK_PYTHON, or python3) where
// a block or a task asks for it. Blocks of one
// section run in order in one namespace. Prints a line per fault and a summary; exits 1 if there is a fault.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
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
function onHost(name, ...args) {
  const program = `${runner}\nprint("\\0" + ${name}(*map(json.dumps, json.load(sys.stdin))))\n`;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bank-'));
  const done = spawnSync(HOST, ['-c', program], { input: JSON.stringify(args), encoding: 'utf8', timeout: 120_000, cwd: folder });
  fs.rmSync(folder, { recursive: true });
  const reply = (done.stdout ?? '').split('\0')[1];
  if (!reply) throw new Error(`${HOST} failed: ${done.error ?? done.stderr}`);
  return JSON.parse(reply);
}

for (const question of questions) {
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
    const results = (host ? onHost : call)('run_blocks', blocks);
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
  if (!question.task) continue;
  const { starter, solution, tests, wrong } = question.task;
  count.tasks += 1;
  const run = source => (tests.startsWith('# host: ') ? onHost : call)('run_tests', source, tests);
  const names = results => Object.keys(results).filter(name => results[name] !== null);
  const solved = run(solution);
  count.tests += Object.keys(solved).length;
  if (Object.keys(solved).length < 5) fault(1, `tests.py ran ${Object.keys(solved).length} tests; five or more are needed`);
  for (const name of names(solved)) fault(1, `solution.py fails ${name}: ${solved[name]}`);
  if (names(run(starter)).length === 0) fault(1, 'starter.py passes every test');
  for (const { name, source, fails } of wrong) {
    count.wrong += 1;
    const failed = names(run(source));
    if (failed.sort().join() !== [...fails].sort().join()) fault(1, `${name} fails [${failed.join(', ')}], but says [${fails.join(', ')}]`);
  }
}

for (const line of faults) console.error(line);
console.log(`${count.wasm} blocks under CPython ${python.runPython('import platform; platform.python_version()')} in WebAssembly, ${count.host} under ${HOST}, ${count.skip} skipped with a reason; ${count.outputs} outputs compared`);
console.log(`${count.tasks} tasks with ${count.tests} tests, ${count.wrong} wrong solutions; ${faults.length} faults`);
process.exit(faults.length ? 1 : 0);
