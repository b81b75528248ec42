/**
 * The upper edge of a scale from zero that holds `peak`: a round value, of which the half is round too. 1 where nothing is
 * above zero.
 */
export function roundTop(peak: number): number {
  if (peak <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(peak));
  const round = ROUND.find((value) => value * power >= peak) ?? 10;
  return Number((round * power).toPrecision(3));
}

const ROUND = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
