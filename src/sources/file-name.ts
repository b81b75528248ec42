/** What a file is called, as far as that says whose it is. */
import { basename } from 'node:path';
import { siteName } from './site-name.ts';

/** The name without its folder and its endings; blank for standard input. */
export function fileName(path: string): string {
  return path === '-' ? '' : siteName(basename(path).replace(ENDINGS, ''));
}

const ENDINGS = /(?:\.(?:csv|txt|tsv|xml|log|old|ndjson|jsonl?|rrd|xlsx|parquet|gz|zst))+$/iu;
