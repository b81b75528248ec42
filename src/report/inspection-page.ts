/** The inspection for people: a block for each file, in the order in which it would be doubted. */

import { numberFormat } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import { roleInWords } from '../sources/role.ts';
import { counted, percent, power, whole } from './figures.ts';
import type { InspectedFile, Inspection } from './inspection.ts';
import { pad, wrap } from './lines.ts';
import { type Ink, type Page, type Pen, pen as penFor } from './pen.ts';
import { printable } from './printable.ts';

export function inspectionPage({ files }: Inspection, page: Page): string {
  const pen = penFor(page);
  return `${files.map((file) => block(file, pen).join('\n')).join('\n\n')}\n`;
}

/** A line of a block: what it is about, what is said, and how that is to look. */
interface Line {
  readonly label: string;
  readonly says: string;
  readonly ink?: Ink | undefined;
}

function block(file: InspectedFile, pen: Pen): string[] {
  const lines = [
    ...failureOf(file, pen),
    ...takenFor(file),
    ...decisions(file, pen),
    ...columns(file),
    ...examples(file),
    ...contents(file),
    ...implied(file, pen),
    ...accounting(file),
    ...notes(file, pen),
  ];
  const heading = wrap(file.path, pen.width).map(pen.heading);
  return [...heading, ...lines.flatMap((line, i) => laid(line, lines[i - 1]?.label, pen))];
}

const INDENT = '  ';
const LABEL_WIDTH = 12;

/** The label stands once, beside the first line that it is about. */
function laid({ label, says, ink }: Line, before: string | undefined, pen: Pen): string[] {
  const room = pen.width - INDENT.length - LABEL_WIDTH;
  return wrap(says, room).map((line, i) => {
    const beside = i === 0 && label !== before ? label : '';
    return `${INDENT}${pad(beside, LABEL_WIDTH)}${(ink ?? pen.plain)(line)}`;
  });
}

function failureOf({ failure }: InspectedFile, pen: Pen): Line[] {
  if (failure === null) return [];
  const where = failure.where === null ? '' : `${failure.where}: `;
  return [
    { label: words`cannot read`, says: `${where}${failure.says} [${failure.code}]`, ink: pen.alarm },
    ...(failure.remedy === null ? [] : [{ label: words`cannot read`, says: failure.remedy }]),
  ];
}

function takenFor({ role, layout, compression }: InspectedFile): Line[] {
  if (role === null) return [];
  const what = roleInWords(role);
  const says =
    compression === null || compression === 'none'
      ? words`${what}, ${layout ?? ''} layout`
      : words`${what}, ${layout ?? ''} layout, packed with ${compression}`;
  return [{ label: words`taken for`, says }];
}

function decisions({ decisions: all }: InspectedFile, pen: Pen): Line[] {
  const shown = all.filter(({ about }) => about !== 'layout'); // Said by what it is taken for, and the columns.
  return shown.map(({ about, value, because, certainty }) => ({
    label: ABOUT_WORDS[about]?.() ?? about,
    says: words`${MARKS[value]?.() ?? value} (${CERTAINTY_WORDS[certainty]()}): ${because}`,
    ink: certainty === 'assumed' ? pen.doubt : undefined,
  }));
}

const ABOUT_WORDS: Readonly<Record<string, () => string>> = {
  encoding: () => words`encoding`,
  preamble: () => words`preamble`,
  header: () => words`header`,
  delimiter: () => words`delimiter`,
  decimal: () => words`decimal`,
  columns: () => words`columns`,
  unit: () => words`unit`,
  reading: () => words`reading`,
  ratio: () => words`ratio`,
  times: () => words`times`,
  label: () => words`label`,
  zone: () => words`zone`,
  interval: () => words`interval`,
  site: () => words`site`,
  flows: () => words`flows`,
};

const CERTAINTY_WORDS: Readonly<Record<InspectedFile['decisions'][number]['certainty'], () => string>> = {
  said: () => words`said`,
  proven: () => words`proven`,
  likely: () => words`likely`,
  assumed: () => words`assumed`,
};

const MARKS: Readonly<Record<string, () => string>> = {
  ',': () => words`comma`,
  ';': () => words`semicolon`,
  '\t': () => words`tab`,
  '|': () => words`bar`,
};

function columns({ columns: all }: InspectedFile): Line[] {
  return all.map(({ meaning, header, unit, decimal_mark: mark }) => ({
    label: words`columns`,
    says: [
      `${meaning.replaceAll('_', ' ')} <- "${header}"`,
      ...(unit === null ? [] : [words`in ${unit}`]),
      ...(mark === null ? [] : [mark === ',' ? words`decimal comma` : words`decimal point`]),
    ].join(', '),
  }));
}

function examples({ examples: all }: InspectedFile): Line[] {
  return all.flatMap((example) => [
    {
      label: words`reads`,
      says: words`${EXAMPLE_WORDS[example.which]()}, line ${example.line}: "${example.site_text}" "${example.time_text}" "${example.value_text}"`,
    },
    {
      label: words`reads`,
      says: `-> ${example.site_id}, ${example.start_local} ${example.time_zone}, ${amount(example)}`,
    },
  ]);
}

