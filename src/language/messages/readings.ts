/** What became of readings and of the files they stand in, of saved cells, of the engines that read, and of simulated towns. */
import type { Message } from './index.ts';

export const READINGS: readonly Message[] = [
  {
    en: 'the time cannot be read',
    ru: 'время не читается',
    kk: 'уақыты оқылмайды',
  },
  {
    en: 'the local clock never showed this time',
    ru: 'местные часы такого времени не показывали',
    kk: 'жергілікті сағат мұндай уақытты көрсеткен емес',
  },
  {
    en: 'the time is not on the five-minute grid',
    ru: 'время не кратно пяти минутам',
    kk: 'уақыты бес минутқа еселі емес',
  },
  { en: 'the value is not a number', ru: 'значение — не число', kk: 'мәні сан емес' },
  { en: 'the value is negative', ru: 'значение отрицательное', kk: 'мәні теріс' },
  {
    en: 'the value marks a fault or an overflow of the meter and is no load',
    ru: 'значение означает сбой или переполнение счётчика, а не нагрузку',
    kk: 'мәні жүктемені емес, есептегіштің ақауын не толып кетуін білдіреді',
  },
  {
    en: 'the file itself flags the value as invalid or missing',
    ru: 'в самом файле значение отмечено как недостоверное или отсутствующее',
    kk: 'файлдың өзінде мән жарамсыз не жоқ деп белгіленген',
  },
  {
    en: 'the value is beyond anything a site can have',
    ru: 'такого значения не может быть ни у одного объекта',
    kk: 'мұндай мән ешбір нысанда болуы мүмкін емес',
  },
  {
    en: 'the time is before 1990 or after 2059',
    ru: 'время раньше 1990 или позже 2059 года',
    kk: 'уақыты 1990 жылдан бұрын не 2059 жылдан кейін',
  },
  {
    en: 'a spreadsheet has cut the code of the site, as in 4,22E+14',
    ru: 'электронная таблица обрезала код объекта, как в 4,22E+14',
    kk: 'электрондық кесте нысан кодын 4,22E+14 сияқты қысқартып тастаған',
  },
  {
    en: 'the line has more fields than the header',
    ru: 'в строке больше полей, чем в заголовке',
    kk: 'жолдағы өрістер тақырыптағыдан көп',
  },
  {
    en: 'the site is not in the encoding of the file',
    ru: 'объект записан не в кодировке файла',
    kk: 'нысан файлдың кодтауында жазылмаған',
  },
  {
    en: 'energy over more than an hour, or over nobody knows how long, shows no hour; nor does a rate',
    ru: 'энергия более чем за час или неизвестно за сколько не показывает часа; скорость тоже',
    kk: 'бір сағаттан ұзақ не ұзақтығы белгісіз уақыттағы энергия сағатты көрсетпейді; жылдамдық та солай',
  },
  {
    en: 'the line cannot be taken apart',
    ru: 'строку не удаётся разобрать на поля',
    kk: 'жолды өрістерге бөлу мүмкін емес',
  },
  {
    en: 'the transformer ratio cannot be read',
    ru: 'коэффициент трансформации не читается',
    kk: 'трансформация коэффициенті оқылмайды',
  },
  {
    en: 'no transformer ratio is named, though other lines of the site name one',
    ru: 'коэффициент трансформации не указан, хотя в других строках объекта он есть',
    kk: 'трансформация коэффициенті көрсетілмеген, ал нысанның басқа жолдарында ол бар',
  },
  {
    en: 'two transformer ratios are named that differ: in the file, or in it and the register of sites',
    ru: 'указаны два разных коэффициента трансформации: в файле или в нём и в реестре объектов',
    kk: 'екі түрлі трансформация коэффициенті көрсетілген: файлда не файл мен нысандар тізілімінде',
  },
  {
    en: 'the state of the register fits neither the one before nor the one after',
    ru: 'показание счётчика не согласуется ни с предыдущим, ни со следующим',
    kk: 'есептегіш көрсеткіші алдыңғысына да, кейінгісіне де сай емес',
  },
  {
    en: 'the register is below its state before, and nothing says why',
    ru: 'показание счётчика меньше предыдущего, и причина не указана',
    kk: 'есептегіш көрсеткіші алдыңғысынан төмен, ал себебі айтылмаған',
  },
  {
    en: 'the register rose far more than ever else: another meter, or an error',
    ru: 'показание счётчика выросло намного больше обычного: другой счётчик или ошибка',
    kk: 'есептегіш көрсеткіші әдеттегіден әлдеқайда көп өскен: басқа есептегіш не қате',
  },
  {
    en: 'several meters are read at this site at the same time: their registers are not one',
    ru: 'на объекте одновременно снимаются показания нескольких счётчиков: это разные ряды',
    kk: 'нысанда бір мезгілде бірнеше есептегіштің көрсеткіші алынады: олар бір қатар емес',
  },
  {
    en: 'the register was read more than a day after its state before: that energy has no profile',
    ru: 'показание снято более чем через сутки после предыдущего: у этой энергии нет профиля',
    kk: 'көрсеткіш алдыңғысынан бір тәуліктен көп уақыттан кейін алынған: бұл энергияның профилі жоқ',
  },
  {
    en: 'the same reading stands more than once; one was kept',
    ru: 'одно и то же показание стоит несколько раз; оставлено одно',
    kk: 'бір көрсеткіш бірнеше рет тұр; біреуі қалдырылды',
  },
  {
    en: 'another value for the same interval came later and was kept',
    ru: 'позже для того же интервала пришло другое значение; оставлено оно',
    kk: 'сол аралық үшін кейінірек басқа мән келді; сол қалдырылды',
  },
  {
    en: 'flows of an hour of which another file holds others: added to those, as one reading',
    ru: 'потоки часа, другие потоки которого есть в другом файле: прибавлены к ним, вместе это одно показание',
    kk: 'басқа файлда да ағындары бар сағаттың ағындары: соларға қосылып, бір көрсеткіш болды',
  },
  {
    en: 'the difference of a register for which the readings of intervals were kept',
    ru: 'разность показаний счётчика, вместо которой оставлены интервальные показания',
    kk: 'орнына аралық көрсеткіштері қалдырылған есептегіш көрсеткіштерінің айырымы',
  },
  {
    en: 'the first state of a register: the next begins from it, and it has no interval of its own',
    ru: 'первое показание счётчика: от него отсчитывается следующее, своего интервала у него нет',
    kk: 'есептегіштің алғашқы көрсеткіші: келесісі содан есептеледі, ал өз аралығы жоқ',
  },
  {
    en: 'the first state of another meter: what was drawn since the last of the one before is unknown',
    ru: 'первое показание другого счётчика: сколько потреблено после последнего показания прежнего, неизвестно',
    kk: 'басқа есептегіштің алғашқы көрсеткіші: бұрынғысының соңғы көрсеткішінен бері қанша тұтынылғаны белгісіз',
  },
  {
    en: 'the register began anew from about zero: what it counted before that is unknown',
    ru: 'счётчик начал отсчёт заново примерно с нуля: сколько он насчитал до этого, неизвестно',
    kk: 'есептегіш шамамен нөлден қайта бастаған: оған дейін қанша санағаны белгісіз',
  },
  {
    en: 'a 32-bit counter may have wrapped more than once since its state before: missing, not zero',
    ru: '32-битный счётчик мог переполниться не один раз после предыдущего показания: пропуск, а не ноль',
    kk: '32 биттік санауыш алдыңғы көрсеткішінен бері бірнеше рет толып кетуі мүмкін: дерек жоқ, нөл емес',
  },
  {
    en: 'the field is empty: missing, not zero',
    ru: 'поле пустое: пропуск, а не ноль',
    kk: 'өріс бос: дерек жоқ, нөл емес',
  },
  {
    en: 'the field says that there is no value: missing, not zero',
    ru: 'в поле сказано, что значения нет: пропуск, а не ноль',
    kk: 'өрісте мән жоқ делінген: дерек жоқ, нөл емес',
  },
  {
    en: 'the value is NaN or infinite: missing, not zero',
    ru: 'значение — NaN или бесконечность: пропуск, а не ноль',
    kk: 'мәні NaN не шексіздік: дерек жоқ, нөл емес',
  },
  {
    en: 'the load is negative: energy given to the grid, not drawn from it',
    ru: 'нагрузка отрицательная: энергия отдана в сеть, а не взята из неё',
    kk: 'жүктемесі теріс: энергия желіден алынбаған, желіге берілген',
  },
  {
    en: 'of a channel that is no load: energy given to the grid, or reactive',
    ru: 'из канала, который не нагрузка: отдача в сеть или реактивная энергия',
    kk: 'жүктемеге жатпайтын арнадан: желіге берілген не реактивті энергия',
  },
  {
    en: 'an average over more than an hour, which shows no hour of the day',
    ru: 'среднее более чем за час: час суток по нему не виден',
    kk: 'бір сағаттан ұзақ уақыттың орташасы: одан тәулік сағаты көрінбейді',
  },
  {
    en: 'only a part of the interval was measured, or a part of it twice',
    ru: 'измерена только часть интервала или часть его — дважды',
    kk: 'аралықтың бір бөлігі ғана немесе бір бөлігі екі рет өлшенген',
  },
  {
    en: 'of another item than the traffic of a line',
    ru: 'относится не к трафику линии, а к другому',
    kk: 'желі тармағының трафигіне емес, басқаға қатысты',
  },
  {
    en: 'a line that tells of no flow: a summary, or one without a time or bytes',
    ru: 'строка не о потоке: сводка или строка без времени или байтов',
    kk: 'ағын туралы емес жол: жиынтық немесе уақыты не байттары жоқ жол',
  },
  {
    en: 'neither side of the flow was an address of a site at that time',
    ru: 'ни одна сторона потока не была в то время адресом объекта',
    kk: 'ағынның екі жағы да ол кезде нысан мекенжайы болмаған',
  },
  {
    en: 'a side of the flow was an address of several sites at that time: nobody knows whose it is',
    ru: 'сторона потока была в то время адресом нескольких объектов: чей он, неизвестно',
    kk: 'ағынның бір жағы ол кезде бірнеше нысанның мекенжайы болған: кімдікі екені белгісіз',
  },
  {
    en: 'a row or a site of totals, which would count all others twice',
    ru: 'строка или объект итогов: с ними всё остальное посчиталось бы дважды',
    kk: 'қорытынды жол не нысан: олармен қалғандары екі рет саналар еді',
  },

  { en: 'Cells are in {0}.', ru: 'Ячейки записаны в {0}.', kk: 'Ұяшықтар мұнда: {0}.' },
  {
    en: 'Rejected lines are in {0}.',
    ru: 'Отклонённые строки записаны в {0}.',
    kk: 'Қабылданбаған жолдар мұнда: {0}.',
  },

  {
    en: 'the register hangs no metering point on it',
    ru: 'в реестре к нему не отнесена ни одна точка учёта',
    kk: 'тізілімде оған бірде-бір есепке алу нүктесі жатқызылмаған',
  },
  {
    en: 'no load was read of {0} of its {1} metering points',
    ru: 'из {1} его точек учёта без прочитанной нагрузки: {0}',
    kk: 'оның {1} есепке алу нүктесінің {0} нүктесінен жүктеме оқылмаған',
  },
  {
    en: 'not all of its own meters were read',
    ru: 'прочитаны не все его собственные счётчики',
    kk: 'өз есептегіштерінің бәрі оқылмаған',
  },
  {
    en: 'the register does not say on which feeder 1 other site hangs, which draw {0} kW',
    ru: 'в реестре не сказано, на каком фидере ещё один объект, потребляющий {0}\u00A0кВт',
    kk: 'тізілімде {0}\u00A0кВт тұтынатын тағы бір нысанның қай фидерде екені айтылмаған',
  },
  {
    en: 'the register does not say on which feeder {0} other sites hang, which draw {1} kW',
    ru: 'в реестре не сказано, на каких фидерах другие объекты: их {0}, вместе они потребляют {1}\u00A0кВт',
    kk: 'тізілімде барлығы {1}\u00A0кВт тұтынатын басқа {0} нысанның қай фидерде екені айтылмаған',
  },

  {
    en: 'it has {0} fields and not {1}',
    ru: 'в ней {0, plural, one {# поле} few {# поля} many {# полей} other {# поля}}, а не {1}',
    kk: 'онда {1} емес, {0} өріс бар',
  },
  {
    en: 'there is no {0} in such a row',
    ru: 'в такой строке не бывает {0}',
    kk: 'мұндай жолда {0} болмайды',
  },
  { en: '{0} is more than {1}', ru: '{0} больше, чем {1}', kk: '{0} мәні {1} мәнінен үлкен' },
  { en: '"{0}" is no whole number', ru: '"{0}" — не целое число', kk: '"{0}" — бүтін сан емес' },
  {
    en: 'what all readings add up to stands here twice',
    ru: 'сумма всех показаний стоит здесь дважды',
    kk: 'барлық көрсеткіштің қосындысы мұнда екі рет тұр',
  },
  {
    en: 'its register stands here twice',
    ru: 'его счётчик стоит здесь дважды',
    kk: 'оның есептегіші мұнда екі рет тұр',
  },
  { en: '"{0}" stands here twice', ru: '"{0}" стоит здесь дважды', kk: '"{0}" мұнда екі рет тұр' },
  {
    en: 'no row says what all add up to',
    ru: 'нет строки с суммой всех показаний',
    kk: 'барлық көрсеткіштің қосындысы берілген жол жоқ',
  },
  {
    en: 'the cells by {0} do not add up to it',
    ru: 'ячейки вида {0} в сумме с ней не сходятся',
    kk: '{0} түріндегі ұяшықтардың қосындысы оған сай емес',
  },
  {
    en: 'the days hold other zeros than the levels',
    ru: 'нулей в ячейках суток и в ячейках уровней не поровну',
    kk: 'тәулік ұяшықтарындағы нөлдер деңгей ұяшықтарындағыдан басқа',
  },
  { en: 'it holds no reading', ru: 'в ней нет показаний', kk: 'онда көрсеткіш жоқ' },
  {
    en: 'no {0} values from {1} to {2} have this sum',
    ru: 'такой суммы у значений от {1} до {2} не бывает, если их {0}',
    kk: '{1} мен {2} аралығындағы {0} мәннің мұндай қосындысы болмайды',
  },
  {
    en: 'no {0} values from {1} to {2} of that sum have it',
    ru: 'её не бывает у значений от {1} до {2} с такой суммой, если их {0}',
    kk: 'қосындысы сондай, {1} мен {2} аралығындағы {0} мәнде ол болмайды',
  },
  { en: 'the readings of {0}', ru: 'показаниях {0}', kk: '{0} көрсеткіштері' },
  {
    en: 'they are in {0} and in {1}',
    ru: 'они есть и в {0}, и в {1}',
    kk: 'олар бар жер: {0} және {1}',
  },
  {
    en: 'Leave one of them out: cells do not tell what was read twice from what was drawn twice.',
    ru: 'Уберите один из них: по ячейкам не отличить прочитанное дважды от потреблённого дважды.',
    kk: 'Олардың бірін алып тастаңыз: ұяшықтардан екі рет оқылғанды екі рет тұтынылғаннан айыру мүмкін емес.',
  },
  {
    en: 'the same intervals of {0} at "{1}" are in several files, on {2}',
    ru: 'одни и те же интервалы объекта "{1}" ({0}) есть в нескольких файлах: {2}',
    kk: '"{1}" нысанының бірдей аралықтары ({0}) бірнеше файлда бар: {2}',
  },
  {
    en: 'the same intervals of {0} at "{1}" are in several files, on {2} and on 1 more day',
    ru: 'одни и те же интервалы объекта "{1}" ({0}) есть в нескольких файлах: {2} и ещё в один день',
    kk: '"{1}" нысанының бірдей аралықтары ({0}) бірнеше файлда бар: {2} және тағы бір күн',
  },
  {
    en: 'the same intervals of {0} at "{1}" are in several files, on {2} and on {3} more days',
    ru: 'одни и те же интервалы объекта "{1}" ({0}) есть в нескольких файлах: {2} и ещё {3, plural, one {# день} few {# дня} many {# дней} other {# дня}}',
    kk: '"{1}" нысанының бірдей аралықтары ({0}) бірнеше файлда бар: {2} және тағы {3} күн',
  },
  { en: 'bytes in', ru: 'входящие байты', kk: 'кіріс байттар' },
  { en: 'bytes out', ru: 'исходящие байты', kk: 'шығыс байттар' },
  {
    en: 'writing Parquet needs DuckDB, which is not installed',
    ru: 'для записи Parquet нужен DuckDB, а он не установлен',
    kk: 'Parquet жазу үшін DuckDB керек, ал ол орнатылмаған',
  },
  {
    en: 'or save the cells as .csv.gz',
    ru: 'или сохраните ячейки как .csv.gz',
    kk: 'немесе ұяшықтарды .csv.gz түрінде сақтаңыз',
  },
  {
    en: 'cells of this quantity at this site stand further up as well',
    ru: 'ячейки этой величины для этого объекта есть и выше',
    kk: 'бұл нысанның осы шамасының ұяшықтары жоғарыда да тұр',
  },
  {
    en: 'this file of cells lacks its cells or its format',
    ru: 'в этом файле ячеек нет ячеек или формата',
    kk: 'бұл ұяшықтар файлында ұяшықтары не пішімі жоқ',
  },
  {
    en: 'It was changed or cut since it was saved: save it anew from the readings, scan --save-cells.',
    ru: 'После сохранения его изменили или обрезали: сохраните его заново из показаний, scan --save-cells.',
    kk: 'Ол сақталғаннан кейін өзгертілген не қиылған: оны көрсеткіштерден қайта сақтаңыз, scan --save-cells.',
  },
  {
    en: '"{0}" is no facet',
    ru: '"{0}" — не вид ячеек (facet)',
    kk: '"{0}" — ұяшық түрі (facet) емес',
  },
  {
    en: 'this row is no valid cell: {0}',
    ru: 'эта строка — неправильная ячейка: {0}',
    kk: 'бұл жол дұрыс ұяшық емес: {0}',
  },
  {
    en: 'The file was changed or cut since it was saved: save it anew from the readings, scan --save-cells.',
    ru: 'После сохранения файл изменили или обрезали: сохраните его заново из показаний, scan --save-cells.',
    kk: 'Файл сақталғаннан кейін өзгертілген не қиылған: оны көрсеткіштерден қайта сақтаңыз, scan --save-cells.',
  },
  { en: 'the format is not {0}', ru: 'формат — не {0}', kk: 'пішімі {0} емес' },
  {
    en: 'it does not describe an input',
    ru: 'это не описание исходного файла',
    kk: 'бұл бастапқы файлдың сипаттамасы емес',
  },
  {
    en: 'it does not describe a register',
    ru: 'это не описание счётчика',
    kk: 'бұл есептегіштің сипаттамасы емес',
  },
  { en: 'values without readings', ru: 'значения без показаний', kk: 'көрсеткіштерсіз мәндер' },
  {
    en: '"{0}" is no {1}',
    ru: '"{0}" не годится как {1}',
    kk: '"{0}" мәні {1} бола алмайды',
  },
  {
    en: 'its values lie at another level',
    ru: 'её значения лежат на другом уровне',
    kk: 'мәндері басқа деңгейде жатыр',
  },
  {
    en: '"{0}" is no name of a site as they are saved',
    ru: '"{0}" — не имя объекта в том виде, в каком они сохраняются',
    kk: '"{0}" — сақталатын түрдегі нысан атауы емес',
  },
  { en: '"{0}" is no quantity', ru: '"{0}" — не величина', kk: '"{0}" — шама емес' },
  {
    en: 'the smallest and the largest value say otherwise',
    ru: 'наименьшее и наибольшее значения говорят иное',
    kk: 'ең кіші және ең үлкен мәндер басқаша дейді',
  },
  {
    en: 'it is no bitmap of a day',
    ru: 'это не битовая карта суток',
    kk: 'бұл тәуліктің биттік картасы емес',
  },
  {
    en: '{0} slots of {1} readings',
    ru: 'занятых интервалов {0}, а показаний {1}',
    kk: '{1} көрсеткішке {0} аралық',
  },
  {
    en: 'no interval is that long',
    ru: 'интервалов такой длины не бывает',
    kk: 'мұндай ұзақ аралық болмайды',
  },
  {
    en: 'cells are not written as "{0}"',
    ru: 'ячейки не записываются в файл "{0}"',
    kk: 'ұяшықтар "{0}" түрінде жазылмайды',
  },
  {
    en: 'Name a file that ends in .csv, .csv.gz or .parquet.',
    ru: 'Назовите файл, имя которого кончается на .csv, .csv.gz или .parquet.',
    kk: 'Аты .csv, .csv.gz не .parquet деп аяқталатын файлды атаңыз.',
  },

  { en: 'it is no table of text', ru: 'это не текстовая таблица', kk: 'бұл мәтіндік кесте емес' },
  {
    en: 'it holds states of registers',
    ru: 'в нём показания счётчиков нарастающим итогом',
    kk: 'онда есептегіштердің өспелі көрсеткіштері бар',
  },
  {
    en: 'it is not laid out with one site and one time in each line',
    ru: 'в его строках не по одному объекту и одному времени',
    kk: 'оның әр жолында бір нысан мен бір уақыттан емес',
  },
  { en: 'a quotation mark is left open', ru: 'кавычка не закрыта', kk: 'тырнақша жабылмаған' },
  {
    en: 'its quotation marks can be read in several ways',
    ru: 'кавычки в нём можно прочесть по-разному',
    kk: 'ондағы тырнақшаларды әртүрлі оқуға болады',
  },
  {
    en: 'hardly any time or site in it stands twice',
    ru: 'время и объекты в нём почти не повторяются',
    kk: 'ондағы уақыт пен нысандар қайталанбайды дерлік',
  },
  {
    en: '{0} of {1} lines are to be judged one by one',
    ru: 'строк, которые надо разбирать по одной: {0} из {1}',
    kk: '{1} жолдың {0} жолын бір-бірлеп қарау керек',
  },
  {
    en: 'some line is far longer than the header',
    ru: 'какая-то строка намного длиннее заголовка',
    kk: 'бір жолы тақырыптан әлдеқайда ұзын',
  },
  {
    en: 'DuckDB does not read it twice in the same way',
    ru: 'DuckDB читает его дважды по-разному',
    kk: 'DuckDB оны екі рет екі түрлі оқиды',
  },
  {
    en: 'the intervals change at many sites',
    ru: 'у многих объектов длина интервала меняется',
    kk: 'көп нысанда аралық ұзақтығы өзгереді',
  },
  {
    en: 'DuckDB has not enough memory for it',
    ru: 'DuckDB не хватает на него памяти',
    kk: 'DuckDB-ге оған жад жетпейді',
  },
  {
    en: 'DuckDB cannot take it apart',
    ru: 'DuckDB не может разобрать его на поля',
    kk: 'DuckDB оны өрістерге бөле алмайды',
  },
  {
    en: 'DuckDB handed over {0} of {1} lines',
    ru: 'DuckDB отдал строк: {0} из {1}',
    kk: 'DuckDB {1} жолдың {0} жолын ғана берді',
  },
  {
    en: 'Give it more memory, such as --memory 4GB, or read the file without it: --engine stream.',
    ru: 'Дайте ему больше памяти, например --memory 4GB, или читайте файл без него: --engine stream.',
    kk: 'Оған көбірек жад беріңіз, мысалы --memory 4GB, немесе файлды онсыз оқыңыз: --engine stream.',
  },
  {
    en: 'its lines end in carriage returns alone',
    ru: 'его строки кончаются одним возвратом каретки',
    kk: 'оның жолдары тек каретканы қайтару белгісімен аяқталады',
  },
  {
    en: 'its header spans lines',
    ru: 'его заголовок занимает несколько строк',
    kk: 'оның тақырыбы бірнеше жолға созылған',
  },
  {
    en: 'there are control characters in it',
    ru: 'в нём есть управляющие символы',
    kk: 'онда басқару таңбалары бар',
  },
  {
    en: 'there are carriage returns within its lines',
    ru: 'внутри его строк есть возвраты каретки',
    kk: 'жолдарының ішінде каретканы қайтару белгілері бар',
  },
  { en: 'DuckDB is not installed', ru: 'DuckDB не установлен', kk: 'DuckDB орнатылмаған' },
  {
    en: 'or let the files be read without it, --engine stream',
    ru: 'или читайте файлы без него, --engine stream',
    kk: 'немесе файлдарды онсыз оқыңыз, --engine stream',
  },
  {
    en: 'DuckDB has not enough memory for this',
    ru: 'DuckDB не хватает для этого памяти',
    kk: 'бұл үшін DuckDB-ге жад жетпейді',
  },
  {
    en: 'Give it more, such as --memory 2GB, or fewer threads, such as --threads 1.',
    ru: 'Дайте больше памяти, например --memory 2GB, или меньше потоков, например --threads 1.',
    kk: 'Көбірек жад беріңіз, мысалы --memory 2GB, немесе ағынын азайтыңыз, мысалы --threads 1.',
  },
  {
    en: 'Install it where mining-audit is installed, npm install @duckdb/node-api, {0}.',
    ru: 'Установите его там же, где mining-audit: npm install @duckdb/node-api, {0}.',
    kk: 'Оны mining-audit орнатылған жерге орнатыңыз: npm install @duckdb/node-api, {0}.',
  },

  {
    en: 'what memory cannot hold cannot be written to disk ({0})',
    ru: 'то, что не помещается в память, не записать на диск ({0})',
    kk: 'жадқа сыймағанды дискіге жазу мүмкін емес ({0})',
  },
  {
    en: 'Make room there, or set TMPDIR to a folder that has room.',
    ru: 'Освободите там место или укажите в TMPDIR папку, где оно есть.',
    kk: 'Ол жерден орын босатыңыз немесе TMPDIR айнымалысында орны бар қалтаны көрсетіңіз.',
  },
  { en: 'there is no room in {0}', ru: 'нет места: {0}', kk: 'орын жоқ: {0}' },
  {
    en: 'nothing can be written for the while ({0})',
    ru: 'временные файлы записать негде ({0})',
    kk: 'уақытша файлдарды жазу мүмкін емес ({0})',
  },
  {
    en: 'Set TMPDIR to a folder that is there and may be written to.',
    ru: 'Укажите в TMPDIR существующую папку, в которую можно писать.',
    kk: 'TMPDIR айнымалысында бар әрі жазуға болатын қалтаны көрсетіңіз.',
  },
  { en: 'an input', ru: 'исходный файл', kk: 'бастапқы файл' },
  { en: 'what {0} names', ru: 'то, что указано в {0}', kk: '{0} көрсеткен файл' },
  {
    en: '{0} cannot be written: this is no ordinary file',
    ru: '{0}: записать нельзя, это не обычный файл',
    kk: '{0}: жазу мүмкін емес, бұл кәдімгі файл емес',
  },
  {
    en: 'Give it the name of a file, or one that is not taken.',
    ru: 'Дайте имя файла или имя, которое не занято.',
    kk: 'Файлдың атын не бос атты беріңіз.',
  },
  {
    en: '{0} would overwrite {1}',
    ru: '{0} перезаписал бы {1}',
    kk: '{0} мынаның үстінен жазып жіберер еді: {1}',
  },
  {
    en: 'Give {0} the name of another file.',
    ru: 'Укажите в {0} имя другого файла.',
    kk: '{0} үшін басқа файл атын беріңіз.',
  },
  { en: 'there is no room for {0}', ru: 'не хватает места: {0}', kk: 'орын жетпейді: {0}' },
  {
    en: 'Make room there, or name another disk.',
    ru: 'Освободите там место или укажите другой диск.',
    kk: 'Ол жерден орын босатыңыз немесе басқа дискіні атаңыз.',
  },
  { en: 'Give it a shorter name.', ru: 'Дайте имя покороче.', kk: 'Қысқарақ ат беріңіз.' },
  {
    en: 'Name a file in a folder that is there and may be written to.',
    ru: 'Назовите файл в существующей папке, в которую можно писать.',
    kk: 'Бар әрі жазуға болатын қалтадағы файлды атаңыз.',
  },
  {
    en: '{0} cannot be written ({1})',
    ru: '{0}: записать не удаётся ({1})',
    kk: '{0}: жазу мүмкін емес ({1})',
  },

  {
    en: '{0} of {1} readings ({2}) cannot be read, more than {3}',
    ru: 'не читается показаний: {0} из {1} ({2}), допустимо не более {3}',
    kk: '{1} көрсеткіштің {0} көрсеткіші оқылмайды ({2}), шегі — {3}',
  },
  {
    en: '{0} x {1}, first at {2}',
    ru: '{0} × {1}; впервые: {2}',
    kk: '{0} × {1}; алғашқысы: {2}',
  },
  {
    en: 'Write them out with --rejects FILE and mend them, or allow them with --max-rejects PERCENT.',
    ru: 'Выпишите их с --rejects FILE и исправьте или разрешите с --max-rejects PERCENT.',
    kk: 'Оларды --rejects FILE арқылы жазып алып, түзетіңіз немесе --max-rejects PERCENT арқылы рұқсат етіңіз.',
  },
  {
    en: 'no load was read, so nothing can be assessed',
    ru: 'нагрузка не прочитана, поэтому оценивать нечего',
    kk: 'жүктеме оқылмады, сондықтан бағалайтын ештеңе жоқ',
  },
  {
    en: '{0} was taken for: {1}',
    ru: '{0} принят за: {1}',
    kk: '{0} былай танылды: {1}',
  },
  {
    en: 'Where negative numbers stand for what is drawn, turn their sign; else give the channel of consumption.',
    ru: 'Если отрицательные числа означают потребление, смените знак; иначе дайте канал потребления.',
    kk: 'Теріс сандар тұтынуды білдірсе, таңбасын ауыстырыңыз; әйтпесе тұтыну арнасын беріңіз.',
  },
  {
    en: 'Give a file with a site, a time and a load: site_id,timestamp,load_kw.',
    ru: 'Дайте файл с объектом, временем и нагрузкой: site_id,timestamp,load_kw.',
    kk: 'Нысаны, уақыты және жүктемесі бар файл беріңіз: site_id,timestamp,load_kw.',
  },
  {
    en: 'none of {0} sites can be assessed',
    ru: 'ни один из объектов ({0}) нельзя оценить',
    kk: '{0} нысанның бірін де бағалау мүмкін емес',
  },
  { en: '{0} x like {1}', ru: '{0} ×, например {1}', kk: '{0} ×, мысалы {1}' },
  {
    en: 'Give a longer or a more complete record: four weeks at least, half of its days whole.',
    ru: 'Дайте более длинную или полную запись: не меньше четырёх недель, половина дней целиком.',
    kk: 'Ұзағырақ не толығырақ жазба беріңіз: кемінде төрт апта, күндерінің жартысы толық.',
  },
  {
    en: 'none of {0} assessed sites has a week of readings in the last 28 days of the data, so no current draw is known',
    ru: 'ни у одного из оценённых объектов ({0}) нет недели показаний за последние 28 дней данных, поэтому нынешнее потребление неизвестно',
    kk: 'бағаланған {0} нысанның ешқайсысында деректердің соңғы 28 күнінде бір апталық көрсеткіш жоқ, сондықтан қазіргі тұтыну белгісіз',
  },
  {
    en: 'Leave out the files that reach further than the rest, or mend the dates that do.',
    ru: 'Уберите файлы, которые заходят дальше остальных, или исправьте такие даты.',
    kk: 'Басқаларынан әрі созылған файлдарды алып тастаңыз немесе ондай күндерді түзетіңіз.',
  },
  {
    en: '"{0}" was visited and is no site of this scan',
    ru: '"{0}" проверен, но такого объекта в этом скане нет',
    kk: '"{0}" тексерілген, бірақ бұл сканерлеуде мұндай нысан жоқ',
  },
  {
    en: '"{0}" may be {1} sites of this scan',
    ru: '"{0}" может означать {1, plural, one {# объект} few {# объекта} many {# объектов} other {# объекта}} этого скана',
    kk: '"{0}" бұл сканерлеудің {1} нысанын білдіруі мүмкін',
  },
  {
    en: '"{0}" stands there a second time',
    ru: '"{0}" стоит там второй раз',
    kk: '"{0}" онда екінші рет тұр',
  },
  {
    en: 'Scan the data of which the plan was made, and name each site once, as that report does.',
    ru: 'Сканируйте данные, по которым составлен план, и называйте каждый объект один раз, как в том отчёте.',
    kk: 'Жоспар жасалған деректерді сканерлеңіз және әр нысанды сол есептегідей бір рет атаңыз.',
  },

  { en: '"{0}" is no event', ru: '"{0}" — не событие', kk: '"{0}" — оқиға емес' },
  {
    en: 'it ends at {0}, before it begins',
    ru: 'оно кончается в {0}, раньше, чем начинается',
    kk: 'ол {0} аяқталады, ал кейінірек басталады',
  },
  { en: '"{0}" is no region', ru: '"{0}" — не регион', kk: '"{0}" — өңір емес' },
  { en: '"{0}" is no time', ru: '"{0}" — не время', kk: '"{0}" — уақыт емес' },
  {
    en: 'A line is: one of {0}; from and to in local time, such as 2022-01-05 17:00; regions parted by |, of {1}, or none for everywhere.',
    ru: 'Строка: одно из {0}; from и to по местному времени, например 2022-01-05 17:00; регионы через | из {1}, или ничего, если везде.',
    kk: 'Жол: мыналардың бірі — {0}; from мен to жергілікті уақытпен, мысалы 2022-01-05 17:00; | арқылы бөлінген өңірлер ({1}), барлық жерде болса — бос.',
  },
  {
    en: '{0} cannot be {1}',
    ru: 'для {0} недопустимо значение {1}',
    kk: '{0} үшін {1} мәні жарамайды',
  },
  {
    en: 'Give a whole number from {0} to {1}.',
    ru: 'Укажите целое число от {0} до {1}.',
    kk: '{0} мен {1} аралығындағы бүтін санды беріңіз.',
  },
  {
    en: 'the share of {0} cannot be {1}',
    ru: '{0}: недопустимая доля {1}',
    kk: '{0}: {1} үлесі жарамайды',
  },
  {
    en: 'Give a share from 0 to {0}.',
    ru: 'Укажите долю от 0 до {0}.',
    kk: '0 мен {0} аралығындағы үлесті беріңіз.',
  },
  {
    en: '"{0}" is not a calendar day',
    ru: '"{0}" — не календарный день',
    kk: '"{0}" — күнтізбелік күн емес',
  },
  {
    en: 'Give the first day as 2021-07-05.',
    ru: 'Укажите первый день как 2021-07-05.',
    kk: 'Бірінші күнді 2021-07-05 түрінде беріңіз.',
  },
  { en: 'illegal sites', ru: 'нелегальные объекты', kk: 'заңсыз нысандар' },
  { en: 'unregistered sites', ru: 'объекты вне реестра', kk: 'тізілімде жоқ нысандар' },
  { en: 'blank sectors', ru: 'пустые отрасли', kk: 'салалары бос нысандар' },
  { en: 'sites without traffic', ru: 'объекты без трафика', kk: 'трафигі жоқ нысандар' },
  { en: 'missing readings', ru: 'пропущенные показания', kk: 'жоқ көрсеткіштер' },
  {
    en: 'the town cannot be written: {0}',
    ru: 'город записать не удаётся: {0}',
    kk: 'қаланы жазу мүмкін емес: {0}',
  },
  {
    en: 'Name a directory that can be made or written to, on a disk with room: about 600 kB a site and year.',
    ru: 'Назовите папку, которую можно создать или в которую можно писать, на диске, где есть место: около 600\u00A0кБ на объект в год.',
    kk: 'Орны бар дискіден жасауға не жазуға болатын қалтаны атаңыз: нысанға жылына шамамен 600\u00A0кБ.',
  },
];
