import { useTranslation } from 'react-i18next';
import { type ConflictField, field } from '../../ui/desk/conflict/merge.js';
import { weekdayName, weekdays } from './service-words.js';
import type { ToldService } from './types.js';

/** What two people can each have written about a service. */
export function useServiceFields(): ConflictField<ToldService>[] {
  const { t, i18n } = useTranslation('timetable');
  return [
    field('mode', t('service.mode'), (mode) => t(`mode.${mode}`)),
    ...(['carrier', 'number'] as const).map((name) => field<ToldService, typeof name>(name, t(`service.${name}`))),
    field('from', t('service.from')), field('to', t('service.toPlace')),
    ...(['departs', 'arrives'] as const).map((name) => field<ToldService, typeof name>(name, t(`service.${name}`))),
    field('dayOffset', t('service.arrivesOn'), (days) => (days === 0 || days === 1 || days === 2 || days === 3 || days === -1 ? t(`offset.${days}`) : '')),
    field('weekdays', t('service.weekdays'), (running) => weekdays.filter((day) => running.includes(day)).map((day) => weekdayName(day, i18n.language, 'long')).join(', ')),
    ...(['validFrom', 'validUntil', 'fromTerminal', 'toTerminal'] as const).map((name) => field<ToldService, typeof name>(name, t(`service.${name}`))),
    field('equipment', t('service.equipment')),
  ];
}
