/**
 * Files of one export: they have the same columns. What one of them cannot tell, such as a few corrected readings,
 * another may: then both are read alike.
 */
import { words } from '../language/words.ts';
import type { Decision } from './decision.ts';
import type { Hints, ReadingSource, Source } from './source.ts';

/** Sources, each of whose times name that end of their interval which those of a sibling do, where nothing else tells. */
export function withSiblings<Of extends Source>(sources: readonly Of[]): Of[] {
  return sources.map((source) => {
    if (source.kind === 'register' || labelDecision(source)?.certainty !== 'assumed') return source;
    const sibling = sources.find(
      (other) => other.kind === 'readings' && areSiblings(source, other) && hasToldLabel(other),
    );
    if (sibling?.kind !== 'readings') return source;
    const decision: Decision = {
      about: 'label',
      value: sibling.label,
      because: words`${sibling.table.input.name}, which has the same columns, says so`,
      certainty: 'likely',
    };
    const decisions = source.decisions.map((one) => (one.about === 'label' ? decision : one));
    return { ...source, label: sibling.label, decisions };
  });
}

/** What a sibling says of what the user did not: the decimal mark and the order of dates. */
export function hintsLike(sibling: ReadingSource, hints: Hints): Hints {
  return {
    ...hints,
    decimal: hints.decimal ?? sibling.decimalMark,
    dates: hints.dates ?? sibling.times.dates,
    reading: hints.reading ?? readingOf(sibling),
  };
}

/** What all of its energy or bytes are, where it has any. */
function readingOf({ values }: ReadingSource): Hints['reading'] {
  const counted = values.filter(({ unit }) => unit.dimension !== 'power');
  if (counted.length === 0) return undefined;
  return counted.every(({ accumulates }) => accumulates !== undefined) ? 'register' : 'interval';
}

export function areSiblings(a: Source, b: Source): boolean {
  return a.layout === b.layout && JSON.stringify(a.columns) === JSON.stringify(b.columns);
}

function labelDecision({ decisions }: Source): Decision | undefined {
  return decisions.find(({ about }) => about === 'label');
}

function hasToldLabel(source: Source): boolean {
  const decision = labelDecision(source);
  return decision !== undefined && decision.certainty !== 'assumed';
}
