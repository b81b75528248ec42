/** Forms of files that are read as they are, and what is said of those that are not. */
import type { Message } from './index.ts';

export const FORMS: readonly Message[] = [
  {
    en: 'the graph is labelled "{0}"',
    ru: 'график подписан "{0}"',
    kk: 'графикте "{0}" деп жазылған',
  },
  {
    en: 'it is a graph that Cacti exported, with a step of {0} s of which each time is the end',
    ru: 'это график, выгруженный из Cacti, с шагом {0}\u00A0с; каждое время — конец шага',
    kk: 'бұл — Cacti шығарған график, қадамы {0}\u00A0с; әр уақыт — қадамның соңы',
  },
  {
    en: 'this graph of Cacti has no line that begins with "Date"',
    ru: 'в этом графике Cacti нет строки, которая начинается с "Date"',
    kk: 'бұл Cacti графигінде "Date" сөзінен басталатын жол жоқ',
  },
  {
    en: 'Export the graph again, as CSV with its data.',
    ru: 'Выгрузите график ещё раз, в CSV вместе с данными.',
    kk: 'Графикті деректерімен бірге CSV түрінде қайта шығарыңыз.',
  },
  {
    en: 'its records begin with MEPMD01, as those of CMEP do',
    ru: 'записи начинаются с MEPMD01, как в CMEP',
    kk: 'жазбалары CMEP пішіміндегідей MEPMD01 деп басталады',
  },
  {
    en: 'added up by site and hour',
    ru: 'сложено по объектам и часам',
    kk: 'нысан мен сағат бойынша қосылған',
  },
  {
    en: 'an hour in which flows were recorded, but none of a site, is one without traffic; files of the same hour are added up, unless they come to the same bytes; sampling is not undone',
    ru: 'час, за который потоки записаны, но у объекта их нет, — час без трафика; файлы за один час складываются, если число байт в них не совпадает; прореживание не пересчитывается',
    kk: 'ағындар жазылған, бірақ нысанда ағын болмаған сағат — трафиксіз сағат; бір сағаттың файлдары, байт саны бірдей болмаса, қосылады; іріктеп жазу кері есептелмейді',
  },
  {
    en: '{0} sites',
    ru: '{0, plural, one {# объект} few {# объекта} many {# объектов} other {# объекта}}',
    kk: '{0} нысан',
  },
  {
    en: 'the map of addresses says so',
    ru: 'так сказано в таблице адресов',
    kk: 'мекенжайлар кестесінде солай делінген',
  },
  {
    en: 'these are flows between addresses, and nothing says which address is of which site',
    ru: 'это потоки между адресами, и нигде не сказано, какой адрес какому объекту принадлежит',
    kk: 'бұл — мекенжайлар арасындағы ағындар, ал қай мекенжай қай нысандікі екені еш жерде айтылмаған',
  },
  {
    en: 'Give a table of addresses beside it, with the header ip,site_id,from,to: an address or a network such as 10.1.2.0/24 in each line; from and to are dates and may be blank.',
    ru: 'Добавьте к файлу таблицу адресов с заголовком ip,site_id,from,to: в каждой строке адрес или сеть, например 10.1.2.0/24; from и to — даты, их можно не заполнять.',
    kk: 'Файлмен бірге тақырыбы ip,site_id,from,to болатын мекенжайлар кестесін беріңіз: әр жолда мекенжай не желі, мысалы 10.1.2.0/24; from мен to — күндер, бос қалуы мүмкін.',
  },
  {
    en: 'this is {0}, which is not read',
    ru: 'это {0}; такие файлы не читаются',
    kk: 'бұл — {0}; мұндай файлдар оқылмайды',
  },
  {
    en: 'it has the columns of bill_data of LibreNMS, whose deltas are bytes over the period before the timestamp',
    ru: 'в нём столбцы bill_data из LibreNMS, где приращения — это байты за период перед меткой времени',
    kk: 'онда LibreNMS жүйесінің bill_data бағандары бар, ондағы өсімдер — уақыт белгісіне дейінгі кезеңнің байттары',
  },
  { en: 'bill', ru: 'счёт', kk: 'шот' },
  {
    en: 'the polls are of bills; a map of names such as "bill 3" would go before it',
    ru: 'опросы относятся к счетам; таблица имён вида "bill 3" была бы важнее',
    kk: 'сұраулар шоттарға қатысты; "bill 3" сияқты атаулар кестесі болса, сол басым болар еді',
  },
  {
    en: 'it is a message of class 80020 or one like it',
    ru: 'это сообщение класса 80020 или подобное ему',
    kk: 'бұл — 80020 класындағы немесе соған ұқсас хабарлама',
  },
  {
    en: 'this message does not say of which day it is',
    ru: 'в этом сообщении не указано, за какие оно сутки',
    kk: 'бұл хабарламада оның қай тәуліктікі екені айтылмаған',
  },
  {
    en: 'Export or copy the whole message again: <datetime> with <day> stands before the first <area>.',
    ru: "Выгрузите или скопируйте сообщение целиком ещё раз: '<datetime>' с '<day>' стоит перед первым '<area>'.",
    kk: "Хабарламаны түгелдей қайта шығарыңыз не көшіріңіз: '<day>' бар '<datetime>' бірінші '<area>' алдында тұрады.",
  },
  {
    en: 'it is a log of MRTG: counters, then averages in bytes a second with growing distances',
    ru: 'это журнал MRTG: счётчики, затем средние в байтах в секунду со всё большим шагом',
    kk: 'бұл — MRTG журналы: алдымен санауыштар, одан кейін қадамы өсе беретін, секундына байтпен берілген орташалар',
  },
  {
    en: 'the name of the file says so',
    ru: 'так говорит имя файла',
    kk: 'файлдың аты солай дейді',
  },
  {
    en: 'its records begin with 200 and 300, as those of NEM12 do',
    ru: 'записи начинаются с 200 и 300, как в NEM12',
    kk: 'жазбалары NEM12 пішіміндегідей 200 және 300 деп басталады',
  },
  {
    en: 'its header is one of nfdump, whose times are of the clock of its host',
    ru: 'заголовок как у nfdump, время в нём — по часам того компьютера',
    kk: 'тақырыбы nfdump шығаратындай, ондағы уақыт — сол компьютердің сағаты бойынша',
  },
  {
    en: 'Export the same readings as CSV: site, time, kWh.',
    ru: 'Выгрузите те же показания в CSV: объект, время, кВт·ч.',
    kk: 'Сол көрсеткіштерді CSV түрінде шығарыңыз: нысан, уақыт, кВт·сағ.',
  },
  {
    en: 'an EDIFACT message (MSCONS, say)',
    ru: 'сообщение EDIFACT (например, MSCONS)',
    kk: 'EDIFACT хабарламасы (мысалы, MSCONS)',
  },
  {
    en: 'Export the same readings as CSV: site, time, kWh. Energy data managers do that from the same screen.',
    ru: 'Выгрузите те же показания в CSV: объект, время, кВт·ч. Программы учёта энергии делают это в том же окне.',
    kk: 'Сол көрсеткіштерді CSV түрінде шығарыңыз: нысан, уақыт, кВт·сағ. Энергия есебі бағдарламалары мұны сол терезеден-ақ жасайды.',
  },
  {
    en: 'Green Button XML (ESPI)',
    ru: 'файл Green Button в XML (ESPI)',
    kk: 'XML түріндегі Green Button файлы (ESPI)',
  },
  {
    en: 'Download the same readings as Green Button CSV.',
    ru: 'Скачайте те же показания как Green Button CSV.',
    kk: 'Сол көрсеткіштерді Green Button CSV түрінде жүктеп алыңыз.',
  },
  {
    en: 'NEM13, the readings of accumulation meters: totals of months, which show no load',
    ru: 'NEM13, показания накопительных счётчиков: итоги за месяцы, по которым нагрузка не видна',
    kk: 'NEM13, жинақтаушы есептегіштердің көрсеткіштері: жүктемені көрсетпейтін айлық қорытындылар',
  },
  {
    en: 'Ask for the interval readings of the same meters, NEM12.',
    ru: 'Запросите интервальные показания тех же счётчиков, NEM12.',
    kk: 'Сол есептегіштердің аралық көрсеткіштерін (NEM12) сұраңыз.',
  },
  {
    en: 'JSON of smart meters (n3rgy, Octopus Energy)',
    ru: 'файл JSON умных счётчиков (n3rgy, Octopus Energy)',
    kk: 'ақылды есептегіштердің JSON файлы (n3rgy, Octopus Energy)',
  },
  {
    en: 'Download the same readings as CSV, which both offer.',
    ru: 'Скачайте те же показания в CSV: его предлагают обе службы.',
    kk: 'Сол көрсеткіштерді CSV түрінде жүктеп алыңыз: оны екі қызмет те ұсынады.',
  },
  { en: 'a file of MV-90 (MDEF)', ru: 'файл MV-90 (MDEF)', kk: 'MV-90 файлы (MDEF)' },
  {
    en: 'this line has no end within a million characters',
    ru: 'эта строка не кончается и через миллион знаков',
    kk: 'бұл жол миллион таңбадан кейін де аяқталмайды',
  },
  {
    en: 'Export or copy the file again.',
    ru: 'Выгрузите или скопируйте файл ещё раз.',
    kk: 'Файлды қайта шығарыңыз не көшіріңіз.',
  },
  {
    en: 'network monitors keep traffic in bytes a second',
    ru: 'системы мониторинга сети хранят трафик в байтах в секунду',
    kk: 'желі мониторингі жүйелері трафикті секундына байтпен сақтайды',
  },
  {
    en: 'it is what rrdtool fetch prints, with a step of {0} s of which each time is the end',
    ru: 'это вывод rrdtool fetch с шагом {0}\u00A0с; каждое время — конец шага',
    kk: 'бұл — rrdtool fetch шығарған мәтін, қадамы {0}\u00A0с; әр уақыт — қадамның соңы',
  },
  {
    en: 'one time alone does not say how long a step is',
    ru: 'по одной метке времени не узнать длину шага',
    kk: 'бір ғана уақыт белгісінен қадамның ұзақтығын білу мүмкін емес',
  },
  {
    en: 'Fetch a longer period.',
    ru: 'Запросите более длинный период.',
    kk: 'Ұзағырақ кезеңді сұраңыз.',
  },
  {
    en: 'it is what rrdtool xport prints, with a step of {0} s of which each time is the end',
    ru: 'это вывод rrdtool xport с шагом {0}\u00A0с; каждое время — конец шага',
    kk: 'бұл — rrdtool xport шығарған мәтін, қадамы {0}\u00A0с; әр уақыт — қадамның соңы',
  },
  {
    en: 'this xport does not say its step and its legends',
    ru: 'в этом xport нет шага и подписей столбцов',
    kk: 'бұл xport ішінде қадамы мен бағандарының жазуы жоқ',
  },
  {
    en: 'Export it again with XPORT:name:"Inbound (bits/s)" for each direction.',
    ru: 'Выгрузите его ещё раз с XPORT:name:"Inbound (bits/s)" для каждого направления.',
    kk: 'Оны әр бағыт үшін XPORT:name:"Inbound (bits/s)" деп қайта шығарыңыз.',
  },
  { en: 'the legends say so', ru: 'так сказано в подписях', kk: 'жазуларында солай делінген' },
  {
    en: 'the title or the name of the file says so',
    ru: 'так говорит заголовок или имя файла',
    kk: 'тақырыбы не файлдың аты солай дейді',
  },
  {
    en: 'the averages are of {0} seconds each',
    ru: 'средние взяты за {0, plural, one {# секунду} few {# секунды} many {# секунд} other {# секунды}} каждое',
    kk: 'әр орташа мән {0, number} секундқа есептелген',
  },
  {
    en: 'Averages of an hour or shorter are needed: export a shorter period at a time, or the finer archive.',
    ru: 'Нужны средние не более чем за час: выгружайте более короткие периоды или более подробный архив.',
    kk: 'Бір сағаттан аспайтын орташалар керек: қысқарақ кезеңдерді немесе егжей-тегжейлі архивті шығарыңыз.',
  },
  {
    en: 'nothing says in which unit "{0}" is',
    ru: 'нигде не сказано, в каких единицах "{0}"',
    kk: '"{0}" қандай бірлікте екені еш жерде айтылмаған',
  },
  {
    en: 'Say it in the legend, such as "Inbound (bits/s)" or "Inbound (bytes/s)".',
    ru: 'Укажите их в подписи, например "Inbound (bits/s)" или "Inbound (bytes/s)".',
    kk: 'Оны жазуында көрсетіңіз, мысалы "Inbound (bits/s)" не "Inbound (bytes/s)".',
  },
  {
    en: '"{0}" is not in {1}, but {2}',
    ru: '"{0}" — не в {1}, однако {2}',
    kk: '"{0}" {1} бірлігінде емес, алайда {2}',
  },
  {
    en: 'Mend the one that is wrong: the legend of the line, or what is said of all of them.',
    ru: 'Исправьте то, что неверно: подпись этой линии или то, что сказано обо всех.',
    kk: 'Қатесін түзетіңіз: не осы сызықтың жазуын, не бәрі туралы айтылғанын.',
  },
  {
    en: 'no column is a mean of incoming or outgoing traffic. It has: {0}',
    ru: 'ни один столбец не содержит среднего входящего или исходящего трафика. Есть: {0}',
    kk: 'бірде-бір бағанда кіріс не шығыс трафиктің орташасы жоқ. Бары: {0}',
  },
  {
    en: 'Export the averages of the traffic itself; largest values and percentiles say nothing of the hours between.',
    ru: 'Выгрузите средние самого трафика: максимумы и процентили ничего не говорят о часах между ними.',
    kk: 'Трафиктің өзінің орташаларын шығарыңыз: ең үлкен мәндер мен процентильдер арадағы сағаттар туралы ештеңе айтпайды.',
  },
  {
    en: 'it is no whole and plain archive',
    ru: 'архив неполный или необычный',
    kk: 'архив толық емес не әдеттен тыс',
  },
  {
    en: 'it is an archive of something else',
    ru: 'в архиве что-то другое',
    kk: 'архивтің ішінде басқа нәрсе бар',
  },
  {
    en: 'there is a tag or a text without end in it',
    ru: 'в ней есть тег или текст без конца',
    kk: 'онда соңы жоқ тег не мәтін бар',
  },
  {
    en: 'a part that every workbook has is missing',
    ru: 'в ней нет части, которая есть в каждой книге',
    kk: 'онда әр кітапта болатын бөлік жоқ',
  },
  {
    en: 'this is a workbook, and read-excel-file is not installed',
    ru: 'это книга Excel, а read-excel-file не установлен',
    kk: 'бұл — Excel кітабы, ал read-excel-file орнатылмаған',
  },
  {
    en: 'Install it where mining-audit is installed, npm install read-excel-file, or save the sheet as CSV UTF-8.',
    ru: 'Установите его там же, где mining-audit: npm install read-excel-file, или сохраните лист как CSV UTF-8.',
    kk: 'Оны mining-audit орнатылған жерге орнатыңыз: npm install read-excel-file, немесе парақты CSV UTF-8 түрінде сақтаңыз.',
  },
  {
    en: 'it is a workbook, of which {0} is read',
    ru: 'это книга Excel, из неё читается {0}',
    kk: 'бұл — Excel кітабы, одан {0} оқылады',
  },
  {
    en: 'it is a workbook, of which {0} is read, while {1} has another header and is passed over',
    ru: 'это книга Excel, из неё читается {0}; пропускается {1}: там другой заголовок',
    kk: 'бұл — Excel кітабы, одан {0} оқылады; тақырыбы басқа болғандықтан {1} өткізіп жіберіледі',
  },
  {
    en: 'no sheet of this workbook holds anything',
    ru: 'в этой книге Excel все листы пустые',
    kk: 'бұл Excel кітабының барлық парағы бос',
  },
  {
    en: 'Export the data again, or leave the file out.',
    ru: 'Выгрузите данные ещё раз или уберите этот файл.',
    kk: 'Деректерді қайта шығарыңыз немесе бұл файлды алып тастаңыз.',
  },
  {
    en: 'this workbook cannot be read: {0}',
    ru: 'эта книга Excel не читается: {0}',
    kk: 'бұл Excel кітабы оқылмайды: {0}',
  },
  {
    en: 'Open it in Excel and save it again as .xlsx, or save the sheet as CSV UTF-8.',
    ru: 'Откройте её в Excel и сохраните заново как .xlsx или сохраните лист как CSV UTF-8.',
    kk: 'Оны Excel-де ашып, .xlsx түрінде қайта сақтаңыз немесе парақты CSV UTF-8 түрінде сақтаңыз.',
  },
  {
    en: 'this workbook unpacks to more than 300 MB',
    ru: 'в распакованном виде эта книга Excel занимает больше 300\u00A0МБ',
    kk: 'бұл Excel кітабы ашқанда 300\u00A0МБ-тан асады',
  },
  {
    en: 'Export the data as CSV, which has no such bound.',
    ru: 'Выгрузите данные в CSV: для него такого предела нет.',
    kk: 'Деректерді CSV түрінде шығарыңыз: онда мұндай шек жоқ.',
  },
  {
    en: 'a sheet of this workbook has more than 30 million cells',
    ru: 'на листе этой книги Excel больше 30 миллионов ячеек',
    kk: 'бұл Excel кітабының парағында 30 миллионнан астам ұяшық бар',
  },
  {
    en: 'Take out what stands far below or beside the readings, or export the data as CSV.',
    ru: 'Удалите то, что стоит далеко под показаниями или сбоку от них, или выгрузите данные в CSV.',
    kk: 'Көрсеткіштерден алыс төменде не бүйірде тұрғанын өшіріңіз немесе деректерді CSV түрінде шығарыңыз.',
  },
  {
    en: 'this is no well-formed XML: {0}',
    ru: 'это неправильно составленный XML: {0}',
    kk: 'бұл XML дұрыс құрылмаған: {0}',
  },
  {
    en: 'this XML has a document type, which could read other files',
    ru: 'в этом XML объявлен тип документа, который мог бы читать другие файлы',
    kk: 'бұл XML-де басқа файлдарды оқи алатын құжат түрі жарияланған',
  },
  {
    en: 'elements stand in one another {0} deep',
    ru: 'элементы вложены друг в друга на {0, plural, one {# уровень} few {# уровня} many {# уровней} other {# уровня}}',
    kk: 'элементтер бір-біріне {0} деңгей салынған',
  },
  { en: 'a text in it has no end', ru: 'в нём текст без конца', kk: 'онда соңы жоқ мәтін бар' },
  {
    en: 'a text or a tag in it has no end',
    ru: 'в нём текст или тег без конца',
    kk: 'онда соңы жоқ мәтін не тег бар',
  },
  {
    en: 'Take the line with <!DOCTYPE out, if you trust the file.',
    ru: "Если вы доверяете файлу, удалите строку с '<!'DOCTYPE.",
    kk: "Файлға сенсеңіз, '<!'DOCTYPE бар жолды өшіріңіз.",
  },
  { en: 'host and interface', ru: 'узел и интерфейс', kk: 'түйін мен интерфейс' },
  {
    en: 'each item names them; a map of hosts would go before it',
    ru: 'их называет каждый элемент данных; таблица узлов была бы важнее',
    kk: 'оларды әр дерек элементі атайды; түйіндер кестесі болса, сол басым болар еді',
  },
  {
    en: 'the templates of Zabbix keep traffic as bits a second, of octets too; a name that says bytes, or a column of units, would go before it',
    ru: 'шаблоны Zabbix хранят трафик в битах в секунду, даже если считаются октеты; имя, где сказано о байтах, или столбец единиц были бы важнее',
    kk: 'Zabbix үлгілері трафикті, тіпті октет саналса да, секундына битпен сақтайды; байт деп айтылған атау не бірліктер бағаны болса, сол басым болар еді',
  },
  { en: 'as each item says', ru: 'как сказано у каждого элемента', kk: 'әр элементте айтылғандай' },
  {
    en: 'a column of units names it; where that is blank, it is bit/s',
    ru: 'единицу называет столбец единиц; где он пуст, это бит/с',
    kk: 'бірлікті бірліктер бағаны атайды; ол бос жерде — бит/с',
  },
  {
    en: 'its lines are values as Zabbix exports them',
    ru: 'его строки — значения в том виде, как их выгружает Zabbix',
    kk: 'оның жолдары — Zabbix шығаратын түрдегі мәндер',
  },
  {
    en: 'it is a table of trends of Zabbix',
    ru: 'это таблица трендов Zabbix',
    kk: 'бұл — Zabbix трендтерінің кестесі',
  },
  {
    en: 'it is a table of history of Zabbix',
    ru: 'это таблица истории Zabbix',
    kk: 'бұл — Zabbix тарихының кестесі',
  },
  {
    en: 'nothing says which items are incoming and outgoing traffic',
    ru: 'нигде не сказано, какие элементы данных — входящий и исходящий трафик',
    kk: 'қай дерек элементтері кіріс және шығыс трафик екені еш жерде айтылмаған',
  },
  {
    en: 'Export the host and the name of the item beside clock and value: host,name,itemid,clock,value_avg.',
    ru: 'Выгрузите узел и имя элемента рядом с временем и значением: host,name,itemid,clock,value_avg.',
    kk: 'Уақыт пен мәннің қасында түйін мен элемент атауын да шығарыңыз: host,name,itemid,clock,value_avg.',
  },
  {
    en: 'it is a log of connections by Zeek, with epochs in UTC',
    ru: 'это журнал соединений Zeek, время — секунды эпохи Unix по UTC',
    kk: 'бұл — Zeek қосылымдар журналы, уақыты — UTC бойынша Unix дәуірінің секундтары',
  },
];
