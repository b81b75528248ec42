/**
 * Rates of traffic as headers spell them: Mbit/s, Mbps, MB/s, Мбит/с, bytes per second. Here, and nowhere else, the case of
 * a letter says what it is: b is a bit and B a byte, and taking one for the other is wrong eight times.
 */

/** The same header, in which each rate is one word: `mbitps`, `kibyteps`. What may be a bit or a byte stays as it is. */
export function withRatesSpelled(header: string): string {
  return header.replaceAll(RATE, (text: string, prefix = '', base: string, mark: string) => {
    const of = baseOf(base, mark);
    return of === undefined ? text : ` ${PREFIXES[prefix.toLowerCase()] ?? ''}${of}ps `;
  });
}

const RATE = new RegExp(
  String.raw`(?<!\p{L})(Ki|Mi|Gi|[KkMmGgКкМмГг])?` +
    `(bits?|Bits?|bytes?|Bytes?|octets?|Octets?|[bB]|бит|байт|Бит|Байт|[бБ])` +
    String.raw`\s*(ps|PS|\/\s*(?:seconds?|sec|s|секунду|сек|с)|[\s_]*(?:per[\s_]*(?:second|sec|s)|в\s+секунду))(?!\p{L})`,
  'gu',
);

const PREFIXES: Readonly<Record<string, string>> = {
  k: 'k',
  m: 'm',
  g: 'g',
  ki: 'ki',
  mi: 'mi',
  gi: 'gi',
  к: 'k',
  м: 'm',
  г: 'g',
};

/** Undefined where nobody can tell: MBPS, in capitals, is written for either, and so is Мб/с. */
function baseOf(base: string, mark: string): 'bit' | 'byte' | undefined {
  if (base.length > 1) return /^(?:bit|бит)/iu.test(base) ? 'bit' : 'byte';
  if (base === 'б' || mark === 'PS') return undefined;
  return base === 'b' ? 'bit' : 'byte';
}
