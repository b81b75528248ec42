/**
 * The peers of a scan's heavy pass: pandas computing by day, by month and hour, and the spread of values; and Miller,
 * which computes the days alone. A whole scan does all of that, weighs it and writes the report.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Debian's packages go with Debian's Python, which need not be the first on the path. */
export const PYTHONS = ['/usr/bin/python3', 'python3'];

/** Contenders for `alternately`, of those that are installed: Debian's python3-pandas and miller. */
export function peers(file) {
  const python = PYTHONS.find((one) => runs(one, ['-c', 'import pandas']));
  return {
    ...(python && { pandas: { command: python, args: [here('pandas_figures.py'), file] } }),
    ...(runs('mlr', ['--version']) && {
      Miller: {
        command: 'mlr',
        args: ['--icsv', '--ojson', ...MILLER, file],
      },
    }),
  };
}

const MILLER = [
  'put',
  '$day = sub($timestamp, " .*", "")',
  'then',
  'stats1',
  '-a',
  'count,sum,min,max,var',
  '-f',
  'load_kw,bytes_in,bytes_out',
  '-g',
  'site_id,day',
];

function runs(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
