// A whole round, whatever it asks: each step does what its screen offers.

const STEP = `
  const on = css => !!document.querySelector('#main ' + css);
  if (on('.dimensions')) return 'over';
  if (on('#rated')) return 'rating';
  if (on('.looked-for')) return 'follow-up';
  if (on('.confidence')) return 'predicting';
  if (on('#submit')) return 'answering';
  return null`;

/** What has to change before the next step: the screen's heading, place and follow-up. */
const PLACE = 'return [...document.querySelectorAll("#main .eyebrow, #main h1")].map(e => e.innerText).join("|") + !!document.querySelector("#main #rated")';

/** Sits the round at `hash` to its scorecard; gives how many questions were answered. */
export async function sit(app, hash) {
  await app.open(hash);
  await app.see('.parts');
  await app.choose('Begin the round');
  let answered = 0;
  for (;;) {
    const step = await app.until(STEP);
    if (step === 'over') return answered;
    const place = await app.evaluate(PLACE);
    if (step === 'answering') {
      await app.type('#answer', `Answer ${++answered}: I would write the test first. `);
      await app.click('#submit');
    } else if (step === 'predicting') {
      await app.click('.confidence button');
    } else if (step === 'follow-up') {
      await app.choose('Met');
    } else {
      const criteria = await app.count('.criterion');
      for (let at = 0; at < criteria; at++) await app.click(`.criterion[data-criterion="${at}"] .verdict`);
      await app.click('#rated:not(:disabled)');
    }
    await app.until(`return (() => { ${PLACE} })() !== arguments[0]`, place);
  }
}
