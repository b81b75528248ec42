/** The report as a document: headings and heads of columns, shared by Markdown and the workbook. */
import type { Message } from './index.ts';

export const DOCUMENT: readonly Message[] = [
  {
    en: 'Suspected illegal mining, {0} to {1}',
    ru: 'Предполагаемый нелегальный майнинг, с {0} по {1}',
    kk: 'Заңсыз майнинг деп күдіктелетіні, {0} – {1}',
  },
  {
    en: 'Nothing could be assessed, so no megawatts can be stated: neither some nor none.',
    ru: 'Ничего оценить не удалось, поэтому мегаватты не называются: ни сколько-то, ни ноль.',
    kk: 'Ештеңені бағалау мүмкін болмады, сондықтан мегаватт аталмайды: бар деп те, жоқ деп те.',
  },
  {
    en: 'Nobody is accused: a site is suspected, for the reasons that stand beside it.',
    ru: 'Никто не обвиняется: объект лишь подозревается, и причины указаны рядом с ним.',
    kk: 'Ешкім айыпталмайды: нысан тек күдікті, себептері қасында жазылған.',
  },
  {
    en: 'Against the public figures',
    ru: 'В сравнении с публичными цифрами',
    kk: 'Жария сандармен салыстырғанда',
  },
  { en: 'Power ({0} interval)', ru: 'Мощность ({0}-ный интервал)', kk: 'Қуат ({0} аралығы)' },
  { en: 'Share of the estimate', ru: 'Доля оценки', kk: 'Бағалаудағы үлесі' },
  { en: 'Suspected ({0} interval)', ru: 'Подозревается ({0}-ный интервал)', kk: 'Күдікті ({0} аралығы)' },
  { en: 'Share', ru: 'Доля', kk: 'Үлесі' },
  { en: 'Sites flagged', ru: 'Отмечено объектов', kk: 'Белгіленген нысан' },
  { en: 'Sites assessed', ru: 'Оценено объектов', kk: 'Бағаланған нысан' },
  { en: 'Site', ru: 'Объект', kk: 'Нысан' },
  { en: 'Sector', ru: 'Отрасль', kk: 'Сала' },
  { en: 'Verdict', ru: 'Вывод', kk: 'Қорытынды' },
  { en: 'Probability', ru: 'Вероятность', kk: 'Ықтималдық' },
  { en: 'Block ({0} interval)', ru: 'Блок ({0}-ный интервал)', kk: 'Блок ({0} аралығы)' },
  { en: 'Expected', ru: 'Ожидаемая мощность', kk: 'Күтілетін қуат' },
  { en: 'Since', ru: 'С какого дня', kk: 'Қай күннен' },
  { en: 'Reasons', ru: 'Причины', kk: 'Себептер' },
  {
    en: 'Not shown: {0}. CSV and JSON hold every site.',
    ru: 'Не показано: {0}. В CSV и JSON есть все объекты.',
    kk: 'Көрсетілмегені: {0}. CSV мен JSON-да барлық нысан бар.',
  },
  { en: 'Warnings', ru: 'Предупреждения', kk: 'Ескертулер' },
  { en: 'What was read', ru: 'Что прочитано', kk: 'Не оқылды' },
  { en: 'Made by {0} {1}.', ru: 'Составлено программой {0} {1}.', kk: '{0} {1} бағдарламасы жасады.' },
  { en: 'By region', ru: 'По регионам', kk: 'Өңірлер бойынша' },
  { en: 'By zone of the grid', ru: 'По зонам энергосистемы', kk: 'Энергожүйе аймақтары бойынша' },
  { en: 'By size of the block', ru: 'По размеру блока', kk: 'Блоктың көлемі бойынша' },
  { en: 'By sector', ru: 'По отраслям', kk: 'Салалар бойынша' },
  { en: 'By month of onset', ru: 'По месяцам появления', kk: 'Пайда болған айлар бойынша' },
];
