/**
 * The architecture, held by machine: the stages in their order, and who may touch what. Each rule is also shown a file
 * that breaks it, so that a rule that cannot fail is found out.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { INDICATORS } from '../src/evidence/index.ts';
import { WEIGHTS } from '../src/score/weights.ts';

/** A stage imports from itself and from those before it. */
const STAGES = [
  'units',
  'interval',
  'language',
  'failure',
  'random',
  'progress',
  'temporary',
  'whole-file',
  'duckdb',
  'sources',
  'readings',
  'profiles',
  'evidence',
  'score',
  'estimate',
  'report',
  'usable',
  'scan',
  'inspect',
  'cli',
];
/** They stand beside the line: they may import from it, and nothing in it but the command line imports them. */
const BESIDE = ['simulate', 'evaluate'];

const ROOT = join(import.meta.dirname, '..');

interface SourceFile {
  /** From src, with slashes. */
  readonly path: string;
  readonly text: string;
}

interface Rule {
  readonly name: string;
  readonly isBroken: (file: SourceFile) => boolean;
  readonly planted: SourceFile;
}

const RULES: readonly Rule[] = [
  {
    name: 'a stage imports nothing from a later one',
    isBroken: (file) => imports(file).some((path) => isLater(stageOf(path), stageOf(file.path))),
    planted: { path: 'profiles/load.ts', text: "import { scan } from '../scan.ts';" },
  },
  {
    name: 'nothing in the line imports what stands beside it, except the command line',
    isBroken: (file) =>
      !BESIDE.includes(stageOf(file.path)) &&
      stageOf(file.path) !== 'cli' &&
      imports(file).some((path) => BESIDE.includes(stageOf(path))),
    planted: { path: 'score/weigh.ts', text: "const { town } = await import('../simulate/town.ts');" },
  },
  {
    name: 'every file belongs to a stage',
    isBroken: ({ path }) => ![...STAGES, ...BESIDE].includes(stageOf(path)),
    planted: { path: 'utils/strings.ts', text: '' },
  },
  {
    name: 'nothing is called after what it is not',
    isBroken: ({ path }) => /(?:^|\/)(?:utils?|helpers?|common|types?|misc|lib)(?:\/|\.ts$)/u.test(path),
    planted: { path: 'report/helpers/pad.ts', text: '' },
  },
  {
    name: 'only the command line knows the console and the process',
    isBroken: (file) =>
      stageOf(file.path) !== 'cli' &&
      (/\bconsole\.\w|\bprocess\.\w/u.test(codeOf(file)) ||
        packages(file).some((name) => /^(?:node:)?(?:process|console)$/u.test(name))),
    planted: { path: 'report/table.ts', text: 'const wide = process.stdout.columns;' },
  },
  {
    name: 'nobody reads the clock',
    isBroken: (file) =>
      /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b|\bTemporal\.Now\b/u.test(codeOf(file)),
    planted: { path: 'report/json.ts', text: 'const at = new Date();' },
  },
  {
    name: 'chance comes from a seed',
    isBroken: (file) => /\bMath\.random\b|\bcrypto\.(?:random|getRandom)|\brandomUUID\b/u.test(codeOf(file)),
    planted: { path: 'estimate/total.ts', text: 'const draw = Math.random();' },
  },
  {
    name: 'only those who read or write files import node:fs',
    isBroken: (file) =>
      !['temporary', 'whole-file', 'sources', 'readings', 'simulate', 'cli'].includes(stageOf(file.path)) &&
      packages(file).some((name) => name.startsWith('node:fs')),
    planted: { path: 'evidence/step.ts', text: "import { readFileSync } from 'node:fs';" },
  },
  {
    name: 'only those who read tables import csv-parse',
    isBroken: (file) =>
      !['sources', 'readings', 'simulate', 'evaluate', 'cli'].includes(stageOf(file.path)) &&
      packages(file).some((name) => name.startsWith('csv-parse')),
    planted: { path: 'estimate/references.ts', text: "import { parse } from 'csv-parse/sync';" },
  },
  {
    name: 'DuckDB is imported in one place, and only when it is needed',
    isBroken: (file) =>
      /^import (?!type\b).*@duckdb/mu.test(file.text) ||
      (file.path !== 'duckdb.ts' && /import\(['"]@duckdb/u.test(codeOf(file))),
    planted: { path: 'readings/duckdb/engine.ts', text: "const api = await import('@duckdb/node-api');" },
  },
  {
    name: 'the estimate does not see the figures it will be compared with',
    isBroken: (file) =>
      file.path !== 'estimate/compare.ts' && imports(file).includes('estimate/references.ts'),
    planted: { path: 'estimate/total.ts', text: "import { REFERENCES } from './references.ts';" },
  },
  {
    name: 'nor does it see them through the file that compares',
    isBroken: (file) => stageOf(file.path) === 'estimate' && imports(file).includes('estimate/compare.ts'),
    planted: { path: 'estimate/total.ts', text: "import { SHIPPED_REFERENCES } from './compare.ts';" },
  },
];

function filesIn(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => ({
      path: path.replaceAll('\\', '/'),
      text: readFileSync(join(ROOT, folder, path), 'utf8'),
    }));
}

/** The text without its comments, in which every word may stand. */
function codeOf({ text }: SourceFile): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//gu, '').replaceAll(/(?<!:)\/\/.*/gu, '');
}

/** All that a file imports, at once or later. */
function specifiers(file: SourceFile): string[] {
  const found = codeOf(file).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/gu);
  return [...found].map(([, specifier]) => specifier!);
}

