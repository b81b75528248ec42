/**
 * The readings of one site, with no column for it: what a customer downloads of his own meter (Green Button CSV, n3rgy,
 * Octopus), or a file for each meter.
 *
 *     TYPE,DATE,START TIME,END TIME,USAGE,UNITS,COST,NOTES
 *     timestamp (UTC),energyConsumption (kWh)
 */
import { Failure } from '../failure.ts';
import { channelsIn } from './channel.ts';
import { columnOf, columnsOf } from './columns.ts';
import { columnNumbers } from './decimal-mark.ts';
import { meaningOf } from './header.ts';
import { qualityColumn } from './quality-column.ts';
import { isSite, LEAST_SITES } from './site-columns.ts';
import { siteOfFile } from './site-of-file.ts';
import type { Layout, TakeValue, ValueColumn } from './source.ts';
import { timeColumns, timeText } from './time-columns.ts';
import { timingOf } from './timing.ts';
import { contradictedUnit, loadUnitIn, withoutUnit } from './value-unit.ts';

export const singleSite: Layout = {
  id: 'single-site',
  claim(table, hints) {
    if (columnOf('site', table, hints) !== undefined) return undefined;
    const time = timeColumns(table, hints);
    const [index, ...more] = columnsOf('load', table, hints);
    if (time === undefined || index === undefined || more.length > 0) return undefined;
    const texts = table.sample.map((record) => timeText(record, time).trim());
    const channels = channelsIn(table, hints);
    const header = table.header[index]!;
    const ofLoad = loadUnitIn(table, [header], hints);
    const given = table.header.flatMap((name, place) => (isGiven(name) ? [place] : []));
    const isAlone = table.header.every(
      (name, place) => place === index || given.includes(place) || !isLoad(name),
    );
    const own = siteOfFile(
      table,
      channels === undefined ? texts : ofLoadAlone(texts, (i) => channels.of(table.sample[i]!)),
    );
    const others = table.header.filter(
      (name, place) =>
        place !== index && !given.includes(place) && !PRICE.test(name) && isSite(name, place, time, table),
    );
    if (own === undefined || !isAlone || others.length >= LEAST_SITES) return undefined;
    if (ofLoad === undefined) return withoutUnit('load', header, table);
    const contradicted = contradictedUnit('load', header, table, hints);
    if (contradicted !== undefined) return contradicted;
    const numbers = columnNumbers(table, index, hints);
    if (numbers instanceof Failure) return numbers;
    const { site } = own;
    const rows = texts.map((text) => ({ site, text }));
    const spread = table.spread.map((record) => timeText(record, time).trim());
    const timing = timingOf(table, { places: time, rows, spread }, hints);
    if (timing instanceof Failure) return timing;
    const value: ValueColumn = {
      quantity: 'load',
      index,
      header,
      unit: ofLoad.unit,
      numbers: numbers.format,
    };
    const quality = qualityColumn(table, hints);
    const isOther = (record: readonly string[]) => channels?.of(record) === 'other';
    const { zone, times, label, intervalMinutes, siteMinutes } = timing;
    return {
      kind: 'readings',
      role: 'load',
      layout: singleSite.id,
      table,
      decimalMark: numbers.format.decimal,
      zone,
      times,
      label,
      values: [value],
      columns: {
        time: time.map((place) => table.header[place]).join(' + '),
        load: header,
        ...(quality === undefined ? {} : { quality: table.header[quality.index]! }),
      },
      intervalMinutes,
      siteMinutes,
      revision: columnOf('revision', table, hints),
      quality,
      siteIndex: time[0]!,
      timeIndex: time[0]!,
      passedIn: (record: readonly string[]) =>
        isOther(record) ? 1 : given.filter((place) => /[1-9]/u.test(record[place] ?? '')).length,
      split: (record: readonly string[], take: TakeValue) => {
        if (!isOther(record)) take(site, timeText(record, time), value, record[index] ?? '');
      },
      decisions: [own.decision, ofLoad.decision, numbers.decision, ...timing.decisions],
    };
  },
};

/** Columns of numbers that are no sites. */
const PRICE = /cost|charge|price|tariff|стоимость|цена|тариф|temperature|температура/iu;

function ofLoadAlone(texts: readonly string[], channelOf: (row: number) => string): string[] {
  return texts.filter((_, row) => channelOf(row) === 'load');
}

/** What is given to the grid, in a column of its own. */
function isGiven(header: string): boolean {
  return GIVEN.test(meaningOf(header).name);
}

const GIVEN =
  /^(?:export|exported|generation|received|active export|отдача|активная отдача|выработка|генерация)$/u;

function isLoad(header: string): boolean {
  const { unit } = meaningOf(header);
  return unit !== undefined && unit.dimension !== 'data';
}
