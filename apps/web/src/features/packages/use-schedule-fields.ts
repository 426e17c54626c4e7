import { useTranslation } from 'react-i18next';
import { countryName } from '../../ui/countries.js';
import { formatDay, formatInstant } from '../../ui/dates.js';
import { type ConflictField, field } from '../../ui/desk/conflict/merge.js';
import type { ScheduleDraft } from './schedule-draft.js';

/** When and to whom a departure is sold, field by field, as two people may each have written it. */
export function useScheduleFields(): ConflictField<ScheduleDraft>[] {
  const { t, i18n } = useTranslation('packages');
  const day = (value: string): string => (value ? formatDay(value, i18n.language) : '');
  const moment = (value: string): string => (Number.isNaN(new Date(value).getTime()) ? value : formatInstant(new Date(value).toISOString(), i18n.language));
  return [
    field('startsOn', t('startsOn'), day), field('endsOn', t('endsOn'), day), field('onSaleFrom', t('onSaleFrom'), moment), field('onSaleUntil', t('onSaleUntil'), moment),
    field('minimum', t('minimum')), field('maximum', t('maximum')),
    {
      label: t('territories'),
      show: ({ everywhere, territories }) => (everywhere ? t('everywhere') : territories.map((code) => countryName(code, 'en')).join('\n')),
      take: (draft, { everywhere, territories }) => ({ ...draft, everywhere, territories }),
    },
  ];
}
