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
    'flows of nfdump': ['flows.csv', flows(), 'flows', 'map.csv'],
    'trends of Zabbix': ['trends.ndjson', trends(DAYS), DAYS],
    'log of MRTG': ['S1000.log', mrtg(), 'log'],
    workbook: ['workbook.xlsx', workbook({ Sheet1: rows(WORKBOOK_DAYS) }), WORKBOOK_DAYS],
    nothing: ['one.csv', 'site_id,timestamp,load_kw\nA,2024-01-01 00:00,1\n', 0],
  };
  const contenders = {};
  await writeFile(join(folder, 'map.csv'), map());
  for (const [name, [file, content, , ...beside]] of Object.entries(files)) {
    const path = join(folder, file);
    await writeFile(path, content);
    const node = [
      '--max-old-space-size=2048',
      COMMAND,
      'inspect',
      path,
      ...beside.map((one) => join(folder, one)),
    ];
    contenders[name] = { command: process.execPath, args: node };
  }
  const measured = await alternately(contenders, TIMES);
  const idle = measured.nothing.processor;
  console.log(
    `\nForms: ${SITES} sites by the hour, ${DAYS} days (a workbook ${WORKBOOK_DAYS}, a message 1 of ${MESSAGE_SITES} sites; flows and lines of a log are counted by line)`,
  );
  printTable([
    ['', 'readings', 'processor s', 'readings/s', 'MiB'],
    ...Object.entries(files)
      .filter(([name]) => name !== 'nothing')
      .map(([name, [, , days]]) => {
        const { processor, mebibytes } = measured[name];
        const readings =
          READINGS[days] ??
          (days === 1 ? MESSAGE_SITES : SITES) * days * HOURS * (name === 'trends of Zabbix' ? 2 : 1);
        const speed = Math.round(readings / Math.max(0.01, processor - idle) / 1000) * 1000;
        return [name, readings, processor.toFixed(2), speed, mebibytes.toFixed(0)];
      }),
  ]);
}

const MESSAGE_SITES = 5000;
const FLOWS = 200_000;
/** The most that MRTG keeps of five minutes, and of half hours. */
const MRTG_FIVES = 600;
const MRTG_HALVES = 700;
/** Lines that are no readings by the day. */
const READINGS = { flows: FLOWS, log: MRTG_FIVES + MRTG_HALVES };
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

function map() {
  return csv([
    ['ip', 'site_id', 'from', 'to'],
    ...count(SITES).map((site) => [`10.1.${site}.0/24`, siteName(site), '', '']),
  ]);
}

/** A flow of a site and one of nobody by turns, over ten days. */
function flows() {
  const stamp = (seconds) =>
    new Date(Date.UTC(2024, 0, 1) + seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');
  const all = count(FLOWS).map((i) => {
    const at = stamp(Math.floor((i * 864_000) / FLOWS));
    const source = i % 2 === 0 ? `10.1.${i % SITES}.${i % 250}` : '192.0.2.1';
    return [at, (i % 90) + 0.5, 'TCP', source, 443, '192.0.2.80', 50_123, 9, 1000 + (i % 977), 1];
  });
  return csv([
    [
      'firstSeen',
      'duration',
      'proto',
      'srcAddr',
      'srcPort',
      'dstAddr',
      'dstPort',
      'packets',
      'bytes',
      'flows',
    ],
    ...all,
  ]);
}

function trends(days) {
  const start = Date.UTC(2024, 0, 1) / 1000;
  const all = count(days * HOURS).flatMap((hour) =>
    count(SITES).flatMap((site) =>
      ['received', 'sent'].map((way, k) =>
        JSON.stringify({
          host: { host: siteName(site), name: siteName(site) },
          itemid: site * 2 + k,
          name: `Interface eth0: Bits ${way}`,
          clock: start + hour * 3600,
          count: 60,
          min: 0,
          avg: 8 * (1000 + ((site * 7 + hour * 3) % 977)),
          max: 99_999,
          type: 3,
        }),
      ),
    ),
  );
  return `${all.join('\n')}\n`;
}

function mrtg() {
  const now = Date.UTC(2024, 0, 31) / 1000;
  const line = (at, i) => `${at} ${12_500 + (i % 97)} ${3100 + (i % 31)} 99999 99999`;
  const fives = count(MRTG_FIVES).map((i) => line(now - i * 300, i));
  const halves = count(MRTG_HALVES).map((i) => line(now - MRTG_FIVES * 300 - i * 1800, i));
  return `${now} 1 1\n${[...fives, ...halves].join('\n')}\n`;
}
