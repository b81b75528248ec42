import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { type ReadingFlags, readingOptions, withReadingOptions } from '../../src/cli/reading-options.ts';

function parsed(...args: string[]) {
  const command = withReadingOptions(new Command())
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  return readingOptions(command.parse(args, { from: 'user' }).opts<ReadingFlags>());
}

describe('options of how files are read', () => {
  it('are undefined where nothing is said', () => {
    expect(Object.values(parsed())).toEqual(Array(7).fill(undefined));
  });

  it('name one zone for all files, and others for some', () => {
    expect(parsed('--timezone', 'Asia/Aqtobe')).toMatchObject({
      timeZone: 'Asia/Aqtobe',
      timeZones: undefined,
    });
    expect(parsed('--timezone', 'a=b.csv=Asia/Oral,UTC', '--timezone', 'c.csv=UTC+5')).toMatchObject({
      timeZone: 'UTC',
      timeZones: { 'a=b.csv': 'Asia/Oral', 'c.csv': 'UTC+5' },
    });
  });

  it('name the rest', () => {
    const args = [
      '--reading',
      'register',
      '--encoding',
      'cp866',
      '--decimal',
      ',',
      '--label',
      'end',
      '--dates',
      'day-first',
    ];
    expect(parsed(...args)).toMatchObject({
      reading: 'register',
      encoding: 'cp866',
      decimal: ',',
      label: 'end',
      dates: 'day-first',
    });
  });

  it.each([
    ['--timezone', 'a.csv='],
    ['--timezone', '=UTC'],
    ['--decimal', ';'],
    ['--label', 'middle'],
  ])('that mean nothing are refused: %s %s', (...args) => {
    expect(() => parsed(...args)).toThrow();
  });
});
