/** Why a site is not assessed, and what the indicators rest on. */
import type { Message } from './index.ts';

export const EVIDENCE: readonly Message[] = [
  {
    en: 'no load was read for this site',
    ru: 'для этого объекта нагрузка не прочитана',
    kk: 'бұл нысанның жүктемесі оқылмаған',
  },
  {
    en: '{0} days with enough readings; {1} are needed',
    ru: 'дней с достаточными показаниями: {0}; нужно {1}',
    kk: 'көрсеткіштері жеткілікті күндер: {0}; керегі {1}',
  },
  {
    en: '{0} days with enough readings ({1} more hold nothing but zeros, which is taken for missing); {2} are needed',
    ru: 'дней с достаточными показаниями: {0} (ещё дней, в которых только нули, что принято за пропуск: {1}); нужно {2}',
    kk: 'көрсеткіштері жеткілікті күндер: {0} (тағы {1} күнде тек нөлдер, олар жетіспейтін деп саналды); керегі {2}',
  },
  {
    en: 'only {0} % of its {1} days have enough readings',
    ru: 'достаточно показаний лишь в {0}\u00A0% дней (всего дней: {1})',
    kk: 'көрсеткіштер күндердің {0}\u00A0%-ында ғана жеткілікті (барлығы {1} күн)',
  },
  {
    en: 'only {0} % of its {1} days have enough readings ({2} more hold nothing but zeros, which is taken for missing)',
    ru: 'достаточно показаний лишь в {0}\u00A0% дней (всего дней: {1}; ещё дней, в которых только нули, что принято за пропуск: {2})',
    kk: 'көрсеткіштер күндердің {0}\u00A0%-ында ғана жеткілікті (барлығы {1} күн; тағы {2} күнде тек нөлдер, олар жетіспейтін деп саналды)',
  },
  {
    en: 'every reading is zero: switched off, or not recorded',
    ru: 'все показания нулевые: отключено или не записывалось',
    kk: 'барлық көрсеткіш нөл: өшірулі немесе жазылмаған',
  },
  {
    en: 'the same value all day long on {0} of {1} days: a register that is stuck',
    ru: 'одно и то же значение весь день: дней {0} из {1}; счётчик завис',
    kk: 'күні бойы бірдей мән: {1} күннің {0}; есептегіш тұрып қалған',
  },
  {
    en: '{0} % of its readings are estimated by the utility, not measured',
    ru: '{0}\u00A0% показаний рассчитаны энергокомпанией, а не измерены',
    kk: 'көрсеткіштердің {0}\u00A0%-ы өлшенбеген, оларды энергетика компаниясы есептеп қойған',
  },
  {
    en: 'Measured on labelled towns of real load: university buildings (Cambridge Estates archive), Building Data Genome 2, Low Carbon London, with mining added; 2026-11.',
    ru: 'Измерено на размеченных городах с реальной нагрузкой: здания университета (архив Cambridge Estates), Building Data Genome 2, Low Carbon London, с добавленным майнингом; 2026-11.',
    kk: 'Нақты жүктемесі бар, белгіленген қалаларда өлшенген: университет ғимараттары (Cambridge Estates мұрағаты), Building Data Genome 2, Low Carbon London, майнинг қосылған; 2026-11.',
  },
  {
    en: 'University of Cambridge Estates building energy archive, hourly load of 120 buildings, of which 60 had a week that varied by less than 5 %; https://github.com/EECi/Cambridge-Estates-Building-Energy-Archive; counted 2026-11.',
    ru: 'Кембриджский университет, архив энергопотребления зданий Cambridge Estates: почасовая нагрузка 120 зданий, у 60 из которых неделя менялась меньше чем на 5\u00A0%; https://github.com/EECi/Cambridge-Estates-Building-Energy-Archive; подсчитано в 2026-11.',
    kk: 'Кембридж университеті, Cambridge Estates ғимараттарының энергия мұрағаты: 120 ғимараттың сағаттық жүктемесі, олардың 60-ында апта 5\u00A0%-дан аз өзгерген; https://github.com/EECi/Cambridge-Estates-Building-Energy-Archive; 2026-11 есептелген.',
  },
  {
    en: 'Irkutsk Region, order on the signs of mining, June 2025: unusually high use, steady without swings, at least twice that of similar sites, summer above all; https://irk.today, 4 June 2025.',
    ru: 'Иркутская область, приказ о признаках майнинга, июнь 2025 года: необычно большое потребление, ровное, без колебаний, минимум вдвое больше, чем у схожих объектов, прежде всего летом; https://irk.today, 4 июня 2025 года.',
    kk: 'Иркутск облысы, майнинг белгілері туралы бұйрық, 2025 жылғы маусым: әдеттен тыс көп, тербеліссіз бірқалыпты тұтыну, ұқсас нысандардан кемінде екі есе көп, әсіресе жазда; https://irk.today, 2025 жылғы 4 маусым.',
  },
  {
    en: 'State Grid Jiangsu on how it finds mining: small daily swing, steady monthly mean; State Grid News, 28 October 2021.',
    ru: 'State Grid Jiangsu о том, как она находит майнинг: малый суточный размах, ровное среднее по месяцам; State Grid News, 28 октября 2021 года.',
    kk: 'State Grid Jiangsu майнингті қалай табатыны туралы: тәуліктік тербелісі аз, айлық орташасы тұрақты; State Grid News, 2021 жылғы 28 қазан.',
  },
  {
    en: 'Majumder et al., 2024, on the measured load of large miners in Texas: it answers to heat and to the price of power; https://arxiv.org/abs/2408.12014.',
    ru: 'Majumder и др., 2024, об измеренной нагрузке крупных майнеров в Техасе: она отвечает на жару и на цену электроэнергии; https://arxiv.org/abs/2408.12014.',
    kk: 'Majumder және басқалар, 2024, Техастағы ірі майнерлердің өлшенген жүктемесі туралы: ол ыстыққа және электр бағасына жауап береді; https://arxiv.org/abs/2408.12014.',
  },
  {
    en: 'Ministry of Energy of Kazakhstan, 21 February 2022: 13 farms, 202 MW, from 0.8 to 31 MW by region; https://en.trend.az/business/energy/3558098.html.',
    ru: 'Министерство энергетики Казахстана, 21 февраля 2022 года: 13 ферм, 202\u00A0МВт, от 0,8 до 31\u00A0МВт по регионам; https://en.trend.az/business/energy/3558098.html.',
    kk: 'Қазақстан Энергетика министрлігі, 2022 жылғы 21 ақпан: 13 ферма, 202\u00A0МВт, өңірлер бойынша 0,8–31\u00A0МВт; https://en.trend.az/business/energy/3558098.html.',
  },
  {
    en: 'btccom, README of btcagent: 10,000 miners behind one proxy need under 150 kbit/s up and 50 kbit/s down; https://github.com/btccom/btcagent.',
    ru: 'btccom, README программы btcagent: 10\u00A0000 майнерам за одним прокси нужно меньше 150\u00A0кбит/с исходящих и 50\u00A0кбит/с входящих; https://github.com/btccom/btcagent.',
    kk: 'btccom, btcagent бағдарламасының README файлы: бір прокси артындағы 10\u00A0000 майнерге 150\u00A0кбит/с-тан аз шығыс және 50\u00A0кбит/с-тан аз кіріс керек; https://github.com/btccom/btcagent.',
  },
  {
    en: 'Veselý and Žádník, 2019, Digital Investigation, captured mining sessions of 1.5 to 35 MB a day each; https://github.com/nesfit/DI-cryptominingdetection.',
    ru: 'Veselý и Žádník, 2019, Digital Investigation: записанные сеансы майнинга, от 1,5 до 35\u00A0МБ в сутки каждый; https://github.com/nesfit/DI-cryptominingdetection.',
    kk: 'Veselý және Žádník, 2019, Digital Investigation: жазып алынған майнинг сеанстары, әрқайсысы тәулігіне 1,5–35\u00A0МБ; https://github.com/nesfit/DI-cryptominingdetection.',
  },
  {
    en: 'Lorincz, Garma and Petrovic, 2012, Sensors 12(4): the power of a mobile base station goes with its traffic.',
    ru: 'Lorincz, Garma и Petrovic, 2012, Sensors 12(4): мощность базовой станции мобильной связи следует за её трафиком.',
    kk: 'Lorincz, Garma және Petrovic, 2012, Sensors 12(4): ұялы байланыс базалық станциясының қуаты трафигіне сай өзгереді.',
  },
  {
    en: 'NetBlocks, January 2022: connectivity of Kazakhstan fell to 2 % of its usual level; CoinDesk, 6 January 2022: mining pools lost a tenth of their power.',
    ru: 'NetBlocks, январь 2022 года: связность Казахстана упала до 2\u00A0% обычного уровня; CoinDesk, 6 января 2022 года: майнинговые пулы потеряли десятую часть мощности.',
    kk: 'NetBlocks, 2022 жылғы қаңтар: Қазақстанның желіге қосылуы әдеттегі деңгейдің 2\u00A0%-ына дейін түскен; CoinDesk, 2022 жылғы 6 қаңтар: майнинг пулдары қуатының оннан бірін жоғалтқан.',
  },
  {
    en: 'Tavanir, June 2025, on the shutdown in Iran: some 900,000 rigs stopped, demand fell by 2,400 MW; https://abna24.com, 1703593.',
    ru: 'Tavanir, июнь 2025 года, об отключении в Иране: остановилось около 900\u00A0000 майнеров, спрос упал на 2400\u00A0МВт; https://abna24.com, 1703593.',
    kk: 'Tavanir, 2025 жылғы маусым, Ирандағы өшіру туралы: 900\u00A0000-ға жуық майнер тоқтап, сұраныс 2400\u00A0МВт-қа түскен; https://abna24.com, 1703593.',
  },
  {
    en: 'Dagestan, March 2025: the internet of two villages was switched off, 3.2 MW fell; reported by fxrobotz, 2025.',
    ru: 'Дагестан, март 2025 года: в двух сёлах отключили интернет, нагрузка упала на 3,2\u00A0МВт; сообщил fxrobotz, 2025.',
    kk: 'Дағыстан, 2025 жылғы наурыз: екі ауылда интернет өшіріліп, жүктеме 3,2\u00A0МВт-қа түскен; fxrobotz хабарлаған, 2025.',
  },
  {
    en: 'Ofcom, May 2022: a line of a home in the United Kingdom carries 456 GB a month.',
    ru: 'Ofcom, май 2022 года: линия жилого дома в Великобритании передаёт 456\u00A0ГБ в месяц.',
    kk: 'Ofcom, 2022 жылғы мамыр: Ұлыбританиядағы тұрғын үйдің байланыс желісі айына 456\u00A0ГБ өткізеді.',
  },
];
