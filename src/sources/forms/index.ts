/** The forms, each by its first bytes. A new one is a file beside these and a line here. */

import { EXIT, Failure } from '../../failure.ts';
import { words } from '../../language/words.ts';
import type { Input } from '../input.ts';
import type { Hints } from '../source.ts';
import { type Table, tablesOf } from '../table.ts';
import { cacti } from './cacti.ts';
import { cmep } from './cmep.ts';
import { type Form, tablesOfForm } from './form.ts';
import { type Head, headOf } from './head.ts';
import { libreNmsBills } from './librenms-bills.ts';
import { message80020 } from './message-80020.ts';
import { mrtg } from './mrtg.ts';
import { nem12 } from './nem12.ts';
import { nfdump } from './nfdump.ts';
import { NOT_READ } from './not-read.ts';
import { rrdFetch } from './rrd-fetch.ts';
import { rrdXport } from './rrd-xport.ts';
import { workbook } from './workbook.ts';
import { zabbixExport, zabbixTable } from './zabbix.ts';
import { zeekConn } from './zeek-conn.ts';

const FORMS: readonly Form[] = [
  nem12,
  cmep,
  message80020,
  workbook,
  mrtg,
  rrdFetch,
  rrdXport,
  cacti,
  zabbixExport,
  zabbixTable,
  libreNmsBills,
  nfdump,
  zeekConn,
];

/** The tables that an input may be: that of its form, or those of its text. Throws a Failure where it is none. */
export async function tablesIn(input: Input, hints: Hints): Promise<readonly Table[]> {
  const head = await headOf(input);
  const form = formOf(head, input);
  return form === undefined ? tablesOf(input, hints) : tablesOfForm(input, form, hints, head);
}

/** Whether a file that begins like this is of a form that is read. */
export function isOfForm(head: Head): boolean {
  return FORMS.some(({ isForm }) => isForm(head));
}

/** The form of an input; undefined if it is a table of text. Throws a Failure where it is of a form that is not read. */
function formOf(head: Head, { name }: Input): Form | undefined {
  const known = NOT_READ.find(({ isForm }) => isForm(head));
  if (known !== undefined) {
    throw new Failure('form_not_read', EXIT.unreadable, words`this is ${known.what()}, which is not read`, {
      where: name,
      remedy: known.remedy(),
    });
  }
  return FORMS.find(({ isForm }) => isForm(head));
}
