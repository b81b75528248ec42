/** How a result is written, and where to. */
import type { Message } from './index.ts';

export const FORMATS: readonly Message[] = [
  {
    en: 'how the result is written, to stdout or into a file; may be given again, e.g. --format csv=sites.csv --format json',
    ru: 'в каком виде и куда пишется результат, в stdout или в файл; можно указать несколько раз, например --format csv=sites.csv --format json',
    kk: 'нәтиже қандай түрде және қайда жазылады, stdout-қа не файлға; бірнеше рет көрсетуге болады, мысалы --format csv=sites.csv --format json',
  },
  { en: 'short for --format json', ru: 'то же, что --format json', kk: '--format json дегеннің қысқасы' },
  {
    en: 'CSV that an Excel whose decimal mark is a comma opens right: semicolons, decimal commas, UTF-8 that is marked',
    ru: 'CSV, который русский Excel открывает правильно: точки с запятой, десятичные запятые, UTF-8 с меткой',
    kk: 'ондық белгісі үтір болатын Excel дұрыс ашатын CSV: нүктелі үтір, ондық үтір, белгісі бар UTF-8',
  },
  { en: 'Allowed choices are {0}.', ru: 'Допустимые значения: {0}.', kk: 'Рұқсат етілген мәндер: {0}.' },
  {
    en: 'After the equals sign the name of a file must stand.',
    ru: 'После знака равенства должно стоять имя файла.',
    kk: 'Теңдік белгісінен кейін файлдың аты тұруы керек.',
  },
  {
    en: '--json cannot be used with --format {0}: stdout holds one format',
    ru: '--json нельзя указать вместе с --format {0}: в stdout помещается один формат',
    kk: '--json мен --format {0} бірге көрсетілмейді: stdout-қа бір формат қана сыяды',
  },
  {
    en: '--format {0} and --format {1} cannot both go to stdout: it holds one format',
    ru: '--format {0} и --format {1} не могут оба выводиться в stdout: там помещается один формат',
    kk: '--format {0} және --format {1} екеуі де stdout-қа шыға алмайды: оған бір формат қана сыяды',
  },
  {
    en: '--excel says how CSV is written, and no --format csv is asked for',
    ru: '--excel задаёт вид CSV, а --format csv не указан',
    kk: '--excel CSV-дің түрін белгілейді, ал --format csv көрсетілмеген',
  },
  {
    en: '--format {0} is no text that a terminal can show',
    ru: '--format {0} — не текст, терминал его не покажет',
    kk: '--format {0} мәтін емес, терминал оны көрсете алмайды',
  },
  {
    en: 'Give a file to the format: --format csv=sites.csv --format json.',
    ru: 'Укажите для формата файл: --format csv=sites.csv --format json.',
    kk: 'Форматқа файл көрсетіңіз: --format csv=sites.csv --format json.',
  },
  {
    en: 'leave with exit code 1 when there is any of these: {0}; the result is written all the same, e.g. --fail-on flagged,not_identifiable',
    ru: 'завершиться с кодом 1, если есть хоть что-то из этого: {0}; результат всё равно записывается, например --fail-on flagged,not_identifiable',
    kk: 'мыналардың бірі болса, 1 кодымен аяқтау: {0}; нәтиже бәрібір жазылады, мысалы --fail-on flagged,not_identifiable',
  },
  {
    en: 'leave with exit code 1 when the lower bound of the suspected megawatts is at or over this, in MW, e.g. --fail-on-mw 5',
    ru: 'завершиться с кодом 1, если нижняя граница подозреваемых мегаватт не меньше этого, в МВт, например --fail-on-mw 5',
    kk: 'күдікті мегаваттардың төменгі шегі осыдан кем болмаса, 1 кодымен аяқтау, МВт, мысалы --fail-on-mw 5',
  },
  { en: 'tripped: {0}', ru: 'сработало: {0}', kk: 'іске қосылды: {0}' },
  { en: 'at least {0} suspected', ru: 'подозревается не менее {0}', kk: 'кемінде {0} күдікті' },
  { en: 'Written: {0}.', ru: 'Записано: {0}.', kk: 'Жазылды: {0}.' },
];
