/** What the events rest on. */
import { words } from '../language/words.ts';

export function netblocks(): string {
  return words`NetBlocks, January 2022: connectivity of Kazakhstan fell to 2 % of its usual level; CoinDesk, 6 January 2022: mining pools lost a tenth of their power.`;
}

export function tavanir(): string {
  return words`Tavanir, June 2025, on the shutdown in Iran: some 900,000 rigs stopped, demand fell by 2,400 MW; https://abna24.com, 1703593.`;
}

export function dagestan(): string {
  return words`Dagestan, March 2025: the internet of two villages was switched off, 3.2 MW fell; reported by fxrobotz, 2025.`;
}
