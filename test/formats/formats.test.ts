import { describe, expect, test } from 'vitest';
import { inspect } from '../../src/inspect.ts';
import { amountsOf } from '../../src/readings/amounts.ts';
import { summarise } from '../../src/readings/summarise.ts';
import type { InspectedFile } from '../../src/report/inspection.ts';
import { hintsFrom } from '../../src/sources/hints.ts';
import { withInputs } from '../../src/sources/input.ts';
import { recogniseAll } from '../../src/sources/recognise.ts';
import { readRegisters, withSiteZones } from '../../src/sources/sites.ts';
import type { ReadingSource, Source } from '../../src/sources/source.ts';
import { type Expectation, expectedOf, matcherOf, namesIn, pathOf } from './expectation.ts';

const names = namesIn('formats');

test('there are many forms', () => {
  expect(names.length).toBeGreaterThan(60);
});

describe.each(names)('%s', (name) => {
  const expected = expectedOf<Expectation>('formats', name);

  test(expected.what, async () => {
    const file = await inspected(expected);
    expect(file.failure).toBeNull();
    expectWhatWasRead(file, expected);
    expectDecisions(file, expected);
    if (expected.energy_kwh !== undefined) await expectEnergy(expected, expected.energy_kwh);
    if (expected.contracted_kw !== undefined) await expectCapacities(expected, expected.contracted_kw);
  });
});

async function inspected({ files, flags }: Expectation): Promise<InspectedFile> {
  const { inspection } = await inspect({
    files: files.map((file) => pathOf('formats', file)),
    version: '0.0.0',
    ...flags,
  });
  return inspection.files[0]!;
}

function expectWhatWasRead(file: InspectedFile, expected: Expectation): void {
  const { readings, period, resolutions } = file;
  if (readings !== null) {
    const { read, used, rejected, duplicate, ignored } = readings;
    expect(used + rejected + duplicate + ignored).toBe(read);
  }
  if (expected.readings !== undefined) {
    const { lines: _lines, kinds, ...counts } = readings!;
    expect(counts, JSON.stringify(kinds)).toMatchObject(expected.readings);
  }
  if (expected.sites !== undefined && expected.joinedOrReported === undefined) {
    expect(file.first_sites).toEqual(expected.sites);
    expect(file.sites).toBe(expected.sites.length);
  }
  if (expected.joinedOrReported !== undefined) {
    const isJoined = file.sites === expected.sites!.length;
    const words = JSON.stringify(file.notes);
    expect(isJoined || expected.joinedOrReported.every((site) => words.includes(site)), words).toBe(true);
  }
  if (expected.registered !== undefined) expect(file.sites).toBe(expected.registered);
  if (expected.first !== undefined) {
    expect(period).toEqual({ first_utc: expected.first, last_utc: expected.last });
  }
  if (expected.resolutions !== undefined) {
    expect(resolutions.map(({ minutes }) => minutes)).toEqual(expected.resolutions);
  }
  if (expected.header_line !== undefined) expect(file.header_line).toBe(expected.header_line);
  if (expected.bytes_in !== undefined) expect(file.bytes_in).toBe(expected.bytes_in);
  if (expected.bytes_out !== undefined) expect(file.bytes_out).toBe(expected.bytes_out);
  if (expected.estimated !== undefined)
    expect(file.readings).toMatchObject({ estimated: expected.estimated });
}

function expectDecisions(file: InspectedFile, { decisions }: Expectation): void {
  const made = Object.fromEntries(
    Object.keys(decisions).map((about) => [
      about,
      [
        ...file.decisions.filter((decision) => decision.about === about).map(({ value }) => value),
        ...(about === 'encoding' ? [file.encoding] : []),
        ...(about === 'delimiter' ? [file.delimiter] : []),
        ...(about === 'zone' ? [file.time_zone] : []),
        ...(about === 'unit' ? file.columns.map(({ unit }) => unit) : []),
      ].filter((value) => value !== null),
    ]),
  );
  for (const [about, value] of Object.entries(decisions)) {
    expect(
      made[about]!.some((word) => matcherOf(value).test(word)),
      `${about} is to be ${value}: ${JSON.stringify(made[about])}`,
    ).toBe(true);
  }
}

function sourcesOf<Result>(
  { files, flags }: Expectation,
  use: (found: Awaited<ReturnType<typeof recogniseAll>>) => Promise<Result>,
): Promise<Result> {
  return withInputs(
    files.map((file) => pathOf('formats', file)),
    undefined,
    async (inputs) => use(await recogniseAll(inputs, hintsFrom(flags))),
  );
}

async function expectEnergy(
  expected: Expectation,
  energies: NonNullable<Expectation['energy_kwh']>,
): Promise<void> {
  await sourcesOf(expected, async ({ all, registers }) => {
    const register = await readRegisters(registers);
    const readings = withSiteZones(all, register, hintsFrom(expected.flags)).filter(isReadings);
    const { sites } = await summarise(readings, { ratioOf: (site) => register.sites.get(site)?.multiplier });
    const read = amountsOf(sites, readings[0]!.intervalMinutes ?? 60).sites;
    if (expected.joinedOrReported !== undefined) {
      const total = (all: readonly (number | undefined)[]) =>
        all.reduce<number>((sum, one) => sum + (one ?? 0), 0);
      expect(total(read.map(({ energy }) => energy))).toBeCloseTo(total(Object.values(energies)), 6);
      return;
    }
    for (const { site, energy } of read) {
      const put = energies[site]!;
      if (expected.energy_within === undefined) expect(energy, site).toBeCloseTo(put, 6);
      else expect(Math.abs(energy! / put - 1), site).toBeLessThan(expected.energy_within);
    }
  });
}

function isReadings(source: Source): source is ReadingSource {
  return source.kind === 'readings';
}

async function expectCapacities(
  expected: Expectation,
  capacities: NonNullable<Expectation['contracted_kw']>,
): Promise<void> {
  await sourcesOf(expected, async ({ registers }) => {
    const { sites, problems } = await readRegisters(registers);
    expect(problems).toEqual([]);
    const read = [...sites].map(([site, { contractedKw }]) => [site, contractedKw ?? null]);
    expect(Object.fromEntries(read)).toEqual(capacities);
  });
}
