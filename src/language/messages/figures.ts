/** Units and intervals. */
import type { Message } from './index.ts';

export const FIGURES: readonly Message[] = [
  { en: '{0} kW', ru: '{0}\u00A0кВт', kk: '{0}\u00A0кВт' },
  { en: '{0} MW', ru: '{0}\u00A0МВт', kk: '{0}\u00A0МВт' },
  { en: '{0} ({1} to {2})', ru: '{0} (от {1} до {2})', kk: '{0} ({1}–{2})' },
  { en: '{0} kB', ru: '{0}\u00A0кБ', kk: '{0}\u00A0кБ' },
  { en: '{0} MB', ru: '{0}\u00A0МБ', kk: '{0}\u00A0МБ' },
  { en: '{0} GB', ru: '{0}\u00A0ГБ', kk: '{0}\u00A0ГБ' },
  { en: '{0} TB', ru: '{0}\u00A0ТБ', kk: '{0}\u00A0ТБ' },
  { en: '{0} %', ru: '{0}\u00A0%', kk: '{0}\u00A0%' },
  { en: '{0} W', ru: '{0}\u00A0Вт', kk: '{0}\u00A0Вт' },
  {
    en: '{0} ({1} interval {2} to {3})',
    ru: '{0} ({1}-ный интервал: от {2} до {3})',
    kk: '{0} ({1} аралығы: {2}–{3})',
  },
];
