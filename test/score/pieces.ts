/** Pieces of evidence of a given strength. */
import { type Evidence, INDICATORS } from '../../src/evidence/index.ts';

export function piece(id: string, strength: number): Evidence {
  const indicator = INDICATORS.find((one) => one.id === id);
  if (indicator === undefined) throw new Error(`no indicator is called ${id}`);
  return { indicator, observation: { value: strength, strength, says: `${id} ${strength}` } };
}
