/** Options that say how files are to be read, where they do not say it themselves: the same for every command that reads. */

import { type Command, InvalidArgumentError, Option } from 'commander';
import { words } from '../language/words.ts';
import { DATE_ORDERS, type DateOrder } from '../sources/date-order.ts';
import { ENCODINGS } from '../sources/encoding.ts';
import type { ReadingOptions } from '../sources/hints.ts';
import { LABELS, type Label } from '../sources/label.ts';
import type { DecimalMark } from '../sources/numbers.ts';
import { LOAD_UNITS } from '../sources/quantity.ts';
import { READING_KINDS, type ReadingKind } from '../sources/registers/reading-kind.ts';
import { columnNames } from './option-values.ts';

export interface ReadingFlags {
  readonly unit?: (typeof LOAD_UNITS)[number];
  readonly columns?: Record<string, string>;
  readonly timezone?: TimeZones;
  readonly encoding?: string;
  readonly decimal?: DecimalMark;
  readonly label?: Label;
  readonly dates?: DateOrder;
  readonly reading?: ReadingKind;
}

export function withReadingOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--unit <unit>',
        words`unit of the load where no header names it; kWh and MWh are per interval (default: none, it is never guessed), e.g. --unit kWh`,
      ).choices(LOAD_UNITS),
    )
    .option(
      '--columns <pairs>',
      words`name columns by hand (default: by their headers), e.g. --columns site=Meter,time=When,load=P; also bytes_in, bytes_out`,
      columnNames,
    )
    .option(
      '--timezone <zones>',
      words`zone of times that name no offset, of all files or of some (default: Asia/Almaty), e.g. --timezone Asia/Aqtobe or --timezone west.csv=Asia/Oral,UTC`,
      timeZones,
    )
    .option(
      '--encoding <name>',
      words`encoding of the files (default: by their letters); ${ENCODINGS.join(', ')}, e.g. --encoding cp866`,
    )
    .addOption(
      new Option(
        '--decimal <mark>',
        words`decimal mark of the numbers (default: by those of each column), e.g. --decimal ,`,
      ).choices([',', '.']),
    )
    .addOption(
      new Option(
        '--label <end>',
        words`which end of its interval a time names (default: by the header or the first and last times, else the start), e.g. --label end`,
      ).choices(LABELS),
    )
    .addOption(
      new Option(
        '--dates <order>',
        words`how 03/04/2024 is read (default: by the other dates), e.g. --dates day-first`,
      ).choices(DATE_ORDERS),
    )
    .addOption(
      new Option(
        '--reading <kind>',
        words`whether energy and bytes are states of a register or amounts of intervals (default: by the header and whether they only rise), e.g. --reading register`,
      ).choices(READING_KINDS),
    );
}

export function readingOptions(flags: ReadingFlags): ReadingOptions {
  const { timezone, encoding, decimal, label, dates, reading } = flags;
  return { timeZone: timezone?.all, timeZones: timezone?.ofFiles, encoding, decimal, label, dates, reading };
}

export interface TimeZones {
  readonly all: string | undefined;
  readonly ofFiles: Readonly<Record<string, string>> | undefined;
}

/** `west.csv=Asia/Oral,UTC`: zones of single files and one for all others; may be given several times. */
export function timeZones(
  text: string,
  before: TimeZones = { all: undefined, ofFiles: undefined },
): TimeZones {
  let { all, ofFiles } = before;
  for (const part of text.split(',').map((one) => one.trim())) {
    const joint = part.lastIndexOf('=');
    if (part === '' || joint === 0 || joint === part.length - 1) {
      throw new InvalidArgumentError(words`It must look like Asia/Aqtobe or west.csv=Asia/Oral,Asia/Almaty.`);
    }
    if (joint < 0) all = part;
    else ofFiles = { ...ofFiles, [part.slice(0, joint)]: part.slice(joint + 1) };
  }
  return { all, ofFiles };
}
