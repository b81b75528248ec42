/** What stands about the command itself: completion, the configuration file, headings of help, ways out of a wrong line. */
import type { Message } from './index.ts';

export const SHELL: readonly Message[] = [
  { en: 'What is read:', ru: 'Что читается:', kk: 'Не оқылады:' },
  { en: 'How it is read:', ru: 'Как читается:', kk: 'Қалай оқылады:' },
  { en: 'The draw:', ru: 'Выборка:', kk: 'Іріктеу:' },
  { en: 'The estimate:', ru: 'Оценка:', kk: 'Бағалау:' },
  { en: 'What is written:', ru: 'Что выводится:', kk: 'Не шығарылады:' },
  { en: 'Speed:', ru: 'Скорость:', kk: 'Жылдамдық:' },
  { en: 'Other:', ru: 'Прочее:', kk: 'Басқалары:' },
  { en: 'print this help', ru: 'показать эту справку', kk: 'осы анықтаманы көрсету' },
  {
    en: '(add --help to see what there is)',
    ru: '(добавьте --help, чтобы увидеть, что есть)',
    kk: '(не бар екенін көру үшін --help қосыңыз)',
  },
  {
    en: 'Did you mean: mining-audit scan {0}',
    ru: 'Возможно, имелось в виду: mining-audit scan {0}',
    kk: 'Мүмкін, мынаны айтқыңыз келген шығар: mining-audit scan {0}',
  },
  {
    en: '{0} is an option of {1}, such as: mining-audit {2} ... {3}',
    ru: '{0} — параметр команды {1}, например: mining-audit {2} ... {3}',
    kk: '{0} — {1} командасының параметрі, мысалы: mining-audit {2} ... {3}',
  },
  { en: 'Did you mean {0}?', ru: 'Возможно, имелось в виду {0}?', kk: 'Мүмкін, {0} дегіңіз келген шығар?' },
  {
    en: 'print a script that completes commands, options and files in a shell',
    ru: 'вывести скрипт автодополнения команд, параметров и файлов для оболочки',
    kk: 'қабық үшін командаларды, параметрлерді және файлдарды толықтыру скриптін шығару',
  },
  {
    en: 'Prints a script by which a shell completes commands, options, their choices and files. The script asks the program, so that it stays right when the program is renewed; how it is installed stands in its first lines.',
    ru: 'Выводит скрипт, с которым оболочка дополняет команды, параметры, их значения и файлы. Скрипт спрашивает саму программу, поэтому остаётся верным и после её обновления; как его установить, сказано в его первых строках.',
    kk: 'Қабық командаларды, параметрлерді, олардың мәндерін және файлдарды толықтыратын скриптті шығарады. Скрипт бағдарламаның өзінен сұрайды, сондықтан бағдарлама жаңарғанда да дұрыс болып қалады; оны қалай орнату керегі алғашқы жолдарында айтылған.',
  },
  { en: 'which shell', ru: 'какая оболочка', kk: 'қай қабық' },
  {
    en: 'take options from this file (default: {0} in the working directory, if it is there), e.g. --config audit.json',
    ru: 'взять параметры из этого файла (по умолчанию: {0} в текущей папке, если он там есть), например --config audit.json',
    kk: 'параметрлерді осы файлдан алу (әдепкі: ағымдағы қалтадағы {0}, егер ол бар болса), мысалы --config audit.json',
  },
  {
    en: 'take no options from a file',
    ru: 'не брать параметров из файла',
    kk: 'параметрлерді файлдан алмау',
  },
  {
    en: 'print every option, its value and where it comes from, and read nothing',
    ru: 'показать каждый параметр, его значение и откуда оно взято, ничего не читая',
    kk: 'ештеңе оқымай, әр параметрді, оның мәнін және оның қайдан алынғанын көрсету',
  },
  {
    en: 'Options from {0}: {1}.',
    ru: 'Параметры из {0}: {1}.',
    kk: '{0} файлынан алынған параметрлер: {1}.',
  },
  {
    en: '"{0}" cannot be used with "{1}"',
    ru: '«{0}» нельзя использовать вместе с «{1}»',
    kk: '«{0}» параметрін «{1}» параметрімен бірге қолдануға болмайды',
  },
  { en: 'Take one of them out.', ru: 'Уберите один из них.', kk: 'Олардың бірін алып тастаңыз.' },
  {
    en: 'It must be a JSON object of options, such as {0}; --no-config leaves it out.',
    ru: 'Это должен быть объект JSON с параметрами, например {0}; --no-config обходится без него.',
    kk: 'Бұл параметрлері бар JSON нысаны болуы керек, мысалы {0}; --no-config оны қолданбайды.',
  },
  { en: 'this is not JSON: {0}', ru: 'это не JSON: {0}', kk: 'бұл JSON емес: {0}' },
  { en: 'this is not an object', ru: 'это не объект JSON', kk: 'бұл JSON нысаны емес' },
  {
    en: 'Options of mining-audit {0}; there is no configuration file.',
    ru: 'Параметры mining-audit {0}; файла конфигурации нет.',
    kk: 'mining-audit {0} параметрлері; конфигурация файлы жоқ.',
  },
  {
    en: 'Options of mining-audit {0}; config is {1}.',
    ru: 'Параметры mining-audit {0}; config — это {1}.',
    kk: 'mining-audit {0} параметрлері; config дегеніміз — {1}.',
  },
  {
    en: '"{0}" is a command and holds an object of its options',
    ru: '«{0}» — команда, и под ней стоит объект с её параметрами',
    kk: '«{0}» — команда, оның астында параметрлерінің нысаны тұрады',
  },
  {
    en: 'The keys are the long names of the options: mining-audit schema config lists them.',
    ru: 'Ключи — это длинные имена параметров; их перечисляет mining-audit schema config.',
    kk: 'Кілттер — параметрлердің ұзын атаулары; оларды mining-audit schema config тізіп береді.',
  },
  { en: 'there is no option "{0}"', ru: 'параметра «{0}» нет', kk: '«{0}» деген параметр жоқ' },
  {
    en: 'there is no option "{0}" of {1}',
    ru: 'у команды {1} нет параметра «{0}»',
    kk: '{1} командасында «{0}» деген параметр жоқ',
  },
  { en: '"{0}" is either true or false', ru: '«{0}» — это true или false', kk: '«{0}» — true немесе false' },
  {
    en: '"{0}" is not as the option has it: {1}',
    ru: 'значение «{0}» не подходит для параметра: {1}',
    kk: '«{0}» мәні параметрге сай емес: {1}',
  },
  {
    en: '"{0}" is a text, a number or an array of them',
    ru: '«{0}» — это текст, число или массив из них',
    kk: '«{0}» — мәтін, сан немесе солардың массиві',
  },
  {
    en: '"{0}" names a file outside of the folder of this one: {1}',
    ru: '«{0}» указывает на файл вне папки этого файла: {1}',
    kk: '«{0}» осы файл жатқан қалтадан тыс файлды көрсетеді: {1}',
  },
  {
    en: 'If you mean it, say so: --config {0}',
    ru: 'Если так и задумано, скажите это: --config {0}',
    kk: 'Егер солай ойластырылса, оны айтыңыз: --config {0}',
  },
];
