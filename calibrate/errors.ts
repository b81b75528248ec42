/** The worst misses and false alarms of held-out scores, with what was seen at them: for whoever mends an indicator. */
import { mean } from 'simple-statistics';
import { COLUMNS, strengthsOf } from './columns.ts';
import { type Flagging, isFlagged } from './measures.ts';
import type { Model } from './model.ts';
import { logOdds, probability, type Row } from './rows.ts';
import type { Scores } from './splits.ts';
import { signed, table } from './tables.ts';

/** As text: what goes wrong by kind of site, then the worst `count` of the misses and of the false alarms. */
export function errorReport(
  rows: readonly Row[],
  splits: readonly Scores[],
  { model, flagging, count }: { readonly model: Model; readonly flagging: Flagging; readonly count: number },
): string {
  const scored = rows.map((row, i) => ({ row, bits: mean(splits.map((scores) => scores[i]!)) }));
  const rising = scored.toSorted((one, other) => one.bits - other.bits);
  const misses = rising.filter(({ row, bits }) => row.isIllegal && !isFlagged(bits, flagging));
  const alarms = rising.filter(({ row }) => !row.isIllegal).reverse();
  const told = (site: Scored) => tellOf(site, model, flagging);
  return [
    'By kind',
    byKind(scored, flagging),
    'Worst misses',
    ...misses.slice(0, count).map(told),
    'Clean sites that look most like mining',
    ...alarms.slice(0, count).map(told),
  ].join('\n\n');
}

interface Scored {
  readonly row: Row;
  readonly bits: number;
}

function byKind(scored: readonly Scored[], flagging: Flagging): string {
  const kinds = [...new Set(scored.map(({ row }) => kindOf(row)))];
  const rows = kinds.map((kind) => {
    const sites = scored.filter(({ row }) => kindOf(row) === kind);
    const isIllegal = sites[0]!.row.isIllegal;
    const wrong = sites.filter(({ bits }) => isFlagged(bits, flagging) !== isIllegal).length;
    return { kind, of: sites.length, wrong, bits: mean(sites.map(({ bits }) => bits)) };
  });
  rows.sort((one, other) => other.wrong - one.wrong || (one.kind < other.kind ? -1 : 1));
  return table(
    ['kind', 'wrong', 'of', 'mean bits'],
    rows.map(({ kind, wrong, of, bits }) => [kind, `${wrong}`, `${of}`, bits.toFixed(1)]),
  );
}

function kindOf({ town, isIllegal, site: { truth } }: Row): string {
  return `${town.domain}, ${isIllegal ? 'illegal' : 'clean'}: ${truth.scenario ?? truth.sector ?? 'unknown'}`;
}

function tellOf({ row, bits }: Scored, model: Model, { prevalence }: Flagging): string {
  const { site, town } = row;
  const { truth } = site;
  const head = [
    `${town.name}, ${truth.siteId}: ${truth.scenario ?? truth.sector ?? 'unknown'} (${truth.sector ?? 'no sector'}, ${truth.building ?? 'made up'})`,
    `${(100 * probability(logOdds(prevalence) + bits)).toFixed(0)} %`,
    ...(row.isIllegal
      ? [`${truth.illegalKwRecent.toFixed(1)} kW of mining since ${truth.onset ?? 'the start'}`]
      : []),
    site.isAssessed ? `in ${site.recentKw?.toFixed(1) ?? '?'} kW` : 'not assessed',
  ].join(', ');
  const pieces = site.evidence
    .map((piece) => ({ ...piece, bits: bitsOfPiece(piece, model) }))
    .sort((one, other) => Math.abs(other.bits) - Math.abs(one.bits));
  return [
    head,
    ...pieces.map((piece) => `  ${signed(piece.bits, 1).padStart(5)}  ${piece.indicator}: ${piece.says}`),
  ].join('\n');
}

/** Before the cap of its family, by the weights fitted on all. */
function bitsOfPiece(piece: Row['site']['evidence'][number], { weights }: Model): number {
  const strengths = strengthsOf([piece]);
  return COLUMNS.reduce((sum, _, i) => sum + weights[i]! * strengths[i]!, 0);
}
