import { words } from '../language/words.ts';
import { counted, percent, power, whole } from '../report/figures.ts';
import { printable } from '../report/printable.ts';
import type { InputReport, Report } from '../report/report.ts';
import { roleInWords } from '../sources/role.ts';

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
  const read = counted(readings_read, 'reading');
  const zones = time_zones.join(', ');
  const says =
    readings_used === readings_read
      ? words`from ${path}: ${read}, all used, in ${zones}`
      : words`from ${path}: ${read}, ${whole(readings_used)} used, in ${zones}`;
  return `    ${printable(says)}`;
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
    .map(({ about, value, because, certainty }) =>
      printable(`${ABOUT[about]?.() ?? about} ${value}, ${CERTAINTY[certainty]()}: ${because}`),
    )
    .map((line) => `  ${line}`);
}

const TOLD = ['preamble', 'header', 'times', 'label', 'zone'];

/** What is decided, by its code; a decision of another kind is told by that. */
const ABOUT: Readonly<Record<string, () => string>> = {
  columns: () => words`columns`,
  decimal: () => words`decimal`,
  delimiter: () => words`delimiter`,
  encoding: () => words`encoding`,
  flows: () => words`flows`,
  header: () => words`header`,
  interval: () => words`interval`,
  label: () => words`label`,
  layout: () => words`layout`,
  preamble: () => words`preamble`,
  ratio: () => words`ratio`,
  reading: () => words`reading`,
  site: () => words`site`,
  times: () => words`times`,
  unit: () => words`unit`,
  zone: () => words`zone`,
};

const CERTAINTY: Readonly<Record<Decision['certainty'], () => string>> = {
  said: () => words`said`,
  proven: () => words`proven`,
  likely: () => words`likely`,
  assumed: () => words`assumed`,
};

type Decision = NonNullable<InputReport['decisions']>[number];

/** A factor of a thousand, or of the interval, shows at a glance. */
function implied({ implied: loads, unit, interval_minutes }: InputReport): string[] {
  if (loads == null || unit === null) return [];
  const isPerInterval = unit.includes('h') && interval_minutes !== null;
  const taken = isPerInterval ? words`${unit} per ${interval_minutes} min` : unit;
  const median = power(loads.median_site_kw / 1000);
  const largest = power(loads.largest_site_kw / 1000);
  const all = power(loads.total_mw);
  const { otherwise } = loads;
  const says =
    otherwise === null
      ? words`in ${taken}: the median site draws ${median}, the largest ${largest}, all ${all}`
      : words`in ${taken}: the median site draws ${median}, the largest ${largest}, all ${all}; if it were ${otherwise.unit}: ${power(otherwise.median_site_kw / 1000)}`;
  return [`  ${says}`];
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
    roleInWords(role),
    words`${layout} layout`,
    ...(unit === null ? [] : [words`in ${unit}`]),
    ...(interval_minutes === null ? [] : [words`every ${interval_minutes} min`]),
    encoding,
    DELIMITERS[delimiter]?.() ?? words`columns apart by ${delimiter}`,
    decimal_mark === ',' ? words`decimal comma` : words`decimal point`,
  ].join(', ');
}

const DELIMITERS: Readonly<Record<string, () => string>> = {
  ',': () => words`columns apart by comma`,
  ';': () => words`columns apart by semicolon`,
  '\t': () => words`columns apart by tab`,
};

function readings(input: InputReport): string[] {
  if (input.readings_read === 0) return [];
  return [
    `  ${sumOf(input)}`,
    ...input.rejects.map(({ code, count, first, says }) =>
      kind(words`${whole(count)} rejected: ${says}; first at ${first} [${code}]`),
    ),
    ...input.duplicates.map(({ code, count, first, says }) =>
      kind(words`${whole(count)} duplicate: ${says}; first at ${first} [${code}]`),
    ),
    ...input.ignored.map(({ code, count, first, says }) =>
      kind(words`${whole(count)} ignored: ${says}; first at ${first} [${code}]`),
    ),
  ];
}

function sumOf(input: InputReport): string {
  const read = counted(input.readings_read, 'reading');
  const used = whole(input.readings_used);
  const rejected = whole(input.readings_rejected);
  const duplicate = whole(input.readings_duplicate);
  const ignored = whole(input.readings_ignored);
  return input.readings_rejected === 0
    ? words`${read} = ${used} used + ${rejected} rejected + ${duplicate} duplicate + ${ignored} ignored`
    : words`${read} = ${used} used + ${rejected} rejected (${percent(input.readings_rejected / input.readings_read)}) + ${duplicate} duplicate + ${ignored} ignored`;
}

function kind(says: string): string {
  return `    ${printable(says)}`;
}

function timeZones({ inputs, parameters }: Report): string[] {
  const zones = [...new Set(inputs.flatMap(({ time_zone }) => (time_zone === null ? [] : [time_zone])))];
  if (zones.length === 0) return [];
  const named = zones.join(', ');
  return [
    parameters['time_zone']?.from === 'default'
      ? words`Times that name no offset are read in ${named}, which is assumed: --timezone says otherwise.`
      : words`Times that name no offset are read in ${named}.`,
  ];
}