function packages(file: SourceFile): string[] {
  return specifiers(file).filter((specifier) => !specifier.startsWith('.'));
}

/** Files of the project that a file imports, from src. */
function imports(file: SourceFile): string[] {
  return specifiers(file)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => normalize(join(dirname(file.path), specifier)).replaceAll('\\', '/'));
}

function stageOf(path: string): string {
  return path.split('/')[0]!.replace(/\.ts$/u, '');
}

function isLater(stage: string, than: string): boolean {
  return STAGES.includes(stage) && STAGES.includes(than) && STAGES.indexOf(stage) > STAGES.indexOf(than);
}

const FILES = filesIn('src');

describe('the architecture', () => {
  it('is looked for in all files, and their imports are seen', () => {
    expect(FILES.length).toBeGreaterThan(100);
    expect(FILES.flatMap(imports).length).toBeGreaterThan(300);
    expect(new Set(FILES.flatMap(imports))).toContain('readings/cells.ts');
    const stages = new Set(FILES.map(({ path }) => stageOf(path)));
    expect([...STAGES, ...BESIDE].filter((stage) => !stages.has(stage))).toEqual([]);
  });

  it.each(RULES)('$name', ({ isBroken, planted }) => {
    expect(FILES.filter(isBroken).map(({ path }) => path)).toEqual([]);
    expect(isBroken(planted)).toBe(true);
  });

  it('imports only files that are there', () => {
    const paths = new Set(FILES.map(({ path }) => path));
    const missing = FILES.flatMap(imports).filter((path) => !path.startsWith('..') && !paths.has(path));
    expect(missing).toEqual([]);
  });
});

describe('an indicator', () => {
  const indicatorFiles = FILES.filter(
    ({ path, text }) => stageOf(path) === 'evidence' && /^export const \w+: Indicator\b/mu.test(text),
  ).map(({ path }) => path.slice('evidence/'.length, -'.ts'.length));
  const ids = INDICATORS.map(({ id }) => id);

  it('is a file, and every such file is listed under its own name', () => {
    expect(indicatorFiles.length).toBeGreaterThan(5);
    expect(ids.toSorted()).toEqual(indicatorFiles.toSorted());
  });

  it('has a weight, and every weight is that of an indicator', () => {
    expect([...WEIGHTS.keys()].toSorted()).toEqual(ids.toSorted());
  });

  it('has a test', () => {
    const tested = new Set(filesIn('test/evidence').map(({ path }) => path));
    expect(ids.filter((id) => !tested.has(`${id}.test.ts`))).toEqual([]);
  });
});
