/**
 * The JSON of a value, in which a terminal finds nothing that steers it or turns its lines round: JSON has controls below
 * 0x20 as escapes already, and those above it, and the invisible and direction-changing characters, may stand so too.
 */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(STEERING, (letter) =>
    Array.from({ length: letter.length }, (_, i) => asEscape(letter.charCodeAt(i))).join(''),
  );
}

const STEERING = /[\u007f-\u009f\p{Cf}]/gu;

const asEscape = (unit: number) => `\\u${unit.toString(16).padStart(4, '0')}`;
