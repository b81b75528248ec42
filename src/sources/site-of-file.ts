/**
 * The site of a file that has no column for it: the one whose account its first lines name, else the one after which the
 * file is called. Only where it can be but one: a file in which a time stands more often than the clock showed it holds
 * several sites, and one with a column of names that nobody knows may.
 */
import { words } from '../language/words.ts';
import type { Decision } from './decision.ts';
import { fileName } from './file-name.ts';
import { ranksOf } from './header.ts';
import { siteName } from './site-name.ts';
import type { Table } from './table.ts';
import { isTotalName } from './total-name.ts';

export interface SiteOfFile {
  readonly site: string;
  readonly decision: Decision;
}

/** `times`: of each row of the sample. Undefined where the file may be of several sites, or has no name. */
export function siteOfFile(table: Table, times: readonly string[]): SiteOfFile | undefined {
  if (isOfSeveral(times) || table.header.some((_, place) => mayNameSites(place, table))) return undefined;
  const account = accountIn(table.title);
  const name = account ?? fileName(table.input.name);
  if (name === '' || isTotalName(name)) return undefined;
  const because =
    account === undefined
      ? words`no column names a site, and no time stands twice: it is the name of the file`
      : words`no column names a site, and the lines before the header name this account`;
  return {
    site: name,
    decision: {
      about: 'columns',
      value: words`one site, ${name}`,
      because,
      certainty: account === undefined ? 'assumed' : 'likely',
    },
  };
}

/** An hour that the clock showed twice is a twenty-fifth of a day; a few rows may stand twice. Assumed, 2026-11. */
const MOST_REPEATED = 0.05;

function isOfSeveral(times: readonly string[]): boolean {
  const written = times.filter((text) => text.trim() !== '');
  return written.length === 0 || written.length - new Set(written).size > MOST_REPEATED * written.length;
}

/** Texts under a header that means nothing else: `Kiosk`, `School`. */
function mayNameSites(place: number, { header, sample }: Table): boolean {
  const name = header[place]!.trim();
  const isOther = isBeside(name) || [...ranksOf(name).keys()].some((meaning) => !NAMES.includes(meaning));
  if (isOther) return false;
  const texts = new Set(
    sample.map((record) => (record[place] ?? '').trim()).filter((text) => /\p{L}/u.test(text)),
  );
  return texts.size > 1;
}

/** Whether a header is that of what may stand beside readings and names nothing: notes, costs, units. */
export function isBeside(header: string): boolean {
  return BESIDE.test(header.trim());
}

/** Meanings of a register, which a row of readings may repeat. */
const NAMES = ['name', 'sector', 'region'];
const BESIDE = /^(?:notes?|comments?|remarks?|cost.*|units?|uom|примечани.|комментарий|ед\.?\s*изм\.?)$|^$/iu;

/** Of an account, a service or a metering point; never the name or the address of a customer. */
function accountIn(title: string): string | undefined {
  const [, account] = ACCOUNT.exec(title) ?? [];
  if (account === undefined) return undefined;
  const [, service] = SERVICE.exec(title) ?? [];
  return siteName(service === undefined ? account : `${account} ${service}`);
}

const ACCOUNT =
  /(?:account(?:\s+(?:number|no\.?|id))?|customer\s+(?:number|id)|metering point|meter(?:\s+(?:number|no\.?|id))?|esi\s*id|точка\s+уч[её]та|лицевой\s+сч[её]т|сч[её]тчик|дербес\s+шот)\s*[:#№]?\s*(?:№\s*)?([\p{L}\p{N}./-]*\d[\p{L}\p{N}./-]*)/iu;
const SERVICE = /service\s*:?\s+((?:service\s+)?\d+)/iu;
