import { type Language, spokenLanguage } from './language.ts';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', ru: 'ru-RU', kk: 'kk-KZ' };

/** Numbers as the language of the moment writes them; never as the machine does. */
export function numberFormat(options: Intl.NumberFormatOptions): (value: number) => string {
  const made: Partial<Record<Language, Intl.NumberFormat>> = {};
  return (value) => {
    const language = spokenLanguage();
    made[language] ??= new Intl.NumberFormat(LOCALES[language], options);
    return made[language].format(value);
  };
}

/** A number that is in English marks, such as "1.5", with the decimal mark of the language of the moment. */
export function withDecimalMark(number: string): string {
  return spokenLanguage() === 'en' ? number : number.replace('.', ',');
}

/** A calendar day, YYYY-MM-DD, as the language of the moment writes it. */
export function dayInWords(day: string): string {
  if (spokenLanguage() === 'en') return day;
  const [year, month, date] = day.split('-');
  return date === undefined ? day : `${date}.${month}.${year}`;
}
