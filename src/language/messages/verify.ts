/** A report held against its files, and a report without names. */
import type { Message } from './index.ts';

export const VERIFY: readonly Message[] = [
  {
    en: 'hash the inputs of a report again, scan them again, and compare',
    ru: 'заново вычислить хеши входных файлов отчёта, просканировать их и сравнить',
    kk: 'есептің кіріс файлдарының хешін қайта есептеп, қайта сканерлеп, салыстыру',
  },
  {
    en: 'Hashes the files of a report again, says which are missing or changed, scans them again as the report says that they were scanned, and compares the two reports field by field.',
    ru: 'Заново вычисляет хеши файлов отчёта, говорит, каких нет или какие изменились, сканирует их так, как записано в отчёте, и сравнивает два отчёта поле за полем.',
    kk: 'Есеп файлдарының хешін қайта есептейді, қайсысы жоқ не өзгергенін айтады, есепте жазылғандай қайта сканерлейді және екі есепті өріс-өріс салыстырады.',
  },
  {
    en: 'what scan --json or scan --format ndjson wrote',
    ru: 'что записал scan --json или scan --format ndjson',
    kk: 'scan --json немесе scan --format ndjson жазғаны',
  },
  {
    en: 'folder from which the paths of the report lead (default: the current one), e.g. --base archive/2022',
    ru: 'папка, от которой ведут пути отчёта (по умолчанию: текущая), например --base archive/2022',
    kk: 'есептегі жолдар басталатын қалта (әдепкі: ағымдағы), мысалы --base archive/2022',
  },
  {
    en: 'print the verification as JSON',
    ru: 'вывести проверку в JSON',
    kk: 'тексерісті JSON түрінде шығару',
  },
  {
    en: 'The report was made by version {0}, and this is {1}: a difference may be of the program alone.',
    ru: 'Отчёт сделан версией {0}, а эта — {1}: разница может быть только из-за программы.',
    kk: 'Есепті {0} нұсқасы жасаған, ал бұл — {1}: айырма тек бағдарламадан болуы мүмкін.',
  },
  {
    en: 'Not verified: files are missing, so nothing was compared.',
    ru: 'Не проверено: не хватает файлов, ничего не сравнивалось.',
    kk: 'Тексерілмеді: файлдар жетіспейді, ештеңе салыстырылмады.',
  },
  {
    en: 'Verified: {0} unchanged, scanned again, and all {1} values of the report are the same.',
    ru: 'Проверено: {0} без изменений, сканирование повторено, все значения отчёта ({1}) совпали.',
    kk: 'Тексерілді: {0} өзгермеген, қайта сканерленді, есептің барлық мәні ({1}) бірдей.',
  },
  {
    en: 'The report is not what its files give: {0} of {1} values differ.',
    ru: 'Отчёт не соответствует своим файлам: отличаются значения, {0} из {1}.',
    kk: 'Есеп өз файлдарына сай емес: {1} мәннің {0} мәні өзгеше.',
  },
  { en: 'Changed since: {0}', ru: 'Изменился с тех пор: {0}', kk: 'Содан бері өзгерген: {0}' },
  { en: 'Missing: {0}', ru: 'Отсутствует: {0}', kk: 'Жоқ: {0}' },
  { en: 'and {0}: see --json.', ru: 'и {0}: смотрите --json.', kk: 'және {0}: --json қараңыз.' },
  {
    en: 'files of the report are not there: {0}',
    ru: 'файлов отчёта нет на месте: {0}',
    kk: 'есеп файлдары орнында жоқ: {0}',
  },
  {
    en: 'Name the folder that they lead from: --base FOLDER.',
    ru: 'Назовите папку, от которой они ведут: --base ПАПКА.',
    kk: 'Олар басталатын қалтаны атаңыз: --base ҚАЛТА.',
  },
  {
    en: 'the report is not what its files give: differences {0}',
    ru: 'отчёт не соответствует своим файлам: отличий {0}',
    kk: 'есеп өз файлдарына сай емес: айырмалар {0}',
  },
  {
    en: 'Compare what changed with mining-audit diff.',
    ru: 'Что изменилось, покажет mining-audit diff.',
    kk: 'Не өзгергенін mining-audit diff көрсетеді.',
  },
  {
    en: 'the report is redacted: its files have other names',
    ru: 'отчёт обезличен: у его файлов другие имена',
    kk: 'есеп бүркемеленген: файлдарының атаулары басқа',
  },
  {
    en: 'Verify the report that was written without --redact.',
    ru: 'Проверяйте отчёт, записанный без --redact.',
    kk: '--redact қолданылмай жазылған есепті тексеріңіз.',
  },
  {
    en: 'the report was made of standard input, which cannot be read again',
    ru: 'отчёт сделан по стандартному вводу, который не прочесть второй раз',
    kk: 'есеп стандартты кірістен жасалған, оны қайта оқу мүмкін емес',
  },
  {
    en: 'Scan a file, and keep it beside the report.',
    ru: 'Сканируйте файл и храните его рядом с отчётом.',
    kk: 'Файлды сканерлеп, оны есептің қасында сақтаңыз.',
  },
  {
    en: 'the report does not say which files these options named: {0}',
    ru: 'в отчёте не сказано, какие файлы названы в этих параметрах: {0}',
    kk: 'есепте бұл параметрлер қандай файлдарды атағаны айтылмаған: {0}',
  },
  {
    en: 'It was made by an older version; scan again.',
    ru: 'Он сделан более старой версией; просканируйте заново.',
    kk: 'Оны ескі нұсқа жасаған; қайта сканерлеңіз.',
  },
  {
    en: 'replace the names of sites, owners, feeders and files by keyed pseudonyms that stay the same between runs; regions, sectors, days and figures stay',
    ru: 'заменить имена объектов, владельцев, фидеров и файлов псевдонимами по ключу, одинаковыми от раза к разу; регионы, отрасли, дни и цифры остаются',
    kk: 'нысан, иесі, фидер және файл атауларын кілт бойынша, есептеуден есептеуге өзгермейтін бүркеншік атаулармен ауыстыру; өңірлер, салалар, күндер мен сандар қалады',
  },
  {
    en: 'key of the pseudonyms (default: that in MINING_AUDIT_REDACT_KEY), e.g. --redact-key redact.key',
    ru: 'ключ псевдонимов (по умолчанию: из MINING_AUDIT_REDACT_KEY), например --redact-key redact.key',
    kk: 'бүркеншік атаулардың кілті (әдепкі: MINING_AUDIT_REDACT_KEY ішінен), мысалы --redact-key redact.key',
  },
  {
    en: '--redact needs a key, by which the same name gets the same pseudonym in every run',
    ru: 'для --redact нужен ключ, по которому одно и то же имя всегда получает один псевдоним',
    kk: '--redact үшін кілт керек: сол арқылы бір атау әрдайым бір бүркеншік атау алады',
  },
  {
    en: 'the key of --redact has {0} characters, and needs {1}: a short one can be found by trying',
    ru: 'в ключе --redact знаков: {0}, а нужно {1}: короткий можно подобрать',
    kk: '--redact кілтінде {0} таңба бар, ал {1} керек: қысқасын теріп табуға болады',
  },
  {
    en: 'Make one with: openssl rand -hex 32 > redact.key, keep it, and give it with --redact-key redact.key or in {0}.',
    ru: 'Создайте его: openssl rand -hex 32 > redact.key, храните и передавайте через --redact-key redact.key или в {0}.',
    kk: 'Жасау: openssl rand -hex 32 > redact.key, сақтап, --redact-key redact.key арқылы немесе {0} ішінде беріңіз.',
  },
  {
    en: '--redact cannot hide the names in what {0} writes',
    ru: '--redact не может скрыть имена в том, что пишет {0}',
    kk: '--redact {0} жазатын файлдағы атауларды жасыра алмайды',
  },
  {
    en: 'Scan once with the one and once with the other.',
    ru: 'Просканируйте один раз с одним и один раз с другим.',
    kk: 'Бір рет біреуімен, бір рет екіншісімен сканерлеңіз.',
  },
];
