import { useTranslation } from 'react-i18next';
import { countryName } from '../../ui/countries.js';
import { type ConflictField, field } from '../../ui/desk/conflict/merge.js';
import type { ContentDraft } from './content-draft.js';

/** What a package says, field by field, as two people may each have written it. */
export function useContentFields(): ConflictField<ContentDraft>[] {
  const { t } = useTranslation('packages');
  const place = (part: 'label' | 'state' | 'region', label: string, show: (value: string) => string = (value) => value): ConflictField<ContentDraft> => ({
    label,
    show: ({ destination }) => show(destination[part] ?? ''),
    take: (draft, { destination }) => ({ ...draft, destination: { ...draft.destination, [part]: destination[part] } }),
  });
  return [
    field('name', t('name')), field('purpose', t('purposeLabel'), (purpose) => t(`purpose.${purpose}`)),
    place('label', t('destination')), place('state', t('country'), (state) => (state ? countryName(state, 'en') : '')), place('region', t('region')),
    field('inclusions', t('inclusions')), field('exclusions', t('exclusions')),
    field('itinerary', t('itinerary'), (days) => days.map(({ title, description, place: at, stay, transfer, meals }, index) => [
      `${t('day', { day: index + 1 })}: ${title}`, description, [at, stay && t('stayAt', { stay }), transfer, meals.map((meal) => t(`meal.${meal}`)).join(', ')].filter(Boolean).join(' · '),
    ].filter(Boolean).join('\n')).join('\n')),
    field('options', t('options'), (options) => options.map(({ option, label, component }) => `${label} (${option}): ${t(`components.${component}`)}`).join('\n')),
  ];
}
