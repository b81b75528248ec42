/**
 * The forms that only the streaming engine reads, against a long CSV of the same readings: readings a second of processor
 * time and peak memory of a whole inspect.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { workbook } from '../fixtures/making/workbook.js';
import { alternately, printTable } from './measure.js';

const COMMAND = fileURLToPath(new URL('../bin/mining-audit.js', import.meta.url));
const TIMES = 3;
const SITES = 60;
const DAYS = 92;
const HOURS = 24;
/** A workbook is taken into memory: it holds fewer. */
const WORKBOOK_DAYS = 30;

export async function forms(folder) {
  await mkdir(folder, { recursive: true });
  const files = {
    'long CSV': ['long.csv', long(DAYS), DAYS],
    'day matrix': ['matrix.csv', matrix(DAYS), DAYS],
    'site columns': ['columns.csv', columns(DAYS), DAYS],
    NEM12: ['nem12.csv', nem12(DAYS), DAYS],
    'message 80020': ['message.xml', message(), 1],
    workbook: ['workbook.xlsx', workbook({ Sheet1: rows(WORKBOOK_DAYS) }), WORKBOOK_DAYS],
    nothing: ['one.csv', 'site_id,timestamp,load_kw\nA,2024-01-01 00:00,1\n', 0],
  };
  const contenders = {};
  for (const [name, [file, content]] of Object.entries(files)) {
    const path = join(folder, file);
    await writeFile(path, content);
    const node = ['--max-old-space-size=2048', COMMAND, 'inspect', path];
    contenders[name] = { command: process.execPath, args: node };
  }
  const measured = await alternately(contenders, TIMES);
  const idle = measured.nothing.processor;
  console.log(
    `\nForms: ${SITES} sites by the hour, ${DAYS} days (a workbook ${WORKBOOK_DAYS}, a message 1 of ${MESSAGE_SITES} sites)`,
  );
  printTable([
    ['', 'readings', 'processor s', 'readings/s', 'MiB'],
    ...Object.entries(files)
      .filter(([name]) => name !== 'nothing')
      .map(([name, [, , days]]) => {
        const { processor, mebibytes } = measured[name];
        const readings = (days === 1 ? MESSAGE_SITES : SITES) * days * HOURS;
        const speed = Math.round(readings / Math.max(0.01, processor - idle) / 1000) * 1000;
        return [name, readings, processor.toFixed(2), speed, mebibytes.toFixed(0)];
      }),
  ]);
}

const MESSAGE_SITES = 5000;
const count = (many) => Array.from({ length: many }, (_, i) => i);
const siteName = (site) => `S${1000 + site}`;
const dayName = (day) => new Date(Date.UTC(2024, 0, 1) + day * 86_400_000).toISOString().slice(0, 10);
const hourName = (hour) => `${`${hour}`.padStart(2, '0')}:00`;
const value = (site, day, hour) => (10 + site + ((day * 7 + hour * 3) % 17) / 10).toFixed(3);

function rows(days) {
  const readings = count(SITES).flatMap((site) =>
    count(days).flatMap((day) =>
      count(HOURS).map((hour) => [
        siteName(site),
        `${dayName(day)} ${hourName(hour)}`,
        Number(value(site, day, hour)),
      ]),
    ),
  );
  return [['site_id', 'timestamp', 'load_kw'], ...readings];
}

const csv = (all) => `${all.map((fields) => fields.join(',')).join('\n')}\n`;

function long(days) {
  return csv(rows(days));
}

function matrix(days) {
  const all = count(SITES).flatMap((site) =>
    count(days).map((day) => [
      siteName(site),
      dayName(day),
      ...count(HOURS).map((hour) => value(site, day, hour)),
    ]),
  );
  return csv([['site_id', 'date', ...count(HOURS).map((hour) => `H${hour + 1} (kW)`)], ...all]);
}

function columns(days) {
  const all = count(days).flatMap((day) =>
    count(HOURS).map((hour) => [
      `${dayName(day)} ${hourName(hour)}`,
      ...count(SITES).map((site) => value(site, day, hour)),
    ]),
  );
  return csv([['timestamp', ...count(SITES).map((site) => `${siteName(site)} (kW)`)], ...all]);
}

function nem12(days) {
  const meters = count(SITES).map((site) => {
    const ofDays = count(days).map(
      (day) =>
        `300,${dayName(day).replaceAll('-', '')},${count(HOURS)
          .map((hour) => value(site, day, hour))
          .join(',')},A,,,,\n`,
    );
    return `200,${siteName(site)},E1,001,E1,N1,M${site},kWh,60,\n${ofDays.join('')}`;
  });
  return `100,NEM12,202401010000,A,B\n${meters.join('')}900\n`;
}

function message() {
  const points = count(MESSAGE_SITES).map((site) => {
    const periods = count(HOURS).map((hour) => {
      const [from, to] = [hourName(hour), hourName((hour + 1) % HOURS)].map((clock) =>
        clock.replace(':', ''),
      );
      return `<period start="${from}" end="${to}"><value>${value(site, 0, hour)}</value></period>\n`;
    });
    return `<measuringpoint code="${siteName(site)}"><measuringchannel code="01">\n${periods.join('')}</measuringchannel></measuringpoint>\n`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>\n<message class="80020"><datetime><day>20240101</day></datetime><area>\n${points.join('')}</area></message>\n`;
}
