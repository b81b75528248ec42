import { counted, percent, power, whole } from '../report/figures.ts';
import { printable } from '../report/printable.ts';
import type { InputReport, Report } from '../report/report.ts';

/** What each file was taken for and what became of its readings, for whoever watches the scan. */
export function accounting(report: Report): string[] {
  return [...report.inputs.flatMap(ofInput), ...timeZones(report)].map((line) => line.trimEnd());
}

function ofInput(input: InputReport): string[] {
  return [
    `${printable(input.path)}: ${printable(takenFor(input))}`,
    ...decided(input),
    ...implied(input),
    ...readings(input),
    ...(input.cells_from ?? []).map(origin),
  ];
}

/** A file whose readings are in cells, as the scan that saved them told of it. */
function origin({ path, readings_read, readings_used, time_zones }: CellsFrom): string {
  const used = readings_used === readings_read ? 'all' : whole(readings_used);
  const zones = time_zones.join(', ');
  return `    ${printable(`from ${path}: ${counted(readings_read, 'reading')}, ${used} used, in ${zones}`)}`;
}

type CellsFrom = NonNullable<InputReport['cells_from']>[number];

/** What was decided that another might decide otherwise; zones that are assumed are told once for all files. */
function decided({ decisions = [] }: InputReport): string[] {
  return decisions
    .filter(({ about, value, certainty }) =>
      certainty === 'assumed'
        ? about !== 'zone'
        : TOLD.includes(about) && !(about === 'label' && value === 'start'),
    )
    .map(({ about, value, because, certainty }) => printable(`${about} ${value}, ${certainty}: ${because}`))
    .map((line) => `  ${line}`);
}

const TOLD = ['preamble', 'header', 'times', 'label', 'zone'];

/** A factor of a thousand, or of the interval, shows at a glance. */
function implied({ implied: loads, unit, interval_minutes }: InputReport): string[] {
  if (loads == null || unit === null) return [];
  const per = unit.includes('h') && interval_minutes !== null ? ` per ${interval_minutes} min` : '';
  const { otherwise } = loads;
  const twin =
    otherwise === null ? '' : `; if it were ${otherwise.unit}: ${power(otherwise.median_site_kw / 1000)}`;
  return [
    `  in ${unit}${per}: the median site draws ${power(loads.median_site_kw / 1000)}, the largest ${power(loads.largest_site_kw / 1000)}, all ${power(loads.total_mw)}${twin}`,
  ];
}

function takenFor({
  role,
  layout,
  unit,
  interval_minutes,
  encoding,
  delimiter,
  decimal_mark,
}: InputReport): string {
  return [
    role.replaceAll('_', ' '),
    `${layout} layout`,
    ...(unit === null ? [] : [`in ${unit}`]),
    ...(interval_minutes === null ? [] : [`every ${interval_minutes} min`]),
    encoding,
    `columns apart by ${DELIMITERS[delimiter] ?? delimiter}`,
    `decimal ${decimal_mark === ',' ? 'comma' : 'point'}`,
  ].join(', ');
}

const DELIMITERS: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' };

function readings(input: InputReport): string[] {
  if (input.readings_read === 0) return [];
  const { readings_read: read, readings_rejected: rejected } = input;
  const share = rejected === 0 ? '' : ` (${percent(rejected / read)})`;
  return [
    `  ${counted(read, 'reading')} = ${whole(input.readings_used)} used + ${whole(rejected)} rejected${share}` +
      ` + ${whole(input.readings_duplicate)} duplicate + ${whole(input.readings_ignored)} ignored`,
    ...input.rejects.map((reject) => kind('rejected', reject)),
    ...input.duplicates.map((reject) => kind('duplicate', reject)),
    ...input.ignored.map((reject) => kind('ignored', reject)),
  ];
}

function kind(word: string, { code, count, first, says }: InputReport['rejects'][number]): string {
  return printable(`${whole(count)} ${word}: ${says}; first at ${first} [${code}]`).replace(/^/u, '    ');
}

function timeZones({ inputs, parameters }: Report): string[] {
  const zones = [...new Set(inputs.flatMap(({ time_zone }) => (time_zone === null ? [] : [time_zone])))];
  const assumed =
    parameters['time_zone']?.from === 'default' ? ', which is assumed: --timezone says otherwise' : '';
  return zones.length === 0 ? [] : [`Times that name no offset are read in ${zones.join(', ')}${assumed}.`];
}
