// Debian's WebKitGTK through its own WebDriver: Playwright can't drive the stock engine. The browser is
// webkit_shell.py. This is WebKitGTK, not Safari.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { family, kill } from './processes.mjs';
import { WATCH } from './watch.mjs';

const KEYS = { Control: '\uE009', Shift: '\uE008', Alt: '\uE00A', Enter: '\uE007', Tab: '\uE004', Escape: '\uE00C', ' ': ' ', ArrowRight: '\uE014', ArrowDown: '\uE015' };

/** The name under which WebDriver speaks of an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

const freePort = () => new Promise(found => {
  const probe = net.createServer().listen(0, '127.0.0.1', () => { const { port } = probe.address(); probe.close(() => found(port)); });
});

export async function startWebKit({ dark, width, height, profile, early = '' }) {
  fs.mkdirSync(profile, { recursive: true });
  const log = path.join(profile, 'console.log');
  fs.writeFileSync(log, '');
  const asked = path.join(profile, 'requests.log');
  fs.writeFileSync(asked, '');
  const script = path.join(profile, 'watch.js');
  fs.writeFileSync(script, `${WATCH}\n${early}`);
  const port = await freePort();
  const driver = spawn('xvfb-run', ['-a', '-s', '-screen 0 1600x1200x24', 'WebKitWebDriver', '-p', String(port)], {
    stdio: 'ignore', env: { ...process.env, HOME: profile, NO_AT_BRIDGE: '1', LIBGL_ALWAYS_SOFTWARE: '1' },
  });
  const base = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries++) {
    try { if ((await fetch(`${base}/status`)).ok) break; } catch (error) { if (tries > 200) throw error; }
    await new Promise(wait => setTimeout(wait, 100));
  }
  const ask = async (method, where, body) => {
    const reply = await fetch(base + where, { method, ...(method === 'POST' && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body ?? {}) }) });
    const { value } = await reply.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  const args = ['--automation', `--profile=${profile}`, `--console=${log}`, `--requests=${asked}`, `--script=${script}`, `--size=${width}x${height}`, ...(dark ? ['--dark'] : [])];
  const { sessionId } = await ask('POST', '/session', {
    capabilities: { alwaysMatch: { browserName: 'webkit-shell', 'webkitgtk:browserOptions': { binary: path.join(import.meta.dirname, 'webkit_shell.py'), args } } },
  });
  const at = `/session/${sessionId}`;
  const evaluate = (body, ...given) => ask('POST', `${at}/execute/sync`, { script: body, args: given });
  const find = async css => Object.values(await ask('POST', `${at}/element`, { using: 'css selector', value: css }))[0];
  /** Gives the frame that the verbs act on, or null. */
  let frame = null;
  const into = async of => {
    await ask('POST', `${at}/frame`, { id: null });
    frame = of;
    if (of) await ask('POST', `${at}/frame`, { id: await of() });
  };
  const leave = () => into(null);
  /** Brings what is in a frame into the window, since a frame of another site can't scroll the page around it. First it has to be as
   * tall as what it shows, which comes a moment later. */
  const reach = async css => {
    let place;
    for (let before, tries = 0; tries < 40 && (place = await evaluate('const at = document.querySelector(arguments[0])?.getBoundingClientRect(); return [at ? at.top + at.height / 2 : 0, innerHeight]', css)).join() !== before; tries++) {
      before = place.join();
      await new Promise(wait => setTimeout(wait, 60));
    }
    await ask('POST', `${at}/frame`, { id: null });
    await evaluate('scrollBy({ top: arguments[0].getBoundingClientRect().top + arguments[1] - innerHeight / 2, behavior: "instant" })', await frame(), place[0]);
    await ask('POST', `${at}/frame`, { id: await frame() });
    await new Promise(wait => setTimeout(wait, 60));
  };
  const click = async css => {
    if (frame) await reach(css);
    const element = await find(css);
    // WebKitGTK's own scrolling leaves an element that is a few pixels below the window where it is.
    if (!frame) await evaluate('document.querySelector(arguments[0]).scrollIntoView({ block: "center" })', css);
    await ask('POST', `${at}/element/${element}/click`);
  };
  return {
    goto: async url => { await leave(); await ask('POST', `${at}/url`, { url }); },
    /** Goes into the frame whose element the body gives. */
    enter: async (body, ...given) => { await leave(); await into(() => evaluate(body, ...given)); },
    leave,
    /** From now on the verbs act on the frame at this place; without one, on the page again. */
    frame: css => into(css ? async () => ({ [ELEMENT]: await find(css) }) : null),
    /** Goes there and does not wait for all of it. */
    arrive: url => evaluate('setTimeout(() => location.assign(arguments[0]))', url),
    click,
    // A new line is a press of Enter to this driver; as a character it is dropped.
    type: async (css, text) => {
      // The focus goes into a frame by a click alone.
      if (frame) await click(css);
      await ask('POST', `${at}/element/${await find(css)}/value`, { text: text.replaceAll('\n', KEYS.Enter) });
    },
    press: async chord => {
      const keys = chord.split('+').map(key => KEYS[key] ?? key);
      const actions = [...keys.map(value => ({ type: 'keyDown', value })), ...keys.toReversed().map(value => ({ type: 'keyUp', value }))];
      await ask('POST', `${at}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    evaluate,
    newTab: async () => {
      const first = await ask('GET', `${at}/window`);
      const { handle } = await ask('POST', `${at}/window/new`, { type: 'tab' });
      await ask('POST', `${at}/window`, { handle });
      return () => ask('POST', `${at}/window`, { handle: first });
    },
    errors: async () => fs.readFileSync(log, 'utf8').split('\n').filter(line => /CONSOLE \w+ ERROR|Unhandled/.test(line)),
    requests: async () => fs.readFileSync(asked, 'utf8').split('\n').filter(Boolean),
    close: async () => {
      await ask('DELETE', at).catch(() => {});
      kill(family(driver.pid), 'SIGTERM');
    },
    kill: async () => kill(family(driver.pid), 'SIGKILL'),
  };
}
