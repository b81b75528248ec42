/** Columns: what stands in which, their units and numbers, and the layouts that are made of them. */
import type { Message } from './index.ts';

export const SOURCES_COLUMNS: readonly Message[] = [
  {
    en: 'the {0} may stand in {1}',
    ru: 'значение {0} может стоять в столбце {1}',
    kk: '{0} мәні {1} бағанында тұруы мүмкін',
  },
  {
    en: 'Say which, such as --columns {0}="{1}".',
    ru: 'Укажите, в каком, например --columns {0}="{1}".',
    kk: 'Қайсысы екенін көрсетіңіз, мысалы --columns {0}="{1}".',
  },
  {
    en: 'no column can be a "{0}"',
    ru: 'столбца со значением "{0}" не бывает',
    kk: '"{0}" деген баған болмайды',
  },
  {
    en: 'Columns may be named as {0}.',
    ru: 'Столбцы можно назвать так: {0}.',
    kk: 'Бағандарды былай атауға болады: {0}.',
  },
  {
    en: 'no file has a column "{0}" to be the {1}',
    ru: 'ни в одном файле нет столбца "{0}", который мог бы быть {1}',
    kk: 'бірде-бір файлда {1} бола алатын "{0}" бағаны жоқ',
  },
  {
    en: 'Give the header as it stands in the file. There are: {0}.',
    ru: 'Укажите заголовок так, как он стоит в файле. Есть: {0}.',
    kk: 'Тақырыпты файлда қалай тұрса, солай көрсетіңіз. Барлары: {0}.',
  },
  {
    en: 'no column names a site, and the days are not those of one: a day stands more than once, or beside names',
    ru: 'ни один столбец не называет объект, и дни относятся не к одному: день стоит не раз или рядом с названиями',
    kk: 'бірде-бір баған нысанды атамайды, күндер де бір нысандікі емес: күн бірнеше рет немесе атаулардың қасында тұр',
  },
  {
    en: 'Say which column it is, such as --columns site="Meter", or give each row its site.',
    ru: 'Укажите, какой это столбец, например --columns site="Meter", или поставьте объект в каждую строку.',
    kk: 'Қай баған екенін көрсетіңіз, мысалы --columns site="Meter", немесе әр жолға нысанын жазыңыз.',
  },
  { en: 'it was said', ru: 'так было указано', kk: 'солай көрсетілген' },
  {
    en: 'the form hands them out so',
    ru: 'так их выдаёт сам формат',
    kk: 'пішімнің өзі оларды солай береді',
  },
  { en: '--decimal says so', ru: 'так указано в --decimal', kk: '--decimal параметрінде солай көрсетілген' },
  {
    en: '"{0}" has it; but "{1}" has the other',
    ru: 'такой знак в "{0}", но в "{1}" — другой',
    kk: 'ол "{0}" санында бар, бірақ "{1}" санында басқасы тұр',
  },
  {
    en: '"{0}" can be read in no other way',
    ru: '"{0}" иначе не прочитать',
    kk: '"{0}" санын басқаша оқу мүмкін емес',
  },
  {
    en: 'all of its numbers are whole',
    ru: 'все числа целые',
    kk: 'сандарының бәрі бүтін',
  },
  {
    en: 'commas set its columns apart: who writes so has a decimal point',
    ru: 'столбцы разделены запятыми: кто так пишет, у того десятичная точка',
    kk: 'бағандары үтірмен бөлінген: солай жазатындарда ондық нүкте болады',
  },
  {
    en: '"{0}" sets no thousands apart, so "{1}" does not either',
    ru: 'в "{0}" тысячи не отделены, значит, и в "{1}" тоже',
    kk: '"{0}" санында мыңдықтар бөлінбеген, демек "{1}" санында да солай',
  },
  {
    en: '{0} and {1} between thousands',
    ru: '{0} и {1} между тысячами',
    kk: '{0}, мыңдықтар арасында {1}',
  },
  { en: 'in "{0}" {1}', ru: 'в "{0}": {1}', kk: '"{0}": {1}' },
  {
    en: '"{0}" in "{1}" is either {2}.{3} or {4}{5}, a thousand times as much, and nothing in the column tells',
    ru: '"{0}" в столбце "{1}" — это или {2},{3}, или {4}{5}, в тысячу раз больше, и по столбцу этого не понять',
    kk: '"{1}" бағанындағы "{0}" — {2},{3} немесе одан мың есе көп {4}{5}, бағанда мұны ажырататын ештеңе жоқ',
  },
  {
    en: 'Say which: --decimal {0} reads {1}.{2}, and --decimal {3} reads {4}{5}.',
    ru: 'Укажите, что верно: --decimal {0} — это {1},{2}; --decimal {3} — это {4}{5}.',
    kk: 'Қайсысы дұрыс екенін көрсетіңіз: --decimal {0} — {1},{2}; --decimal {3} — {4}{5}.',
  },
  {
    en: '"{0}" is a register, and a register has no power',
    ru: '"{0}" — показания счётчика нарастающим итогом, а они не бывают мощностью',
    kk: '"{0}" — есептегіштің жинақталған көрсеткіші, ал ол қуат бола алмайды',
  },
  {
    en: 'Mend the header: a register counts energy, such as "{0}". If it holds loads, name it so: --columns load="{1}".',
    ru: 'Исправьте заголовок: счётчик считает энергию, например "{0}". Если там нагрузка, так и назовите: --columns load="{1}".',
    kk: 'Тақырыпты түзетіңіз: есептегіш энергияны санайды, мысалы "{0}". Егер онда жүктеме болса, солай атаңыз: --columns load="{1}".',
  },
  {
    en: '{0}, which has the same columns, says so',
    ru: 'так в {0}, где те же столбцы',
    kk: 'бағандары дәл осындай {0} файлында солай',
  },
  { en: '{0} in "{1}"', ru: '{0} в "{1}"', kk: '"{1}" бағанында {0}' },
  { en: 'its header has {0}', ru: 'в его заголовке: {0}', kk: 'оның тақырыбында: {0}' },
  {
    en: 'the mapping or the command line says so',
    ru: 'так указано в решениях о файлах (mapping) или в командной строке',
    kk: 'файлдар туралы шешімдерде (mapping) немесе командалық жолда солай көрсетілген',
  },
  {
    en: '"{0}" is what a spreadsheet left of a site\'s code',
    ru: '"{0}" — это то, что электронная таблица оставила от кода объекта',
    kk: '"{0}" — электрондық кестенің нысан кодынан қалдырғаны',
  },
  {
    en: 'Export the data again without opening it in a spreadsheet, or with that column as text.',
    ru: 'Выгрузите данные заново и не открывайте их в электронной таблице или сохраните этот столбец как текст.',
    kk: 'Деректерді қайта шығарыңыз да, электрондық кестеде ашпаңыз немесе сол бағанды мәтін ретінде сақтаңыз.',
  },
  {
    en: 'there is no row in it: no whole interval of load or traffic',
    ru: 'в нём нет ни одной строки: ни одного полного интервала нагрузки или трафика',
    kk: 'онда бірде-бір жол жоқ: жүктеменің немесе трафиктің бірде-бір толық аралығы жоқ',
  },
  {
    en: 'Export the data again, over a longer period and with the items that hold load or traffic.',
    ru: 'Выгрузите данные заново, за более долгий период и с теми величинами, в которых нагрузка или трафик.',
    kk: 'Деректерді ұзағырақ кезеңге және жүктемесі немесе трафигі бар шамалармен қайта шығарыңыз.',
  },
  {
    en: 'there is a header but no row under it',
    ru: 'заголовок есть, но под ним нет ни одной строки',
    kk: 'тақырып бар, бірақ астында бірде-бір жол жоқ',
  },
  {
    en: 'Export the data again: the period or the list of sites may have been empty.',
    ru: 'Выгрузите данные заново: возможно, период или список объектов был пуст.',
    kk: 'Деректерді қайта шығарыңыз: кезең немесе нысандар тізімі бос болған шығар.',
  },
  { en: 'names a site', ru: 'столбца с объектом', kk: 'нысан' },
  { en: 'says when a reading began', ru: 'столбца со временем показания', kk: 'көрсеткіштің уақыты' },
  {
    en: 'holds a load or traffic',
    ru: 'столбца с нагрузкой или трафиком',
    kk: 'жүктеме немесе трафик',
  },
  {
    en: 'no column {0}. It has: {1}',
    ru: 'нет {0}. Есть: {1}',
    kk: 'мынаған арналған баған жоқ: {0}. Барлары: {1}',
  },
  {
    en: 'A file of readings needs a site, a time, and a load or traffic: site_id,timestamp,load_kw. Name the columns by hand, such as --columns site="Meter",time="When",load="P" --unit kW.',
    ru: 'В файле показаний нужны объект, время и нагрузка или трафик: site_id,timestamp,load_kw. Назовите столбцы сами, например --columns site="Meter",time="When",load="P" --unit kW.',
    kk: 'Көрсеткіштер файлында нысан, уақыт және жүктеме немесе трафик болуы керек: site_id,timestamp,load_kw. Бағандарды өзіңіз атаңыз, мысалы --columns site="Meter",time="When",load="P" --unit kW.',
  },
  { en: 'multiplied', ru: 'умножается', kk: 'көбейтіледі' },
  {
    en: 'the difference of two states is multiplied by {0}, as it stands at the earlier of them',
    ru: 'разность двух показаний счётчика умножается на {0}, как стоит у более раннего из них',
    kk: 'есептегіштің екі көрсеткішінің айырмасы {0} мәніне көбейтіледі, мәні ертерегінікінен алынады',
  },
  { en: '--reading says so', ru: 'так указано в --reading', kk: '--reading параметрінде солай көрсетілген' },
  { en: 'the header says so', ru: 'так говорит заголовок', kk: 'тақырыпта солай айтылған' },
  {
    en: 'of {0} steps from one time of a site to the next {1} fall and {2} rise',
    ru: 'из {0, plural, one {# шага} other {# шагов}} от одного времени объекта к следующему {1} вниз и {2} вверх',
    kk: 'нысанның бір уақытынан келесісіне {0} қадам: {1} төмендейді, {2} өседі',
  },
  {
    en: '{0}, by {1} % of what they begin with',
    ru: '{0}, на {1}\u00A0% начального значения',
    kk: '{0}, бастапқы мәннің {1}\u00A0% шамасында',
  },
  {
    en: '"{0}" holds either states of a register or amounts of intervals: {1}',
    ru: 'в "{0}" либо показания счётчика нарастающим итогом, либо потребление за интервалы: {1}',
    kk: '"{0}" бағанында есептегіштің жинақталған көрсеткіші немесе аралықтардағы тұтыну тұр: {1}',
  },
  {
    en: 'Say which: --reading register takes the differences, --reading interval the values as they are.',
    ru: 'Укажите, что именно: --reading register берёт разности, --reading interval — значения как есть.',
    kk: 'Қайсысы екенін көрсетіңіз: --reading register айырмаларды, --reading interval мәндерді сол күйінде алады.',
  },
  {
    en: '"{0}" stands in the header more than once',
    ru: '"{0}" стоит в заголовке не один раз',
    kk: '"{0}" тақырыпта бірнеше рет тұр',
  },
  {
    en: 'Give each site one column and a name of its own, or take the other columns out.',
    ru: 'Дайте каждому объекту один столбец и своё имя или уберите лишние столбцы.',
    kk: 'Әр нысанға бір баған және өз атауын беріңіз немесе басқа бағандарды алып тастаңыз.',
  },
  {
    en: 'nothing says whether "{0}" is traffic in or out',
    ru: 'нигде не сказано, входящий или исходящий трафик в "{0}"',
    kk: '"{0}" бағанындағы трафик кіріс пе, шығыс па — айтылмаған',
  },
  {
    en: 'Say it in the header, such as "Works in, MB" and "Works out, MB".',
    ru: 'Укажите это в заголовке, например "Завод входящий, МБ" и "Завод исходящий, МБ".',
    kk: 'Мұны тақырыпта көрсетіңіз, мысалы "Зауыт кіріс, МБ" және "Зауыт шығыс, МБ".',
  },
  {
    en: 'the columns of the sites are in several units: {0}',
    ru: 'столбцы объектов в разных единицах: {0}',
    kk: 'нысандардың бағандары әртүрлі өлшем бірлігінде: {0}',
  },
  {
    en: 'Export them in one unit, or give each reading a row of its own, with a column of units.',
    ru: 'Выгрузите их в одной единице или поставьте каждое показание в свою строку, со столбцом единиц.',
    kk: 'Оларды бір өлшем бірлігінде шығарыңыз немесе әр көрсеткішті өлшем бірлігі бағаны бар жеке жолға жазыңыз.',
  },
  {
    en: 'no column names a site, and no time stands twice: it is the name of the file',
    ru: 'ни один столбец не называет объект, и ни одно время не стоит дважды: это имя файла',
    kk: 'бірде-бір баған нысанды атамайды, бірде-бір уақыт екі рет тұрған жоқ: бұл — файлдың аты',
  },
  {
    en: 'no column names a site, and the lines before the header name this account',
    ru: 'ни один столбец не называет объект, а строки перед заголовком называют этот лицевой счёт',
    kk: 'бірде-бір баған нысанды атамайды, ал тақырып алдындағы жолдарда осы дербес шот аталған',
  },
  { en: 'one site, {0}', ru: 'один объект, {0}', kk: 'бір нысан, {0}' },
  {
    en: 'times stand side by side in the header, from "{0}" on, where sites or the intervals of a day should',
    ru: 'в заголовке, начиная с "{0}", рядом стоят времена, а должны стоять объекты или интервалы суток',
    kk: 'тақырыпта "{0}" мәнінен бастап уақыттар қатар тұр, ал нысандар немесе тәулік аралықтары тұруы керек',
  },
  {
    en: 'Turn the table round (in Excel: copy, Paste Special, Transpose): a row for each day with a column for each interval, or a row for each reading.',
    ru: 'Поверните таблицу (в Excel: копировать, «Специальная вставка», «Транспонировать»): строка на каждый день и столбец на каждый интервал или строка на каждое показание.',
    kk: 'Кестені аударыңыз (Excel-де: көшіру, «Арнайы кірістіру», «Транспозициялау»): әр күнге бір жол, әр аралыққа бір баған немесе әр көрсеткішке бір жол.',
  },
  {
    en: 'the intervals of a day are named in two ways, by clock times and by numbers',
    ru: 'интервалы суток названы двумя способами: временем и номерами',
    kk: 'тәулік аралықтары екі түрлі аталған: уақытпен және нөмірмен',
  },
  {
    en: 'Name them all alike in the header: 00:30 to 24:00, or 1 to 48.',
    ru: 'Назовите их в заголовке одинаково: от 00:30 до 24:00 или от 1 до 48.',
    kk: 'Тақырыпта бәрін бірдей атаңыз: 00:30–24:00 немесе 1–48.',
  },
  {
    en: '"{0}" is in {1}, but --unit says {2}',
    ru: '"{0}" — в {1}, а в --unit указано {2}',
    kk: '"{0}" өлшем бірлігі — {1}, ал --unit параметрінде {2} көрсетілген',
  },
  {
    en: 'Leave --unit away, or mend the header if it is the one that is wrong.',
    ru: 'Уберите --unit или исправьте заголовок, если неверен он.',
    kk: '--unit параметрін алып тастаңыз немесе тақырып қате болса, соны түзетіңіз.',
  },
  {
    en: 'a column beside it says so',
    ru: 'так сказано в соседнем столбце',
    kk: 'қасындағы бағанда солай айтылған',
  },
  {
    en: 'the title says so',
    ru: 'так сказано в строках над таблицей',
    kk: 'кесте үстіндегі жолдарда солай айтылған',
  },
  { en: '--unit says so', ru: 'так указано в --unit', kk: '--unit параметрінде солай көрсетілген' },
  {
    en: 'octets are bytes: "{0}"',
    ru: 'октеты — это байты: "{0}"',
    kk: 'октеттер — байттар: "{0}"',
  },
  { en: 'the file says so', ru: 'так сказано в файле', kk: 'файлда солай айтылған' },
  {
    en: 'traffic named by hand is in bytes',
    ru: 'трафик, названный вручную, — в байтах',
    kk: 'қолмен аталған трафик байтпен есептеледі',
  },
  {
    en: 'Say it with --unit {0}, or in the header, such as "{1}, kW". Kilowatt-hours are taken per interval.',
    ru: 'Укажите это: --unit {0} или в заголовке, например "{1}, кВт". Киловатт-часы берутся за интервал.',
    kk: 'Мұны --unit {0} арқылы немесе тақырыпта көрсетіңіз, мысалы "{1}, кВт". Киловатт-сағаттар аралыққа есептеледі.',
  },
  {
    en: 'Say it in the header, such as "{0} (MB)" or "{1} (Mbit/s)", or, if it is in bytes, with --columns {2}="{3}".',
    ru: 'Укажите это в заголовке, например "{0} (МБ)" или "{1} (Мбит/с)", а если это байты, то так: --columns {2}="{3}".',
    kk: 'Мұны тақырыпта көрсетіңіз, мысалы "{0} (МБ)" немесе "{1} (Мбит/с)", ал байтпен болса, былай: --columns {2}="{3}".',
  },
];
