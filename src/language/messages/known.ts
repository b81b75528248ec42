/** Sites that are known and explained. */
import type { Message } from './index.ts';

export const KNOWN: readonly Message[] = [
  {
    en: 'known as {0}, approved by {1} until {2} up to {3}, draws {4}: left out',
    ru: 'известно как «{0}», согласовано: {1}, до {2}, не более {3}; потребляет {4}: исключён из итога',
    kk: '«{0}» ретінде белгілі, келіскен: {1}, {2} дейін, шегі {3}; қазір {4} тұтынады: қорытындыдан шығарылды',
  },
  {
    en: 'known as {0} up to {1}, draws {2}: open again',
    ru: 'известно как «{0}» не более {1}, потребляет {2}: снова под вопросом',
    kk: '«{0}» ретінде {1} дейін белгілі, қазір {2} тұтынады: қайта тексеріледі',
  },
  {
    en: 'known as {0} until {1}, which the data has passed: open again',
    ru: 'известно как «{0}» до {1}, данные уже за этим сроком: снова под вопросом',
    kk: '«{0}» ретінде {1} дейін белгілі болған, деректер бұл мерзімнен асты: қайта тексеріледі',
  },
  {
    en: 'known as {0}, and licensed: the licence judges it',
    ru: 'известно как «{0}», но есть лицензия: решает она',
    kk: '«{0}» ретінде белгілі, бірақ лицензиясы бар: лицензия бойынша бағаланады',
  },
  {
    en: 'known as {0}, and what it draws now is not known: nothing to leave out',
    ru: 'известно как «{0}», но нынешнее потребление неизвестно: исключать нечего',
    kk: '«{0}» ретінде белгілі, бірақ қазіргі тұтынуы белгісіз: шығаратын ештеңе жоқ',
  },
  {
    en: 'Known and explained: not suspected, in no total',
    ru: 'Известные и объяснённые: вне подозрения, ни в одном итоге',
    kk: 'Белгілі және түсіндірілген: күдіксіз, ешбір қорытындыда жоқ',
  },
  { en: 'Reason', ru: 'Причина', kk: 'Себебі' },
  { en: 'Approved by', ru: 'Согласовал', kk: 'Келіскен' },
  { en: 'Until', ru: 'До', kk: 'Мерзімі' },
  { en: 'Up to', ru: 'Не более', kk: 'Шегі' },
  { en: 'Draws, {0}', ru: 'Потребляет, {0}', kk: 'Тұтынады, {0}' },
  { en: 'Left out, {0}', ru: 'Исключено, {0}', kk: 'Шығарылды, {0}' },
  { en: '{0}: see --json.', ru: '{0}: смотрите --json.', kk: '{0}: --json қараңыз.' },
  {
    en: 'Known and explained: {0}, {1} of load; {2} are left out of what is suspected.',
    ru: 'Известные и объяснённые: {0}, нагрузка {1}; из предполагаемого исключено {2}.',
    kk: 'Белгілі және түсіндірілген: {0}, жүктемесі {1}; күдіктіден {2} шығарылды.',
  },
  {
    en: 'Open again, since they grew or expired: {0}.',
    ru: 'Снова под вопросом (выросли или истёк срок): {0}.',
    kk: 'Қайта тексерілетіні (өскен немесе мерзімі өткен): {0}.',
  },
  {
    en: 'known sites that draw more than was approved: {0}, the first {1}; they are open again',
    ru: 'известных объектов, потребляющих больше согласованного: {0}, первый — {1}; они снова под вопросом',
    kk: 'келісілгеннен көп тұтынатын белгілі нысандар: {0}, біріншісі — {1}; олар қайта тексеріледі',
  },
  {
    en: 'known sites of which the approval ended before the data does: {0}, the first {1} ({2}); they are open again',
    ru: 'известных объектов, согласование которых истекло раньше конца данных: {0}, первый — {1} ({2}); они снова под вопросом',
    kk: 'келісім мерзімі деректер соңынан бұрын біткен белгілі нысандар: {0}, біріншісі — {1} ({2}); олар қайта тексеріледі',
  },
  {
    en: 'entries of the list of known sites that name no site of the data: {0}, the first {1}',
    ru: 'записей списка известных объектов, которым нет объекта в данных: {0}, первая — {1}',
    kk: 'белгілі нысандар тізіміндегі деректерде жоқ жазбалар: {0}, біріншісі — {1}',
  },
  {
    en: 'known sites that are unremarkable anyway: {0}, the first {1}; the list does not need them',
    ru: 'известных объектов, которые и так ничем не примечательны: {0}, первый — {1}; в списке они не нужны',
    kk: 'онсыз да күдік тудырмайтын белгілі нысандар: {0}, біріншісі — {1}; тізімде қажет емес',
  },
  {
    en: 'known sites that have a licence, which judges them: {0}, the first {1}; the list does not need them',
    ru: 'известных объектов с лицензией, по которой они и оцениваются: {0}, первый — {1}; в списке они не нужны',
    kk: 'лицензиясы бар, сол бойынша бағаланатын белгілі нысандар: {0}, біріншісі — {1}; тізімде қажет емес',
  },
  {
    en: 'known sites that are not assessed, or of which no current draw is known: {0}, the first {1}; there is nothing to leave out',
    ru: 'известных объектов, которые не оценены или нынешнее потребление которых неизвестно: {0}, первый — {1}; исключать нечего',
    kk: 'бағаланбаған немесе қазіргі тұтынуы белгісіз белгілі нысандар: {0}, біріншісі — {1}; шығаратын ештеңе жоқ',
  },
  {
    en: 'What it draws beyond what is known of it: only this counts as found, and only its kW.',
    ru: 'Что потребляется сверх известного: найденным считается только это, и только его кВт.',
    kk: 'Белгіліден артық не тұтынылады: тек осы табылған болып саналады, тек оның кВт мәні.',
  },
  {
    en: 'it is blank, and nothing of a known site may be',
    ru: 'пусто, а у известного объекта пустого быть не может',
    kk: 'бос, ал белгілі нысанда бос орын болмауы керек',
  },
  { en: 'no site is named', ru: 'объект не назван', kk: 'нысан аталмаған' },
  {
    en: 'this is what a spreadsheet left of a site’s code',
    ru: 'это то, что электронная таблица оставила от кода объекта',
    kk: 'бұл — электрондық кестенің нысан кодынан қалдырғаны',
  },
  {
    en: 'it is the last day, such as 2022-12-31 or 31.12.2022',
    ru: 'это последний день, например 2022-12-31 или 31.12.2022',
    kk: 'бұл — соңғы күн, мысалы 2022-12-31 немесе 31.12.2022',
  },
  { en: 'it is a power above zero', ru: 'это мощность больше нуля', kk: 'бұл — нөлден үлкен қуат' },
  {
    en: 'It must be CSV with the columns site_id,reason,approved_by,until,up_to_kw, none of them blank; until is the last day.',
    ru: 'Это должен быть CSV со столбцами site_id,reason,approved_by,until,up_to_kw, без пустых значений; until — последний день.',
    kk: 'Бұл site_id,reason,approved_by,until,up_to_kw бағандары бар, бос мәнсіз CSV болуы керек; until — соңғы күн.',
  },
  {
    en: '{0}: it stands here a second time, first in line {1}',
    ru: '{0}: стоит здесь второй раз, впервые — в строке {1}',
    kk: '{0}: мұнда екінші рет тұр, алғаш рет {1}-жолда',
  },
  {
    en: '"{0}" and "{1}" of the list of known sites are one site of the data, "{2}"',
    ru: '"{0}" и "{1}" из списка известных объектов — один объект данных, "{2}"',
    kk: 'Белгілі нысандар тізіміндегі "{0}" және "{1}" — деректегі бір нысан, "{2}"',
  },
  {
    en: 'Leave one of them in the list.',
    ru: 'Оставьте в списке один из них.',
    kk: 'Тізімде біреуін қалдырыңыз.',
  },
  {
    en: 'sites that are known and explained, as CSV: site_id,reason,approved_by,until,up_to_kw; left out of what is suspected and shown apart, until that day of the data and up to that mean load, e.g. --known known.csv',
    ru: 'известные и объяснённые объекты, CSV: site_id,reason,approved_by,until,up_to_kw; исключаются из предполагаемого и показываются отдельно, до этого дня данных и до этой средней нагрузки, например --known known.csv',
    kk: 'белгілі және түсіндірілген нысандар, CSV: site_id,reason,approved_by,until,up_to_kw; деректердің осы күніне және осы орташа жүктемеге дейін күдіктіден шығарылып, бөлек көрсетіледі, мысалы --known known.csv',
  },
];
