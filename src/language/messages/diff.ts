/** Two runs held against each other. */
import type { Message } from './index.ts';

export const DIFF: readonly Message[] = [
  {
    en: 'say what changed between two reports: new, gone and grown sites',
    ru: 'показать, что изменилось между двумя отчётами: новые, исчезнувшие и выросшие объекты',
    kk: 'екі есеп арасында не өзгергенін көрсету: жаңа, жоғалған және өскен нысандар',
  },
  {
    en: 'Holds two reports against each other: new suspects, suspects that are gone and why, blocks that grew or shrank beyond their uncertainty, megawatts opened and closed; and in what the runs differ beside the world.',
    ru: 'Сопоставляет два отчёта: новые подозреваемые, исчезнувшие и почему, блоки, выросшие или уменьшившиеся сверх погрешности, появившиеся и исчезнувшие мегаватты; и чем сами расчёты отличаются, кроме действительности.',
    kk: 'Екі есепті салыстырады: жаңа күдіктілер, жоғалғандары және себебі, қателіктен артық өскен не кішірейген блоктар, пайда болған және жоғалған мегаваттар; сондай-ақ есептеулердің өздері немен ерекшеленеді.',
  },
  {
    en: 'what scan --json or scan --format ndjson wrote before',
    ru: 'что раньше записал scan --json или scan --format ndjson',
    kk: 'бұрын scan --json немесе scan --format ndjson жазғаны',
  },
  { en: 'what it wrote later', ru: 'что он записал позже', kk: 'кейін жазғаны' },
  {
    en: 'print the difference as JSON',
    ru: 'вывести разницу в JSON',
    kk: 'айырманы JSON түрінде шығару',
  },
  {
    en: 'colour the page; auto follows FORCE_COLOR, NO_COLOR and the terminal',
    ru: 'цвет на странице; auto следует FORCE_COLOR, NO_COLOR и терминалу',
    kk: 'бет түсі; auto — FORCE_COLOR, NO_COLOR және терминалға қарай',
  },
  {
    en: 'the two reports have no site in common: other places, other names, or one of them redacted with another key',
    ru: 'у отчётов нет общих объектов: другие места, другие имена или один из них обезличен другим ключом',
    kk: 'екі есепте ортақ нысан жоқ: басқа жерлер, басқа атаулар немесе бірі басқа кілтпен бүркемеленген',
  },
  {
    en: 'the first report ends later ({0}) than the second ({1}): are they the right way round?',
    ru: 'первый отчёт заканчивается позже ({0}), чем второй ({1}): не перепутан ли порядок?',
    kk: 'бірінші есеп ({0}) екіншісінен ({1}) кеш аяқталады: реті дұрыс па?',
  },
  {
    en: 'versions {0} and {1} of the program may judge the same data differently',
    ru: 'версии программы {0} и {1} могут оценить одни и те же данные по-разному',
    kk: 'бағдарламаның {0} және {1} нұсқалары бірдей деректерді әртүрлі бағалауы мүмкін',
  },
  {
    en: 'the runs were asked for differently: {0}',
    ru: 'расчёты запрошены по-разному: {0}',
    kk: 'есептеулер әртүрлі сұралған: {0}',
  },
  {
    en: 'the sites tell another prior ({0}, then {1}): the same evidence makes other probabilities; --prior holds it fast',
    ru: 'по объектам получилась другая априорная вероятность ({0}, затем {1}): те же признаки дают другие вероятности; --prior её закрепляет',
    kk: 'нысандар басқа бастапқы ықтималдық берді ({0}, кейін {1}): сол белгілер басқа ықтималдық береді; --prior оны бекітеді',
  },
  {
    en: 'other files were given to {0}',
    ru: 'другие файлы даны для {0}',
    kk: '{0} үшін басқа файлдар берілген',
  },
  {
    en: 'both runs read the same files: nothing of the difference is in the data',
    ru: 'оба расчёта прочли одни и те же файлы: разница не в данных',
    kk: 'екі есептеу де бірдей файлдарды оқыды: айырма деректерде емес',
  },
  { en: 'none', ru: 'нет', kk: 'жоқ' },
  {
    en: 'the data span {0}, then {1}: what is drawn is the mean of the last 28 days of each, and a longer record shows more',
    ru: 'данные охватывают {0}, затем {1}: потребление — среднее за последние 28 дней каждого, а более длинная запись показывает больше',
    kk: 'деректер {0}, кейін {1} кезеңін қамтиды: тұтыну — әрқайсысының соңғы 28 күнінің орташасы, ал ұзағырақ жазба көбірек көрсетеді',
  },
  {
    en: 'sites that only the first report has: {0}; that only the second has: {1}',
    ru: 'объектов только в первом отчёте: {0}; только во втором: {1}',
    kk: 'тек бірінші есептегі нысандар: {0}; тек екіншісіндегілер: {1}',
  },
  {
    en: 'not all sites are listed (--only flagged): what became of the others is not known',
    ru: 'перечислены не все объекты (--only flagged): что стало с остальными, неизвестно',
    kk: 'барлық нысан тізілмеген (--only flagged): қалғандарымен не болғаны белгісіз',
  },
  {
    en: 'Not of the world alone: {0} [{1}]',
    ru: 'Не только действительность: {0} [{1}]',
    kk: 'Тек шындықтан емес: {0} [{1}]',
  },
  {
    en: '{0} to {1}: {2}, flagged {3}',
    ru: 'с {0} по {1}: {2}, отмечено {3}',
    kk: '{0} – {1}: {2}, белгіленгені {3}',
  },
  { en: 'Old: {0}', ru: 'Прежний: {0}', kk: 'Ескісі: {0}' },
  { en: 'New: {0}', ru: 'Новый: {0}', kk: 'Жаңасы: {0}' },
  { en: 'New suspects', ru: 'Новые подозреваемые', kk: 'Жаңа күдіктілер' },
  { en: 'No longer suspects', ru: 'Больше не подозреваемые', kk: 'Енді күдікті еместер' },
  {
    en: 'Blocks that grew, beyond both intervals',
    ru: 'Блоки, выросшие сверх обоих интервалов',
    kk: 'Екі аралықтан да асып өскен блоктар',
  },
  {
    en: 'Blocks that shrank, beyond both intervals',
    ru: 'Блоки, уменьшившиеся сверх обоих интервалов',
    kk: 'Екі аралықтан да асып кішірейген блоктар',
  },
  {
    en: 'Blocks of which no change is shown',
    ru: 'Блоки, изменение которых не показано',
    kk: 'Өзгерісі көрсетілмеген блоктар',
  },
  { en: 'Blocks of unknown size', ru: 'Блоки неизвестной мощности', kk: 'Қуаты белгісіз блоктар' },
  { en: 'Was', ru: 'Было', kk: 'Болған' },
  { en: 'Is', ru: 'Стало', kk: 'Қазір' },
  { en: 'Block before', ru: 'Блок прежде', kk: 'Бұрынғы блок' },
  { en: 'Block now', ru: 'Блок теперь', kk: 'Қазіргі блок' },
  { en: 'Adds', ru: 'Прибавка', kk: 'Қосылғаны' },
  { en: 'flagged', ru: 'отмечен', kk: 'белгіленген' },
  { en: 'unclear', ru: 'неясно', kk: 'белгісіз' },
  { en: 'unremarkable', ru: 'непримечателен', kk: 'күдіксіз' },
  { en: 'known', ru: 'известен', kk: 'белгілі' },
  { en: 'licensed', ru: 'с лицензией', kk: 'лицензиясы бар' },
  { en: 'not assessed', ru: 'не оценён', kk: 'бағаланбаған' },
  { en: 'not in the data', ru: 'нет в данных', kk: 'деректерде жоқ' },
  { en: 'not listed', ru: 'не перечислен', kk: 'тізілмеген' },
  {
    en: 'Flagged in both, and no change beyond the uncertainty of their blocks: {0}.',
    ru: 'Отмечены в обоих, без изменений сверх погрешности блоков: {0}.',
    kk: 'Екеуінде де белгіленген, блок қателігінен артық өзгеріс жоқ: {0}.',
  },
  {
    en: 'Flagged in both, of unknown size: {0}.',
    ru: 'Отмечены в обоих, мощность неизвестна: {0}.',
    kk: 'Екеуінде де белгіленген, қуаты белгісіз: {0}.',
  },
  {
    en: 'Opened: {0}. Closed: {1}. All else: {2} (sites flagged in neither, changes within the uncertainty).',
    ru: 'Появилось: {0}. Исчезло: {1}. Остальное: {2} (объекты, не отмеченные ни там, ни там; изменения в пределах погрешности).',
    kk: 'Пайда болғаны: {0}. Жоғалғаны: {1}. Қалғаны: {2} (екеуінде де белгіленбеген нысандар, қателік шегіндегі өзгерістер).',
  },
  {
    en: 'Suspected: {0} before, {1} now: {2} ({3} interval {4} to {5}).',
    ru: 'Предполагаемое: прежде {0}, теперь {1}: {2} ({3}-ный интервал: от {4} до {5}).',
    kk: 'Күдіктісі: бұрын {0}, қазір {1}: {2} ({3} аралығы: {4} – {5}).',
  },
  {
    en: 'The interval of the difference takes the two runs for independent; they share sites and weights, so it is rather too wide.',
    ru: 'Интервал разницы считает два расчёта независимыми; у них общие объекты и веса, поэтому он скорее слишком широк.',
    kk: 'Айырма аралығы екі есептеуді тәуелсіз деп алады; нысандары мен салмақтары ортақ, сондықтан ол тым кең болуы ықтимал.',
  },
  {
    en: 'The difference is within its uncertainty: neither more nor less is shown. Its interval takes the two runs for independent; they share sites and weights, so it is rather too wide.',
    ru: 'Разница в пределах погрешности: ни роста, ни снижения не показано. Её интервал считает два расчёта независимыми; у них общие объекты и веса, поэтому он скорее слишком широк.',
    kk: 'Айырма қателік шегінде: өсу де, кему де көрсетілмеген. Оның аралығы екі есептеуді тәуелсіз деп алады; нысандары мен салмақтары ортақ, сондықтан ол тым кең болуы ықтимал.',
  },
];
