/** Files: found, opened, unpacked, their text and its lines, and what was decided about them before. */
import type { Message } from './index.ts';

export const SOURCES_FILES: readonly Message[] = [
  { en: 'its header is that of {0}', ru: 'у него заголовок {0}', kk: 'оның тақырыбы {0} пішіміне сай' },
  {
    en: 'these are cells, but another program saved them',
    ru: 'это ячейки, но сохранила их другая программа',
    kk: 'бұл — ұяшықтар, бірақ оларды басқа бағдарлама сақтаған',
  },
  {
    en: 'Save them anew from the readings: scan --save-cells.',
    ru: 'Сохраните их заново из показаний: scan --save-cells.',
    kk: 'Оларды көрсеткіштерден қайта сақтаңыз: scan --save-cells.',
  },
  { en: 'these are cells, but not {0}', ru: 'это ячейки, но не {0}', kk: 'бұл — ұяшықтар, бірақ {0} емес' },
  {
    en: 'Save them anew from the readings with this version: scan --save-cells.',
    ru: 'Сохраните их заново из показаний этой версией: scan --save-cells.',
    kk: 'Оларды көрсеткіштерден осы нұсқамен қайта сақтаңыз: scan --save-cells.',
  },
  {
    en: 'this is {0}, not a CSV file',
    ru: 'это {0}, а не файл CSV',
    kk: 'бұл — {0}, CSV файлы емес',
  },
  {
    en: '--encoding says so',
    ru: 'так указано в --encoding',
    kk: '--encoding параметрінде солай көрсетілген',
  },
  {
    en: 'it begins with a byte order mark',
    ru: 'он начинается с метки порядка байтов',
    kk: 'ол байттар ретінің белгісінен басталады',
  },
  { en: 'every other byte is zero', ru: 'каждый второй байт — ноль', kk: 'әр екінші байт — нөл' },
  { en: 'a PNG picture', ru: 'рисунок PNG', kk: 'PNG суреті' },
  { en: 'a JPEG picture', ru: 'рисунок JPEG', kk: 'JPEG суреті' },
  { en: 'a GIF picture', ru: 'рисунок GIF', kk: 'GIF суреті' },
  { en: 'a PDF document', ru: 'документ PDF', kk: 'PDF құжаты' },
  {
    en: 'a workbook or a zip archive',
    ru: 'книга Excel или архив zip',
    kk: 'Excel кітабы немесе zip мұрағаты',
  },
  {
    en: 'an old Excel workbook, or one under a password',
    ru: 'книга Excel старого формата или под паролем',
    kk: 'ескі пішімдегі немесе құпиясөз қойылған Excel кітабы',
  },
  { en: 'a Parquet file', ru: 'файл Parquet', kk: 'Parquet файлы' },
  {
    en: 'this is binary data, not a CSV file',
    ru: 'это двоичные данные, а не файл CSV',
    kk: 'бұл — екілік деректер, CSV файлы емес',
  },
  {
    en: 'the sample is plain ASCII',
    ru: 'в выборке одни символы ASCII',
    kk: 'үлгіде тек ASCII таңбалары бар',
  },
  {
    en: 'all that is not ASCII is valid UTF-8',
    ru: 'всё, что не ASCII, — верный UTF-8',
    kk: 'ASCII емес таңбалардың бәрі — дұрыс UTF-8',
  },
  {
    en: 'all but {0} of {1} characters beyond ASCII are valid UTF-8: they are broken',
    ru: 'символов не из ASCII — {1}, и все, кроме {0}, — верный UTF-8: эти испорчены',
    kk: 'ASCII емес {1} таңбаның {0} таңбасынан басқасы — дұрыс UTF-8: сол таңбалар бүлінген',
  },
  {
    en: 'in it {0} of {1} pairs of letters are usual in Russian or Kazakh',
    ru: 'в ней {0} из {1, plural, one {# пары} other {# пар}} букв обычны для русского или казахского',
    kk: 'орыс немесе қазақ тіліне тән әріп жұптары: онда {1} ішінен {0}',
  },
  {
    en: 'in it {0} of {1} pairs of letters are usual in Russian or Kazakh, and {2} of {3} in {4}',
    ru: 'в ней {0} из {1, plural, one {# пары} other {# пар}} букв обычны для русского или казахского, а в {4} — {2} из {3}',
    kk: 'орыс немесе қазақ тіліне тән әріп жұптары: онда {1} ішінен {0}, ал {4} кодтауында {3} ішінен {2}',
  },
  {
    en: 'Export the data as CSV (in Excel: Save As, "CSV UTF-8") and scan that.',
    ru: 'Выгрузите данные в CSV (в Excel: «Сохранить как», «CSV UTF-8») и подайте этот файл.',
    kk: 'Деректерді CSV түрінде шығарыңыз (Excel-де: «Басқаша сақтау», «CSV UTF-8») да, сол файлды беріңіз.',
  },
  { en: '{0}: left out {1}', ru: '{0}: не прочитано: {1}', kk: '{0}: оқылмағаны: {1}' },
  {
    en: '{0} folder in it ({1})',
    ru: '{0} вложенная папка ({1})',
    kk: 'ішіндегі {0} қалта ({1})',
  },
  {
    en: '{0} folders in it ({1})',
    ru: '{0, plural, one {# вложенная папка} few {# вложенные папки} many {# вложенных папок} other {# вложенной папки}} ({1})',
    kk: 'ішіндегі {0} қалта ({1})',
  },
  {
    en: '{0} file that is no known kind of data ({1})',
    ru: '{0} файл незнакомого вида ({1})',
    kk: 'түрі белгісіз {0} файл ({1})',
  },
  {
    en: '{0} files that are no known kind of data ({1})',
    ru: '{0, plural, one {# файл} few {# файла} many {# файлов} other {# файла}} незнакомого вида ({1})',
    kk: 'түрі белгісіз {0} файл ({1})',
  },
  {
    en: 'there is no such file, nor one that matches this pattern',
    ru: 'такого файла нет, и под этот шаблон ни один не подходит',
    kk: 'мұндай файл жоқ, бұл үлгіге де бірде-бір файл сай келмейді',
  },
  {
    en: 'Check the pattern and the folder; * stands for any letters, ** for any folders, ? for one letter.',
    ru: 'Проверьте шаблон и папку: * заменяет любые буквы, ** — любые папки, ? — одну букву.',
    kk: 'Үлгі мен қалтаны тексеріңіз: * кез келген әріптерді, ** кез келген қалталарды, ? бір әріпті білдіреді.',
  },
  {
    en: 'this folder holds no file of data',
    ru: 'в этой папке нет ни одного файла с данными',
    kk: 'бұл қалтада дерек файлы жоқ',
  },
  {
    en: 'Files of data end in {0}, each also with {1}, or in .parquet or .xlsx; {2} where they are of a form that is known. Others can be named.',
    ru: 'Файлы с данными оканчиваются на {0}, в том числе с {1}, либо на .parquet или .xlsx; на {2} — если их формат известен. Остальные можно назвать по имени.',
    kk: 'Дерек файлдары {0} деп аяқталады, соңына {1} қосылуы да мүмкін, не болмаса .parquet не .xlsx; пішімі белгілі болса — {2}. Басқаларын атымен көрсетуге болады.',
  },
  {
    en: '--timezone speaks of "{0}", which is not among the files',
    ru: 'в --timezone назван "{0}", а среди файлов его нет',
    kk: '--timezone параметрінде "{0}" аталған, бірақ ол файлдардың арасында жоқ',
  },
  { en: 'The files are: {0}.', ru: 'Файлы: {0}.', kk: 'Файлдар: {0}.' },
  {
    en: 'there is no encoding called "{0}" here',
    ru: 'кодировки "{0}" здесь нет',
    kk: 'мұнда "{0}" деген кодтау жоқ',
  },
  { en: 'It may be one of {0}.', ru: 'Может быть одна из: {0}.', kk: 'Мыналардың бірі болуы мүмкін: {0}.' },
  {
    en: 'the file changed while it was read',
    ru: 'файл изменился, пока его читали',
    kk: 'файл оқылып жатқанда өзгеріп кетті',
  },
  {
    en: 'Wait until its export is finished, or read a copy of it.',
    ru: 'Дождитесь конца выгрузки или читайте копию файла.',
    kk: 'Оның шығарылуы аяқталғанша күтіңіз немесе көшірмесін оқыңыз.',
  },
  {
    en: 'there is no standard input to read for "-"',
    ru: 'для "-" нет стандартного ввода, который можно прочитать',
    kk: '"-" үшін оқитын стандартты кіріс жоқ',
  },
  {
    en: 'no length of interval that is read',
    ru: 'интервалы такой длины не читаются',
    kk: 'мұндай ұзындықтағы аралықтар оқылмайды',
  },
  { en: 'line {0} is no header', ru: 'строка {0} — не заголовок', kk: '{0}-жол — тақырып емес' },
  { en: '"{0}" is missing', ru: 'нет "{0}"', kk: '"{0}" жоқ' },
  { en: '"{0}" is new', ru: 'появился "{0}"', kk: '"{0}" жаңадан қосылған' },
  {
    en: 'its columns are in another order',
    ru: 'столбцы стоят в другом порядке',
    kk: 'бағандары басқа ретпен тұр',
  },
  {
    en: 'Inspect it anew: mining-audit inspect {0} --save-mapping mapping.json',
    ru: 'Осмотрите файл заново: mining-audit inspect {0} --save-mapping mapping.json',
    kk: 'Файлды қайта қарап шығыңыз: mining-audit inspect {0} --save-mapping mapping.json',
  },
  {
    en: 'the mapping has no file in it',
    ru: 'в решениях о файлах (mapping) нет ни одного файла',
    kk: 'файлдар туралы шешімдерде (mapping) бірде-бір файл жоқ',
  },
  {
    en: 'the header is not that of "{0}" in the mapping: {1}',
    ru: 'заголовок не такой, как у "{0}" в решениях о файлах (mapping): {1}',
    kk: 'тақырыбы файлдар туралы шешімдердегі (mapping) "{0}" тақырыбындай емес: {1}',
  },
  {
    en: 'the Parquet data breaks off before its end',
    ru: 'данные Parquet обрываются, не дойдя до конца',
    kk: 'Parquet деректері соңына жетпей үзіледі',
  },
  {
    en: 'this is Parquet, and DuckDB, which reads it, is not installed',
    ru: 'это Parquet, а DuckDB, который его читает, не установлен',
    kk: 'бұл — Parquet, ал оны оқитын DuckDB орнатылмаған',
  },
  {
    en: 'or export the data as CSV',
    ru: 'или выгрузите данные в CSV',
    kk: 'немесе деректерді CSV түрінде шығарыңыз',
  },
  {
    en: 'DuckDB cannot read this Parquet file: {0}',
    ru: 'DuckDB не может прочитать этот файл Parquet: {0}',
    kk: 'DuckDB бұл Parquet файлын оқи алмайды: {0}',
  },
  {
    en: 'Copy or export the file again.',
    ru: 'Скопируйте или выгрузите файл заново.',
    kk: 'Файлды қайта көшіріңіз немесе қайта шығарыңыз.',
  },
  {
    en: 'a quotation mark is opened here and never closed',
    ru: 'здесь открыта кавычка, которая нигде не закрыта',
    kk: 'мұнда тырнақша ашылған, бірақ еш жерде жабылмаған',
  },
  {
    en: 'Take the quotation mark out, or double it.',
    ru: 'Уберите кавычку или удвойте её.',
    kk: 'Тырнақшаны алып тастаңыз немесе қосарлап жазыңыз.',
  },
  {
    en: 'a quotation mark is opened here and not closed within {0} characters',
    ru: 'здесь открыта кавычка, которая не закрыта и через {0} символов',
    kk: 'мұнда тырнақша ашылған, ол {0} таңбадан кейін де жабылмаған',
  },
  {
    en: 'the first megabyte of this file has no line break',
    ru: 'в первом мегабайте этого файла нет ни одного перевода строки',
    kk: 'бұл файлдың алғашқы мегабайтында бірде-бір жаңа жол жоқ',
  },
  {
    en: 'Export the data as CSV, with a line for each reading.',
    ru: 'Выгрузите данные в CSV, по строке на каждое показание.',
    kk: 'Деректерді CSV түрінде, әр көрсеткішке бір жолдан шығарыңыз.',
  },
  { en: 'the first line says so', ru: 'так сказано в первой строке', kk: 'бірінші жолда солай айтылған' },
  {
    en: 'with it {0} of {1} headers are known',
    ru: 'с ним известно заголовков: {0} из {1}',
    kk: 'онымен белгілі тақырыптар: {1} ішінен {0}',
  },
  {
    en: 'with it the most lines have as many fields as the header, {0}',
    ru: 'с ним больше всего строк, в которых столько же полей, сколько в заголовке: {0}',
    kk: 'онымен өріс саны тақырыптағыдай жолдар ең көп болады: {0}',
  },
  { en: '{0} passed over', ru: 'пропущено: {0}', kk: 'өткізіп жіберілгені: {0}' },
  {
    en: 'line {0} is the first that is a header; the file begins with "{1}"',
    ru: 'строка {0} — первая, которая похожа на заголовок; файл начинается с "{1}"',
    kk: 'тақырып болатын бірінші жол — {0}-жол; файл "{1}" деп басталады',
  },
  {
    en: 'they make one header: {0}',
    ru: 'вместе они составляют один заголовок: {0}',
    kk: 'олар бірігіп бір тақырып құрайды: {0}',
  },
  { en: 'this file is empty', ru: 'этот файл пуст', kk: 'бұл файл бос' },
  { en: 'this cannot be read ({0})', ru: 'это не читается ({0})', kk: 'мұны оқу мүмкін емес ({0})' },
  {
    en: 'See whether it can be opened at all; copy it to another place.',
    ru: 'Проверьте, открывается ли он вообще; скопируйте его в другое место.',
    kk: 'Оның мүлде ашылатынын тексеріңіз; басқа жерге көшіріп көріңіз.',
  },
  {
    en: 'this file may not be read by you',
    ru: 'у вас нет права читать этот файл',
    kk: 'бұл файлды оқуға құқығыңыз жоқ',
  },
  {
    en: 'Ask for permission to read it.',
    ru: 'Попросите доступ на чтение.',
    kk: 'Оқуға рұқсат сұраңыз.',
  },
  {
    en: 'nothing is there that could be read: this is a device or a socket',
    ru: 'читать здесь нечего: это устройство или сокет',
    kk: 'мұнда оқитын ештеңе жоқ: бұл — құрылғы немесе сокет',
  },
  { en: 'Name a file.', ru: 'Назовите файл.', kk: 'Файл атын көрсетіңіз.' },
  {
    en: 'Check the name and the folder.',
    ru: 'Проверьте имя и папку.',
    kk: 'Атын және қалтасын тексеріңіз.',
  },
  {
    en: 'this is a folder, not a file',
    ru: 'это папка, а не файл',
    kk: 'бұл — қалта, файл емес',
  },
  {
    en: 'Name the folder by itself to read the files in it, or name those files.',
    ru: 'Назовите саму папку, чтобы прочитать файлы в ней, или сами эти файлы.',
    kk: 'Ішіндегі файлдарды оқу үшін қалтаның өзін көрсетіңіз немесе сол файлдарды атаңыз.',
  },
  {
    en: 'this is a link that leads back to itself',
    ru: 'это ссылка, которая ведёт сама на себя',
    kk: 'бұл — өзіне қайта апаратын сілтеме',
  },
  {
    en: 'Name the file itself, or mend the link.',
    ru: 'Назовите сам файл или исправьте ссылку.',
    kk: 'Файлдың өзін көрсетіңіз немесе сілтемені түзетіңіз.',
  },
  {
    en: 'the disk, or the network that it is on, fails to read this',
    ru: 'диск или сеть, на которой он находится, не может это прочитать',
    kk: 'диск немесе ол тұрған желі мұны оқи алмай жатыр',
  },
  {
    en: 'Copy the file to a disk that is sound, or export it again.',
    ru: 'Скопируйте файл на исправный диск или выгрузите его заново.',
    kk: 'Файлды ақаусыз дискіге көшіріңіз немесе қайта шығарыңыз.',
  },
  {
    en: 'too many files are open for this one to be opened',
    ru: 'открыто слишком много файлов, чтобы открыть ещё и этот',
    kk: 'тым көп файл ашық, сондықтан мұны ашу мүмкін емес',
  },
  {
    en: 'Let more files be open at once, such as: ulimit -n 4096',
    ru: 'Разрешите открывать больше файлов сразу, например: ulimit -n 4096',
    kk: 'Бірден көбірек файл ашуға рұқсат беріңіз, мысалы: ulimit -n 4096',
  },
  { en: 'the gzip data is damaged', ru: 'данные gzip повреждены', kk: 'gzip деректері бүлінген' },
  {
    en: 'the gzip data breaks off before its end',
    ru: 'данные gzip обрываются, не дойдя до конца',
    kk: 'gzip деректері соңына жетпей үзіледі',
  },
  { en: 'the zstd data is damaged', ru: 'данные zstd повреждены', kk: 'zstd деректері бүлінген' },
  {
    en: 'the zstd data breaks off before its end',
    ru: 'данные zstd обрываются, не дойдя до конца',
    kk: 'zstd деректері соңына жетпей үзіледі',
  },
];
