/** The sites that are looked at first. */
import type { Message } from './index.ts';

export const DOSSIERS: readonly Message[] = [
  {
    en: 'sites whose days are drawn, flagged ones first (default: {0}), e.g. --dossiers 200',
    ru: 'для скольких объектов строятся графики по суткам, сначала отмеченные (по умолчанию: {0}), например --dossiers 200',
    kk: 'неше нысанның тәуліктік графигі салынады, алдымен белгіленгендер (әдепкі: {0}), мысалы --dossiers 200',
  },
];
