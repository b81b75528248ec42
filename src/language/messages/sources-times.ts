/** Times: how they are written, their zone, the length of an interval and the end of it that they name. */
import type { Message } from './index.ts';

export const SOURCES_TIMES: readonly Message[] = [
  { en: '--dates says so', ru: 'так указано в --dates', kk: '--dates параметрінде солай көрсетілген' },
  {
    en: '"{0}" has no such month',
    ru: 'в "{0}" иначе получился бы месяц, которого нет',
    kk: 'басқаша оқылса, "{0}" жазуында жоқ ай шығар еді',
  },
  {
    en: 'dates with points are written so',
    ru: 'так пишут даты с точками',
    kk: 'нүктемен жазылған күндер солай жазылады',
  },
  {
    en: 'so the days follow one another; otherwise they leap once',
    ru: 'при таком чтении дни идут подряд; иначе есть один скачок',
    kk: 'осылай оқығанда күндер қатарынан келеді; әйтпесе бір рет секіреді',
  },
  {
    en: 'so the days follow one another; otherwise they leap {0} times',
    ru: 'при таком чтении дни идут подряд; иначе {0, plural, one {# скачок} few {# скачка} many {# скачков} other {# скачка}}',
    kk: 'осылай оқығанда күндер қатарынан келеді; әйтпесе {0} рет секіреді',
  },
  {
    en: '"{0}" is either {1} or {2}, and nothing in the file tells',
    ru: '"{0}" — это или {1}, или {2}, и по файлу этого не понять',
    kk: '"{0}" — {1} немесе {2}, файлда мұны ажырататын ештеңе жоқ',
  },
  {
    en: 'Say it with --dates day-first or --dates month-first.',
    ru: 'Укажите это: --dates day-first (сначала день) или --dates month-first (сначала месяц).',
    kk: 'Мұны көрсетіңіз: --dates day-first (алдымен күн) немесе --dates month-first (алдымен ай).',
  },
  {
    en: '"{0}" has the day first and "{1}" the month: one of the two is wrong',
    ru: 'в "{0}" сначала день, а в "{1}" — месяц: одно из двух неверно',
    kk: '"{0}" жазуында алдымен күн, ал "{1}" жазуында ай тұр: екеуінің бірі қате',
  },
  {
    en: 'Export the file anew in one form. Say it with --dates day-first or --dates month-first.',
    ru: 'Выгрузите файл заново с датами в одном виде. Укажите порядок: --dates day-first (сначала день) или --dates month-first (сначала месяц).',
    kk: 'Файлды күндері бір түрде жазылатындай етіп қайта шығарыңыз. Ретін көрсетіңіз: --dates day-first (алдымен күн) немесе --dates month-first (алдымен ай).',
  },
  { en: '{0} January {1}', ru: '{0} января {1} года', kk: '{1} жылғы {0} қаңтар' },
  { en: '{0} February {1}', ru: '{0} февраля {1} года', kk: '{1} жылғы {0} ақпан' },
  { en: '{0} March {1}', ru: '{0} марта {1} года', kk: '{1} жылғы {0} наурыз' },
  { en: '{0} April {1}', ru: '{0} апреля {1} года', kk: '{1} жылғы {0} сәуір' },
  { en: '{0} May {1}', ru: '{0} мая {1} года', kk: '{1} жылғы {0} мамыр' },
  { en: '{0} June {1}', ru: '{0} июня {1} года', kk: '{1} жылғы {0} маусым' },
  { en: '{0} July {1}', ru: '{0} июля {1} года', kk: '{1} жылғы {0} шілде' },
  { en: '{0} August {1}', ru: '{0} августа {1} года', kk: '{1} жылғы {0} тамыз' },
  { en: '{0} September {1}', ru: '{0} сентября {1} года', kk: '{1} жылғы {0} қыркүйек' },
  { en: '{0} October {1}', ru: '{0} октября {1} года', kk: '{1} жылғы {0} қазан' },
  { en: '{0} November {1}', ru: '{0} ноября {1} года', kk: '{1} жылғы {0} қараша' },
  { en: '{0} December {1}', ru: '{0} декабря {1} года', kk: '{1} жылғы {0} желтоқсан' },
  {
    en: 'the readings are {0} hours apart',
    ru: 'между показаниями {0, plural, one {# час} few {# часа} many {# часов} other {# часа}}',
    kk: 'көрсеткіштердің арасы — {0} сағат',
  },
  {
    en: 'the readings are {0} minutes apart',
    ru: 'между показаниями {0, plural, one {# минута} few {# минуты} many {# минут} other {# минуты}}',
    kk: 'көрсеткіштердің арасы — {0} минут',
  },
  {
    en: 'Readings of an hour or shorter are needed: export hourly, half-hourly or quarter-hourly data.',
    ru: 'Нужны показания за час или короче: выгрузите часовые, получасовые или 15-минутные данные.',
    kk: 'Бір сағаттық немесе одан қысқа көрсеткіштер керек: сағаттық, жарты сағаттық немесе 15 минуттық деректерді шығарыңыз.',
  },
  {
    en: 'most of the times are not on the five-minute grid',
    ru: 'большинство времён не кратны пяти минутам',
    kk: 'уақыттардың көбі бес минуттық торға түспейді',
  },
  {
    en: 'Readings are taken of {0} minutes, from the full hour on: average shorter ones first.',
    ru: 'Принимаются показания за {0} минут, считая от начала часа: более короткие сначала усредните.',
    kk: 'Сағат басынан есептелген {0} минуттық көрсеткіштер қабылданады: қысқаларын алдымен орташалаңыз.',
  },
  {
    en: 'a number names its whole interval',
    ru: 'номер называет весь свой интервал',
    kk: 'нөмір өз аралығын түгел атайды',
  },
  {
    en: 'both ends are named, and the start is read',
    ru: 'названы оба конца, читается начало',
    kk: 'екі шегі де аталған, басы оқылады',
  },
  { en: '--label says so', ru: 'так указано в --label', kk: '--label параметрінде солай көрсетілген' },
  {
    en: 'the header says so: "{0}"',
    ru: 'так говорит заголовок: "{0}"',
    kk: 'тақырыпта солай айтылған: "{0}"',
  },
  { en: 'nothing says otherwise', ru: 'ничто не говорит об ином', kk: 'басқаша деп ештеңе айтпайды' },
  {
    en: '"{0}" can only be the end of one',
    ru: '"{0}" может быть только концом интервала',
    kk: '"{0}" тек аралықтың соңы бола алады',
  },
  {
    en: 'the first time of the file is {0} and the last {1}',
    ru: 'первое время в файле — {0}, последнее — {1}',
    kk: 'файлдағы бірінші уақыт — {0}, соңғысы — {1}',
  },
  {
    en: 'a register is read at the time that is named, from which its next interval begins',
    ru: 'показание счётчика снято в названное время, с него начинается следующий интервал',
    kk: 'есептегіштің көрсеткіші аталған уақытта алынған, келесі аралық содан басталады',
  },
  { en: 'seconds since 1970', ru: 'секунды с 1970 года', kk: '1970 жылдан бергі секундтар' },
  {
    en: '"{0}" and the like are seconds between 2000 and 2060',
    ru: '"{0}" и подобные — секунды между 2000 и 2060 годами',
    kk: '"{0}" және сол сияқтылар — 2000 және 2060 жылдар арасындағы секундтар',
  },
  { en: 'milliseconds since 1970', ru: 'миллисекунды с 1970 года', kk: '1970 жылдан бергі миллисекундтар' },
  {
    en: '"{0}" and the like are milliseconds between 2000 and 2060',
    ru: '"{0}" и подобные — миллисекунды между 2000 и 2060 годами',
    kk: '"{0}" және сол сияқтылар — 2000 және 2060 жылдар арасындағы миллисекундтар',
  },
  {
    en: 'intervals of {0} min by number, from {1}',
    ru: 'интервалы по {0}\u00A0мин по номерам, с {1}',
    kk: 'нөмірленген {0}\u00A0минуттық аралықтар, {1} нөмірінен бастап',
  },
  {
    en: 'the numbers in "{0}" run from {1} to {2}',
    ru: 'номера в "{0}" идут от {1} до {2}',
    kk: '"{0}" бағанындағы нөмірлер: {1}–{2}',
  },
  { en: 'ranges', ru: 'промежутки', kk: 'уақыт аралықтары' },
  {
    en: '"{0}" and the like say both ends of an interval',
    ru: '"{0}" и подобные называют оба конца интервала',
    kk: '"{0}" және сол сияқтылар аралықтың екі шегін де атайды',
  },
  {
    en: '--timezone says so of this file',
    ru: 'так указано в --timezone для этого файла',
    kk: '--timezone параметрінде осы файл үшін солай көрсетілген',
  },
  {
    en: '--timezone says so',
    ru: 'так указано в --timezone',
    kk: '--timezone параметрінде солай көрсетілген',
  },
  {
    en: 'the times name their offsets, and this is the calendar they are put on',
    ru: 'у времён указано смещение, а это часовой пояс, по календарю которого они ведутся',
    kk: 'уақыттарда UTC-ден ығысу көрсетілген, ал бұл — олар келтірілетін күнтізбенің белдеуі',
  },
  {
    en: 'the times name no offset and nothing says of which zone they are',
    ru: 'у времён не указано смещение, и нигде не сказано, в каком они часовом поясе',
    kk: 'уақыттарда UTC-ден ығысу көрсетілмеген, қай белдеуге жататыны да айтылмаған',
  },
  { en: 'the sample shows no rhythm', ru: 'в выборке не видно шага', kk: 'үлгіде қадам байқалмайды' },
  {
    en: 'it is the commonest distance between the times of a site in the sample',
    ru: 'это самое частое расстояние между соседними временами одного объекта в выборке',
    kk: 'бұл — үлгідегі бір нысанның көршілес уақыттары арасында ең жиі кездесетін қашықтық',
  },
  {
    en: 'the times are not in a form that is read: "{0}"',
    ru: 'в таком виде времена не читаются: "{0}"',
    kk: 'уақыттар оқылмайтын түрде жазылған: "{0}"',
  },
  {
    en: 'Times are read like these: {0}.',
    ru: 'Читаются времена такого вида: {0}.',
    kk: 'Мына түрдегі уақыттар оқылады: {0}.',
  },
  {
    en: 'the time-zone data of this Node.js are too old: {0} was at UTC+5 on {1}, and they do not know that zone; local times since then are an hour off. Update Node.js, or point NODE_ICU_DATA to newer data.',
    ru: 'данные о часовых поясах в этом Node.js устарели: {1} в {0} было UTC+5, а они такого пояса не знают; местное время с тех пор сдвинуто на час. Обновите Node.js или укажите в NODE_ICU_DATA более новые данные.',
    kk: 'осы Node.js-тегі уақыт белдеулерінің деректері ескірген: {1} күні {0} белдеуінде UTC+5 болған, ал олар бұл белдеуді білмейді; содан бергі жергілікті уақыт бір сағатқа ауытқыған. Node.js-ті жаңартыңыз немесе NODE_ICU_DATA арқылы жаңарақ деректерді көрсетіңіз.',
  },
  {
    en: 'the time-zone data of this Node.js are too old: {0} was at UTC+5 on {1}, and they have {2}; local times since then are an hour off. Update Node.js, or point NODE_ICU_DATA to newer data.',
    ru: 'данные о часовых поясах в этом Node.js устарели: {1} в {0} было UTC+5, а в них {2}; местное время с тех пор сдвинуто на час. Обновите Node.js или укажите в NODE_ICU_DATA более новые данные.',
    kk: 'осы Node.js-тегі уақыт белдеулерінің деректері ескірген: {1} күні {0} белдеуінде UTC+5 болған, ал оларда {2}; содан бергі жергілікті уақыт бір сағатқа ауытқыған. Node.js-ті жаңартыңыз немесе NODE_ICU_DATA арқылы жаңарақ деректерді көрсетіңіз.',
  },
  {
    en: 'there is no time zone called "{0}"',
    ru: 'часового пояса "{0}" нет',
    kk: '"{0}" деген уақыт белдеуі жоқ',
  },
  {
    en: 'Give an IANA name, such as --timezone Asia/Almaty, Asia/Aqtobe or UTC.',
    ru: 'Укажите имя из базы IANA, например --timezone Asia/Almaty, Asia/Aqtobe или UTC.',
    kk: 'IANA қорындағы атауды көрсетіңіз, мысалы --timezone Asia/Almaty, Asia/Aqtobe немесе UTC.',
  },
];
