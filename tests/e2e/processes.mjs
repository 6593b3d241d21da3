// Processes of a browser that a test started.
import { execFileSync } from 'node:child_process';

const rows = columns => execFileSync('ps', ['-e', '-o', columns.map(name => `${name}=`).join(',')], { maxBuffer: 1 << 24 }).toString().trim().split('\n');

/** Every process below one, and that one last, so that closing takes the browser and not only its driver. */
export function family(pid) {
  const pairs = rows(['pid', 'ppid']).map(row => row.trim().split(/\s+/).map(Number));
  const below = parent => pairs.filter(pair => pair[1] === parent).flatMap(([child]) => [child, ...below(child)]);
  return [...below(pid), pid];
}

/** Kills everything that was started with this profile's folder, without a word of warning. */
export function killProfile(profile) {
  const roots = rows(['pid', 'args']).map(row => /^\s*(\d+) (.*)$/.exec(row)).filter(row => row?.[2].includes(profile)).map(row => Number(row[1]));
  if (roots.length === 0) throw new Error(`no process has ${profile}`);
  kill(roots.flatMap(family), 'SIGKILL');
}

/** Sends a signal to these; those that are gone already don't mind. */
export function kill(pids, signal) {
  for (const pid of pids) { try { process.kill(pid, signal); } catch { /* gone already */ } }
}
