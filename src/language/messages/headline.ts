/** The answer in one sentence. */
import type { Message } from './index.ts';

export const HEADLINE: readonly Message[] = [
  {
    en: 'Suspected illegal mining: {0}, {1} the {2} estimated ({3}, {4}), {5} the {6}{7} closed.',
    ru: 'Предполагаемый нелегальный майнинг: {0}. По оценке — {2} ({3}, {4}): это {1} неё; закрыто {6}{7}: это {5} закрытого.',
    kk: 'Заңсыз майнинг деп күдіктелетіні: {0}. Бағалау бойынша — {2} ({3}, {4}), оның {1}; жабылғаны — {6}{7}, оның {5}.',
  },
  {
    en: 'Not identifiable from these data: {0}. It would be {1} if as few of them mine as in any usual town, {2} if as many.',
    ru: 'По этим данным не определяется: {0}. Было бы {1}, если майнят так же мало объектов, как в обычном городе, и {2}, если так же много.',
    kk: 'Бұл деректер бойынша анықталмайды: {0}. Әдеттегі қаладағыдай аз нысан майнингпен айналысса — {1}, сондай көп болса — {2}.',
  },
];