const EXAMPLE_WORDS: Readonly<Record<InspectedFile['examples'][number]['which'], () => string>> = {
  first: () => words`first`,
  largest: () => words`largest`,
  last: () => words`last`,
};

function amount({ value, unit, quantity }: InspectedFile['examples'][number]): string {
  if (unit === 'kW') return power(value / 1000);
  return quantity === 'bytes_in' ? words`${whole(value)} bytes in` : words`${whole(value)} bytes out`;
}

function contents(file: InspectedFile): Line[] {
  const { sites, first_sites: named, period, resolutions, energy_kwh: energy } = file;
  if (sites === null) return [];
  const more = sites > named.length ? ', ...' : '';
  const bytes = [file.bytes_in, file.bytes_out].map((total) => (total === null ? words`none` : whole(total)));
  const hasTraffic = file.bytes_in !== null || file.bytes_out !== null;
  return [
    {
      label: words`sites`,
      says: `${whole(sites)}: ${named.map((name) => printable(name)).join(', ')}${more}`,
    },
    ...(period === null
      ? []
      : [{ label: words`period`, says: words`intervals from ${period.first_utc} to ${period.last_utc}` }]),
    ...(resolutions.length === 0
      ? []
      : [{ label: words`resolution`, says: resolutions.map(resolutionOf).join(', ') }]),
    ...(energy === null ? [] : [{ label: words`energy`, says: words`${kwhs(energy)} kWh in all` }]),
    ...(hasTraffic
      ? [{ label: words`traffic`, says: words`${bytes[0]!} bytes in, ${bytes[1]!} bytes out` }]
      : []),
  ];
}

const kwhs = numberFormat({ maximumFractionDigits: 3 });

function resolutionOf({ minutes, site_days: days }: InspectedFile['resolutions'][number]): string {
  return words`${minutes} min on ${counted(days, 'site-day')}`;
}

/** Of the units that are not taken, so many are shown where one is. */
const OTHERS_SHOWN = 3;

function implied({ implied: all }: InspectedFile, pen: Pen): Line[] {
  const different = all.filter((one, i) => all.findIndex((other) => isSameDraw(one, other)) === i);
  const isAsked = all.every(({ is_taken }) => !is_taken);
  return different.slice(0, isAsked ? all.length : 1 + OTHERS_SHOWN).map((one) => {
    const units = all.filter((other) => isSameDraw(one, other)).map(unitOf);
    const median = power(one.median_site_kw / 1000);
    const draws = words`the median site draws ${median}, all together ${power(one.all_sites_mw)}`;
    const unit = units.reduce((before, next) => words`${before} or ${next}`);
    return {
      label: words`implies`,
      says: one.is_taken ? `${unit}: ${draws}` : words`if it were ${unit}: ${draws}`,
      ink: one.is_taken ? pen.heading : undefined,
    };
  });
}

type Implied = InspectedFile['implied'][number];

/** By the hour a kW and a kWh are the same. */
function isSameDraw(one: Implied, other: Implied): boolean {
  return one.median_site_kw === other.median_site_kw && one.all_sites_mw === other.all_sites_mw;
}

function unitOf({ unit, interval_minutes: minutes }: Implied): string {
  return minutes === null ? unit : words`${unit} per ${minutes} min`;
}

function accounting({ readings }: InspectedFile): Line[] {
  if (readings === null) return [];
  const { read, used, rejected, duplicate, ignored, estimated, kinds, lines } = readings;
  const share = rejected === 0 ? '' : ` (${percent(rejected / read)})`;
  const [all, of] = [counted(read, 'reading'), counted(lines, 'line')];
  return [
    {
      label: words`readings`,
      says: words`${all} in ${of} = ${whole(used)} used + ${whole(rejected)} rejected${share} + ${whole(duplicate)} duplicate + ${whole(ignored)} ignored`,
    },
    ...(estimated === null
      ? []
      : [
          {
            label: words`readings`,
            says: words`${whole(estimated)} of those used were filled in by the utility, not measured`,
          },
        ]),
    ...kinds.map(({ code, fate, count, first, says }) => ({
      label: words`readings`,
      says: FATE_WORDS[fate](whole(count), says, `${first} [${code}]`),
    })),
  ];
}

const FATE_WORDS = {
  rejected: (count: string, says: string, first: string) =>
    words`${count} rejected: ${says}; first at ${first}`,
  duplicate: (count: string, says: string, first: string) =>
    words`${count} duplicate: ${says}; first at ${first}`,
  ignored: (count: string, says: string, first: string) =>
    words`${count} ignored: ${says}; first at ${first}`,
} as const;

const MOST_NOTES = 8;

function notes({ notes: all }: InspectedFile, pen: Pen): Line[] {
  const shown = all.slice(0, MOST_NOTES).map(({ code, says }) => ({
    label: words`note`,
    says: `${says} [${code}]`,
    ink: pen.doubt,
  }));
  const more = all.length - shown.length;
  return more > 0
    ? [...shown, { label: words`note`, says: words`${counted(more, 'more note')}: see --json` }]
    : shown;
}
