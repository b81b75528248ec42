/** The page of all indicators, docs/indicators.md, from their own words and the table of weights. */
import { FAMILIES, type Indicator } from '../evidence/indicator.ts';
import { FAMILY_CAPS, WEIGHTS } from '../score/weights.ts';

/** Markdown, one section a family. */
export function renderIndicators(indicators: readonly Indicator[]): string {
  const sections = FAMILIES.map((family) => {
    const members = indicators.filter((indicator) => indicator.family === family);
    return [
      `## ${family[0]!.toUpperCase()}${family.slice(1)}, at most ${FAMILY_CAPS[family]} bits`,
      ...members.map(section),
    ].join('\n\n');
  });
  return `${[HEAD, ...sections].join('\n\n')}\n`;
}

const HEAD = `# Indicators

What each sees, why mining would look like this, what else does, and what it weighs. Bits are log2 of how many times
likelier mining becomes when an indicator is as strong as it gets, fitted on labelled towns or assumed. Made from \`src/evidence\`; do not edit.`;

function section({ id, title, because, innocently, sources, unit }: Indicator): string {
  const weight = WEIGHTS.get(id);
  const bits = [
    ...(weight?.for === undefined ? [] : [`up to ${weight.for} for mining`]),
    ...(weight?.against === undefined ? [] : [`up to ${weight.against} against it`]),
  ].join(', ');
  return [
    `### ${title} (\`${id}\`)`,
    because,
    `*What else looks like this:* ${innocently}`,
    `*Bits:* ${bits} (${weight?.basis}). *Value in:* ${unit}.`,
    sources.map((source) => `- ${source}`).join('\n'),
  ].join('\n\n');
}
