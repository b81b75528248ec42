import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { command, fixture } from './command.ts';

/** A folder with all files that the examples of help name, made of a story; whoever asks for it removes it. */
export async function exampleFiles(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'mining-audit-examples-'));
  const at = (name: string) => join(folder, name);
  const renamed = (text: string) => text.replaceAll('apartments-1', 'KZ-0042');
  for (const name of ['load', 'traffic']) {
    const packed = readFileSync(fixture(`garage-farm/${name}.csv.gz`));
    const lines = renamed(gunzipSync(packed).toString()).split('\n');
    writeFileSync(at(`${name}.csv`), `${lines.filter(isEarly).join('\n')}\n`);
  }
  writeFileSync(at('sites.csv'), renamed(readFileSync(fixture('garage-farm/sites.csv'), 'utf8')));
  const load = readFileSync(at('load.csv'));
  writeFileSync(at('load.csv.gz'), gzipSync(load));
  writeFileSync(at('energy.csv'), load.toString().replace('load_kw', 'load'));
  mkdirSync(at('load'));
  writeFileSync(at('load/2022-01.csv.zst'), zstd(load));
  mkdirSync(at('2022'));
  copyFileSync(at('load.csv'), at('2022/load.csv'));
  writeFileSync(at('audit.json'), '{"timezone": "Asia/Aqtobe", "scan": {"threshold": 0.8}}');
  const inFolder = { cwd: folder };
  await command(['inspect', 'load.csv', '--save-mapping', 'mapping.json'], inFolder);
  const scanned = await command(['scan', 'load.csv', 'traffic.csv', 'sites.csv', '--json'], inFolder);
  for (const name of ['report.json', 'may.json', 'june.json']) writeFileSync(at(name), scanned.out);
  mkdirSync(at('archive/2022'), { recursive: true });
  for (const name of ['load.csv', 'traffic.csv', 'sites.csv'])
    copyFileSync(at(name), at(`archive/2022/${name}`));
  await command(['plan', 'report.json', '--visits', '5', '--csv', 'plan.csv'], inFolder);
  writeFileSync(at('filled-in.csv'), filledIn(readFileSync(at('plan.csv'), 'utf8')));
  return folder;
}

/** A month is enough to be assessed, and soon read. */
function isEarly(line: string): boolean {
  return /^site_id|,2021-10-/u.test(line);
}

/** A plan with nothing found at any of its sites. */
function filledIn(plan: string): string {
  const rows: Record<string, string>[] = parse(plan, { columns: true });
  return stringify(
    rows.map((row) => ({ ...row, found: 'clean' })),
    { header: true },
  );
}

/** A frame of Zstandard whose blocks hold the bytes as they are (RFC 8878, 3.1.1): Node 20 packs none. */
function zstd(content: Buffer): Buffer {
  const header = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x38]);
  const pieces: Buffer[] = [];
  for (let from = 0; from < content.length; from += BLOCK) {
    const block = content.subarray(from, from + BLOCK);
    const isLast = from + BLOCK >= content.length;
    const head = Buffer.alloc(3);
    head.writeUIntLE(block.length * 8 + (isLast ? 1 : 0), 0, 3);
    pieces.push(head, block);
  }
  return Buffer.concat([header, ...pieces]);
}

/** In bytes: the window that the header names, and the most that a block may hold. */
const BLOCK = 2 ** 17;
