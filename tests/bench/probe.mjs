// What runs in a page before anything of the page does, the same for every contender: it notes when the first
// question could be read and answered.
//
// Readable: the first frame that holds the question has been painted (the first task after it).
// Answerable: a key typed after that into the answer's field stands there, one painted frame later. A page
// whose thread is still busy takes it late, and that counts.
// Where there is a button to begin, it is pressed in the first task after it can be.

/** Goes into the page as it is: it may use nothing from outside. */
export function probe({ begin, question, field, press, framed = false }) {
  if ((window.top !== window) !== framed) return;
  const marks = { shift: 0 };
  const memories = new Set();
  window.bench = { marks, wasm: () => [...memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0) };

  for (const name of ['instantiate', 'instantiateStreaming']) {
    const real = WebAssembly[name];
    WebAssembly[name] = async function (...given) {
      const made = await real.apply(this, given);
      for (const value of Object.values((made.instance ?? made).exports)) if (value instanceof WebAssembly.Memory) memories.add(value);
      return made;
    };
  }
  new PerformanceObserver(list => { for (const entry of list.getEntries()) if (!entry.hadRecentInput && !marks.pressed) marks.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver(list => { for (const entry of list.getEntries()) if (entry.name === 'first-contentful-paint') marks.first = entry.startTime; }).observe({ type: 'paint', buffered: true });

  const nextTask = () => new Promise(done => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0); });
  const painted = async () => { await new Promise(requestAnimationFrame); await nextTask(); return performance.now(); };
  const appears = find => new Promise(done => {
    const look = () => { const found = find(); if (found) { watch.disconnect(); done(found); } return found; };
    const watch = new MutationObserver(look);
    if (!look()) watch.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled', 'class'] });
  });
  const seen = css => () => { const found = document.querySelector(css); return found?.textContent.trim() && found.checkVisibility() ? found : null; };

  (async () => {
    if (begin) {
      const button = await appears(() => [...document.querySelectorAll('button')].find(b => !b.disabled && b.textContent.trim() === begin));
      marks.offered = performance.now();
      await nextTask();
      // What moves from here on, a person has asked for.
      marks.pressed = true;
      button.click();
    }
    await appears(seen(question));
    marks.readable = await painted();
    if (press) {
      const button = document.querySelector(press);
      const before = button.textContent;
      button.click();
      while (button.textContent === before) await painted();
      marks.answerable = await painted();
    } else if (field) {
      await appears(() => document.querySelector(field));
      const box = document.querySelector(field);
      box.focus({ preventScroll: true });
      document.execCommand('insertText', false, 'k');
      const at = await painted();
      if (document.querySelector(field)?.value.includes('k')) marks.answerable = at;
      else marks.failed = 'the key did not stay in the field';
    }
    marks.done = true;
  })().catch(error => { marks.failed = String(error); });
}
