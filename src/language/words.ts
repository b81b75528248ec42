import { IntlMessageFormat } from 'intl-messageformat';
import { type Language, spokenLanguage } from './language.ts';
import { MESSAGES, type Message } from './messages/index.ts';
import { numberFormat } from './numbers.ts';

/** What may stand in a message: a text as it is, or a number that the translation may count by. */
type Value = string | number;

/**
 * Words for people, in the language of the moment: words`${name} draws ${power}`. The English text with {0}, {1} ... where
 * its values stand is what the table of messages knows it by (messages/). Without a translation it stays English.
 *
 * Made where it is called, so never in a constant: that would speak the language of the moment in which the program starts.
 */
export function words(parts: TemplateStringsArray, ...values: readonly Value[]): string {
  if (spokenLanguage() === 'en')
    return String.raw(
      { raw: parts },
      ...values.map((value) => (typeof value === 'number' ? String(value) : value)),
    );
  return translated(idOf(parts), values) ?? String.raw({ raw: parts }, ...values);
}

const wholes = numberFormat({ maximumFractionDigits: 0 });

/** "1,240 sites", "1 site": the noun in the singular; other languages have as many forms as they need, under "# site". */
export function counted(count: number, noun: string): string {
  const english = `${wholes(count)} ${noun}${count === 1 ? '' : 's'}`;
  return spokenLanguage() === 'en' ? english : (translated(`# ${noun}`, [count]) ?? english);
}

const ids = new WeakMap<TemplateStringsArray, string>();

function idOf(parts: TemplateStringsArray): string {
  const known = ids.get(parts);
  if (known !== undefined) return known;
  const id = parts.reduce((text, part, i) => `${text}{${i - 1}}${part}`);
  ids.set(parts, id);
  return id;
}

type Translations = ReadonlyMap<string, string>;

const tables: Partial<Record<Language, Translations>> = {};
const formats = new Map<string, IntlMessageFormat>();

function translated(id: string, values: readonly Value[]): string | undefined {
  const language = spokenLanguage() as Exclude<Language, 'en'>;
  tables[language] ??= new Map(MESSAGES.map((message: Message) => [message.en, message[language]]));
  const text = tables[language].get(id);
  if (text === undefined) return undefined;
  const key = `${language} ${id}`;
  const format = formats.get(key) ?? new IntlMessageFormat(text, language);
  formats.set(key, format);
  return String(format.format(Object.fromEntries(values.map((value, i) => [i, value]))));
}
