/** What the user said of the files, checked, as the layouts take it. */
import { basename } from 'node:path';
import { EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import type { DateOrder } from './date-order.ts';
import { ENCODINGS, type Encoding, encodingNamed } from './encoding.ts';
import type { Input } from './input.ts';
import type { Label } from './label.ts';
import type { DecimalMark } from './numbers.ts';
import type { UnitName } from './quantity.ts';
import type { ReadingKind } from './registers/reading-kind.ts';
import type { Hints } from './source.ts';
import { zoneOf } from './zone.ts';

export interface ReadingOptions {
  readonly unit?: UnitName | undefined;
  /** Meaning -> header, for columns that are named by hand. */
  readonly columns?: Readonly<Record<string, string>> | undefined;
  /** Zone of times that name no offset, and zones of single files by their names. */
  readonly timeZone?: string | undefined;
  readonly timeZones?: Readonly<Record<string, string>> | undefined;
  readonly encoding?: string | undefined;
  readonly decimal?: DecimalMark | undefined;
  readonly label?: Label | undefined;
  readonly dates?: DateOrder | undefined;
  readonly reading?: ReadingKind | undefined;
}

export const DEFAULT_TIME_ZONE = 'Asia/Almaty';

/** Throws a Failure of usage for a zone or an encoding that there is not. */
export function hintsFrom(options: ReadingOptions): Hints {
  const { unit, columns = {}, timeZone, timeZones = {}, encoding, decimal, label, dates, reading } = options;
  return {
    unit,
    columns,
    zone: zoneOf(timeZone ?? DEFAULT_TIME_ZONE),
    isZoneSaid: timeZone !== undefined,
    zones: Object.fromEntries(Object.entries(timeZones).map(([file, zone]) => [file, zoneOf(zone)])),
    encoding: encoding === undefined ? undefined : knownEncoding(encoding),
    decimal,
    label,
    dates,
    reading,
  };
}

/** Checks that each file whose zone was named is there. Throws a Failure of usage otherwise. */
export function checkZones({ zones = {} }: Hints, inputs: readonly Pick<Input, 'name'>[]): void {
  const names = new Set(inputs.flatMap(({ name }) => [name, basename(name)]));
  const stray = Object.keys(zones).find((file) => !names.has(file));
  if (stray === undefined) return;
  throw new Failure(
    'no_such_input',
    EXIT.usage,
    words`--timezone speaks of "${stray}", which is not among the files`,
    {
      remedy: words`The files are: ${inputs.map(({ name }) => name).join(', ')}.`,
    },
  );
}

function knownEncoding(word: string): Encoding {
  const encoding = encodingNamed(word);
  if (encoding !== undefined) return encoding;
  throw new Failure('unknown_encoding', EXIT.usage, words`there is no encoding called "${word}" here`, {
    remedy: words`It may be one of ${ENCODINGS.join(', ')}.`,
  });
}
