/**
 * What is kept of a register with its cells, as the note of a row: its figures, and where it stood at the edges of what was
 * read. Then the cells of January and of February make those of both, and nothing between them is lost.
 */
import { z } from 'zod';
import { QUALITIES } from '../../sources/quality.ts';
import { isTabulated, zoneOf } from '../../sources/zone.ts';
import type { Edge, Figures, Stretch } from '../registers/known.ts';
import type { Register } from '../registers/registers.ts';

export interface SavedRegister {
  readonly figures: Figures;
  readonly stretches: readonly Stretch[];
}

const MINUTE = 60_000;
const count = z.int().nonnegative();
const state = z.string().regex(/^(?:0|[1-9]\d{0,19})$/u);

const edge = z.strictObject({
  utc: z.iso.datetime().refine((utc) => isTabulated(Date.parse(utc) / MINUTE)),
  state,
  serial: z.string(),
  multiplier: z.number().positive(),
  digits: z.int().positive().nullable(),
  bytes_per_minute: z.number().positive().nullable(),
  time_zone: z.string(),
  quality: z.enum(QUALITIES),
});

const note = z.strictObject({
  scale: z.int().positive(),
  bits: z.union([z.literal(32), z.literal(64), z.null()]),
  largest: state,
  largest_rate: z.number().nonnegative().nullable(),
  rates: count,
  steps: count,
  falls: count,
  lengths: z.array(z.tuple([z.int().positive(), z.int().positive()])),
  stretches: z.array(z.strictObject({ from: edge, to: edge })).min(1),
});

export function registerNoteOf({ figures, stretches }: Register): string {
  const { scale, bits, largest, ownRate, rates, steps, falls, lengths } = figures;
  return JSON.stringify({
    scale,
    bits: bits ?? null,
    largest: `${largest}`,
    largest_rate: ownRate ?? null,
    rates,
    steps,
    falls,
    lengths: [...lengths].sort(([a], [b]) => a - b),
    stretches: stretches.map(({ from, to }) => ({ from: written(from), to: written(to) })),
  } satisfies z.infer<typeof note>);
}

function written(of: Edge): z.infer<typeof edge> {
  return {
    utc: new Date(of.instant * MINUTE).toISOString(),
    state: `${of.value}`,
    serial: of.serial,
    multiplier: of.multiplier,
    digits: of.digits ?? null,
    bytes_per_minute: of.bytesPerMinute ?? null,
    time_zone: of.zone.id,
    quality: of.quality,
  };
}

/** What a note says of a register; undefined if it is none. */
export function registerNoted(text: string): SavedRegister | undefined {
  let read: z.infer<typeof note>;
  try {
    read = note.parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined;
    throw error;
  }
  const { scale, bits, largest, largest_rate, rates, steps, falls, lengths, stretches } = read;
  return {
    figures: {
      scale,
      bits: bits ?? undefined,
      largest: BigInt(largest),
      ownRate: largest_rate ?? undefined,
      rates,
      steps,
      falls,
      lengths: new Map(lengths),
    },
    stretches: stretches.map(({ from, to }) => ({ from: edgeRead(from), to: edgeRead(to) })),
  };
}

function edgeRead(of: z.infer<typeof edge>): Edge {
  return {
    instant: Date.parse(of.utc) / MINUTE,
    value: BigInt(of.state),
    serial: of.serial,
    multiplier: of.multiplier,
    digits: of.digits ?? undefined,
    bytesPerMinute: of.bytes_per_minute ?? undefined,
    zone: zoneOf(of.time_zone),
    quality: of.quality,
  };
}
