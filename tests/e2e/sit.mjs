// Sits a whole round on the screen, whatever its questions and stages are.

/** What the round shows now, by its most telling part. */
const PHASE = `
  const has = css => !!document.querySelector(css);
  if (has('.scorecard')) return 'scorecard';
  if (has('#rated')) return 'rating';
  if (has('.looked-for')) return 'probing';
  if (has('.confidence')) return 'predicting';
  if (has('#submit')) return 'answering';
  return null;`;

/** A mark of the place, which changes with every step of a round. */
// Both are drawn at once; the title of the window follows later.
const PLACE = `(document.querySelector('main h1')?.textContent + '|' + document.querySelector('.eyebrow')?.innerText)`;

/** Opens the address of a round and begins it. */
export async function begin(app, address) {
  await app.open(address);
  await app.see('.parts');
  await app.choose('Begin the round');
  await app.see('#answer');
}

/** Judges every criterion of the rating on the screen; `verdict(criterion)` gives 1, 2 or 3 for met, partly and missed. */
export async function judge(app, verdict) {
  const criteria = await app.count('.criterion');
  for (let at = 0; at < criteria; at++) await app.click(`.criterion[data-criterion="${at}"] .verdict:nth-child(${verdict(at)})`);
}

/** Ends the round before its time. */
export async function end(app) {
  await app.choose('End round');
  await app.click('#end-round button:not(.main)');
  await app.see('.scorecard');
}

/**
 * Goes through the round to its scorecard. `verdict(question, criterion)` gives 1, 2 or 3 for met, partly and missed;
 * `seen(phase, question, step)` is told of every screen before anything is done there. Gives how many questions were rated.
 */
export async function sit(app, { verdict = () => 1, seen = async () => {}, text = 'I would ask how large the input is, then test the empty one first. ' } = {}) {
  let question = 0;
  for (let step = 0; step < 400; step++) {
    const phase = await app.until(PHASE);
    await seen(phase, question, step);
    if (phase === 'scorecard') return question;
    const before = await app.evaluate(`return ${PLACE}`);
    switch (phase) {
      case 'answering':
        await app.type('#answer', text);
        await app.click('#submit');
        break;
      case 'predicting':
        await app.click('.confidence li:nth-child(4) button');
        break;
      case 'rating': {
        await judge(app, at => verdict(question, at));
        await app.click('#rated:not(:disabled)');
        question += 1;
        break;
      }
      case 'probing':
        await app.choose('Partly');
        break;
    }
    await app.until(`return ${PLACE} !== arguments[0]`, before);
  }
  throw new Error('the round did not end');
}
