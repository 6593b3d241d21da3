// Sums and tables.

export const sorted = values => [...values].sort((a, b) => a - b);

/** The value that this share of the values does not exceed: the nearest rank. */
export const percentile = (values, share) => sorted(values)[Math.max(0, Math.ceil(share * values.length) - 1)];

export const median = values => {
  const all = sorted(values);
  const middle = all.length >> 1;
  return all.length % 2 ? all[middle] : (all[middle - 1] + all[middle]) / 2;
};

/** The medians of each figure of several runs. */
export const medians = runs => Object.fromEntries(Object.keys(runs[0]).map(key => [key, median(runs.map(run => run[key]))]));

export const round = (value, digits = 0) => (Number.isFinite(value) ? value.toFixed(digits) : '–');
export const thousands = value => (Number.isFinite(value) ? Math.round(value).toLocaleString('en-GB') : '–');

/** A table in markdown; the first column reads left, the others right. */
export const table = (head, rows) => [head, head.map((_, at) => (at ? '--:' : '---')), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');
