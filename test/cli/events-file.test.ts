import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEvents } from '../../src/cli/events-file.ts';
import { EVENTS, localTime } from '../../src/evidence/events.ts';

const HEADER = 'event,kind,from,to,regions,source';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mining-audit-events-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(...lines: string[]) {
  const path = join(folder, 'events.csv');
  await writeFile(path, `${lines.join('\n')}\n`);
  return readEvents(path);
}

test('a line is an event, with its kind, its local times, its regions and its source', async () => {
  const events = await read(
    HEADER,
    'the internet shutdown,internet_shutdown,2022-01-05 17:00,2022-01-10 09:00,,NetBlocks',
    'two villages,internet_shutdown,2025-03-10,2025-03-13,Almaty| Shymkent,press',
  );
  expect(events[0]).toMatchObject({
    name: EVENTS[0]!.name,
    from: EVENTS[0]!.from,
    to: EVENTS[0]!.to,
    regions: [],
  });
  expect(events[1]).toEqual({
    name: 'two villages',
    kind: 'internet_shutdown',
    from: localTime('2025-03-10 00:00'),
    to: localTime('2025-03-13 00:00'),
    regions: ['Almaty', 'Shymkent'],
    source: 'press',
  });
});

test('regions and source may be left out', async () => {
  const [event] = await read('event,kind,from,to', 'dark,power_cut,2022-01-25 12:00,2022-01-25 18:00');
  expect(event).toMatchObject({ regions: [], source: '' });
});

test('a line that is no event is refused with its place and what is wrong', async () => {
  const refused = (line: string) => read(HEADER, '', line).then(String, (error: unknown) => error);
  const wrong = {
    'dark,outage,2022-01-05,2022-01-06,,': 'kind',
    'dark,power_cut,5 January,2022-01-06,,': 'from: it is a time such as',
    'dark,power_cut,2022-13-05,2022-01-06,,': 'from: there is no such day',
    'dark,power_cut,2022-01-06,2022-01-05,,': 'to: it ends before it begins',
    ',power_cut,2022-01-05,2022-01-06,,': 'event',
  };
  for (const [line, says] of Object.entries(wrong)) {
    const failure = await refused(line);
    expect(failure).toMatchObject({ code: 'bad_events', where: expect.stringMatching(/events\.csv:3:\d$/u) });
    expect(String((failure as Error).message)).toContain(says);
  }
});

test('what is no table is refused', async () => {
  await expect(read(HEADER, 'a,b')).rejects.toMatchObject({ code: 'bad_events' });
});
