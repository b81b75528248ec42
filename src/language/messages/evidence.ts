/** Why a site is not assessed, and what its evidence rests on. */
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
];
